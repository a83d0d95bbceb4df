import { beforeAll, describe, expect, test } from 'vitest';
import { saveDivisions } from '../../../db/divisions.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { BOARD_STATUSES } from '../../../machines/wall-chart/status.ts';
import { openRenewal } from '../../../services/open-renewal.ts';
import { keepPlan } from '../../../services/plans.ts';
import { ownDatabase } from '../../support/database.ts';
import { openDesk } from '../../support/desk.ts';
import { expectProblem } from '../../support/problem.ts';
import {
  actorOf,
  actsBefore,
  actsOf,
  appoint,
  COMMUNITIES,
  FIRST,
  FOURTH,
  play,
  renewalOf,
  SECOND,
  setDay,
  THIRD,
} from '../../support/town.ts';

const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
/** A community of another county that has not begun, and one of a neighbouring town. */
const NEIGHBOUR = '150626101001';
const FAR = '150727100001';

const NONE = Object.fromEntries(BOARD_STATUSES.map((status) => [status, 0]));

const read = async (query = '', by?: string) => (await desk.get(`/api/board${query}`, by)).json();
const codesOf = (board: { communities: { code: string }[] }) => board.communities.map(({ code }) => code);
const lineOf = async (community: string) =>
  (await read('?sort=code')).communities.find((one: { code: string }) => one.code === community);

beforeAll(async () => {
  await saveDivisions(connection.db, [
    { code: NEIGHBOUR, name: '演练社区' },
    { code: FAR, name: '外地社区' },
  ]);
});

test('on the first day: every community of the region, in the order of the codes, and no village', async () => {
  const board = await read('?region=150626100');
  expect(codesOf(board)).toEqual(COMMUNITIES);
  expect(board).toMatchObject({
    today: '2020-12-16',
    count: 8,
    offset: 0,
    totals: {
      communities: 8,
      byStatus: { ...NONE, close: 8 },
      byStage: { preparation: 8 },
      statutory: { open: 0, atRisk: 0, overdue: 0 },
    },
  });
  expect(board.totals.columns['preparation.survey']).toEqual({ done: 0, open: 8, overdue: 0 });
  expect(board.totals.deadlines[0]).toEqual({
    plan: 'galutu-2020',
    stage: 'preparation',
    on: '2020-12-20',
    daysLeft: 4,
    notDone: 8,
    putOff: false,
    later: [],
  });
  const [first] = board.communities;
  expect(first).toMatchObject({
    code: FIRST,
    name: '萨拉乌素社区居民委员会',
    renewal: renewalOf(FIRST),
    stage: 'preparation',
    status: 'close',
    revision: 0,
    held: [],
    slack: 3,
  });
  expect(first.open).toHaveLength(7);
  expect(first.open).toContainEqual({
    step: 'preparation.audit.open',
    dueOn: '2020-12-20',
    kind: 'plan',
    startBy: expect.toSatisfy((day: string | null) => day === null || day <= '2020-12-20'),
    waitingOn: ['town-party-committee'],
  });
});

describe('a region is a prefix of the codes', () => {
  test.each([
    { region: '', codes: [...COMMUNITIES, NEIGHBOUR, FAR] },
    { region: '15', codes: [...COMMUNITIES, NEIGHBOUR, FAR] },
    { region: '150626', codes: [...COMMUNITIES, NEIGHBOUR] },
    { region: '150626100', codes: COMMUNITIES },
    { region: FIRST, codes: [FIRST] },
    { region: '150626100201', codes: [] },
    { region: '99', codes: [] },
  ])('$region', async ({ region, codes }) => {
    const board = await read(`?region=${region}`);
    expect(codesOf(board)).toEqual(codes);
    expect(board.totals.communities).toBe(codes.length);
  });

  test('a community without a renewal has not started', async () => {
    expect(await lineOf(FAR)).toEqual({
      code: FAR,
      name: '外地社区',
      renewal: null,
      revision: null,
      stage: null,
      status: 'not-started',
      open: [],
      held: [],
      slack: null,
    });
  });

  test.each([
    { query: '?region=15%25', field: 'region' },
    { query: '?region=1506261000021', field: 'region' },
    { query: '?region=_5', field: 'region' },
    { query: '?region=15&region=16', field: 'region' },
    { query: '?offset=-1', field: 'offset' },
    { query: '?limit=0', field: 'limit' },
    { query: '?limit=201', field: 'limit' },
    { query: '?stage=anything', field: 'stage' },
    { query: '?status=late', field: 'status' },
    { query: '?status=close&status=late', fields: ['status', 'status[1]'] },
    { query: '?waitingOn=nobody', field: 'waitingOn' },
    { query: '?notDoneWith=anything', field: 'notDoneWith' },
    { query: '?statutoryAtRisk=perhaps', field: 'statutoryAtRisk' },
    { query: `?plan=${'x'.repeat(41)}`, field: 'plan' },
    { query: '?sort=name', field: 'sort' },
    { query: `?search=${'x'.repeat(61)}`, field: 'search' },
  ])('400 for $query', async ({ query, field, fields = [field ?? ''] }) => {
    expectProblem(await desk.get(`/api/board${query}`), 400, ...fields);
  });
});

