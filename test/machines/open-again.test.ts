import { describe, expect, test } from 'vitest';
import type { EventType } from '../../machines/events/catalog.ts';
import { openAgain } from '../../machines/open-again.ts';
import { RETURNS } from '../../machines/returns.ts';
import { courses } from './courses.ts';
import { playedCourse } from './stages/standing.ts';

test('what returns something is what leads back by the chart and says why', () => {
  expect(RETURNS.toSorted()).toEqual([
    'follow-up.acceptance-refused',
    'party.candidates-returned',
    'party.objection-upheld',
    'party.recommendation-repeated',
    'party.recommended-person-struck',
    'party.result-returned',
    'preparation.plan-returned',
    'renewal.sent-back',
    'residents.candidate-withdrawn',
    'residents.first-review-failed',
    'residents.joint-review-failed',
    'residents.town-inspection-failed',
    'supervision.candidates-returned',
    'supervision.first-review-failed',
    'supervision.selection-repeated',
  ] satisfies EventType[]);
});

/** Of every return of every course, what is open again after it. */
const seen = courses.flatMap((course) => {
  const { acts, snapshots } = playedCourse(course);
  const moments = snapshots.map((snapshot, revision) => ({
    revision,
    snapshot,
    event: acts[revision - 1] ?? null,
  }));
  return acts.flatMap(({ type }, at) =>
    RETURNS.includes(type)
      ? [{ type, at: at + 1, after: openAgain(moments.slice(0, at + 2)), last: openAgain(moments) }]
      : [],
  );
});

describe('the steps that are open again', () => {
  test.each<{ type: EventType; step: string }>([
    { type: 'preparation.plan-returned', step: 'preparation.community-plan.drafting' },
    { type: 'party.result-returned', step: 'party-organization.result-report' },
    { type: 'party.candidates-returned', step: 'party-organization.preliminary-candidates' },
    { type: 'party.recommended-person-struck', step: 'party-organization.replacement' },
    { type: 'supervision.candidates-returned', step: 'supervision-committee.recommendation' },
    { type: 'follow-up.acceptance-refused', step: 'follow-up.acceptance' },
  ])('$type opens $step again', ({ type, step }) => {
    const returns = seen.filter((one) => one.type === type);
    expect(returns.length).toBeGreaterThan(0);
    for (const { at, after } of returns) expect(after.get(step)).toBe(at);
  });

  test('an order to go back opens the step that it names, and nothing that it does not lead to', () => {
    const orders = seen.filter(({ type }) => type === 'renewal.sent-back');
    expect(orders.length).toBeGreaterThan(0);
    for (const { at, after } of orders) expect([...new Set(after.values())]).toEqual([at]);
  });

  test('none is once everything is done', () => {
    for (const { last } of seen) expect([...last]).toEqual([]);
  });
});
