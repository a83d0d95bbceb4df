import type { Stage } from '../plan/words.ts';
import { isOnlyWhenNeeded } from '../steps.ts';
import type { Text } from '../text.ts';

/** A column of the wall chart (作战图): a step, or a lane of the stages whose lanes run side by side. */
export interface Column {
  readonly id: string;
  /** As short as the head of a narrow column; what the step is called in full, the chart says. */
  readonly title: Text;
  readonly stage: Stage;
  /** Entered only when a count or a review calls for it. */
  readonly onlyWhenNeeded: boolean;
}

type Heads = readonly (readonly [key: string, zh: string, en: string])[];

/**
 * Written out, so that whoever shows the chart need not load the statechart with all its rules. In the order of the
 * steps; a test holds it against the chart.
 */
const HEADS: Readonly<Record<Stage, Heads>> = {
  preparation: [
    ['survey', '调研摸底', 'Survey'],
    ['rectification', '集中整顿', 'Rectification'],
    ['audit', '任期审计', 'Audit'],
    ['community-plan', '选举方案', 'Plan'],
    ['talks', '选前谈话', 'Talks'],
    ['training', '业务培训', 'Training'],
    ['publicity', '宣传动员', 'Publicity'],
  ],
  'party-organization': [
    ['recommendation-meeting', '推荐会议', 'Recommendation'],
    ['recommendation-tie', '同票确定', 'Tie decided'],
    ['recommendation-supplement', '另行推荐', 'Shortage filled'],
    ['recommendation-report', '推荐报告', 'Reported'],
    ['town-review', '镇审核', 'Town review'],
    ['replacement', '人选递补', 'Replacement'],
    ['town-recommendation', '镇党委推荐', 'Town recommends'],
    ['inspection-list', '考察名单', 'Inspection list'],
    ['inspection', '组织考察', 'Inspection'],
    ['preliminary-candidates', '预备人选', 'Preliminary'],
    ['publicity', '人选公示', 'On display'],
    ['request', '请示', 'Request'],
    ['county-approval', '旗委审议', 'County approval'],
    ['town-reply', '镇批复', 'Town reply'],
    ['discipline-commitments', '纪律承诺', 'Discipline'],
    ['meeting-preparation', '大会准备', 'Prepared'],
    ['election-meeting', '党员大会', 'Election'],
    ['tie-vote', '再次投票', 'Tie vote'],
    ['shortage', '补足缺额', 'Shortage'],
    ['plenary', '全委会选举', 'Plenary'],
    ['result-report', '结果报告', 'Result reported'],
    ['result-approval', '结果批复', 'Result approved'],
    ['division-of-work', '公开分工', 'Division of work'],
  ],
  'residents-committee': [
    ['election-committee', '选举委员会', 'Committee'],
    ['election-plan', '选举方案', 'Election plan'],
    ['absence-notice', '不登记公示', 'Absence notice'],
    ['voter-registration', '选民登记', 'Registration'],
    ['voter-list', '选民名单', 'Voter list'],
    ['voter-list-objections', '名单申诉', 'Objections'],
    ['representatives', '居民代表', 'Representatives'],
    ['self-nomination', '报名参选', 'Self-nomination'],
    ['preliminary-candidates', '初步人选', 'Preliminary'],
    ['nomination-vote', '代表会提名', 'Nomination'],
    ['first-review', '社区初审', 'First review'],
    ['town-inspection', '镇考察', 'Town inspection'],
    ['joint-review', '资格联审', 'Joint review'],
    ['candidates-publication', '候选人公布', 'Published'],
    ['commitments', '签订承诺', 'Commitments'],
    ['introduction', '介绍候选人', 'Introduction'],
    ['election-meeting', '选举大会', 'Election'],
    ['run-off', '再次投票', 'Run-off'],
    ['write-in-review', '另选审查', 'Write-ins'],
    ['supplementary-election', '另行选举', 'Supplementary'],
    ['result', '结果备案', 'Result'],
    ['certificates', '颁发证书', 'Certificates'],
  ],
  'supervision-committee': [
    ['recommendation', '推荐候选人', 'Recommendation'],
    ['first-review', '社区初审', 'First review'],
    ['town-review', '镇审查批复', 'Town review'],
    ['selection-meeting', '推选会议', 'Selection'],
    ['tie-vote', '再次投票', 'Tie vote'],
    ['chair', '产生主任', 'Chair'],
    ['filing', '结果备案', 'Filed'],
  ],
  'follow-up': [
    ['party-handover', '党组织交接', 'Party handover'],
    ['residents-handover', '居委会交接', 'Residents handover'],
    ['term-plans', '任期规划', 'Term plans'],
    ['training', '成员培训', 'Training'],
    ['settling', '离任安置', 'Settling'],
    ['organizations', '配套组织', 'Organizations'],
    ['report', '总结报告', 'Report'],
    ['acceptance', '检查验收', 'Acceptance'],
  ],
};

/** All columns, from left to right. */
export const COLUMNS: readonly Column[] = Object.entries(HEADS).flatMap(([stage, heads]) =>
  heads.map(([key, zh, en]) => ({
    id: `${stage}.${key}`,
    title: { zh, en },
    stage: stage as Stage,
    onlyWhenNeeded: isOnlyWhenNeeded(`${stage}.${key}`),
  })),
);

const places = new Map(COLUMNS.map(({ id }, at) => [id, at]));

/** The place of the column of an open step, by any id that deadlines give; undefined while suspended. */
export function placeOfStep(step: string): number | undefined {
  const [stage, key] = step.replace(/^follow-up\.tasks\./, 'follow-up.').split('.');
  return places.get(`${stage}.${key}`);
}

/** The id of the column of an open step; undefined for `suspended`. */
export function columnOfStep(step: string): string | undefined {
  return COLUMNS[placeOfStep(step) ?? -1]?.id;
}
