import { beforeAll, describe, expect, test } from 'vitest';
import { saveDivisions } from '../../../db/divisions.ts';
import { findRenewal } from '../../../db/renewals.ts';
import { addDays, daysFrom, type IsoDate } from '../../../machines/calendar.ts';
import { inReach } from '../../../machines/in-reach.ts';
import { heldSteps, openSteps, stageOf } from '../../../machines/open-steps.ts';
import { extendedPlan } from '../../../machines/plan/dates.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { restore, type StoredSnapshot } from '../../../machines/stored-snapshot.ts';
import { cellsOf } from '../../../machines/wall-chart/cells.ts';
import { COLUMNS, columnOfStep } from '../../../machines/wall-chart/columns.ts';
import type { BoardStatus } from '../../../machines/wall-chart/status.ts';
import type { BoardCommunity } from '../../../services/board.ts';
import { playScenario } from '../../../services/drill/play-scenario.ts';
import { ownDatabase } from '../../support/database.ts';
import { openDesk } from '../../support/desk.ts';
import { expectProblem } from '../../support/problem.ts';
import { appoint, COMMUNITIES, FIRST, renewalOf, SECOND, THIRD } from '../../support/town.ts';

/** The town of the drill as it stands on its last day, two communities that have not begun, and their regions. */
const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
const DAY = '2021-03-05';
const NEIGHBOUR = '150626101001';
const FAR = '150727100001';

const read = async (query = '', by?: string) => (await desk.get(`/api/board${query}`, by)).json();
const codesOf = (board: { communities: { code: string }[] }) => board.communities.map(({ code }) => code);

interface Expected extends BoardCommunity {
  readonly open: BoardCommunity['open'];
}

/** What the chart itself says of a community, told without the tables that the board reads. */
async function expectedOf(code: string, name: string, today: string): Promise<Expected> {
  const row = await findRenewal(connection.db, renewalOf(code));
  if (row === undefined)
    return {
      code,
      name,
      renewal: null,
      revision: null,
      stage: null,
      status: 'not-started',
      open: [],
      held: [],
      slack: null,
    };
  const snapshot = restore(row.snapshot as StoredSnapshot);
  ownPlans.set(code, extendedPlan(galutu2020, snapshot.context.extensions));
  const steps = openSteps(snapshot, galutu2020);
  const { stageBy, reachBy } = inReach(snapshot, steps, galutu2020);
  const dues = steps.map(({ due }) => due.on).toSorted();
  const [actBy = null] = steps.map(({ due, startBy }) => startBy ?? due.on).toSorted();
  const passed = (day: string | null | undefined) => typeof day === 'string' && day < today;
  const status = (): BoardStatus => {
    if (snapshot.hasTag('concluded')) return 'concluded';
    if (snapshot.hasTag('suspended')) return 'suspended';
    if (passed(reachBy) && !passed(stageBy)) return 'out-of-reach';
    if (passed(dues[0])) return 'overdue';
    if (passed(actBy)) return 'behind';
    return actBy !== null && actBy <= addDays(today, 3) ? 'close' : 'on-track';
  };
  return {
    code,
    name,
    renewal: renewalOf(code),
    revision: row.revision,
    stage: stageOf(snapshot),
    status: status(),
    open: steps
      .map(({ id, due, startBy, actors }) => ({
        step: id,
        dueOn: due.on,
        kind: due.kind,
        startBy,
        waitingOn: actors,
      }))
      .toSorted((a, b) => (`${a.dueOn}${a.step}` < `${b.dueOn}${b.step}` ? -1 : 1)),
    held: heldSteps(snapshot),
    slack: actBy === null ? null : daysFrom(today, actBy),
  };
}

const slackOf = ({ slack, renewal }: BoardCommunity) => slack ?? (renewal === null ? 100_000 : 10_000);
const bySlack = (a: BoardCommunity, b: BoardCommunity) =>
  slackOf(a) - slackOf(b) || (a.code < b.code ? -1 : 1);

let expected: Expected[] = [];
/** By community, what its own plan is: the plan with what was put off for it. */
const ownPlans = new Map<string, typeof galutu2020>();

