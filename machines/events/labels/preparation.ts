import { auditAreaLabels, formLabels, planSectionLabels } from '../../rules/labels.ts';
import { type FieldLabels, label, persons, SEATS } from './label.ts';

export const preparationLabels: FieldLabels = {
  teamMembers: persons('现任班子成员', 'Members of the present bodies'),
  teamMembersInLedger: persons('已建台账', 'Of them in the ledger'),
  reserveCandidates: persons('后备人选', 'Reserve candidates'),
  riskList: label('已列出风险清单', 'List of risks drawn up'),
  partyMembers: persons('正式党员', 'Party members'),
  areas: label('已审计内容', 'Audited', { words: auditAreaLabels }),
  'areas[]': label('审计内容', 'Area', { words: auditAreaLabels }),
  openFindings: label('未整改问题', 'Findings still open', { unit: { zh: '个', en: 'findings' } }),
  sections: label('方案内容', 'Sections of the plan', { words: planSectionLabels }),
  'sections[]': label('方案内容', 'Section', { words: planSectionLabels }),
  partySeats: label('党组织委员职数', 'Seats of the party committee', { unit: SEATS }),
  residentsSeats: label('居民委员会职数', "Seats of the residents' committee"),
  'residentsSeats.director': label('主任', 'Director', { unit: SEATS }),
  'residentsSeats.deputy': label('副主任', 'Deputy directors', { unit: SEATS }),
  'residentsSeats.member': label('委员', 'Members', { unit: SEATS }),
  supervisionSeats: label('居务监督委员会职数', 'Seats of the supervision committee', { unit: SEATS }),
  leadersTalkedToByTownSecretary: label(
    '班子正职由镇党委书记、组织委员谈话',
    'Leaders talked to by the town party secretary',
  ),
  talkedTo: persons('已谈话', 'Talked to'),
  staff: persons('换届工作人员', 'Election staff'),
  trained: persons('参加培训', 'Trained'),
  passed: persons('考试合格', 'Passed the test'),
  channels: label('宣传方式', 'Ways of publicity'),
  'channels[]': label('宣传方式', 'Way of publicity', {
    words: {
      slogans: { zh: '标语', en: 'slogans' },
      banners: { zh: '横幅', en: 'banners' },
      notices: { zh: '公告栏', en: 'notice boards' },
      'chat-groups': { zh: '微信群', en: 'chat groups' },
      letters: { zh: '致居民的一封信', en: 'letters to residents' },
    },
  }),
};

const surveyed = label('调研日期', 'Day of the survey');
const approved = label('审定日期', 'Day of the approval');
const filed = label('备案日期', 'Day of the filing');
const filing = label('备案文号', 'Number of the filing');

/** Where a fact is called otherwise in one event. */
export const preparationOverrides = {
  'preparation.survey-recorded': { on: surveyed },
  'preparation.rectification-recorded': {
    on: label('整顿完成日期', 'Day of completion'),
    form: label('党组织形式', 'Form of the organization', { words: formLabels }),
  },
  'preparation.audit-recorded': {
    on: label('审计报告日期', 'Day of the report'),
    documentNumber: label('审计报告文号', 'Number of the audit report'),
  },
  'preparation.plan-drafted': { on: label('报审日期', 'Day of submission') },
  'preparation.plan-approved': { on: approved },
  'preparation.plan-returned': {
    on: label('退回日期', 'Day of the return'),
    reason: label('退回理由', 'Why it is returned'),
  },
  'preparation.plan-filed-with-party-office': { on: filed, documentNumber: filing },
  'preparation.plan-filed-with-civil-affairs': { on: filed, documentNumber: filing },
  'preparation.talks-recorded': {
    on: label('谈话完成日期', 'Day of the last talk'),
    members: persons('应谈话', 'To be talked to'),
  },
  'preparation.training-recorded': { on: label('培训日期', 'Day of the training') },
  'preparation.publicity-recorded': { on: label('开展日期', 'Day of the publicity') },
} satisfies Record<string, FieldLabels>;
