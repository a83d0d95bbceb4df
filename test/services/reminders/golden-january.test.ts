import { beforeAll, expect, test } from 'vitest';
import { notBefore } from '../../../services/drill/vary.ts';
import { actorOf, appoint, FIRST, SECOND, THIRD } from '../../support/town.ts';
import { rungOf, townOn } from './golden.ts';
import { actsOf, playUpTo, tryMeeting } from './scenes.ts';

/** Messages of a morning in January as their people get them, to be read and found right. */
const { deps, day, told } = await townOn('2021-01-06');
const publicity = rungOf(FIRST, 'party-organization.publicity.posted', 'due-in-3-days', 'blue');
const meeting = rungOf(SECOND, 'party-organization.election-meeting', 'due-in-7-days', 'digest');
const inspection = rungOf(THIRD, 'party-organization.inspection', 'due-in-3-days', 'blue');

beforeAll(async () => {
  const posted = notBefore('party.publicity-posted', '2021-01-04');
  await playUpTo(deps, {
    acts: actsOf(FIRST, posted),
    community: FIRST,
    next: 'party.publicity-completed',
  });
  const acts = actsOf(SECOND);
  const revision = await playUpTo(deps, { acts, community: SECOND, next: 'party.election-meeting-held' });
  await tryMeeting(deps, { acts, community: SECOND, revision, on: day });
  const listed = notBefore('party.inspection-list-submitted', '2021-01-05');
  await playUpTo(deps, {
    acts: actsOf(THIRD, listed),
    community: THIRD,
    next: 'party.inspection-recorded',
  });
  await appoint(deps, 'guide', { role: 'work-group', prefixes: [FIRST, SECOND, THIRD] });
});

test('a work group with three communities gets one digest', async () => {
  const digest = await told('work-group', 'guide', 'digest', publicity, meeting, inspection);
  expect(digest('zh').text).toMatchInlineSnapshot(`
    "【换届日报】1月6日（周三）：3项待办

    1. 【蓝单】独贵龙社区：镇党委考察
       请于1月9日（周六）前完成（计划期限），还剩3天（2个工作日）
       按今日计，尚未满足：部门意见须6项，已有0项，缺纪委监委、审计、信访、公安、法院、检察院；书记人选考察须有旗委组织部派员参与
       由镇党委办理；依据四(二)1(3)

    2. 【蓝单】萨拉乌素社区：公示候选人预备人选
       请于1月10日（周日）前完成（法定期限），还剩4天（2个工作日）
       按今日计，尚未满足：1月4日起公示，不少于5日，1月9日期满，最早1月10日进行下一步，还差4日
       由社区党组织书记办理；依据四(二)1(4)

    3. 苏里格社区：召开党员大会选举
       请于1月15日（周五）前完成（计划期限），还剩9天（7个工作日）
       须核对：应到会党员人数、选举大会到会人数、选举大会程序
       上次办理（1月6日）未通过：应到53人，实到41人，须43人（超过4/5），还差2人
       由社区党组织书记办理；依据四(二)1(7)②

    收到请回复，办理或说明情况：
    https://renewal.example.cn/m/0123abcd"
  `);
  expect(digest('en').text).toMatchInlineSnapshot(`
    "[Renewal today] Wed 6 January: 3 to do

    1. [Blue notice] 独贵龙社区: The town inspects the persons
       Due Sat 9 January (planned): 3 days left (2 working days)
       Not met as of today: opinions: 0 of 6, missing discipline inspection, audit, petitions, public security, court, procuratorate; the county must take part in inspecting the secretary candidate
       Waiting on: town party committee; clause 四(二)1(3)

    2. [Blue notice] 萨拉乌素社区: Preliminary candidates on display
       Due Sun 10 January (statutory): 4 days left (2 working days)
       Not met as of today: posted 4 January for 5 days, complete on 9 January; the next act from 10 January on, 4 days short
       Waiting on: community secretary; clause 四(二)1(4)

    3. 苏里格社区: Hold the members' election meeting
       Due Fri 15 January (planned): 9 days left (7 working days)
       To check: Expected attendance, Attendance of the members' election meeting, Agenda of the members' election meeting
       Last attempt, 6 January, not passed: 41 of 53 present; 43 needed (more than 4/5), 2 short
       Waiting on: community secretary; clause 四(二)1(7)②

    Please acknowledge, act, or say how it stands:
    https://renewal.example.cn/m/0123abcd"
  `);
  expect(digest('zh').subject).toMatchInlineSnapshot(`"【换届日报】3项待办"`);
  expect(digest('zh').short).toMatchInlineSnapshot(
    `"【换届日报】3项待办，最急：独贵龙社区：镇党委考察，还剩3天（2个工作日）"`,
  );
  expect(digest('en').short).toMatchInlineSnapshot(
    `"[Renewal] 3 to do. First: 独贵龙社区: The town inspects the persons, 3 day…"`,
  );
});

