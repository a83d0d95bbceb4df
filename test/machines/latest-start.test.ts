import { describe, expect, test } from 'vitest';
import { addDays } from '../../machines/calendar.ts';
import { contextOf, type RenewalContext } from '../../machines/context.ts';
import type { EventType } from '../../machines/events/catalog.ts';
import { latestAct, latestStart } from '../../machines/latest-start.ts';
import { openSteps } from '../../machines/open-steps.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import type { Plan } from '../../machines/plan/plan.ts';
import { places } from '../../machines/ways-onward.ts';
import { act } from '../../services/drill/act.ts';
import { anotherTown } from '../plans/another-town.ts';
import { nameOf, nodes } from './chart-reading.ts';
import { replay } from './replay.ts';
import { before } from './stages/standing.ts';

const newUnder = (plan: Plan): RenewalContext =>
  contextOf({ community: '150626100002', plan: plan.id, startedOn: plan.startsOn });

/** Right before an act of the course in which everything succeeds at once. */
const standing = (type: EventType) => before(type).snapshot;

const withElectionOn = (electionDay: string, plan = galutu2020): RenewalContext => {
  const context = newUnder(plan);
  return { ...context, residents: { ...context.residents, electionDay } };
};

/** By step: the last day to begin as things usually take, and the last day that the law leaves for its act. */
const galutu = {
  'preparation.survey.open': ['2020-12-20', '2020-12-20'],
  'preparation.community-plan.drafting': ['2020-12-19', '2020-12-20'],
  'preparation.community-plan.review': ['2020-12-19', '2020-12-20'],
  'preparation.community-plan.filing': ['2020-12-20', '2020-12-20'],
  'party-organization.recommendation-meeting': ['2020-12-29', '2021-01-09'],
  'party-organization.town-review': ['2020-12-29', '2021-01-09'],
  'party-organization.town-recommendation': ['2020-12-31', '2021-01-09'],
  'party-organization.inspection': ['2020-12-31', '2021-01-09'],
  'party-organization.preliminary-candidates': ['2021-01-03', '2021-01-09'],
  'party-organization.publicity.to-post': ['2021-01-03', '2021-01-09'],
  'party-organization.request': ['2021-01-09', '2021-01-15'],
  'party-organization.county-approval': ['2021-01-09', '2021-01-15'],
  'party-organization.town-reply': ['2021-01-12', '2021-01-15'],
  'party-organization.election-meeting': ['2021-01-13', '2021-01-15'],
  'party-organization.tie-vote': ['2021-01-13', '2021-01-15'],
  'party-organization.result-approval': ['2021-01-13', '2021-01-15'],
  'party-organization.division-of-work': ['2021-01-15', '2021-01-15'],
  'residents-committee.election-committee': ['2021-02-11', '2021-02-11'],
  'residents-committee.election-plan': ['2021-02-11', '2021-02-11'],
  'residents-committee.absence-notice': ['2021-02-11', '2021-02-11'],
  'residents-committee.voter-list': ['2021-02-17', '2021-02-17'],
  'residents-committee.representatives': ['2021-02-24', '2021-03-04'],
  'residents-committee.town-inspection': ['2021-02-24', '2021-03-04'],
  'residents-committee.joint-review': ['2021-02-27', '2021-03-04'],
  'residents-committee.candidates-publication': ['2021-03-04', '2021-03-04'],
  'residents-committee.election-meeting': ['2021-03-10', '2021-03-10'],
  'residents-committee.run-off': ['2021-03-10', '2021-03-10'],
  'supervision-committee.recommendation': ['2021-03-29', '2021-03-31'],
  'supervision-committee.town-review': ['2021-03-29', '2021-03-31'],
  'supervision-committee.selection-meeting': ['2021-03-31', '2021-03-31'],
  'follow-up.tasks.training.open': ['2021-04-20', '2021-04-20'],
  'follow-up.tasks.report.open': ['2021-04-10', '2021-04-10'],
  'follow-up.acceptance': ['2021-04-20', '2021-04-20'],
} as const;

/** Here the way to the candidates is longer than the voter list hangs, and days are differences of the calendar. */
const another = {
  'party-organization.recommendation-meeting': ['2023-10-15', '2023-10-26'],
  'party-organization.publicity.to-post': ['2023-10-20', '2023-10-26'],
  'residents-committee.election-committee': ['2023-11-17', '2023-11-20'],
  'residents-committee.voter-list': ['2023-11-22', '2023-11-25'],
  'residents-committee.representatives': ['2023-11-28', '2023-12-05'],
  'residents-committee.joint-review': ['2023-12-01', '2023-12-05'],
  'residents-committee.election-meeting': ['2023-12-10', '2023-12-10'],
  'follow-up.tasks.report.open': ['2024-01-10', '2024-01-10'],
} as const;

