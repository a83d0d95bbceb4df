import type { Text } from '../../../machines/text.ts';
import type { AccountEvent, AccountEventKind, Particular } from '../../api/api.gen.ts';
import { roleNames } from '../../components/role-names.ts';

const PARTICULARS: Readonly<Record<Particular, Text>> = {
  name: { zh: '姓名', en: 'name' },
  signInName: { zh: '登录名', en: 'sign-in name' },
  phone: { zh: '手机号', en: 'telephone number' },
  email: { zh: '邮箱', en: 'e-mail' },
};

const listed = (texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join('、'),
  en: texts.map(({ en }) => en).join(', '),
});

type Plain = Exclude<AccountEventKind, 'account.invited' | 'account.changed' | 'account.roles-set'>;

const WORDS: Readonly<Record<Plain, Text>> = {
  'account.created': { zh: '创建了账号', en: 'Account made' },
  'account.closed': { zh: '关闭了账号，收回全部岗位', en: 'Account closed, all roles taken back' },
  'account.reopened': { zh: '重新开通了账号', en: 'Account opened again' },
  'account.events-seen': { zh: '确认看过管理员的操作', en: 'Said to have seen what others did' },
  'password.set': { zh: '用链接设置了密码', en: 'Password set by the link' },
  'password.changed': { zh: '修改了密码', en: 'Password changed' },
  'second-factor.enrolled': { zh: '开通了两步验证', en: 'Second factor set up' },
  'second-factor.removed': { zh: '关闭了两步验证', en: 'Second factor removed' },
  'second-factor.reset': { zh: '清除了两步验证', en: 'Second factor removed by an administrator' },
  'identity.linked': { zh: '关联了统一身份认证', en: 'Identity of the provider linked' },
  'identity.unlinked': { zh: '解除了与统一身份认证的关联', en: 'Identity of the provider unlinked' },
  'sign-in.done': { zh: '在新设备上登录', en: 'Signed in on a new device' },
  'sign-in.locked': {
    zh: '多次验证失败，登录暂停了一段时间',
    en: 'Failures: signing in had to wait for a while',
  },
};

/** What was done with an account. */
export function eventInWords({ kind, shown, changed, roles }: AccountEvent): Text {
  if (kind === 'account.invited')
    return shown === false
      ? { zh: '把设置密码的链接发给了本人', en: 'Had a link to set the password sent to you' }
      : { zh: '生成并看到了设置密码的链接', en: 'Made a link to set the password, and saw it' };
  if (kind === 'account.changed') {
    const { zh, en } = listed(changed.map((one) => PARTICULARS[one]));
    return { zh: `更改了${zh}`, en: `Changed: ${en}` };
  }
  if (kind === 'account.roles-set') {
    const { zh, en } = roleNames([...new Set(roles.map(({ role }) => role))]);
    return roles.length === 0
      ? { zh: '收回了全部岗位', en: 'All roles taken back' }
      : { zh: `岗位设为：${zh}`, en: `Roles set: ${en}` };
  }
  return WORDS[kind];
}

/** Who did it: of a link it is only known that somebody held it. */
export function whoInWords({ kind, by }: AccountEvent, own: string): Text {
  if (kind === 'password.set') return { zh: '持有链接的人', en: 'whoever held the link' };
  if (by === null)
    return kind === 'account.invited'
      ? { zh: '服务器维护人员', en: 'whoever runs the server' }
      : { zh: '身份不明', en: 'not known' };
  if (by.id === own) return { zh: '以本账号登录的人', en: 'whoever was signed in as you' };
  const name = by.name ?? by.id;
  return { zh: name, en: name };
}