test('a secretary whose publicity is not yet over', async () => {
  const secretary = actorOf(FIRST, 'community-secretary');
  const digest = await told('community-secretary', secretary, 'digest', publicity);
  expect(digest('zh').text).toMatchInlineSnapshot(`
    "【换届日报】1月6日（周三）

    【蓝单】萨拉乌素社区：公示候选人预备人选
    请于1月10日（周日）前完成（法定期限），还剩4天（2个工作日）
    按今日计，尚未满足：1月4日起公示，不少于5日，1月9日期满，最早1月10日进行下一步，还差4日
    由社区党组织书记办理；依据四(二)1(4)

    收到请回复，办理或说明情况：
    https://renewal.example.cn/m/0123abcd"
  `);
});

test('a secretary whose meeting was refused', async () => {
  const secretary = actorOf(SECOND, 'community-secretary');
  const digest = await told('community-secretary', secretary, 'digest', meeting);
  expect(digest('zh').text).toMatchInlineSnapshot(`
    "【换届日报】1月6日（周三）

    苏里格社区：召开党员大会选举
    请于1月15日（周五）前完成（计划期限），还剩9天（7个工作日）
    须核对：应到会党员人数、选举大会到会人数、选举大会程序
    上次办理（1月6日）未通过：应到53人，实到41人，须43人（超过4/5），还差2人
    由社区党组织书记办理；依据四(二)1(7)②

    收到请回复，办理或说明情况：
    https://renewal.example.cn/m/0123abcd"
  `);
});

test('a secretary, shortly before it is too late to begin', async () => {
  const begin = { ...meeting, rung: 'start-in-3-days' };
  const secretary = actorOf(SECOND, 'community-secretary');
  const alone = await told('community-secretary', secretary, 'alone', begin);
  expect(alone('zh').text).toMatchInlineSnapshot(`
    "【换届提醒】1月6日（周三）

    苏里格社区：召开党员大会选举
    最迟1月13日（周三）启动，否则难以按期完成；请于1月15日（周五）前完成（计划期限），还剩9天（7个工作日）
    须核对：应到会党员人数、选举大会到会人数、选举大会程序
    上次办理（1月6日）未通过：应到53人，实到41人，须43人（超过4/5），还差2人
    由社区党组织书记办理；依据四(二)1(7)②

    收到请回复，办理或说明情况：
    https://renewal.example.cn/m/0123abcd"
  `);
  expect(alone('zh').subject).toMatchInlineSnapshot(`"【换届提醒】苏里格社区：召开党员大会选举，须尽快启动"`);
  expect(alone('en').text).toMatchInlineSnapshot(`
    "[Renewal] Wed 6 January

    苏里格社区: Hold the members' election meeting
    Must begin by Wed 13 January to be done in time. Due Fri 15 January (planned): 9 days left (7 working days)
    To check: Expected attendance, Attendance of the members' election meeting, Agenda of the members' election meeting
    Last attempt, 6 January, not passed: 41 of 53 present; 43 needed (more than 4/5), 2 short
    Waiting on: community secretary; clause 四(二)1(7)②

    Please acknowledge, act, or say how it stands:
    https://renewal.example.cn/m/0123abcd"
  `);
});

test('the town committee, for whom a community waits, when it should have begun', async () => {
  const begin = rungOf(THIRD, inspection.step, 'start-today', 'direct');
  const direct = await told('town-party-committee', 'town-committee', 'alone', begin);
  expect(direct('zh').text).toMatchInlineSnapshot(`
    "【换届催办】1月6日（周三）

    【催办】独贵龙社区：镇党委考察
    本应于2020年12月31日前启动；请于1月9日（周六）前完成（计划期限），还剩3天（2个工作日）
    按今日计，尚未满足：部门意见须6项，已有0项，缺纪委监委、审计、信访、公安、法院、检察院；书记人选考察须有旗委组织部派员参与
    由镇党委办理；依据四(二)1(3)

    收到请回复，办理或说明情况：
    https://renewal.example.cn/m/0123abcd"
  `);
  expect(direct('zh').subject).toMatchInlineSnapshot(`"【换届催办】独贵龙社区：镇党委考察，须尽快启动"`);
  expect(direct('en').text).toMatchInlineSnapshot(`
    "[Renewal: reminder] Wed 6 January

    [Reminder] 独贵龙社区: The town inspects the persons
    Should have begun by 31 December 2020. Due Sat 9 January (planned): 3 days left (2 working days)
    Not met as of today: opinions: 0 of 6, missing discipline inspection, audit, petitions, public security, court, procuratorate; the county must take part in inspecting the secretary candidate
    Waiting on: town party committee; clause 四(二)1(3)

    Please acknowledge, act, or say how it stands:
    https://renewal.example.cn/m/0123abcd"
  `);
});
