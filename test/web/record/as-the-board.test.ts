import { describe, expect, test } from 'vitest';
import { stageFlows } from '../../../machines/chart/stage-flows.ts';
import { heldSteps, openSteps, stageOf } from '../../../machines/open-steps.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { type CellState, cellsOf } from '../../../machines/wall-chart/cells.ts';
import { COLUMNS, columnOfStep } from '../../../machines/wall-chart/columns.ts';
import type { Act } from '../../../services/drill/act.ts';
import { scenario } from '../../../services/drill/scenario.ts';
import { drillCommunities } from '../../../services/drill/set-up.ts';
import type { Moment } from '../../../services/time-travel/moments.ts';
import { countOf, marksOf, type PlaceMark } from '../../../web/features/record/chart/marks.ts';
import type { Standing } from '../../../web/features/record/chart/standings.ts';
import { actsBefore, actsOf, FIRST } from '../../support/town.ts';
import { momentsOf, seenAt } from './moments.ts';

const FLOWS = stageFlows();

/** What the wall chart says of each step, told from where the renewal stands. */
function boardAt({ snapshot }: Moment): Map<string, CellState> {
  const open = openSteps(snapshot, galutu2020).map(({ id }) => ({ step: id }));
  const cells = cellsOf({ started: true, stage: stageOf(snapshot), open, held: heldSteps(snapshot) });
  return new Map(COLUMNS.map(({ id }, at) => [id, cells[at]?.state ?? 'not-yet']));
}

/** What the chart says of its steps, under the columns of the board; and of each stage how far it has come. */
function chartAt(moments: readonly Moment[]) {
  const seen = seenAt(moments);
  const read = FLOWS.map(({ stage, flow }) => ({ stage, flow, marks: marksOf(flow, seen) }));
  const marks = read.flatMap(({ flow, marks: { places } }) =>
    flow.places.flatMap(({ id, kind, state }): [string, PlaceMark][] => {
      const mark = places.get(id);
      return kind === 'step' && state !== null && mark !== undefined ? [[state, mark]] : [];
    }),
  );
  const columns = Map.groupBy(marks, ([state]) => columnOfStep(state) ?? '');
  return {
    marks: new Map(marks),
    standings: new Map([...columns].map(([id, its]) => [id, its.map(([, { standing }]) => standing)])),
    counts: new Map(read.map(({ stage, flow, marks: one }) => [stage, countOf(flow, one)])),
    arrows: new Map(read.flatMap(({ marks: { arrows } }) => [...arrows])),
  };
}

/** What the parts of a step may look like in the chart under a cell of the board. */
const AGREES: Readonly<Record<CellState, (its: readonly Standing[]) => boolean>> = {
  open: (its) => its.includes('current') && !its.includes('held'),
  suspended: (its) => its.includes('held') && !its.includes('current'),
  done: (its) => its.every((one) => one === 'done'),
  'not-yet': (its) => its.every((one) => ['ahead', 'possible', 'set-aside'].includes(one)),
  'when-needed': (its) => its.every((one) => one !== 'current' && one !== 'held'),
};

function expectAlike(moments: readonly Moment[]): void {
  const moment = moments.at(-1) as Moment;
  const { standings } = chartAt(moments);
  for (const [id, cell] of boardAt(moment)) {
    const its = standings.get(id) ?? [];
    expect(AGREES[cell](its), `${id} on ${moment.on}: ${cell} and ${its.join()}`).toBe(true);
  }
}

const INSPECTION = { documentNumber: '演练〔2021〕1号', reason: '核查举报' };
const act = (type: Act['type'], on: string, facts: object = {}) =>
  ({ type, as: 'inspection-team', facts: { on, ...INSPECTION, ...facts } }) as unknown as Act;
const lastDay = (acts: readonly Act[]) => acts.at(-1)?.facts.on ?? '';
const suspended = (acts: readonly Act[]) => [...acts, act('renewal.suspended', lastDay(acts))];
const sentBack = (acts: readonly Act[], to: string) => [
  ...acts,
  act('renewal.sent-back', lastDay(acts), { to }),
];

const parts = scenario(await drillCommunities()).map(({ community, scenes }) => ({
  community,
  acts: scenes.filter(({ refused }) => !refused).map((scene) => scene.act),
}));