beforeAll(async () => {
  await playScenario(desk.deps, () => undefined);
  await saveDivisions(connection.db, [
    { code: NEIGHBOUR, name: '演练社区' },
    { code: FAR, name: '外地100%社区' },
    { code: '150626101000', name: '演练镇' },
    { code: '150626100000', name: '嘎鲁图镇' },
    { code: '150626000000', name: '乌审旗' },
  ]);
  const { today } = await read();
  expect(today).toBe(DAY);
  const divisions = await connection.db.selectFrom('division').select(['code', 'name']).execute();
  const communities = divisions.filter(({ code }) => code[9] === '0' && !code.endsWith('000'));
  const found = await Promise.all(communities.map(({ code, name }) => expectedOf(code, name, today)));
  expected = found.toSorted(bySlack);
});

test('every community stands where its statechart does, whoever has least time left first', async () => {
  const board = await read();
  expect(board.communities).toEqual(expected);
  expect(new Set(expected.map(({ status }) => status)).size).toBe(7);
});

test('windows put together are the whole, by either order', async () => {
  for (const sort of ['slack', 'code']) {
    const whole = codesOf(await read(`?sort=${sort}`));
    expect(whole.toSorted()).toEqual([...COMMUNITIES, NEIGHBOUR, FAR].toSorted());
    for (const limit of [1, 3, 4, 9, 10])
      for (let offset = 0; offset < 12; offset += 1) {
        const board = await read(`?sort=${sort}&limit=${limit}&offset=${offset}&totals=false`);
        expect(codesOf(board)).toEqual(whole.slice(offset, offset + limit));
        expect(board).toMatchObject({ count: 10, offset, totals: null });
      }
  }
  expect(codesOf(await read('?sort=code'))).toEqual(codesOf(await read('?sort=code')).toSorted());
});

describe('a filter lets through those of whom it holds, and the totals are of these', () => {
  type Chosen = (one: Expected) => boolean;
  const atRisk: Chosen = ({ open }) =>
    open.some(({ kind, startBy, dueOn }) => kind === 'statutory' && (startBy ?? dueOn) <= addDays(DAY, 3));
  const lets: [query: string, chosen: Chosen][] = [
    ['', () => true],
    ['region=150626', ({ code }) => code.startsWith('150626')],
    [`region=${SECOND}`, ({ code }) => code === SECOND],
    ['stage=residents-committee', ({ stage }) => stage === 'residents-committee'],
    ['status=not-started', ({ status }) => status === 'not-started'],
    ['status=suspended&status=not-started', ({ status }) => /suspended|not-started/.test(status)],
    ['status=overdue&stage=residents-committee', () => false],
    [
      'waitingOn=town-party-committee',
      ({ open }) => open.some((one) => one.waitingOn.includes('town-party-committee')),
    ],
    ['plan=galutu-2020', ({ renewal }) => renewal !== null],
    ['plan=another', () => false],
    ['notDoneWith=preparation', () => false],
    ['notDoneWith=party-organization', ({ stage }) => stage === 'party-organization'],
    [
      'plan=galutu-2020&notDoneWith=residents-committee',
      ({ stage }) => stage === 'party-organization' || stage === 'residents-committee',
    ],
    ['notDoneWith=follow-up', ({ stage }) => stage !== null],
    ['statutoryAtRisk=true', atRisk],
    ['statutoryAtRisk=false', () => true],
    ['statutoryAtRisk=true&status=close', (one) => atRisk(one) && one.status === 'close'],
    ['search=100%25', ({ code }) => code === FAR],
    ['search=演练', ({ code }) => code === NEIGHBOUR],
    ['search=0_', () => false],
    ['workGroup=two-communities', ({ code }) => code === FIRST || code === THIRD],
    ['workGroup=nobody', () => false],
    ['workGroup=two-communities&status=concluded', ({ code }) => code === FIRST],
  ];

  beforeAll(async () => {
    await appoint(
      { connection },
      'two-communities',
      { role: 'work-group', prefixes: [FIRST, THIRD] },
      { role: 'leading-group', prefixes: ['150626100'] },
    );
  });

  test.each(lets)('%s', async (query, chosen) => {
    const { communities, count, totals, today } = await read(`?${encodeURI(query.replaceAll('%25', '%'))}`);
    const those = expected.filter(chosen);
    expect(communities).toEqual(those);
    expect(count).toBe(those.length);
    expect(totals.communities).toBe(those.length);

    const tally = <K extends string>(names: (K | null)[]) =>
      Object.fromEntries(
        [...Map.groupBy(names, (name) => name)].flatMap(([name, all]) => (name ? [[name, all.length]] : [])),
      );
    expect(totals.byStage).toEqual(tally(those.map(({ stage }) => stage)));
    expect(totals.byStatus).toMatchObject(tally(those.map(({ status }) => status)));
    const cells = those.map((one) => cellsOf({ ...one, started: one.renewal !== null }));
    for (const [at, { id }] of COLUMNS.entries())
      expect(totals.columns[id], id).toEqual({
        done: cells.filter((row) => row[at]?.state === 'done').length,
        open: cells.filter((row) => row[at]?.state === 'open').length,
        overdue: those.filter(({ open }) =>
          open.some((one) => columnOfStep(one.step) === id && one.dueOn < today),
        ).length,
      });
    const statutory = those.flatMap(({ open }) => open.filter(({ kind }) => kind === 'statutory'));
    expect(totals.statutory).toEqual({
      open: statutory.length,
      atRisk: statutory.filter(({ startBy, dueOn }) => (startBy ?? dueOn) <= addDays(today, 3)).length,
      overdue: statutory.filter(({ dueOn }) => dueOn < today).length,
    });
    for (const { stage, on, daysLeft, notDone, putOff, later } of totals.deadlines) {
      const planned = galutu2020.stages[stage as 'follow-up'].deadline;
      expect([daysLeft, putOff]).toEqual([daysFrom(today, on), on !== planned]);
      const order = Object.keys(galutu2020.stages);
      const left = those.filter(
        (one) => one.stage !== null && order.indexOf(one.stage) <= order.indexOf(stage),
      );
      const dueOn = (day: IsoDate) =>
        left.filter(({ code }) => ownPlans.get(code)?.stages[stage as 'follow-up'].deadline === day).length;
      const due = [{ on, notDone }, ...later] as { on: IsoDate; notDone: number }[];
      for (const one of due) expect(one.notDone).toBe(dueOn(one.on));
      // Whoever is late for it already is counted by no day to come.
      const late = planned < today ? dueOn(planned) : 0;
      expect(due.reduce((sum, one) => sum + one.notDone, late)).toBe(left.length);
    }
  });
});

