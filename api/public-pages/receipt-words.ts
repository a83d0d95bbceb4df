import type { Text } from '../../machines/text.ts';
import type { ObjectionState } from '../../services/public/objection-state.ts';

/** The words of the receipt and of the form that asks for one. */
export const receiptWords = {
  find: { zh: '查询异议办理进度', en: 'Follow an objection' },
  label: { zh: '异议编号', en: 'Number of the objection' },
  hint: {
    zh: '提交时显示的编号，例如 150626100002-20210118-7KQ2M9XW，字母大小写均可。',
    en: 'As shown when it was sent, such as 150626100002-20210118-7KQ2M9XW; small letters will do.',
  },
  ask: { zh: '查询', en: 'Show' },
  unknown: {
    zh: '没有查到这个编号，请逐位核对后再查',
    en: 'There is no objection with this number. Please check every character',
  },
  slow: { zh: '查询太频繁，请等一分钟再查', en: 'Too many tries; please wait a minute' },
  error: { zh: '错误', en: 'Error' },
  title: { zh: '异议回执', en: 'Receipt of an objection' },
  number: { zh: '您的异议编号', en: 'The number of your objection' },
  keep: {
    zh: '请抄下或截图保存。凭编号可以随时查询结果，遗失无法补发。',
    en: 'Write it down or keep a picture of the screen. It shows the outcome, and cannot be issued again.',
  },
  state: { zh: '办理状态', en: 'State' },
  community: { zh: '社区', en: 'Community' },
  about: { zh: '针对的公示', en: 'The notice' },
  steps: { zh: '办理过程', en: 'What happens next' },
  filed: { zh: '提交异议', en: 'Sent' },
  taken: { zh: '受理核实', en: 'Taken up and looked into' },
  takenHelp: {
    zh: '受理单位登记并核实；留了联系方式的，可能与您联系。',
    en: 'It is registered and looked into. Where you left a way to reach you, you may be asked.',
  },
  decided: { zh: '作出决定', en: 'Decided' },
  by: { zh: '不晚于', en: 'by' },
  follow: { zh: '刷新办理进度', en: 'Ask again' },
  bookmark: {
    zh: '也可以收藏本页面，以后直接打开查看。请不要把本页面转发给他人。',
    en: 'You can bookmark this page and open it later. Please do not forward it.',
  },
  wall: { zh: '查看本社区公示', en: 'Notices of this community' },
} satisfies Record<string, Text>;

interface StateWords {
  readonly title: Text;
  readonly help: Text;
}

export const stateWords: Readonly<Record<ObjectionState, StateWords>> = {
  received: {
    title: { zh: '已收到，等待受理', en: 'Received' },
    help: { zh: '异议已经送达受理单位。', en: 'It has reached those who decide.' },
  },
  'under-decision': {
    title: { zh: '已受理，正在核实', en: 'Being looked into' },
    help: { zh: '作出决定后，在这里公布结果。', en: 'The outcome will be shown here.' },
  },
  upheld: {
    title: { zh: '异议成立', en: 'Upheld' },
    help: { zh: '受理单位将按规定更正。', en: 'It will be put right as the rules say.' },
  },
  rejected: {
    title: { zh: '异议不成立', en: 'Rejected' },
    help: { zh: '对决定有疑问的，可以向受理单位当面询问。', en: 'You can ask for the reasons in person.' },
  },
  lapsed: {
    title: { zh: '原公示已撤下，不再单独处理', en: 'The notice has come down' },
    help: {
      zh: '对重新张贴的公示仍有异议的，可以再次提出。',
      en: 'You can object anew to whatever is posted in its place.',
    },
  },
  dismissed: {
    title: { zh: '不属于异议，不予受理', en: 'Not taken as an objection' },
    help: {
      zh: '提交的内容不是对公示的异议。公示期内可以重新提出。',
      en: 'It was no objection to the notice. Within the period you can write again.',
    },
  },
};
