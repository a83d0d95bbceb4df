import type {
  AUDIT_AREAS,
  BODIES,
  CORRECTION_REASONS,
  COUNT_SIGNATORIES,
  DEADLINES,
  EDUCATION,
  EXCLUSIONS,
  HANDOVER_ITEMS,
  INSPECTION_DEPARTMENTS,
  MEETING_MATERIALS,
  PARTY_AGENDA,
  PLAN_SECTIONS,
  RELATIONS,
  RESIDENTS_AGENDA,
  REVIEWING_DEPARTMENTS,
  ROLES,
  STAGES,
} from '../plan/words.ts';
import type { Text } from '../text.ts';

/** What each word of a list is called; a word without its label does not compile. */
type Labels<Words extends readonly string[]> = Readonly<Record<Words[number], Text>>;

/** The labels of these words, joined with the list mark of each language. */
export function named<Word extends string>(
  words: readonly Word[],
  labels: Readonly<Record<Word, Text>>,
): Text {
  return {
    zh: words.map((word) => labels[word].zh).join('、'),
    en: words.map((word) => labels[word].en).join(', '),
  };
}

export const planSectionLabels: Labels<typeof PLAN_SECTIONS> = {
  procedure: { zh: '工作程序', en: 'procedure' },
  schedule: { zh: '实施步骤及进度安排', en: 'steps and schedule' },
  seats: { zh: '班子职数及结构', en: 'seats and composition' },
  nomination: { zh: '推荐提名方式', en: 'way of nomination' },
  'voting-method': { zh: '选举方式', en: 'voting method' },
  responsibility: { zh: '责任主体', en: 'who is responsible' },
};

export const auditAreaLabels: Labels<typeof AUDIT_AREAS> = {
  'service-funds': { zh: '为民服务专项经费', en: 'service funds' },
  assets: { zh: '社区资产', en: 'assets' },
  finances: { zh: '财务收支', en: 'income and expenditure' },
  transfers: { zh: '政府拨付资金物资', en: 'government transfers' },
  donations: { zh: '社会捐赠资金物资', en: 'donations' },
  'residents-concerns': { zh: '居民要求审计的其他内容', en: "residents' concerns" },
};

export const departmentLabels: Labels<typeof INSPECTION_DEPARTMENTS> & Labels<typeof REVIEWING_DEPARTMENTS> =
  {
    'discipline-inspection': { zh: '纪委监委', en: 'discipline inspection' },
    'discipline-supervision': { zh: '纪委监委', en: 'discipline and supervision' },
    'united-front': { zh: '统战', en: 'united front' },
    court: { zh: '法院', en: 'court' },
    procuratorate: { zh: '检察院', en: 'procuratorate' },
    'public-security': { zh: '公安', en: 'public security' },
    'justice-administration': { zh: '司法行政', en: 'justice administration' },
    'comprehensive-governance': { zh: '综治', en: 'comprehensive governance' },
    petitions: { zh: '信访', en: 'petitions' },
    ecology: { zh: '生态环境', en: 'ecology and environment' },
    water: { zh: '水利', en: 'water' },
    'natural-resources': { zh: '自然资源', en: 'natural resources' },
    housing: { zh: '住房城乡建设', en: 'housing and construction' },
    transport: { zh: '交通运输', en: 'transport' },
    taxation: { zh: '税务', en: 'taxation' },
    'market-regulation': { zh: '市场监管', en: 'market regulation' },
    audit: { zh: '审计', en: 'audit' },
    'central-bank': { zh: '人民银行', en: 'central bank' },
  };

export const meetingMaterialLabels: Labels<typeof MEETING_MATERIALS> = {
  agenda: { zh: '会议主持词', en: "agenda and chair's script" },
  'election-method': { zh: '选举办法（草案）', en: 'election method (draft)' },
  ballots: { zh: '选票', en: 'ballots' },
  'count-report': { zh: '计票结果报告单', en: 'count report' },
  'ballot-box': { zh: '票箱', en: 'ballot box' },
};

export const partyAgendaLabels: Labels<typeof PARTY_AGENDA> = {
  report: { zh: '党组织报告任期内工作情况', en: 'report on the term' },
  'election-method': { zh: '宣读、通过选举办法', en: 'election method read and adopted' },
  'candidates-announced': { zh: '宣布候选人名单', en: 'candidates announced' },
  speeches: { zh: '候选人竞职演说', en: "candidates' speeches" },
  'secret-ballot': { zh: '党员无记名投票', en: 'secret ballot' },
  'public-count': { zh: '公开唱票计票', en: 'public count' },
  'result-announced': { zh: '公布选举结果', en: 'result announced' },
};

export const residentsAgendaLabels: Labels<typeof RESIDENTS_AGENDA> = {
  'preparation-report': { zh: '报告换届工作筹备情况', en: 'report on the preparation' },
  'election-method': { zh: '通过选举办法', en: 'election method adopted' },
  speeches: { zh: '候选人竞职演说', en: "candidates' speeches" },
  'secret-ballot': { zh: '组织填票投票', en: 'secret ballot' },
  'public-count': { zh: '公开唱票计票', en: 'public count' },
  'result-announced': { zh: '公布选举结果', en: 'result announced' },
};

export const exclusionLabels: Labels<typeof EXCLUSIONS> = {
  'unable-to-express': { zh: '因病不能表达本人意志', en: 'unable to express their will' },
  'abroad-over-half-year': { zh: '自费出国半年以上', en: 'abroad for over half a year' },
  detained: { zh: '被拘留或服刑', en: 'detained or serving a sentence' },
  bedridden: { zh: '卧床不起、生活不能自理', en: 'bedridden' },
  'away-over-half-year': { zh: '外出半年以上未转组织关系', en: 'away for over half a year' },
};

