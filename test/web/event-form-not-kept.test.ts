import { expect, test } from 'vitest';
import { eventTypes } from '../../machines/events/catalog.ts';
import { factsNotKept } from '../../web/features/event-form/not-kept.ts';

test('findings about persons are left out of drafts, in whichever event they are entered', () => {
  const withFindings = eventTypes.filter((type) => factsNotKept(type).length > 0);
  expect(withFindings).toContain('party.inspection-recorded');
  expect(withFindings).toContain('renewal.finding-corrected');
  for (const type of withFindings) expect(factsNotKept(type)).not.toContain('on');
});

test('everything else is kept', () => {
  expect(factsNotKept('party.election-meeting-held')).toEqual([]);
});
