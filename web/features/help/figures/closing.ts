import { educationLabels, handoverItemLabels, named } from '../../../../machines/rules/labels.ts';
import { atLeast, atMost, days, type FiguresOf, figure, plain, share } from './figure.ts';

/** Supervision, the two committees together, follow-up. */
export const closingFigures = {
  'supervision.recommendation-quorum': ({ supervision: { recommendation: of } }) => [
    figure('到会党员占应到', 'members of those expected', share(of.partyMembers)),
    figure('居民代表占应到', 'representatives of those expected', share(of.representatives)),
  ],
  'supervision.composition': ({ supervision }) => [
    figure('懂财会或管理', 'know finance or management', atLeast(supervision.financeOrManagementAtLeast)),
  ],
  'supervision.selection-quorum': ({ supervision: { selection: of } }) => [
    figure('居民会议', "residents' meeting", share(of.residents)),
    figure('居民代表会议', "representatives' meeting", share(of.representatives)),
  ],
  'team.secretary': ({ team: { secretary: of } }) => [
    figure('党龄（年）', 'years in the party', atLeast(of.partyYearsAtLeast)),
    figure('年龄', 'age', atMost(of.ageAtMost)),
    figure('学历', 'education from', educationLabels[of.educationAtLeast]),
  ],
  'team.composition': ({ team }) => [
    figure('妇女', 'women', atLeast(team.womenAtLeast)),
    figure(
      `${team.young.ageAtMost}周岁以下`,
      `aged ${team.young.ageAtMost} or under`,
      atLeast(team.young.atLeast),
    ),
    figure('持社工证', 'social-work licence', atLeast(team.socialWorkLicencesAtLeast)),
    figure('社会工作专业学历', 'social-work degree', atLeast(team.socialWorkDegreesAtLeast)),
  ],
  'follow-up.handover': ({ followUp: of }) => [
    figure('党组织', 'party organization', days(of.handoverDays.party)),
    figure('居民委员会', "residents' committee", days(of.handoverDays.residents)),
    figure('交接内容', 'what is handed over', named(of.handoverItems, handoverItemLabels)),
  ],
  'follow-up.report': ({ followUp: of }) => [figure('不晚于', 'by', plain(of.reportBy))],
  'follow-up.acceptance': ({ followUp: of }) => [figure('不晚于', 'by', plain(of.acceptanceBy))],
} satisfies Readonly<Record<string, FiguresOf>>;