export const handoverItemLabels: Labels<typeof HANDOVER_ITEMS> = {
  seal: { zh: '公章', en: 'seal' },
  archives: { zh: '档案资料', en: 'archives' },
  ledgers: { zh: '账簿', en: 'ledgers' },
  debts: { zh: '债权债务', en: 'claims and debts' },
  assets: { zh: '其他集体资产', en: 'other collective assets' },
};

export const countSignatoryLabels: Labels<typeof COUNT_SIGNATORIES> = {
  scrutineer: { zh: '监票人', en: 'scrutineer' },
  caller: { zh: '唱票人', en: 'caller' },
  counter: { zh: '计票人', en: 'counter' },
};

export const educationLabels: Labels<typeof EDUCATION> = {
  none: { zh: '无学历', en: 'no schooling' },
  primary: { zh: '小学', en: 'primary school' },
  'junior-high': { zh: '初中', en: 'junior high school' },
  'high-school': { zh: '高中', en: 'high school' },
  college: { zh: '大专', en: 'college' },
  bachelor: { zh: '本科', en: 'bachelor' },
  master: { zh: '硕士研究生', en: 'master' },
  doctor: { zh: '博士研究生', en: 'doctor' },
};

export const relationLabels: Labels<typeof RELATIONS> = {
  spouse: { zh: '配偶', en: 'spouse' },
  parent: { zh: '父母', en: 'parent' },
  child: { zh: '子女', en: 'child' },
  sibling: { zh: '兄弟姐妹', en: 'sibling' },
  grandparent: { zh: '祖父母', en: 'grandparent' },
  grandchild: { zh: '孙子女', en: 'grandchild' },
  'maternal-grandparent': { zh: '外祖父母', en: 'maternal grandparent' },
  'maternal-grandchild': { zh: '外孙子女', en: 'maternal grandchild' },
  other: { zh: '其他亲属', en: 'other relative' },
};

export const correctionReasonLabels: Labels<typeof CORRECTION_REASONS> = {
  'another-person': { zh: '认定对象有误', en: 'about another person' },
  'wrong-code': { zh: '认定情形有误', en: 'the wrong code' },
  'wrong-date': { zh: '认定日期有误', en: 'the wrong date' },
  'decision-changed': { zh: '原决定变更', en: 'the decision was changed' },
  'decision-revoked': { zh: '原决定撤销', en: 'the decision was revoked' },
};

export const bodyLabels: Labels<typeof BODIES> = {
  party: { zh: '社区党组织', en: 'party organization' },
  residents: { zh: '居民委员会', en: "residents' committee" },
  supervision: { zh: '居务监督委员会', en: 'supervision committee' },
  'election-committee': { zh: '居民选举委员会', en: 'election committee' },
};

export const formLabels: Labels<readonly ['branch', 'general-branch', 'committee']> = {
  branch: { zh: '社区党支部', en: 'party branch' },
  'general-branch': { zh: '社区党总支', en: 'general party branch' },
  committee: { zh: '社区党委', en: 'party committee' },
};

export const postLabels: Labels<readonly ['director', 'deputy', 'member']> = {
  director: { zh: '主任', en: 'director' },
  deputy: { zh: '副主任', en: 'deputy director' },
  member: { zh: '委员', en: 'member' },
};

export const stageLabels: Labels<typeof STAGES> = {
  preparation: { zh: '准备阶段', en: 'preparation' },
  'party-organization': { zh: '社区党组织换届', en: 'party organization' },
  'residents-committee': { zh: '居民委员会换届', en: "residents' committee" },
  'supervision-committee': { zh: '居务监督委员会推选', en: 'supervision committee' },
  'follow-up': { zh: '后续阶段', en: 'follow-up' },
};

export const deadlineLabels: Labels<typeof DEADLINES> = {
  ...stageLabels,
  report: { zh: '报送总结报告', en: 'the summary report' },
  acceptance: { zh: '检查验收', en: 'the acceptance' },
  'party-publicity-ends': { zh: '候选人预备人选公示', en: 'the publicity of the preliminary candidates' },
  'absence-notice-latest': { zh: '不登记人员公示', en: 'the notice of absent persons' },
  'voter-list-latest': { zh: '选民名单公布', en: 'the publication of the voter list' },
  'objections-end': { zh: '选民名单申诉及处理', en: 'objections to the voter list and their decision' },
  'candidates-latest': { zh: '正式候选人名单公布', en: 'the publication of the candidates' },
  'election-day': { zh: '选举日', en: 'election day' },
  'run-off-latest': { zh: '再次投票', en: 'the run-off' },
  'party-handover-by': { zh: '党组织工作交接', en: 'the handover of the party organization' },
  'residents-handover-by': { zh: '居民委员会工作交接', en: "the handover of the residents' committee" },
};

export const roleLabels: Labels<typeof ROLES> = {
  'community-secretary': { zh: '社区党组织书记', en: 'community secretary' },
  'work-group': { zh: '工作组', en: 'work group' },
  'town-party-committee': { zh: '镇党委', en: 'town party committee' },
  'leading-group': { zh: '换届工作领导小组', en: 'leading group' },
  'party-building-office': { zh: '党建办', en: 'party-building office' },
  'civil-affairs-office': { zh: '民政办', en: 'civil-affairs office' },
  'county-organization-department': { zh: '旗委组织部', en: 'county organization department' },
  'county-civil-affairs-bureau': { zh: '旗民政局', en: 'county civil-affairs bureau' },
  'reviewing-department': { zh: '资格联审部门', en: 'reviewing department' },
  'inspection-team': { zh: '督查组', en: 'inspection team' },
  administrator: { zh: '系统管理员', en: 'administrator' },
};
