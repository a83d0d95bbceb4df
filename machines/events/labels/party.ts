import {
  departmentLabels,
  educationLabels,
  exclusionLabels,
  meetingMaterialLabels,
  partyAgendaLabels,
} from '../../rules/labels.ts';
import { type FieldLabels, label, persons, SEATS, SHEETS } from './label.ts';

const birthDate = label('出生日期', 'Day of birth');
const partySince = label('入党日期', 'Member of the party since');
const education = label('学历', 'Education', { words: educationLabels });

export const partyLabels: FieldLabels = {
  jointUnits: label('驻区单位', 'Joint units', {
    unit: { zh: '个', en: 'units' },
    hint: { zh: '没有的填0', en: '0 where there are none' },
  }),
  jointUnitRepresentatives: persons('到会驻区单位代表', 'Representatives of joint units present'),
  residentsRequired: persons('应邀居民代表', 'Residents required'),
  residentsPresent: persons('到会居民代表', 'Residents present'),
  democraticEvaluation: label('民主测评', 'Democratic evaluation'),
  'democraticEvaluation.ballots': label('收回测评票', 'Ballots returned', { unit: SHEETS }),
  'democraticEvaluation.satisfied': label('满意票', 'Satisfied', { unit: SHEETS }),
  chosen: label('确定人选', 'Chosen'),
  'chosen[]': label('人选', 'Chosen person'),
  secretaryCandidate: label('书记人选', 'Candidate for secretary'),
  'secretaryCandidate.id': label('书记人选', 'Candidate for secretary'),
  'secretaryCandidate.birthDate': birthDate,
  'secretaryCandidate.partySince': partySince,
  'secretaryCandidate.education': education,
  opinions: label('已征求意见单位', 'Opinions received from', { words: departmentLabels }),
  'opinions[]': label('征求意见单位', 'Department', { words: departmentLabels }),
  secretaryCandidateInspectedWithCounty: label(
    '书记人选会同旗委组织部考察',
    'Candidate for secretary inspected together with the county',
  ),
  places: label('张贴地点', 'Places where it hangs', { unit: { zh: '处', en: 'places' } }),
  countyDepartmentOn: label('旗委组织部同意日期', 'Agreed by the county organization department on'),
  countyCommitteeOn: label('旗委常委会研究日期', 'Agreed by the county party committee on'),
  signed: persons('签订纪律承诺书', 'Signed: discipline'),
  publicizedOn: label('承诺书公示日期', 'Commitments publicized on'),
  ready: label('已备会议材料', 'Materials that are ready', { words: meetingMaterialLabels }),
  'ready[]': label('会议材料', 'Material', { words: meetingMaterialLabels }),
  ballotOrder: label('选票姓名排列', 'Order on the ballot', {
    hint: { zh: '按姓氏笔画为序', en: 'by strokes of the surname' },
  }),
  'ballotOrder[]': label('姓名', 'Name'),
  excluded: label('不计入应到人数的党员', 'Members not counted as expected'),
  'excluded.unable-to-express': persons(
    exclusionLabels['unable-to-express'].zh,
    exclusionLabels['unable-to-express'].en,
  ),
  'excluded.abroad-over-half-year': persons(
    exclusionLabels['abroad-over-half-year'].zh,
    exclusionLabels['abroad-over-half-year'].en,
  ),
  'excluded.detained': persons(exclusionLabels.detained.zh, exclusionLabels.detained.en),
  'excluded.bedridden': persons(exclusionLabels.bedridden.zh, exclusionLabels.bedridden.en),
  'excluded.away-over-half-year': persons(
    exclusionLabels['away-over-half-year'].zh,
    exclusionLabels['away-over-half-year'].en,
  ),
  townConsent: label('已报镇党委同意', 'The town party committee consents'),
  meetingResolution: label('已经党员大会通过', "The members' meeting has resolved it"),
  seats: label('核减后职数', 'Seats that remain', { unit: SEATS }),
  secretary: label('书记', 'Secretary'),
  'secretary.birthDate': birthDate,
  'secretary.partySince': partySince,
  'secretary.education': education,
  deputies: label('副书记', 'Deputies'),
  'deputies[]': label('副书记', 'Deputy'),
  disciplineCommissioner: label('纪检委员', 'Discipline commissioner', {
    hint: { zh: '由一名副书记担任', en: 'one of the deputies' },
  }),
};

