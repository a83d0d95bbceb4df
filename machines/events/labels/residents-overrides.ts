import { residentsAgendaLabels } from '../../rules/labels.ts';
import { type FieldLabels, label, persons, SHEETS } from './label.ts';

const meetingOn = label('会议日期', 'Day of the meeting');
const electedOn = label('投票日期', 'Day of the vote');
const publicizedOn = label('公布日期', 'Published on');
const objectionNumber = label('申诉编号', 'Number of the objection');
const decided = {
  on: label('处理决定日期', 'Decided on'),
  number: objectionNumber,
  registered: persons('处理后登记选民', 'Registered voters after it'),
  documentNumber: label('处理决定文号', 'Number of the decision'),
};
const reviewOpinion = label('审查意见文号', 'Number of the opinion');
const unqualified = {
  person: label('未通过人员', 'Who does not pass'),
  reason: label('未通过的理由', 'Why'),
};
const agenda = {
  agenda: label('大会议程', 'Agenda', {
    words: residentsAgendaLabels,
    hint: { zh: '按实际顺序', en: 'in the order in which it was held' },
  }),
  'agenda[]': label('议程', 'Item of the agenda', { words: residentsAgendaLabels }),
};
/** Of voters, or of representatives: the rule beside it says which. */
const voted = persons('参加投票人数', 'Persons who voted');

/** Where a fact is called otherwise in one event. */
export const residentsOverrides = {
  'residents.election-committee-formed': {
    on: meetingOn,
    members: label('其他成员', 'Other members', { hint: { zh: '按得票多少排列', en: 'by rank' } }),
  },
  'residents.election-plan-published': { on: publicizedOn },
  'residents.election-day-moved': {
    electionDay: label('推后的选举日', 'New election day'),
    reason: label('推后理由', 'Why it is moved'),
  },
  'residents.absence-notice-posted': {
    on: label('张贴日期', 'Day of posting'),
    persons: persons('公示不登记人员', 'Persons on the notice'),
  },
  'residents.special-voter-registered': { on: label('登记日期', 'Registered on') },
  'residents.voters-registered': { on: label('登记完成日期', 'Completed on') },
  'residents.voter-list-published': { on: label('张榜日期', 'Day of posting') },
  'residents.voter-list-objection-filed': { on: label('申诉日期', 'Filed on'), number: objectionNumber },
  'residents.voter-list-objection-decided': decided,
  'residents.voter-list-objection-decided-late': { ...decided, reason: label('逾期理由', 'Why it was late') },
  'residents.voter-list-settled': { on: label('名单确定日期', 'Settled on') },
  'residents.representatives-elected': {
    on: label('推选日期', 'Elected on'),
    documentNumber: label('备案文号', 'Number of the filing'),
  },
  'residents.self-nominations-closed': { on: label('报名截止日期', 'Closed on') },
  'residents.preliminary-candidates-determined': {
    candidates: label('初步候选人', 'Preliminary candidates'),
  },
  'residents.nomination-vote-held': {
    on: meetingOn,
    candidates: label('提名人选', 'Nominated'),
    ballots: label('收回提名票', 'Ballots returned', { unit: SHEETS }),
  },
  'residents.first-review-passed': {
    on: label('初审日期', 'Day of the review'),
    documentNumber: reviewOpinion,
  },
  'residents.first-review-failed': { on: label('初审日期', 'Day of the review'), ...unqualified },
  'residents.town-inspection-passed': { on: label('考察日期', 'Day of the inspection') },
  'residents.town-inspection-failed': { on: label('考察日期', 'Day of the inspection'), ...unqualified },
  'residents.joint-review-opinion-received': { on: label('意见日期', 'Day of the opinion') },
  'residents.joint-review-closed': {
    on: label('反馈日期', 'Day of the feedback'),
    documentNumber: label('联审意见文号', 'Number of the opinion'),
  },
  'residents.joint-review-failed': unqualified,
  'residents.candidate-withdrawn': {
    person: label('退出人员', 'Who withdraws'),
    reason: label('退出理由', 'Why'),
  },
  'residents.election-committee-supplemented': { documentNumber: label('备案文号', 'Number of the filing') },
  'residents.candidates-published': { on: publicizedOn },
  'residents.commitments-signed': {
    on: label('签订日期', 'Signed on'),
    publicizedOn: label('承诺书公示日期', 'Commitments publicized on'),
  },
  'residents.candidates-introduced': {
    on: label('介绍日期', 'Introduced on'),
    form: label('介绍形式', 'How they were introduced', {
      words: {
        'residents-assembly': { zh: '居民会议', en: "residents' assembly" },
        'representatives-meeting': { zh: '居民代表会议', en: "representatives' meeting" },
        speeches: { zh: '竞职演说', en: 'speeches' },
      },
    }),
  },
  'residents.election-meeting-held': { on: electedOn, voted, ...agenda },
  'residents.election-meeting-failed': {
    on: electedOn,
    voted,
    electionDay: label('重新组织的选举日', 'New election day'),
    reason: label('重新组织的理由', 'Why it is held again'),
  },
  'residents.run-off-held': { on: electedOn, voted },
  'residents.run-off-undecided': {
    on: electedOn,
    voted,
    reason: label('名额暂缺说明', 'Why the seat stays open'),
  },
  'residents.supplementary-election-held': { on: electedOn, voted, ...agenda },
  'residents.acting-head-decided': {
    person: label('临时主持人', 'Acting head'),
    reason: label('确定理由', 'Why they were chosen'),
  },
  'residents.result-announced': { on: publicizedOn },
  'residents.write-ins-reviewed': {
    on: label('审查日期', 'Day of the review'),
    persons: label('另选他人当选人员', 'Write-ins who are elected'),
    documentNumber: reviewOpinion,
  },
  'residents.write-in-annulled': { documentNumber: label('决定文号', 'Number of the decision') },
  'residents.certificates-issued': {
    on: label('颁发日期', 'Handed out on'),
    documentNumber: label('颁证文号', 'Number of the document'),
  },
} satisfies Record<string, FieldLabels>;
