import type { Role } from '../../../machines/plan/words.ts';
import type { Text } from '../../../machines/text.ts';

/** Communities of the drill (services/drill/scenario.ts): commitments are next in one, residents may object in the other. */
const COMMITMENTS_NEXT = '150626100006';
const OBJECTIONS_OPEN = '150626100004';

/** One stop: as whom, where, and what there is to see. */
export interface TourStop {
  readonly role: Role;
  /** Whose secretary; anybody of the role where it is left out. */
  readonly community?: string;
  readonly path: string;
  /** A page for residents, to be opened beside the tour: it is none of the console. */
  readonly residentsPage?: string;
  readonly title: Text;
  readonly text: Text;
}

export const TOUR: readonly TourStop[] = [
  {
    role: 'leading-group',
    path: '/board',
    title: { zh: '作战图：全镇一眼看清', en: 'The wall chart: the whole town at a glance' },
    text: {
      zh: '一个社区一行，最紧的排在最上面；颜色、符号和天数一起说明快慢。点开一个社区，看还差什么、卡在谁那里。',
      en: 'A row is a community, the tightest first; colour, sign and days say how it stands. Open one to see what is missing and on whom it waits.',
    },
  },
  {
    role: 'community-secretary',
    community: COMMITMENTS_NEXT,
    path: '/card',
    title: { zh: '书记的一张卡：下一步做什么', en: "The secretary's card: what comes next" },
    text: {
      zh: '一句话说清下一步、期限和还差什么。按钮要么能点，要么说明为什么还不能点。手机和电脑上是同一张卡。',
      en: 'One sentence says the next step, its day and what is missing. The button works or says why it does not. It is the same card on a phone and a screen.',
    },
  },
  {
    role: 'town-party-committee',
    path: '/tasks',
    title: { zh: '待我批：请示与核对结果在一起', en: 'Waiting for approval: request and check together' },
    text: {
      zh: '逐件打开，看请示内容和规则核对结果，同意或者写明理由退回。自己报的不能自己批。',
      en: 'Open one by one, see the request and what the rules say of it, approve or return it with a reason. Nobody approves their own.',
    },
  },
  {
    role: 'leading-group',
    path: '/supervision',
    title: { zh: '督办单：催到有人回应', en: 'Supervision notices: until somebody answers' },
    text: {
      zh: '逾期自动升级成红单，要书面说明原因；销号的人不能是回复的人。',
      en: 'What is late becomes a red notice that asks for a reason; whoever replies cannot close it.',
    },
  },
  {
    role: 'inspection-team',
    path: '/board',
    title: { zh: '督查组：点开任何一个社区', en: 'The inspectors: open any community' },
    text: {
      zh: '流程图由状态机直接画出。拖动时间条，图、数字和可选步骤都回到当时；每一次被驳回的尝试都在。',
      en: 'The chart is drawn from the machine itself. Move the slider and chart, figures and possible steps are as of then; every refused attempt is there.',
    },
  },
  {
    role: 'community-secretary',
    community: OBJECTIONS_OPEN,
    path: '/objections',
    residentsPage: `/c/${OBJECTIONS_OPEN}`,
    title: { zh: '居民：看公示、提异议', en: 'Residents: notices and objections' },
    text: {
      zh: '居民不用账号。打开居民页面，试提一条异议，记下异议编号，在页脚“查询异议办理进度”里跟踪。本页是书记收到的，已有一条待受理。',
      en: "No account needed. Open their page, send an objection, note its number, and see what becomes of it under 'Follow an objection' at the foot. Here is what the secretary gets; one is waiting.",
    },
  },
  {
    role: 'leading-group',
    path: '/board',
    title: { zh: '把日子往前拨', en: 'Move the day on' },
    text: {
      zh: '用上方的演练工具前进一天或一周，看提醒怎么升级，作战图怎么变色。数据都是虚构的，放心试。',
      en: 'Use the bar above to move one day or one week on, and see reminders climb and the chart change its colours. All of it is invented.',
    },
  },
];
