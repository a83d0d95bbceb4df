import { Button } from 'antd';
import { useState } from 'react';
import type { AccountEvent } from '../../api/api.gen.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../components/page-states.tsx';
import { type Column, Register } from '../../components/register.tsx';
import { momentInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Me } from '../../session/me.ts';
import { eventInWords, whoInWords } from './account-event-words.ts';
import { Section } from './section.tsx';
import '../../components/status-mark.css';

const words = {
  title: { zh: '账号动态', en: 'What happened to my account' },
  note: {
    zh: '账号、密码和登录方面的事都列在这里，谁也删不掉。有不是您本人要求、也不是您本人做的，请立即告知督查组，并修改密码。',
    en: 'Everything about your account, password and signing in; nobody can take it away. If you neither asked for it nor did it, tell the inspection team at once and change your password.',
  },
  noAccount: { zh: '演练人员没有账号。', en: 'The invented people of a drill have no account.' },
  nothing: { zh: '还没有动态。', en: 'Nothing yet.' },
  what: { zh: '事项', en: 'What' },
  unseen: { zh: '待确认', en: 'to be confirmed' },
  by: { zh: '操作人', en: 'By' },
  network: { zh: '网络', en: 'Network' },
  at: { zh: '时间', en: 'When' },
  older: { zh: '更早的', en: 'Earlier' },
  newest: { zh: '回到最新的', en: 'Back to the newest' },
} as const;

/** What was done with one's account, by whom, from where. */
export function AccountEventsSection({ me: { account, person } }: { readonly me: Me }) {
  if (account === null) return <NoAccount />;
  return <Events own={person.id} />;
}

function NoAccount() {
  const { say } = useLanguage();
  return <Section title={words.title}>{say(words.noAccount)}</Section>;
}

function Events({ own }: { readonly own: string }) {
  const { say, language } = useLanguage();
  const [before, setBefore] = useState<string | null>(null);
  const events = useAnswer('GET /api/me/account-events', { query: before === null ? {} : { before } });
  const columns: readonly Column<AccountEvent>[] = [
    {
      title: words.what,
      cell: (event) => (
        <>
          {say(eventInWords(event))}{' '}
          {event.unseen && (
            <span className="status-mark tone-behind">
              <span aria-hidden="true">!</span>
              {say(words.unseen)}
            </span>
          )}
        </>
      ),
    },
    { title: words.by, cell: (event) => say(whoInWords(event, own)) },
    { title: words.network, cell: ({ network }) => network ?? '—' },
    { title: words.at, cell: ({ at }) => momentInWords(at, language, true) },
  ];
  return (
    <Section title={words.title} note={words.note}>
      <Answered of={events} rows={4}>
        {({ events: some, next }) => (
          <>
            {some.length === 0 ? (
              <p>{say(words.nothing)}</p>
            ) : (
              <Register caption={words.title} columns={columns} rows={some} keyOf={({ id }) => id} />
            )}
            <div className="profile-buttons profile-older">
              {next !== null && <Button onClick={() => setBefore(next)}>{say(words.older)}</Button>}
              {before !== null && <Button onClick={() => setBefore(null)}>{say(words.newest)}</Button>}
            </div>
          </>
        )}
      </Answered>
    </Section>
  );
}
