import { type FieldLabels, label, persons } from './label.ts';

export const supervisionLabels: FieldLabels = {
  representativesExpected: persons('应到居民代表', 'Representatives expected'),
  representativesPresent: persons('实到居民代表', 'Representatives present'),
  meeting: label('会议形式', 'Kind of meeting', {
    words: {
      residents: { zh: '居民会议', en: "residents' assembly" },
      representatives: { zh: '居民代表会议', en: "representatives' meeting" },
    },
  }),
};

const meetingOn = label('会议日期', 'Day of the meeting');
const failed = label('重新召开的理由', 'Why it is held again');
const replied = {
  on: label('批复日期', 'Day of the reply'),
  documentNumber: label('批复文号', 'Number of the reply'),
};

/** Where a fact is called otherwise in one event. */
export const supervisionOverrides = {
  'supervision.recommendation-meeting-held': { on: meetingOn, candidates: label('推荐人选', 'Recommended') },
  'supervision.recommendation-meeting-failed': { on: meetingOn, reason: failed },
  'supervision.first-review-passed': {
    on: label('初审日期', 'Day of the review'),
    documentNumber: label('上报文号', 'Number of the submission'),
  },
  'supervision.first-review-failed': {
    on: label('初审日期', 'Day of the review'),
    reason: label('未通过的理由', 'Why it is not passed'),
  },
  'supervision.candidates-approved': replied,
  'supervision.candidates-returned': {
    on: label('退回日期', 'Day of the return'),
    reason: label('退回理由', 'Why they are returned'),
  },
  'supervision.selection-meeting-held': { on: meetingOn },
  'supervision.selection-meeting-failed': { on: meetingOn, reason: failed },
  'supervision.tie-vote-held': { on: meetingOn },
  'supervision.selection-repeated': {
    members: label('已当选成员', 'Members already elected'),
    reason: label('重新推荐的理由', 'Why it is repeated'),
  },
  'supervision.chair-chosen': {
    chair: label('居务监督委员会主任', 'Chair', {
      hint: { zh: '一般由党组织纪检委员担任', en: "as a rule the party's discipline commissioner" },
    }),
  },
  'supervision.result-filed': replied,
} satisfies Record<string, FieldLabels>;
