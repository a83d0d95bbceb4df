import { fieldLabel } from '../../../../machines/events/field-labels.ts';
import { formLabels } from '../../../../machines/rules/labels.ts';
import type { Text } from '../../../../machines/text.ts';
import { dayInWords } from '../../../language/dates.ts';

/** What is remembered of a renewal, in the words of the office; in the order in which it comes about. */
const NAMES: Readonly<Record<string, Text>> = {
  organization: { zh: '党组织形式', en: 'Form of the organization' },
  'seats.party': { zh: '党组织职数', en: 'Party seats' },
  'seats.residents.director': { zh: '居委会主任职数', en: 'Directors' },
  'seats.residents.deputy': { zh: '居委会副主任职数', en: 'Deputy directors' },
  'seats.residents.member': { zh: '居委会委员职数', en: 'Members of the committee' },
  'seats.supervision': { zh: '居务监督委员会职数', en: 'Supervision seats' },
  'communityPlan.approvedOn': { zh: '社区方案批准', en: 'Plan approved' },
  'communityPlan.filedWithPartyOfficeOn': { zh: '方案报党建办备案', en: 'Plan filed with the party office' },
  'communityPlan.filedWithCivilAffairsOn': { zh: '方案报民政办备案', en: 'Plan filed with civil affairs' },
  'party.recommendation.selected': { zh: '党组织初步人选', en: 'Recommended for the party organization' },
  'party.recommendation.tie': { zh: '推荐票数相等', en: 'Tied recommendations' },
  'party.candidates': { zh: '党组织候选人', en: 'Party candidates' },
  'party.postedOn': { zh: '党组织候选人公示', en: 'Party candidates posted' },
  'party.openObjections': { zh: '公示期未结异议', en: 'Open objections' },
  'party.discipline': { zh: '换届纪律承诺书', en: 'Discipline commitments' },
  'party.meeting': { zh: '党员大会到会', en: 'Attendance of the party meeting' },
  'party.elected': { zh: '党组织当选', en: 'Elected to the party organization' },
  'party.count.tie': { zh: '党组织选举票数相等', en: 'Tied votes' },
  'party.count.vacancies': { zh: '党组织空缺', en: 'Party vacancies' },
  'party.leaders': { zh: '书记、副书记', en: 'Secretary and deputies' },
  'residents.electionCommittee': { zh: '居民选举委员会成员', en: 'Election committee' },
  'residents.method': { zh: '选举方式', en: 'Method' },
  'residents.electionDay': { zh: '选举日', en: 'Election day' },
  'residents.absenceNoticeOn': { zh: '外出选民告知', en: 'Notice to absent voters' },
  'residents.eligible': { zh: '符合条件选民', en: 'Eligible voters' },
  'residents.registered': { zh: '登记选民', en: 'Registered voters' },
  'residents.voterListOn': { zh: '选民名单公布', en: 'Voter list published' },
  'residents.openObjections': { zh: '选民名单未结申诉', en: 'Open objections to the voter list' },
  'residents.representatives': { zh: '居民代表', en: 'Representatives' },
  'residents.applicants': { zh: '自荐报名', en: 'Applicants' },
  'residents.candidates': { zh: '居委会候选人', en: "Candidates of the residents' committee" },
  'residents.electionOn': { zh: '选举大会', en: 'Election held' },
  'residents.elected': { zh: '居委会当选', en: "Elected to the residents' committee" },
  'residents.ties': { zh: '居委会选举票数相等', en: 'Tied votes' },
  'supervision.candidates': { zh: '居务监督委员会候选人', en: 'Supervision candidates' },
  'supervision.elected': { zh: '居务监督委员会当选', en: 'Elected to supervision' },
  'handedOverOn.party': { zh: '党组织交接', en: 'Party handover' },
  'handedOverOn.residents': { zh: '居委会交接', en: "Residents' handover" },
  suspendedAt: { zh: '暂停', en: 'Suspended' },
  openViolations: { zh: '未办结举报', en: 'Open reports' },
  waivers: { zh: '经批准例外', en: 'Waivers' },
  extensions: { zh: '延长的期限', en: 'Extensions' },
  latestOn: { zh: '最近办理', en: 'Latest act' },
};

const METHODS = fieldLabel('residents.election-plan-published', 'method')?.words;

export const figureOrder = Object.keys(NAMES);
export const isFigure = (path: string): boolean => Object.hasOwn(NAMES, path);
export const figureName = (path: string): Text => NAMES[path] ?? { zh: path, en: path };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What every renewal comes to have: without it, it is not decided yet. */
const DECIDED =
  /^(organization|seats\..*|party\.count\.vacancies|residents\.(method|electionDay|eligible|registered|representatives))$/;

/** Lists of something else than persons. */
const NO_PERSONS = /waivers|extensions|openViolations|openObjections|ties$/;

const parts = {
  none: { zh: '无', en: 'none' },
  undecided: { zh: '未定', en: 'not decided' },
  there: { zh: '有', en: 'there' },
  persons: { zh: (n: number) => `${n}人`, en: (n: number) => `${n} persons` },
  count: { zh: (n: number) => `${n}项`, en: (n: number) => String(n) },
  present: {
    zh: (there: unknown, expected: unknown) => `实到${there}，应到${expected}`,
    en: (there: unknown, expected: unknown) => `${there} of ${expected}`,
  },
  signed: { zh: (n: unknown) => `${n}份`, en: (n: unknown) => `${n} signed` },
} as const;

/** A figure as it is said: lists are counted, days written out. */
export function figureInWords(path: string, value: unknown, language: keyof Text): string {
  if (value === null || value === undefined || value === '')
    return (DECIDED.test(path) ? parts.undecided : parts.none)[language];
  if (Array.isArray(value)) return parts[NO_PERSONS.test(path) ? 'count' : 'persons'][language](value.length);
  if (isObject(value)) {
    if ('present' in value) return parts.present[language](value.present, value.expected);
    if ('signed' in value) return parts.signed[language](value.signed);
    const form = (formLabels as Readonly<Record<string, Text>>)[String(value.form)];
    return form === undefined ? parts.there[language] : form[language];
  }
  if (path === 'residents.method') return METHODS?.[String(value)]?.[language] ?? String(value);
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayInWords(text, language, true) : text;
}