describe.each(parts)('the drill of $community, after every act', ({ acts }) => {
  const moments = momentsOf(acts);

  test('every step stands in the chart as on the board', () => {
    expect(moments.length).toBeGreaterThan(5);
    for (const at of moments.keys()) expectAlike(moments.slice(0, at + 1));
  });

  test('and so it does wherever it is suspended, and is resumed', () => {
    for (const at of [...moments.keys()].slice(1)) {
      const { snapshot, on } = moments[at] as Moment;
      if (stageOf(snapshot) === null || snapshot.context.suspendedAt !== null) continue;
      const was = chartAt(moments.slice(0, at + 1));
      const then = momentsOf(
        [act('renewal.suspended', on), act('renewal.resumed', on)],
        moments.slice(0, at + 1),
      );
      expectAlike(then.slice(0, -1));
      expectAlike(then);
      const held = chartAt(then.slice(0, -1));
      for (const [state, { standing }] of was.marks)
        if (standing !== 'possible' && held.marks.get(state)?.standing !== 'possible')
          expect(held.marks.get(state)?.standing, state).toBe(standing === 'current' ? 'held' : standing);
      for (const [stage, { done }] of was.counts) expect(held.counts.get(stage)?.done, stage).toBe(done);
      const passed = (arrows: typeof was.arrows) =>
        [...arrows].filter(([, one]) => one.passed).map(([key]) => key);
      expect(passed(held.arrows)).toEqual(passed(was.arrows));
      expect(chartAt(then).counts).toEqual(was.counts);
    }
  });
});

const acts = actsOf(FIRST);
const upTo = (type: Act['type']) => actsBefore(acts, type);
const PARTY = 'party-organization';
const RESIDENTS = 'residents-committee';

describe.each([
  {
    title: 'sent back before the election meeting of the party was held',
    course: sentBack(upTo('party.election-meeting-held'), `${PARTY}.recommendation-meeting`),
    standings: {
      [`${PARTY}.recommendation-meeting`]: 'current',
      [`${PARTY}.town-review`]: 'set-aside',
      [`${PARTY}.election-meeting`]: 'set-aside',
      'preparation.survey.open': 'done',
      [`${PARTY}.result-report`]: 'ahead',
    },
  },
  {
    title: 'sent back to the preparation, of which every lane has to be done again',
    course: sentBack(upTo('party.election-meeting-held'), 'preparation'),
    standings: {
      'preparation.survey.open': 'current',
      'preparation.community-plan.drafting': 'current',
      'preparation.community-plan.filing': 'set-aside',
      [`${PARTY}.election-meeting`]: 'set-aside',
    },
  },
  {
    title: 'sent back while it is suspended',
    course: sentBack(suspended(upTo('residents.election-meeting-held')), `${RESIDENTS}.voter-list`),
    standings: {
      [`${RESIDENTS}.voter-registration`]: 'done',
      [`${RESIDENTS}.voter-list`]: 'current',
      [`${RESIDENTS}.election-meeting`]: 'set-aside',
    },
  },
  {
    title: 'suspended when the result is to be filed, with a handover open beside it',
    course: suspended(upTo('residents.result-announced')),
    standings: {
      [`${RESIDENTS}.election-meeting`]: 'done',
      [`${RESIDENTS}.result`]: 'held',
      [`${RESIDENTS}.certificates`]: 'ahead',
    },
  },
] as const)('$title', ({ course, standings }) => {
  test('what was left without being done is not done, nor what has to be done again', () => {
    const moments = momentsOf(course);
    expectAlike(moments);
    const { marks } = chartAt(moments);
    const said = Object.fromEntries(Object.keys(standings).map((id) => [id, marks.get(id)?.standing]));
    expect(said).toEqual(standings);
  });

  test('no arrow was taken by what cut a step short', () => {
    const moments = momentsOf(course);
    const last = moments.length - 1;
    const taken = [...chartAt(moments).arrows.values()].flatMap((one) => one.taken);
    expect(taken.filter((at) => at === last)).toEqual([]);
  });
});

test('a handover that is open beside the stages has its days and whoever did it, and both go on when its stage comes', () => {
  const done = acts.findIndex(({ type }) => type === 'follow-up.handover-completed');
  const state = 'follow-up.tasks.party-handover.open';
  const markAt = (at: number) => chartAt(momentsOf(acts.slice(0, at))).marks.get(state);
  expect(markAt(done)).toMatchObject({ standing: 'current', stays: [{ leftAt: null }] });
  const [stay] = markAt(done + 1)?.stays ?? [];
  expect(markAt(done + 1)?.standing).toBe('done');
  expect(stay?.leftAt).toBe(done + 1);
  expect(markAt(acts.length)).toMatchObject({ standing: 'done', stays: [stay] });
});
