import type { Text } from './text.ts';

/** How a report of a violation (举报) came in. */
export const VIOLATION_SOURCES = [
  'anonymous-letter',
  'signed-letter',
  'visit',
  'telephone',
  'online',
  'handed-over',
] as const;
export type ViolationSource = (typeof VIOLATION_SOURCES)[number];

/** What of the process it is about. A code, so that no name of a person stands in the register. */
export const VIOLATION_SUBJECTS = [
  'nomination',
  'qualification',
  'voter-registration',
  'publicity',
  'vote-buying',
  'voting',
  'count',
  'disruption',
  'conduct-of-staff',
  'audit',
  'handover',
  'other',
] as const;
export type ViolationSubject = (typeof VIOLATION_SUBJECTS)[number];

/** How it ended; what was found stands in the document. */
export const VIOLATION_OUTCOMES = [
  'substantiated',
  'partly-substantiated',
  'unsubstantiated',
  'unverifiable',
  'passed-on',
] as const;
export type ViolationOutcome = (typeof VIOLATION_OUTCOMES)[number];

export const sourceLabels: Readonly<Record<ViolationSource, Text>> = {
  'anonymous-letter': { zh: '匿名信', en: 'anonymous letter' },
  'signed-letter': { zh: '署名信', en: 'signed letter' },
  visit: { zh: '来访', en: 'visit' },
  telephone: { zh: '12380举报电话', en: 'telephone 12380' },
  online: { zh: '网络', en: 'online' },
  'handed-over': { zh: '上级或有关部门转办', en: 'handed over by another authority' },
};

export const subjectLabels: Readonly<Record<ViolationSubject, Text>> = {
  nomination: { zh: '推荐提名', en: 'recommendation and nomination' },
  qualification: { zh: '候选人资格审查', en: 'review of candidates' },
  'voter-registration': { zh: '选民登记', en: 'voter registration' },
  publicity: { zh: '公示公告', en: 'publicity and notices' },
  'vote-buying': { zh: '拉票贿选', en: 'canvassing and vote buying' },
  voting: { zh: '投票组织', en: 'conduct of the vote' },
  count: { zh: '计票和结果', en: 'count and result' },
  disruption: { zh: '干扰破坏选举', en: 'disruption of the election' },
  'conduct-of-staff': { zh: '工作人员纪律', en: 'conduct of staff' },
  audit: { zh: '任期审计', en: 'term audit' },
  handover: { zh: '工作交接', en: 'handover' },
  other: { zh: '其他', en: 'other' },
};

export const outcomeLabels: Readonly<Record<ViolationOutcome, Text>> = {
  substantiated: { zh: '属实', en: 'substantiated' },
  'partly-substantiated': { zh: '部分属实', en: 'partly substantiated' },
  unsubstantiated: { zh: '不属实', en: 'unsubstantiated' },
  unverifiable: { zh: '无法查实', en: 'could not be verified' },
  'passed-on': { zh: '移交处理', en: 'passed on' },
};
