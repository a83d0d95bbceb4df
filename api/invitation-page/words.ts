import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../services/accounts/password-rules.ts';

/** What the page says, in both languages. */
export const words = {
  product: { zh: '社区“两委”换届工作平台', en: 'Renewal of the two committees' },
  invite: { zh: '设置密码', en: 'Set your password' },
  reset: { zh: '重设密码', en: 'Set a new password' },
  over: { zh: '链接无效', en: 'This link is not good' },
  ask: {
    zh: '链接已用过、已过期或已被新的链接取代。请向管理员再要一个。',
    en: 'It was used, is too old, or was replaced by another one. Ask the administrator for a new one.',
  },
  signInName: { zh: '登录名', en: 'You sign in as' },
  password: { zh: '新密码', en: 'New password' },
  again: { zh: '再输入一次', en: 'Once more' },
  rule: {
    zh: `${SHORTEST_PASSWORD}至${LONGEST_PASSWORD}个字符，不限种类；不能是常见密码，不能含姓名、手机号。`,
    en: `${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters of any kind; none that is common, nor your name or number.`,
  },
  set: { zh: '确定', en: 'Set it' },
  signIn: { zh: '去登录', en: 'Sign in' },
  done: { zh: '密码已设置，现在可以登录。', en: 'Your password is set. You can sign in now.' },
  different: { zh: '两次输入的不一样', en: 'The two are not the same' },
} as const;
