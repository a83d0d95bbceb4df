import { Drawer } from 'antd';
import type { Account } from '../../api/api.gen.ts';
import type { regionInWords } from '../../components/regions.ts';
import { useLanguage } from '../../language/language.tsx';
import { useMe } from '../../session/me.ts';
import { AccountDoor } from './account-door.tsx';
import { AccountRoles } from './account-roles.tsx';
import { OneTimeLink } from './one-time-link.tsx';

const words = {
  own: {
    zh: '这是您自己的账号。谁都不能管理自己的账号，请由另一位管理员办理。',
    en: 'This is your own account. Nobody looks after their own; ask another administrator.',
  },
} as const;

interface Props {
  /** Undefined: closed. */
  readonly account: Account | undefined;
  readonly regions: readonly string[];
  readonly communities: Parameters<typeof regionInWords>[1];
  readonly onClose: () => void;
}

/** One account and what an administrator does with it. */
export function AccountDrawer({ account, regions, communities, onClose }: Props) {
  const { say } = useLanguage();
  const { data: me } = useMe();
  return (
    <Drawer
      open={account !== undefined}
      title={account && `${account.name}（${account.signInName}）`}
      size="min(560px, 100vw)"
      onClose={onClose}
      destroyOnHidden
    >
      {account && account.person === me?.person.id && <p>{say(words.own)}</p>}
      {account && account.person !== me?.person.id && (
        <div className="account" key={account.person}>
          {account.closedAt === null && <OneTimeLink account={account} />}
          {account.closedAt === null && (
            <AccountRoles account={account} regions={regions} communities={communities} />
          )}
          <AccountDoor account={account} />
        </div>
      )}
    </Drawer>
  );
}
