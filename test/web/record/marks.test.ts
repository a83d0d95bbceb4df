import { describe, expect, test } from 'vitest';
import { stageFlows } from '../../../machines/chart/stage-flows.ts';
import type { Stage } from '../../../machines/plan/words.ts';
import { stepOfState } from '../../../machines/steps.ts';
import { countOf, marksOf, type Seen } from '../../../web/features/record/chart/marks.ts';
import { actsBefore, actsOf, FIRST, theAct } from '../../support/town.ts';
import { seenAfter } from './moments.ts';

const acts = actsOf(FIRST);
const flowOf = (stage: Stage) => {
  const found = stageFlows().find((one) => one.stage === stage);
  if (found === undefined) throw new Error(`No ${stage}`);
  return found.flow;
};

/** How a state stands in its stage. */
function markAt(seen: Seen, stage: Stage, state: string) {
  const flow = flowOf(stage);
  const place = flow.places.find((one) => one.state === `${stage}.${state}`);
  return place && marksOf(flow, seen).places.get(place.id);
}

const atElection = seenAfter(actsBefore(acts, 'party.election-meeting-held'));
const PARTY = 'party-organization';

describe('before the election meeting of the party', () => {
  test('what was passed is done, the meeting is current, what a tie would call for is possible', () => {
    expect(markAt(atElection, PARTY, 'recommendation-meeting')?.standing).toBe('done');
    expect(markAt(atElection, PARTY, 'election-meeting')).toMatchObject({
      standing: 'current',
      detour: false,
      stays: [{ leftAt: null }],
    });
    expect(markAt(atElection, PARTY, 'tie-vote')).toMatchObject({ standing: 'possible', detour: true });
    expect(markAt(atElection, PARTY, 'result-report')?.standing).toBe('ahead');
  });

  test('the lanes of the preparation are done and joined by the events that ended them', () => {
    const flow = flowOf('preparation');
    const marks = marksOf(flow, atElection);
    const joins = flow.arrows.filter(({ to }) => to.endsWith('.join'));
    expect(joins.length).toBeGreaterThan(5);
    for (const { from, to } of joins) {
      const arrow = marks.arrows.get(`${from}>${to}`);
      expect(arrow?.passed || flow.places.find(({ id }) => id === from)?.kind === 'fork').toBe(true);
    }
    const { done, steps, current } = countOf(flow, marks);
    expect({ done, current }).toEqual({ done: steps, current: false });
  });

  test('an arrow that was taken names the revision, one that was not is only possible or ahead', () => {
    const flow = flowOf(PARTY);
    const marks = marksOf(flow, atElection);
    const taken = [...marks.arrows.values()].filter((one) => one.taken.length > 0);
    const last = actsBefore(acts, 'party.election-meeting-held').length;
    expect(taken.flatMap((one) => one.taken)).toContain(last);
    expect(taken.every(({ passed }) => passed)).toBe(true);
    expect([...marks.arrows.values()].filter(({ possible }) => possible).length).toBeGreaterThan(2);
  });

  test('nothing of a stage that has not begun is done', () => {
    const flow = flowOf('residents-committee');
    expect(countOf(flow, marksOf(flow, atElection))).toMatchObject({ done: 0, refused: 0, current: false });
  });
});

test('a step that was passed before a return to one before it has to be passed again', () => {
  const on = theAct(acts, 'party.meeting-prepared').facts.on;
  const back = {
    type: 'renewal.sent-back',
    as: 'inspection-team',
    facts: { on, to: `${PARTY}.recommendation-meeting`, reason: 'the meeting', documentNumber: '1' },
  } as const;
  const seen = seenAfter([...actsBefore(acts, 'party.election-meeting-held'), back as never]);
  expect(markAt(seen, PARTY, 'recommendation-meeting')?.standing).toBe('current');
  expect(markAt(seen, PARTY, 'request')?.standing).toBe('set-aside');
  expect(markAt(seen, PARTY, 'election-meeting')?.standing).toBe('set-aside');
  const preparation = flowOf('preparation');
  expect(countOf(preparation, marksOf(preparation, seen)).done).toBeGreaterThan(5);
});

test('an attempt that was refused is counted where it was made', () => {
  const before = actsBefore(acts, 'party.election-meeting-held');
  const refusal = { type: 'party.election-meeting-held', revision: before.length, on: '2021-01-09' };
  const seen = seenAfter(before, [refusal, refusal]);
  expect(markAt(seen, PARTY, 'election-meeting')?.refused).toBe(2);
  expect(markAt(seen, PARTY, 'request')?.refused).toBe(0);
});

test('a state belongs to its step; lanes side by side to their stage', () => {
  expect(stepOfState('party-organization.publicity.posted')).toBe('party-organization.publicity');
  expect(stepOfState('preparation.survey.open')).toBe('preparation');
  expect(stepOfState('follow-up')).toBe('follow-up');
});