const meetingOn = label('会议日期', 'Day of the meeting');
const requested = label('请示文号', 'Number of the request');
const replied = label('批复文号', 'Number of the reply');
const reported = label('报告文号', 'Number of the report');
const expectedMembers = {
  members: persons('正式党员总数', 'Party members with the right to vote'),
  present: persons('实到党员', 'Party members present'),
};
const failed = label('重新召开的理由', 'Why it is held again');
const objectionNumber = label('异议编号', 'Number of the objection');
const returned = {
  on: label('退回日期', 'Day of the return'),
  reason: label('退回理由', 'Why it is returned'),
};
const agenda = {
  agenda: label('会议议程', 'Agenda', {
    words: partyAgendaLabels,
    hint: { zh: '按实际顺序', en: 'in the order in which it was held' },
  }),
  'agenda[]': label('议程', 'Item of the agenda', { words: partyAgendaLabels }),
};

/** Where a fact is called otherwise in one event. */
export const partyOverrides = {
  'party.recommendation-meeting-held': { on: meetingOn },
  'party.recommendation-meeting-failed': { on: meetingOn, reason: failed },
  'party.recommendation-repeated': { reason: label('重新推荐的理由', 'Why it is repeated') },
  'party.recommendation-tie-decided': { on: meetingOn, reason: label('确定理由', 'Why they were chosen') },
  'party.recommendation-supplemented': {
    on: meetingOn,
    reason: label('另行推荐说明', 'Why they were chosen'),
  },
  'party.recommendation-reported': {
    on: label('报告日期', 'Day of the report'),
    candidates: label('推荐人选', 'Recommended persons'),
    documentNumber: reported,
  },
  'party.recommended-person-struck': {
    person: label('不宜列入的人选', 'Person struck'),
    reason: label('不宜列入的理由', 'Why they are struck'),
  },
  'party.recommended-person-replaced': { person: label('递补人选', 'Person who takes the place') },
  'party.recommendation-accepted': { on: label('审核日期', 'Day of the review') },
  'party.town-recommended': {
    candidates: label('镇党委推荐人选', 'Recommended by the town'),
    documentNumber: label('推荐文号', 'Number of the recommendation'),
  },
  'party.inspection-list-submitted': {
    on: label('上报日期', 'Day of submission'),
    candidates: label('考察对象', 'Persons to be inspected'),
    documentNumber: requested,
  },
  'party.inspection-recorded': {
    on: label('考察反馈日期', 'Day of the feedback'),
  },
  'party.preliminary-candidates-determined': {
    on: meetingOn,
    candidates: label('候选人预备人选', 'Preliminary candidates'),
  },
  'party.publicity-posted': { on: label('张贴日期', 'Day of posting') },
  'party.objection-received': { on: label('收到日期', 'Received on'), number: objectionNumber },
  'party.objection-rejected': {
    on: label('答复日期', 'Decided on'),
    number: objectionNumber,
    documentNumber: label('核查文号', 'Number of the decision'),
  },
  'party.objection-upheld': {
    on: label('答复日期', 'Decided on'),
    number: objectionNumber,
    documentNumber: label('核查文号', 'Number of the decision'),
    reason: label('异议成立的理由', 'Why it is upheld'),
  },
  'party.publicity-completed': { on: label('期满日期', 'Completed on') },
  'party.approval-requested': { on: label('请示日期', 'Day of the request'), documentNumber: requested },
  'party.secretary-candidate-approved-by-county': {
    documentNumber: label('旗委批复文号', "Number of the county's reply"),
  },
  'party.candidates-returned': returned,
  'party.candidates-approved': { on: label('批复日期', 'Day of the reply'), documentNumber: replied },
  'party.discipline-commitments-signed': { on: label('签订日期', 'Signed on') },
  'party.meeting-prepared': { on: label('准备就绪日期', 'Ready on') },
  'party.election-meeting-held': { on: meetingOn, ...expectedMembers, ...agenda },
  'party.election-meeting-failed': { on: meetingOn, ...expectedMembers, reason: failed },
  'party.tie-vote-held': { on: meetingOn, present: expectedMembers.present },
  'party.supplementary-election-held': { on: meetingOn, present: expectedMembers.present },
  'party.seats-cut': { documentNumber: replied, reason: label('核减理由', 'Why they are cut') },
  'party.leaders-elected': { on: meetingOn },
  'party.result-reported': { on: label('报告日期', 'Day of the report'), documentNumber: reported },
  'party.result-approved': { on: label('批复日期', 'Day of the reply'), documentNumber: replied },
  'party.result-returned': returned,
  'party.division-of-work-published': {
    on: label('公开日期', 'Published on'),
    members: label('已明确分工的委员', 'Members whose work is divided'),
    'members[]': label('委员', 'Member'),
  },
} satisfies Record<string, FieldLabels>;
