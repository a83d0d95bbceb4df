import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { Account } from '../../api/api.gen.ts';
import { useAnswer } from '../../api/queries.ts';
import { Page } from '../../components/page.tsx';
import { Answered, Nothing } from '../../components/page-states.tsx';
import { useCommunities } from '../../components/regions.ts';
import { useLanguage } from '../../language/language.tsx';
import { useMe } from '../../session/me.ts';
import { AccountDrawer } from './account-drawer.tsx';
import { AccountsRegister } from './accounts-register.tsx';
import { findAccounts } from './find-accounts.ts';
import { NewAccount } from './new-account.tsx';
import { useAccounts } from './use-accounts.ts';
import './accounts.css';

const words = {
  title: { zh: '账号', en: 'Accounts' },
  invite: { zh: '新建账号', en: 'New account' },
  outgoing: { zh: '消息发送', en: 'Outgoing messages' },
  operation: { zh: '催办运行情况', en: 'Operation of the reminders' },
  search: { zh: '按姓名、登录名、岗位或地区查找', en: 'By name, sign-in name, role or region' },
  closed: { zh: '显示已关闭的账号', en: 'Show closed accounts' },
  none: {
    zh: '还没有账号。给每位工作人员建一个，再把一次性链接交给本人设置密码。',
    en: 'There are no accounts yet. Make one for each person and hand over the one-time link.',
  },
  noneInDrill: {
    zh: '还没有账号。演练中的人员在登录页直接选身份，不用账号；这里新建的账号照常可用。',
    en: 'There are no accounts yet. The people of the drill need none, they are chosen on the sign-in page; one that is made here works as ever.',
  },
  notFound: { zh: '没有找到符合的账号。', en: 'No account fits.' },
} as const;

const countOf = (shown: number, all: number) => ({
  zh: `共 ${all} 个账号，显示 ${shown} 个`,
  en: `${shown} of ${all} accounts`,
});

/** What the address of the page asks for. */
function wantedIn(search: Readonly<Record<string, unknown>>) {
  return {
    search: search.q === undefined ? '' : String(search.q),
    closedToo: String(search.closed) === 'true',
    person: typeof search.person === 'string' ? search.person : null,
  };
}

/** Who may sign in, as what; for the administrator of a region. */
export function AccountsPage() {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const wanted = wantedIn(useSearch({ strict: false }));
  const { data: me } = useMe();
  const regions = (me?.roles ?? [])
    .filter(({ role }) => role === 'administrator')
    .map(({ prefix }) => prefix);
  const { data: communities = [] } = useCommunities(regions);
  const accounts = useAccounts();
  const { data: health } = useAnswer('GET /api/health', {});
  const drill = health?.mode === 'drill';
  const [inviting, setInviting] = useState(false);

  function show(next: Partial<typeof wanted>) {
    const { search, closedToo, person } = { ...wanted, ...next };
    void navigate({
      to: '/accounts',
      search: {
        ...(search !== '' && { q: search }),
        ...(closedToo && { closed: true }),
        ...(person !== null && { person }),
      },
      replace: true,
    });
  }

  const invite = (
    <Button type="primary" onClick={() => setInviting(true)}>
      {say(words.invite)}
    </Button>
  );
  const list = (all: readonly Account[]) => {
    if (all.length === 0)
      return <Nothing action={invite}>{say(drill ? words.noneInDrill : words.none)}</Nothing>;
    const found = findAccounts(all, communities, wanted);
    return (
      <>
        <p role="status" className="accounts-count">
          {say(found.length === 0 ? words.notFound : countOf(found.length, all.length))}
        </p>
        {found.length > 0 && (
          <AccountsRegister
            accounts={found}
            communities={communities}
            onOpen={(person) => show({ person })}
          />
        )}
      </>
    );
  };

  return (
    <Page title={words.title} actions={invite}>
      <nav className="accounts-links" aria-label={say(words.operation)}>
        <Link to="/outgoing">{say(words.outgoing)}</Link>
        <a href="/operation">{say(words.operation)}</a>
      </nav>
      <div className="accounts-search">
        <Input.Search
          size="large"
          allowClear
          aria-label={say(words.search)}
          placeholder={say(words.search)}
          value={wanted.search}
          onChange={({ target }) => show({ search: target.value })}
        />
        <Checkbox checked={wanted.closedToo} onChange={({ target }) => show({ closedToo: target.checked })}>
          {say(words.closed)}
        </Checkbox>
      </div>
      <Answered of={accounts}>{list}</Answered>
      <AccountDrawer
        account={accounts.data?.find(({ person }) => person === wanted.person)}
        regions={regions}
        communities={communities}
        onClose={() => show({ person: null })}
      />
      <NewAccount
        open={inviting}
        regions={regions}
        communities={communities}
        onClose={() => setInviting(false)}
      />
    </Page>
  );
}