test('totals that are remembered are counted anew once an event is recorded', async () => {
  const [community] = expected.filter(({ status }) => status === 'on-track');
  const before = (await read()).totals.byStatus;
  await desk.record(community?.renewal ?? '', {
    type: 'renewal.suspended',
    facts: { on: '2021-03-05', reason: '核查举报', documentNumber: '9' },
    revision: community?.revision ?? -1,
    by: 'inspection-team',
  });
  const suspended = { ...before, 'on-track': before['on-track'] - 1, suspended: before.suspended + 1 };
  expect((await read()).totals.byStatus).toEqual(suspended);
  await desk.record(community?.renewal ?? '', {
    type: 'renewal.resumed',
    facts: { on: '2021-03-05', reason: '核查完毕', documentNumber: '10' },
    revision: (community?.revision ?? 0) + 1,
    by: 'inspection-team',
  });
  expect((await read()).totals.byStatus).toEqual(before);
});

describe('drill-down', () => {
  const regions = async (under: string, by?: string) =>
    (await desk.get(`/api/regions?under=${under}`, by)).json();

  test('from the prefecture to the county, the town and its communities, with names where there are any', async () => {
    const { path, regions: counties } = await regions('1506');
    expect(path).toEqual([
      { code: '15', name: '内蒙古自治区' },
      { code: '1506', name: '鄂尔多斯市' },
    ]);
    expect(counties).toMatchObject([{ code: '150626', name: '乌审旗', communities: 9 }]);
    const towns = (await regions('150626')).regions;
    expect(towns).toMatchObject([
      { code: '150626100', name: '嘎鲁图镇', communities: 8 },
      { code: '150626101', name: '演练镇', communities: 1, slack: null },
    ]);
    const { byStatus } = (await read('?region=150626100')).totals;
    expect(towns[0].byStatus).toEqual(byStatus);
    expect(towns[0].slack).toBe(expected[0]?.slack);
    const communities = (await regions('150626100')).regions;
    expect(communities.map(({ code }: { code: string }) => code)).toEqual(COMMUNITIES);
    expect(communities[0].name).toBe('萨拉乌素社区居民委员会');
  });

  test('400 where it is no prefix', async () => {
    expectProblem(await desk.get('/api/regions?under=x'), 400, 'under');
  });
});
