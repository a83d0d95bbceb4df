import type { Text } from '../../machines/text.ts';

/** The words of the page behind a link, but for what the message itself says. */
export const words = {
  title: { zh: '换届提醒：请回复收到', en: 'Renewal reminder: please acknowledge' },
  acknowledge: { zh: '收到', en: 'Acknowledge' },
  acknowledged: { zh: '收到', en: 'Acknowledged' },
  reply: { zh: '收到，回复说明', en: 'Acknowledge and reply' },
  more: { zh: '说明原因，或承诺办结日期', en: 'Give a reason, or promise a date' },
  reason: { zh: '原因或情况说明', en: 'Reason, or how it stands' },
  promise: { zh: '承诺办结日期', en: 'It will be done by' },
  about: { zh: '回复哪一项', en: 'Which one' },
  everything: { zh: '以上全部未办结事项', en: 'Everything above that is open' },
  send: { zh: '提交', en: 'Send' },
  answered: { zh: '您的回复', en: 'Your answer' },
  noneOpen: {
    zh: '所提事项均已办结或改期，无需回复。',
    en: 'Everything is done or put off; no answer is needed.',
  },
  settled: { zh: '已办结或改期', en: 'Done or put off' },
  asksReason: { zh: '红色督办单须说明原因。', en: 'A red notice asks for a reason.' },
  wrong: { zh: '尚未提交，请更正：', en: 'Not sent yet. Please correct:' },
  expired: { zh: '链接已过期', en: 'This link has expired' },
  expiredHelp: {
    zh: '链接自发出之日起14天内有效。请打开最近一次提醒中的链接；仍未办结的事项会再次提醒。',
    en: 'A link is good for 14 days. Please use the one in your latest reminder; what is still open is told again.',
  },
  invalid: { zh: '链接无效', en: 'This link is not valid' },
  invalidHelp: {
    zh: '链接不完整或已被改动。请从提醒中重新打开，或复制完整的链接；仍打不开，请联系换届工作领导小组办公室。',
    en: "It is incomplete, or was changed. Please open it from the reminder again, or copy all of it; if that does not help, ask the leading group's office.",
  },
} satisfies Record<string, Text>;

/** What is wrong with an answer, by its field, in the words of the page. */
export const problems: Readonly<Record<string, Text>> = {
  note: {
    zh: '请说明原因（红色督办单必填），不超过500字。',
    en: 'Please give a reason of at most 500 characters; a red notice needs one.',
  },
  promiseOn: {
    zh: '承诺日期不能早于今日，不能超出方案允许的天数，也不能晚于法定期限。',
    en: 'The promised day must not be before today, further ahead than the plan allows, or after a statutory day.',
  },
  deadline: { zh: '请选择要回复的事项。', en: 'Please choose what you answer.' },
};
