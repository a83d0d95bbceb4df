import type { Plan } from '../../../../machines/plan/plan.ts';
import {
  countSignatoryLabels,
  departmentLabels,
  named,
  residentsAgendaLabels,
} from '../../../../machines/rules/labels.ts';
import type { Text } from '../../../../machines/text.ts';
import { atLeast, days, type FiguresOf, figure, plain, share } from './figure.ts';

type Tier = Plan['residents']['representatives'][number];

const households = ({ householdsFrom: from, householdsUpTo: upTo }: Tier): Text =>
  upTo === null
    ? { zh: `${from}户以上`, en: `from ${from} households` }
    : { zh: `${upTo}户以下`, en: `up to ${upTo} households` };

export const residentsFigures = {
  'residents.voter-eligibility': ({ residents: { voters } }) => [
    figure('年满', 'aged', {
      zh: `${voters.ageAtLeast}周岁`,
      en: `${voters.ageAtLeast} or over`,
    }),
    figure('非本地户籍居住满（年）', 'resident, in years', atLeast(voters.yearsResidentAtLeast)),
    figure(
      '在本市“两委”工作满（年）',
      'on a two-committee in the city, in years',
      atLeast(voters.yearsInTwoCommitteesAtLeast),
    ),
  ],
  'residents.absence-notice': ({ residents }) => [
    figure('公示不少于', 'hangs for', days(residents.absenceNoticeDays)),
  ],
  'residents.registration-rate': ({ residents }) => [
    figure('登记占符合条件', 'registered of those entitled', share(residents.registrationRate)),
  ],
  'residents.voter-list-publication': ({ residents }) => [
    figure('距选举日不少于', 'before election day', days(residents.voterListDays)),
  ],
  'residents.voter-list-objection': ({ residents: { objection } }) => [
    figure('公布后提出', 'filed within', days(objection.fileWithinDays)),
    figure('收到后处理', 'decided within', days(objection.decideWithinDays)),
  ],
  'residents.representatives': ({ residents }) =>
    residents.representatives.map((tier) => ({ of: households(tier), is: atLeast(tier.atLeast) })),
  'residents.joint-review': ({ residents }) => [
    figure('联审部门', 'departments', named(residents.reviewingDepartments, departmentLabels)),
  ],
  'residents.candidates-publication': ({ residents }) => [
    figure('距选举日不少于', 'before election day', days(residents.candidatesDays)),
  ],
  'residents.meeting-agenda': ({ residents }) => [
    figure('依次', 'in this order', named(residents.meetingAgenda, residentsAgendaLabels)),
  ],
  'residents.turnout': ({ residents: { turnout } }) => [
    figure('直接选举：投票占登记', 'direct: voted of those registered', share(turnout.direct)),
    figure('间接选举：投票占代表', 'indirect: voted of the representatives', share(turnout.indirect)),
  ],
  'residents.election-result': ({ residents }) => [
    figure('赞成票占收回票', 'approvals of ballots returned', share(residents.electionMajority)),
  ],
  'residents.runoff': ({ residents: { runoff } }) => [
    figure('直接选举再次投票', 'direct: within', days(runoff.withinDays)),
    figure('得票占投票人数', 'votes of those who voted', share(runoff.votesOfVoted)),
  ],
  'residents.result-record': ({ residents }) => [
    figure('须签字', 'signed by', named(residents.countSignatories, countSignatoryLabels)),
  ],
  'residents.completeness': ({ residents }) => [
    figure('够组成班子', 'enough to form it', plain(residents.completeFromElected)),
  ],
  'step.election-day-reachable': ({ residents }) => [
    figure('名单公布距选举日', 'the list before election day', days(residents.voterListDays)),
  ],
  'step.period-passed': ({ residents: { objection } }) => [
    figure('申诉期', 'period', days(objection.fileWithinDays)),
  ],
} satisfies Readonly<Record<string, FiguresOf>>;
