import { beforeAll, describe, expect, test } from 'vitest';
import { saveDivisions } from '../../db/divisions.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';
import {
  actorOf,
  actsBefore,
  actsOf,
  appoint,
  COMMUNITIES,
  FIFTH,
  FIRST,
  FOURTH,
  play,
  renewalOf,
  SECOND,
  setDay,
  THIRD,
} from '../support/town.ts';

const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
/** A community of another county that has not begun, and one of a neighbouring town. */
const NEIGHBOUR = '150626101001';
const FAR = '150727100001';

const read = async (query = '', by?: string) => (await desk.get(`/api/board${query}`, by)).json();
const codesOf = (board: { communities: { code: string }[] }) => board.communities.map(({ code }) => code);
const lineOf = async (community: string) =>
  (await read()).communities.find((one: { code: string }) => one.code === community);

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
    next: null,
    totals: {
      communities: 8,
      byStatus: { 'not-started': 0, 'on-track': 8, close: 0, overdue: 0, suspended: 0, concluded: 0 },
      byStage: { preparation: 8 },
    },
  });
  expect(board.communities[0]).toMatchObject({
    code: FIRST,
    name: '萨拉乌素社区居民委员会',
    renewal: renewalOf(FIRST),
    stage: 'preparation',
    step: expect.stringMatching(/^preparation\./),
    stepTitle: { zh: expect.any(String), en: expect.any(String) },
    dueOn: '2020-12-20',
    waitingOn: expect.arrayContaining(['community-secretary', 'town-party-committee', 'leading-group']),
    status: 'on-track',
    revision: 0,
  });
  expect(board.communities[0].steps).toHaveLength(7);
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
      stage: null,
      step: null,
      stepTitle: null,
      steps: [],
      dueOn: null,
      waitingOn: [],
      status: 'not-started',
      revision: null,
    });
  });

  test.each([
    { query: '?region=15%25', field: 'region' },
    { query: '?region=1506261000021', field: 'region' },
    { query: '?region=_5', field: 'region' },
    { query: '?region=15&region=16', field: 'region' },
    { query: '?after=15', field: 'after' },
    { query: '?limit=0', field: 'limit' },
    { query: '?limit=1001', field: 'limit' },
  ])('400 for $query', async ({ query, field }) => {
    expectProblem(await desk.get(`/api/board${query}`), 400, field);
  });
});

test('a page at a time: the communities differ, the totals are those of the region', async () => {
  const found: object[] = [];
  let after: string | null = '000000000000';
  while (after !== null) {
    const board: { communities: []; next: string | null; totals: object } = await read(
      `?region=150626&limit=4&after=${after}`,
    );
    expect(board.totals).toMatchObject({ communities: 9 });
    found.push(...board.communities);
    after = board.next;
  }
  expect(found).toEqual((await read('?region=150626')).communities);
});

/** The day moves on through these, in their order. */
describe('how a community lies in time', () => {
  const statusOn = async (day: string) => {
    await setDay(desk.deps, day);
    return (await lineOf(THIRD)).status;
  };

  test.each([
    { day: '2020-12-16', status: 'on-track' },
    { day: '2020-12-17', status: 'close' },
    { day: '2020-12-20', status: 'close' },
    { day: '2020-12-21', status: 'overdue' },
  ])('due on 2020-12-20, it is $status on $day', async ({ day, status }) => {
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
    expect(totals.byStatus).toEqual({
      'not-started': 0,
      'on-track': 0,
      close: 0,
      overdue: 6,
      suspended: 1,
      concluded: 1,
    });
    for (const [status, lines] of count('status')) expect(totals.byStatus[status]).toBe(lines.length);
    for (const [stage, lines] of count('stage')) expect(totals.byStage[stage]).toBe(lines.length);
    expect(await lineOf(FIRST)).toMatchObject({
      status: 'concluded',
      stage: null,
      dueOn: null,
      waitingOn: [],
    });
    expect(await lineOf(FOURTH)).toMatchObject({
      status: 'suspended',
      stage: 'supervision-committee',
      waitingOn: ['inspection-team'],
    });
  });

  test('whom it waits for is whoever may act, without repetition', async () => {
    const { waitingOn } = await lineOf(FIFTH);
    expect(waitingOn).toEqual([...new Set(waitingOn)]);
  });

  test('of two terms the latest is shown', async () => {
    const { pool } = connection;
    await pool.query(
      `insert into renewal (id, community, term, plan, machine_version, started_on, snapshot, head, status, stage, steps, waiting_on, changed_at)
       select community || '-2015', community, 2015, plan, machine_version, '2015-01-01', snapshot, head, 'concluded', null, '{}', '{}', now()
       from renewal`,
    );
    const { communities, totals } = await read('?region=150626100');
    expect(totals.communities).toBe(8);
    expect(communities).toHaveLength(8);
    for (const { renewal } of communities) expect(renewal).toMatch(/-2021$/);
  });
});

test('a person of the directory may look, a stranger may not', async () => {
  await appoint({ connection }, 'somebody');
  expect((await desk.get('/api/board', 'somebody')).statusCode).toBe(200);
  expectProblem(await desk.get('/api/board', 'stranger'), 401);
});
