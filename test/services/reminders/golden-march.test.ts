import { beforeAll, expect, test } from 'vitest';
import { notBefore } from '../../../services/drill/vary.ts';
import { FIRST, SECOND, THIRD } from '../../support/town.ts';
import { rungOf, townOn } from './golden.ts';
import { actsOf, playUpTo } from './scenes.ts';
import { issue } from './told.ts';

/** Messages as their people get them five days before the residents' committees are due, to be read and found right. */
const { deps, db, day, told } = await townOn('2021-03-05');
const review = rungOf(FIRST, 'residents-committee.joint-review', 'statutory-day-missed', 'red');
const approval = rungOf(SECOND, 'party-organization.result-approval', 'overdue-3-days/2021-03-05', 'red');
const publication = rungOf(THIRD, 'residents-committee.candidates-publication', 'due-day-ends', 'yellow');
const handover = rungOf(THIRD, 'follow-up.party-handover', 'overdue-3-days/2021-03-05', 'red');

const lateResidents = notBefore('residents.election-committee-formed', '2021-02-08');

beforeAll(async () => {
  const acts = actsOf(FIRST, lateResidents);
  await playUpTo(deps, { acts, community: FIRST, next: 'residents.joint-review-closed', without: 3 });
  await playUpTo(deps, { acts: actsOf(SECOND), community: SECOND, next: 'party.result-approved' });
  const late = actsOf(THIRD, lateResidents).filter(({ type }) => type !== 'follow-up.handover-completed');
  await playUpTo(deps, { acts: late, community: THIRD, next: 'residents.candidates-published' });
  await issue(db, { ...approval, colour: 'red', serial: 1, on: '2021-01-18' });
  await issue(db, { ...handover, colour: 'red', serial: 2, on: '2021-01-20' });
  await issue(db, { ...publication, colour: 'yellow', serial: 7, on: '2021-03-04' });
  await issue(db, { ...review, colour: 'red', serial: 8, on: day });
});

test('the leading group gets the list of the day', async () => {
  const digest = await told(
    'leading-group',
    'leading-group-office',
    'digest',
    review,
    approval,
    publication,
    handover,
  );
  expect(digest('zh').text).toMatchInlineSnapshot(`
    "【换届日报·含红单】3月5日（周五）：4项待办，4项逾期

    1. 【红单】独贵龙社区：党组织工作交接
       应于1月14日前完成（法定期限），已逾期50天
       按今日计，尚未满足：移交期限为1月14日，实为3月5日，逾期50日；移交须5项，已有0项，缺公章、档案资料、账簿、债权债务、其他集体资产
       督〔2021〕2号：已要求书面说明逾期原因；本单已发换届工作领导小组
       由工作组办理；依据四(三)1

    2. 【红单】苏里格社区：镇党委批复选举结果
       应于1月15日前完成（计划期限），已逾期49天
       现可办理：镇党委批复选举结果
       督〔2021〕1号：已要求书面说明逾期原因；本单已发换届工作领导小组
       由镇党委办理；依据四(二)1(8)

    3. 【红单】萨拉乌素社区：有关部门资格联审
       应于3月4日前完成（法定期限），已逾期1天
       按今日计，尚未满足：9名候选人须17个部门联审同意共153份，已有126份，缺27份（市场监管、审计、人民银行）
       督〔2021〕8号：已要求书面说明逾期原因；本单已发换届工作领导小组
       由资格联审部门、旗民政局、旗委组织部办理；依据四(二)2(4)①

    4. 【黄单】独贵龙社区：公布正式候选人名单
       应于3月4日前完成（法定期限），已逾期1天
       按今日计，尚未满足：正式候选人名单须在选举日3月10日的5日前（不迟于3月4日）公布，实为3月5日，迟1日；另须核对：候选人按姓氏笔画排序、近亲属回避
       由社区党组织书记办理；依据四(二)2(4)①；督〔2021〕7号

    收到请回复，办理或说明情况：
    https://renewal.example.cn/m/0123abcd"
  `);
  expect(digest('en').text).toMatchInlineSnapshot(`
    "[Renewal today, with a red notice] Fri 5 March: 4 to do, 4 overdue

    1. [Red notice] 独贵龙社区: Handover of the party organization
       Was due 14 January (statutory): 50 days overdue
       Not met as of today: handover due 14 January, done 5 March, 50 days late; handed over: 0 of 5, missing seal, archives, ledgers, claims and debts, other collective assets
       督〔2021〕2号: a written reply with the reason has been asked for. It went to: leading group
       Waiting on: work group; clause 四(三)1

    2. [Red notice] 苏里格社区: The town approves the result
       Was due 15 January (planned): 49 days overdue
       Can be done now: Result approved by the town
       督〔2021〕1号: a written reply with the reason has been asked for. It went to: leading group
       Waiting on: town party committee; clause 四(二)1(8)

    3. [Red notice] 萨拉乌素社区: Joint review by the departments
       Was due 4 March (statutory): 1 day overdue
       Not met as of today: 126 of 153 clearances of 9 candidates by 17 departments, 27 missing (market regulation, audit, central bank)
       督〔2021〕8号: a written reply with the reason has been asked for. It went to: leading group
       Waiting on: reviewing department, county civil-affairs bureau, county organization department; clause 四(二)2(4)①

    4. [Yellow notice] 独贵龙社区: Publish the candidates
       Was due 4 March (statutory): 1 day overdue
       Not met as of today: the list of candidates is due 5 days before election day 10 March, by 4 March; published 5 March, 1 day late; also to check: Candidates in the order of surname strokes, Avoidance of relatives
       Waiting on: community secretary; clause 四(二)2(4)①; 督〔2021〕7号

    Please acknowledge, act, or say how it stands:
    https://renewal.example.cn/m/0123abcd"
  `);
  expect(digest('zh').subject).toMatchInlineSnapshot(`"【换届日报·含红单】4项待办，4项逾期"`);
  expect(digest('zh').short).toMatchInlineSnapshot(
    `"【换届日报·含红单】4项待办，4项逾期，最急：独贵龙社区：党组织工作交接，逾期50天"`,
  );
});

