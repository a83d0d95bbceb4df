import { expect, test } from 'vitest';
import { moveDrillDay } from '../../db/world.ts';
import { readTheBoard } from '../../services/board.ts';
import { systemClock } from '../../services/clock.ts';
import { depsOf } from '../../services/deps.ts';
import { playScenario } from '../../services/drill/play-scenario.ts';
import { LAST_DAY } from '../../services/drill/scenario.ts';
import { readHistory, readRefusals } from '../../services/history.ts';
import { readNotices } from '../../services/public/notices.ts';
import { readObjections } from '../../services/public/objections.ts';
import { wallReader } from '../../services/public/wall.ts';
import { replayRenewal } from '../../services/replay.ts';
import { boardAsText } from '../../services/terminal-board.ts';
import { readViolations } from '../../services/violations/read-violations.ts';
import { ownDatabase } from '../support/database.ts';

const { connection } = await ownDatabase('town');
const deps = depsOf(connection, systemClock);
const days: string[] = [];
await playScenario(deps, (_done, _all, day) => days.push(day));
const board = await readTheBoard(deps, { region: '150626100', sort: 'code' });

const renewal = (community: string) => `150626100${community}-2021`;
const typesOf = async (community: string) =>
  (await readHistory(deps, { renewal: renewal(community), after: 0, limit: 500 }, null)).map(
    (event) => event.type,
  );

test('the drill begins on the day of the plan and ends on its last day, never going back', () => {
  expect(days[0]).toBe('2020-12-16');
  expect(days.at(-1)).toBe(LAST_DAY);
  expect(days).toEqual(days.toSorted());
  expect(board.today).toBe(LAST_DAY);
});