/** The day moves on through these, in their order. */
describe('how a community lies in time', () => {
  const statusOn = async (day: string) => {
    await setDay(desk.deps, day);
    return (await lineOf(THIRD)).status;
  };

  test.each([
    { day: '2020-12-16', status: 'close' },
    { day: '2020-12-19', status: 'close' },
    { day: '2020-12-20', status: 'behind' },
    { day: '2020-12-21', status: 'overdue' },
  ])('to begin by 2020-12-19 and due on 2020-12-20, it is $status on $day', async ({ day, status }) => {
    expect(await statusOn(day)).toBe(status);
    expect((await read(`?region=${THIRD}`)).totals.byStatus).toMatchObject({ [status]: 1 });
  });

  test('totals count each community once, by stage and by status, and agree with the lines', async () => {
    await setDay(desk.deps, '2021-03-05');
    await play(desk.deps, actsOf(FIRST), { community: FIRST });
    const [second, fourth] = [actsOf(SECOND), actsOf(FOURTH)];
    await play(desk.deps, actsBefore(second, 'residents.election-meeting-held'), { community: SECOND });
    const revision = await play(desk.deps, actsBefore(fourth, 'supervision.chair-chosen'), {
      community: FOURTH,
    });
    await desk.record(renewalOf(FOURTH), {
      type: 'renewal.suspended',
      facts: { on: '2021-03-01', reason: '核查举报', documentNumber: '1' },
      revision,
      by: actorOf(FOURTH, 'inspection-team'),
    });
    const { communities, totals } = await read('?region=150626100');
    const count = (key: 'status' | 'stage') =>
      [...Map.groupBy<string, Record<string, string>>(communities, (one) => one[key] ?? '')].filter(
        ([name]) => name !== '',
      );
    expect(totals.byStatus).toEqual({ ...NONE, overdue: 6, suspended: 1, concluded: 1 });
    for (const [status, lines] of count('status')) expect(totals.byStatus[status]).toBe(lines.length);
    for (const [stage, lines] of count('stage')) expect(totals.byStage[stage]).toBe(lines.length);
    expect(await lineOf(FIRST)).toMatchObject({ status: 'concluded', stage: null, open: [], slack: null });
    expect(await lineOf(FOURTH)).toMatchObject({
      status: 'suspended',
      stage: 'supervision-committee',
      open: [{ step: 'suspended', waitingOn: ['inspection-team'] }],
      held: ['supervision-committee.chair'],
    });
  });

  test('of two terms the latest is shown', async () => {
    await keepPlan(desk.deps, { ...galutu2020, id: 'next-term', term: 2026 });
    const opened = await openRenewal(desk.deps, {
      community: THIRD,
      plan: 'next-term',
      actor: actorOf(THIRD, 'leading-group'),
    });
    const { communities, totals } = await read('?region=150626100');
    expect(totals.communities).toBe(8);
    expect(communities).toHaveLength(8);
    for (const { code, renewal } of communities)
      expect(renewal).toBe(code === THIRD ? opened.id : renewalOf(code));
    const { revision } = (await desk.get(`/api/renewals/${renewalOf(THIRD)}`)).json();
    await desk.record(renewalOf(THIRD), {
      type: 'renewal.suspended',
      facts: { on: '2021-03-01', reason: '核查举报', documentNumber: '2' },
      revision,
      by: actorOf(THIRD, 'inspection-team'),
    });
    expect(await lineOf(THIRD)).toMatchObject({ renewal: opened.id, status: 'overdue', revision: 0 });
  });
});

test('a person of the directory may look, a stranger may not', async () => {
  await appoint({ connection }, 'somebody');
  expect((await desk.get('/api/board', 'somebody')).statusCode).toBe(200);
  expectProblem(await desk.get('/api/board', 'stranger'), 401);
});
