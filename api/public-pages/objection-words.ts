import type { Text } from '../../machines/text.ts';
import { LONGEST_OBJECTION, SHORTEST_OBJECTION } from '../../services/public/file-objection.ts';

/** The words of the form of an objection. */
export const objectionWords = {
  title: { zh: '提出异议', en: 'Object to a notice' },
  about: { zh: '针对的公示', en: 'The notice' },
  until: { zh: '截止日期', en: 'Possible until' },
  to: { zh: '受理单位', en: 'Received by' },
  within: { zh: '办理期限', en: 'Decided' },
  text: { zh: '异议内容', en: 'Your objection' },
  textHint: {
    zh: `请写明哪一项内容有误、理由是什么，${SHORTEST_OBJECTION}至${LONGEST_OBJECTION}字。`,
    en: `Say what is wrong and why, in ${SHORTEST_OBJECTION} to ${LONGEST_OBJECTION} characters.`,
  },
  name: { zh: '姓名（可不填）', en: 'Your name (optional)' },
  contact: { zh: '联系方式（可不填）', en: 'How to reach you (optional)' },
  contactHint: {
    zh: '电话或其他方式，便于核实情况和答复。',
    en: 'A telephone number or another way, for questions and the answer.',
  },
  privacy: {
    zh: '内容、姓名和联系方式只有办理人员和督查组可以查看，不公开，保存期满后删除。',
    en: 'Only those who handle it and the inspection team read it. It is not published, and is erased in time.',
  },
  send: { zh: '提交异议', en: 'Send the objection' },
  back: { zh: '返回本社区公示', en: 'Back to the notices' },
  error: { zh: '错误', en: 'Error' },
  wrong: { zh: '还没有提交，请先改正：', en: 'Not sent yet. Please correct:' },
  refused: { zh: '没有提交', en: 'Not sent' },
  notPosted: { zh: '这份公示现在没有张贴，不能提出异议', en: 'This notice is not posted now' },
  notPostedHelp: {
    zh: '它可能已经期满撤下，或者还没有张贴。现在张贴中的公示见本社区页面。',
    en: 'It may have come down, or is not up yet. See what is posted in the community.',
  },
  over: { zh: '提出异议的期限已过', en: 'The time to object is over' },
  noObjection: { zh: '这份公示不设异议期', en: 'Nobody can object to this notice here' },
  noObjectionHelp: {
    zh: '它只公开情况。有疑问的，可以向社区当面询问。',
    en: 'It tells what has happened. Ask at the community if anything is unclear.',
  },
  basis: { zh: '依据：换届实施方案', en: 'Under the implementing plan,' },
  full: { zh: '今天收到的异议太多，暂时不能提交', en: 'Too many objections came in today' },
  fullHelp: {
    zh: '您写的内容还在下面，没有提交。请在期限内到社区当面或者书面提出；期限未到的，也可以明天再提交。',
    en: 'What you wrote is still below, and not sent. Please hand it in at the community within the period, or send it tomorrow if that is still in time.',
  },
} satisfies Record<string, Text>;

/** What is wrong with a field, in words that say what to do. */
export const fieldProblems: Readonly<Record<string, Text>> = {
  text: {
    zh: `请用${SHORTEST_OBJECTION}至${LONGEST_OBJECTION}字写明异议内容`,
    en: `Please write ${SHORTEST_OBJECTION} to ${LONGEST_OBJECTION} characters`,
  },
  name: { zh: '姓名太长或者含有无法保存的字符', en: 'The name is too long, or cannot be stored' },
  contact: {
    zh: '联系方式太长或者含有无法保存的字符',
    en: 'The way to reach you is too long, or cannot be stored',
  },
};

export const within = (days: number): Text => ({
  zh: `收到之日起${days}日内作出决定`,
  en: `within ${days === 1 ? '1 day' : `${days} days`} of its filing`,
});

export const period = (from: string, until: string): Text => ({
  zh: `异议期自${from}起，至${until}止。`,
  en: `Objections were possible from ${from} until ${until}.`,
});