test('the eight communities stand in eight situations', () => {
  expect(
    board.communities.map(({ code, stage, open: [first], status }) => [
      code,
      stage,
      first?.step ?? null,
      first?.dueOn ?? null,
      status,
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "150626100002",
        null,
        null,
        null,
        "concluded",
      ],
      [
        "150626100003",
        "supervision-committee",
        "supervision-committee.first-review",
        "2021-03-31",
        "on-track",
      ],
      [
        "150626100004",
        "residents-committee",
        "residents-committee.voter-list-objections",
        "2021-03-09",
        "on-track",
      ],
      [
        "150626100006",
        "residents-committee",
        "residents-committee.commitments",
        "2021-03-10",
        "on-track",
      ],
      [
        "150626100007",
        "residents-committee",
        "residents-committee.joint-review",
        "2021-03-04",
        "out-of-reach",
      ],
      [
        "150626100008",
        "residents-committee",
        "suspended",
        "2021-04-20",
        "suspended",
      ],
      [
        "150626100009",
        "residents-committee",
        "residents-committee.election-meeting",
        "2021-03-07",
        "close",
      ],
      [
        "150626100010",
        "party-organization",
        "party-organization.result-approval",
        "2021-01-15",
        "overdue",
      ],
    ]
  `);
});

test('the totals count every community once, by status and by stage', () => {
  expect(board.totals).toMatchObject({
    communities: 8,
    byStage: { 'party-organization': 1, 'residents-committee': 5, 'supervision-committee': 1 },
    byStatus: {
      'not-started': 0,
      'on-track': 3,
      close: 1,
      behind: 0,
      overdue: 1,
      'out-of-reach': 1,
      suspended: 1,
      concluded: 1,
    },
  });
});

test.each([
  ['002', 'follow-up.accepted'],
  ['003', 'residents.run-off-held'],
  ['004', 'party.election-meeting-failed'],
  ['004', 'renewal.deadline-extended'],
  ['006', 'party.objection-upheld'],
  ['006', 'residents.voter-list-objection-decided'],
  ['007', 'renewal.rule-waived'],
  ['008', 'renewal.suspended'],
  ['009', 'party.tie-vote-held'],
  ['010', 'party.result-reported'],
])('community %s went through %s', async (community, type) => {
  expect(await typesOf(community)).toContain(type);
});

test('the publicity that an upheld objection ended was posted a second time', async () => {
  const posted = (await typesOf('006')).filter((type) => type === 'party.publicity-posted');
  expect(posted).toHaveLength(2);
});

test('the meeting one short of its quorum was first refused, with the figures, and is no part of the record', async () => {
  const refusals = await readRefusals(deps, { renewal: renewal('004'), after: 0, limit: 10 }, null);
  expect(refusals.map((one) => one.type)).toEqual(['party.election-meeting-held']);
  const verdicts = refusals[0]?.verdicts ?? [];
  expect(verdicts.filter((one) => !one.satisfied && one.rule === 'party.meeting-quorum')).toMatchObject([
    { required: 46, actual: 45, shortBy: 1 },
  ]);
});

const readWall = wallReader(deps);
const residentsOf = (community: string) => readNotices(readWall, `150626100${community}`);
async function sentInTo(community: string) {
  const world = await deps.memory.currentWorld();
  const secretary = await world.person(`secretary-150626100${community}`);
  if (secretary === undefined) throw new Error(`${community} has no secretary`);
  const { objections } = await readObjections(deps, readWall, { region: '', limit: 10 }, secretary);
  return objections;
}

test('in one community residents may object to the voter list on the day of the handing over, and after it', async () => {
  const open = [];
  for (const { code } of board.communities)
    for (const { kind, objections } of (await residentsOf(code.slice(-3))).notices)
      if (objections?.open) open.push([code, kind, objections.until]);
  expect(open).toEqual([['150626100004', 'voter-list', '2021-03-08']]);
});

test('one objection was sent in there, and waits for its secretary to take it over', async () => {
  expect(await sentInTo('004')).toMatchObject([
    {
      notice: 'voter-list',
      state: 'received',
      filedOn: '2021-03-04',
      dueOn: '2021-03-07',
      overdue: false,
      hasContact: false,
      mine: { toTake: true },
    },
  ]);
});

async function reports() {
  const inspector = await (await deps.memory.currentWorld()).person('inspection-team');
  if (inspector === undefined) throw new Error('The drill has no inspection team');
  return (await readViolations(deps, { region: '', offset: 0, limit: 10 }, inspector)).violations;
}

test('the report about the one that is suspended stands in the register, and its record knows the number', async () => {
  expect(await reports()).toMatchObject([
    { number: '举报〔2021〕1号', renewal: '150626100008-2021', state: 'open', overdue: false },
  ]);
});

test.each(board.communities.map((one) => one.renewal ?? ''))('the record of %s holds', async (id) => {
  expect((await replayRenewal(connection, id)).faults).toEqual([]);
});

test('played again after an interruption, nothing is recorded or sent in twice', async () => {
  const before = board.communities.map((one) => one.revision);
  await playScenario(deps, () => undefined);
  const after = await readTheBoard(deps, { region: '150626100', sort: 'code' });
  expect(after.communities.map((one) => one.revision)).toEqual(before);
  expect(await sentInTo('004')).toHaveLength(1);
  expect(await reports()).toHaveLength(1);
});

test('the clock of the drill does not go back', async () => {
  expect(await moveDrillDay(connection.db, '2021-01-01')).toBe(false);
});

test('the board fits a terminal, Chinese characters counted as two columns', () => {
  expect(boardAsText(board)).toMatchInlineSnapshot(`
    "  2021-03-05
      社区          阶段                当前环节                      期限        等待                                状态
      ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      萨拉乌素社区  —                   —                             —           —                                   已完成
      苏里格社区    居务监督委员会推选  社区党组织初审并上报          2021-03-31  社区党组织书记                      正常
      独贵龙社区    居民委员会换届      受理选民名单申诉、发放选民证  2021-03-09  社区党组织书记                      正常
      南丁社区      居民委员会换届      签订并公示各项承诺            2021-03-10  社区党组织书记                      正常
      呼热胡社区    居民委员会换届      有关部门资格联审              2021-03-04  资格联审部门、旗民政局、旗委组织部  赶不上
      巴音社区      居民委员会换届      已暂停，督查组调查中          2021-04-20  督查组                              已暂停
      朝阳社区      居民委员会换届      召开选举大会                  2021-03-07  社区党组织书记                      临近
      文苑社区      社区党组织换届      镇党委批复选举结果            2021-01-15  镇党委                              逾期
      ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      共8个社区：正常 3  临近 1  逾期 1  赶不上 1  已暂停 1  已完成 1"
  `);
});