describe.each([
  { name: galutu2020.id, plan: galutu2020, table: galutu },
  { name: anotherTown.id, plan: anotherTown, table: another },
])('$name, back from the deadline of each stage', ({ plan, table }) => {
  test.each(Object.entries(table).map(([step, [start, last]]) => ({ step, start, last })))(
    '$step: to be begun by $start, at the very last done by $last',
    ({ step, start, last }) => {
      expect(latestStart(step, newUnder(plan), plan)).toBe(start);
      expect(latestAct(step, newUnder(plan), plan)).toBe(last);
    },
  );

  test('from every step of the stages a way leads to the end', () => {
    const steps = places.filter(({ meta }) => meta !== undefined).map(({ id }) => id);
    expect(steps).toHaveLength(nodes().filter(({ meta, path }) => meta && path[0] === 'running').length);
    for (const step of steps) expect(latestStart(step, newUnder(plan), plan), step).not.toBeNull();
  });

  test('what it says of usual days, it says of steps that there are', () => {
    const steps = new Set(
      nodes()
        .filter(({ meta }) => meta !== undefined)
        .map(nameOf),
    );
    expect(Object.keys(plan.usualDays).filter((step) => !steps.has(step))).toEqual([]);
  });
});

test.each([
  { step: 'residents-committee.voter-list', election: '2021-03-10', start: '2021-02-17' },
  { step: 'residents-committee.voter-list', election: '2021-03-09', start: '2021-02-16' },
  { step: 'residents-committee.absence-notice', election: '2021-03-09', start: '2021-02-10' },
  { step: 'residents-committee.joint-review', election: '2021-03-01', start: '2021-02-18' },
  { step: 'residents-committee.introduction', election: '2021-03-01', start: '2021-03-01' },
  { step: 'residents-committee.election-meeting', election: '2021-03-01', start: '2021-03-01' },
])('四(二)2(2): an election on $election puts $step at $start', ({ step, election, start }) => {
  expect(latestStart(step, withElectionOn(election), galutu2020)).toBe(start);
});

test.each([
  { what: 'later than the deadline allows', step: 'residents-committee.voter-list', election: '2021-03-20' },
  {
    what: 'of before the plan is published anew',
    step: 'residents-committee.election-plan',
    election: '2021-02-01',
  },
  { what: 'that has passed', step: 'residents-committee.run-off', election: '2021-02-01' },
  { what: 'of another stage', step: 'supervision-committee.recommendation', election: '2021-02-01' },
])('an election day $what makes no difference to $step', ({ step, election }) => {
  expect(latestStart(step, withElectionOn(election), galutu2020)).toBe(
    latestStart(step, newUnder(galutu2020), galutu2020),
  );
});

test('nothing is said of what is no step of a stage', () => {
  for (const step of ['suspended', 'concluded', 'party-organization', 'nowhere'])
    expect(latestStart(step, newUnder(galutu2020), galutu2020)).toBeNull();
});

describe('open steps', () => {
  const startOf = (type: EventType) =>
    openSteps(standing(type), galutu2020).map(({ id, due, startBy }) => [id, due.on, startBy]);

  test('are to be begun before they are due where somebody is waited for', () => {
    expect(startOf('party.inspection-recorded')).toEqual([
      ['party-organization.inspection', '2021-01-09', '2020-12-31'],
    ]);
  });

  test('never after they are due', () => {
    const steps = openSteps(standing('residents.result-announced'), galutu2020);
    const handover = steps.find(({ id }) => id === 'follow-up.residents-handover');
    expect(handover?.startBy).toBe(handover?.due.on);
    for (const { due, startBy } of steps) expect(startBy !== null && startBy <= due.on).toBe(true);
  });

  test.each([
    'party.publicity-completed',
    'residents.voters-registered',
    'residents.voter-list-settled',
  ] as const)('have nothing to begin where a period runs already: %s', (type) => {
    const [step] = openSteps(standing(type), galutu2020);
    expect(step?.lasts).toBeDefined();
    expect(step?.startBy).toBeNull();
  });

  test('have nothing to begin while the renewal is suspended', () => {
    const snapshot = standing('party.town-recommended');
    const on = snapshot.context.latestOn;
    const suspended = replay(
      snapshot,
      [act('renewal.suspended', { on, reason: '督查组要求', documentNumber: '演练90号' })],
      galutu2020,
    );
    expect(openSteps(suspended, galutu2020).map(({ startBy }) => startBy)).toEqual([null]);
  });

  test('a plan that says nothing of usual days leaves what the law demands', () => {
    const bare = { ...galutu2020, usualDays: {} };
    for (const { id, meta } of places) {
      if (meta === undefined || meta.lasts !== undefined) continue;
      expect(latestStart(id, newUnder(bare), bare)).toBe(latestAct(id, newUnder(bare), bare));
    }
  });

  test('a plan with a day more for one step has the steps before it begin a day sooner, and no others', () => {
    const longer = {
      ...galutu2020,
      usualDays: { ...galutu2020.usualDays, 'party-organization.inspection': 4 },
    };
    const moved = places
      .filter(({ id }) => {
        const sooner = latestStart(id, newUnder(galutu2020), longer);
        return sooner !== latestStart(id, newUnder(galutu2020), galutu2020);
      })
      .map(({ id }) => id);
    expect(moved.at(0)).toBe('party-organization.recommendation-meeting');
    expect(moved.at(-1)).toBe('party-organization.inspection');
    for (const id of moved)
      expect(latestStart(id, newUnder(galutu2020), longer)).toBe(
        addDays(latestStart(id, newUnder(galutu2020), galutu2020) ?? '', -1),
      );
  });
});
