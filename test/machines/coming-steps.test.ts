import { expect, test } from 'vitest';
import { comingSteps } from '../../machines/coming-steps.ts';
import { begin } from '../../machines/judge.ts';

test('after the preparation comes the party organization, step by step, detours left out', () => {
  const snapshot = begin({ community: '150626100002', plan: 'galutu-2020', startedOn: '2020-12-01' });
  const coming = comingSteps(snapshot, 3);
  expect(coming.map(({ id }) => id)).toEqual([
    'party-organization.recommendation-meeting',
    'party-organization.recommendation-report',
    'party-organization.town-review',
  ]);
  expect(coming[0]?.title.zh).not.toBe('');
  expect(coming[0]?.actors).toContain('community-secretary');
  expect(comingSteps(snapshot, 100).at(-1)?.id).toBe('follow-up');
});
