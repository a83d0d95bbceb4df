import { Button } from 'antd';
import type { Text } from '../../../machines/text.ts';
import type { Account } from '../../api/api.gen.ts';
import { regionInWords } from '../../components/regions.ts';
import { type Column, Register } from '../../components/register.tsx';
import { roleNames } from '../../components/role-names.ts';
import { useLanguage } from '../../language/language.tsx';

const words = {
  caption: { zh: '账号', en: 'Accounts' },
  name: { zh: '姓名', en: 'Name' },
  signInName: { zh: '登录名', en: 'Sign-in name' },
  contact: { zh: '联系方式', en: 'Contact' },
  roles: { zh: '岗位', en: 'Roles' },
  noRoles: { zh: '没有岗位', en: 'none' },
  state: { zh: '状态', en: 'State' },
  actions: { zh: '操作', en: 'Actions' },
  manage: { zh: '管理', en: 'Manage' },
} as const;

interface Standing extends Text {
  readonly sign: string;
  readonly tone: string;
}

/** How an account stands: a sign, a word, a colour. */
export function standingOf({ closedAt, hasPassword, hasSecondFactor }: Account): Standing {
  if (closedAt !== null) return { sign: '✕', zh: '已关闭', en: 'Closed', tone: 'resting' };
  if (!hasPassword) return { sign: '◷', zh: '未设密码', en: 'No password yet', tone: 'behind' };
  return hasSecondFactor
    ? { sign: '✓', zh: '可登录，两步验证', en: 'Open, second factor', tone: 'on-track' }
    : { sign: '✓', zh: '可登录', en: 'Open', tone: 'on-track' };
}

interface Props {
  readonly accounts: readonly Account[];
  readonly communities: Parameters<typeof regionInWords>[1];
  readonly onOpen: (person: string) => void;
}

/** The accounts, numbers and addresses masked. */
export function AccountsRegister({ accounts, communities, onOpen }: Props) {
  const { say } = useLanguage();
  const columns: readonly Column<Account>[] = [
    { title: words.name, cell: ({ name }) => name },
    { title: words.signInName, cell: ({ signInName }) => signInName },
    {
      title: words.contact,
      cell: ({ phone, email }) => [phone, email].filter((one) => one !== null).join(' · ') || '—',
    },
    {
      title: words.roles,
      cell: ({ roles }) =>
        roles.length === 0 ? (
          say(words.noRoles)
        ) : (
          <ul className="accounts-roles">
            {roles.map(({ role, prefix }) => (
              <li key={`${role} ${prefix}`}>
                {say(roleNames([role]))} · {say(regionInWords(prefix, communities))}
              </li>
            ))}
          </ul>
        ),
    },
    {
      title: words.state,
      cell: (account) => {
        const standing = standingOf(account);
        return (
          <span className={`status-mark tone-${standing.tone}`}>
            <span aria-hidden="true">{standing.sign}</span>
            {say(standing)}
          </span>
        );
      },
    },
    {
      title: words.actions,
      actions: true,
      cell: ({ person, name }) => (
        <Button aria-label={`${say(words.manage)} ${name}`} onClick={() => onOpen(person)}>
          {say(words.manage)}
        </Button>
      ),
    },
  ];
  return (
    <Register caption={words.caption} columns={columns} rows={accounts} keyOf={({ person }) => person} />
  );
}