test('the departments get a red notice, for a day that the law sets is missed', async () => {
  const red = await told('reviewing-department', 'reviewing-departments', 'alone', review);
  expect(red('zh').text).toMatchInlineSnapshot(`
    "【换届督办·红】3月5日（周五）

    【红单】萨拉乌素社区：有关部门资格联审
    应于3月4日前完成（法定期限），已逾期1天
    按今日计，尚未满足：9名候选人须17个部门联审同意共153份，已有126份，缺27份（市场监管、审计、人民银行）
    督〔2021〕8号：请书面回复，说明逾期原因和办结时间；本单已发换届工作领导小组、资格联审部门
    由资格联审部门、旗民政局、旗委组织部办理；依据四(二)2(4)①

    收到请回复，并书面说明原因：
    https://renewal.example.cn/m/0123abcd"
  `);
  expect(red('zh').markdown).toMatchInlineSnapshot(`
    "**【换届督办·红】3月5日（周五）**

    **【红单】萨拉乌素社区：有关部门资格联审**  
    > 应于3月4日前完成（法定期限），已逾期1天  
    > 按今日计，尚未满足：9名候选人须17个部门联审同意共153份，已有126份，缺27份（市场监管、审计、人民银行）  
    > 督〔2021〕8号：请书面回复，说明逾期原因和办结时间；本单已发换届工作领导小组、资格联审部门  
    > 由资格联审部门、旗民政局、旗委组织部办理；依据四(二)2(4)①

    [收到请回复，并书面说明原因](https://renewal.example.cn/m/0123abcd)"
  `);
  expect(red('zh').subject).toMatchInlineSnapshot(`"【换届督办·红】萨拉乌素社区：有关部门资格联审，逾期1天"`);
  expect(red('zh').short).toMatchInlineSnapshot(`"【换届督办·红】萨拉乌素社区：有关部门资格联审，逾期1天"`);
  expect(red('en').text).toMatchInlineSnapshot(`
    "[Renewal: red notice] Fri 5 March

    [Red notice] 萨拉乌素社区: Joint review by the departments
    Was due 4 March (statutory): 1 day overdue
    Not met as of today: 126 of 153 clearances of 9 candidates by 17 departments, 27 missing (market regulation, audit, central bank)
    督〔2021〕8号: a written reply is required, with the reason and the day it will be done. It went to: leading group, reviewing department
    Waiting on: reviewing department, county civil-affairs bureau, county organization department; clause 四(二)2(4)①

    Please acknowledge, and reply with the reason:
    https://renewal.example.cn/m/0123abcd"
  `);
});

test('the town committee gets a red notice about what waits for its approval', async () => {
  const red = await told('town-party-committee', 'town-committee', 'alone', approval);
  expect(red('zh').text).toMatchInlineSnapshot(`
    "【换届督办·红】3月5日（周五）

    【红单】苏里格社区：镇党委批复选举结果
    应于1月15日前完成（计划期限），已逾期49天
    现可办理：镇党委批复选举结果
    督〔2021〕1号：请书面回复，说明逾期原因和办结时间；本单已发镇党委、换届工作领导小组
    由镇党委办理；依据四(二)1(8)

    收到请回复，并书面说明原因：
    https://renewal.example.cn/m/0123abcd"
  `);
});
