import { handoverItemLabels } from '../../rules/labels.ts';
import { type FieldLabels, label, persons } from './label.ts';

export const followUpLabels: FieldLabels = {
  items: label('移交事项', 'Items handed over', { words: handoverItemLabels }),
  'items[]': label('移交事项', 'Item', { words: handoverItemLabels }),
  termGoals: label('已定任期目标', 'Goals of the term adopted'),
  annualGoals: label('已定年度目标', 'Goals of the year adopted'),
  fiveYearPlan: label('已定五年规划', 'Five-year plan adopted'),
  leaving: persons('落选和离任人员', 'Members who leave'),
  settled: persons('已妥善安置', 'Settled'),
  youthLeague: label('共青团组织已换届', 'Youth league renewed'),
  womensFederation: label('妇联组织已换届', "Women's federation renewed"),
  archiveComplete: label('档案齐全', 'Archive complete'),
  registerComplete: label('信息库完整', 'Register complete'),
};

const handedOver = label('交接日期', 'Handed over on');

/** Where a fact is called otherwise in one event. */
export const followUpOverrides = {
  'follow-up.handover-completed': { on: handedOver },
  'follow-up.late-handover-recorded': {
    on: handedOver,
    documentNumber: label('登记文号', 'Number of the document'),
    reason: label('逾期理由', 'Why it was late'),
  },
  'follow-up.members-trained': {
    on: label('培训日期', 'Day of the training'),
    members: persons('新一届成员', 'New members'),
  },
  'follow-up.leavers-settled': { talkedTo: persons('已谈心谈话', 'Talked to') },
  'follow-up.report-submitted': {
    on: label('报送日期', 'Submitted on'),
    documentNumber: label('总结报告文号', 'Number of the report'),
  },
  'follow-up.accepted': {
    on: label('验收日期', 'Accepted on'),
    documentNumber: label('验收文号', 'Number of the acceptance'),
  },
  'follow-up.acceptance-refused': {
    on: label('验收日期', 'Day of the acceptance'),
    documentNumber: label('整改通知文号', 'Number of the notice'),
    reason: label('不合格的理由', 'Why it is refused'),
  },
  'renewal.suspended': {
    on: label('暂停日期', 'Suspended on'),
    reason: label('暂停理由', 'Why it is suspended'),
    documentNumber: label('督查通知文号', 'Number of the order'),
  },
  'renewal.resumed': {
    on: label('恢复日期', 'Resumed on'),
    reason: label('恢复理由', 'Why it is resumed'),
    documentNumber: label('督查通知文号', 'Number of the order'),
  },
  'renewal.sent-back': {
    on: label('责令日期', 'Ordered on'),
    reason: label('退回重做的理由', 'Why it is sent back'),
    documentNumber: label('督查通知文号', 'Number of the order'),
  },
  'renewal.rule-waived': {
    on: label('同意日期', 'Granted on'),
    reason: label('例外理由', 'Why the exception is granted'),
    documentNumber: label('批复文号', 'Number of the reply'),
  },
  'renewal.deadline-extended': {
    on: label('决定日期', 'Decided on'),
    reason: label('延长理由', 'Why it is put off'),
    documentNumber: label('决定文号', 'Number of the decision'),
  },
  'renewal.finding-corrected': { on: label('更正日期', 'Corrected on') },
  'renewal.violation-reported': {
    on: label('受理日期', 'Taken on'),
    number: label('举报编号', 'Number of the report'),
  },
  'renewal.violation-closed': {
    on: label('办结日期', 'Closed on'),
    number: label('举报编号', 'Number of the report'),
    documentNumber: label('办结文号', 'Number of the conclusion'),
  },
} satisfies Record<string, FieldLabels>;
