import type { OwnSession } from '../../api/api.gen.ts';
import { useAnswer, useSend } from '../../api/queries.ts';
import { ConfirmedButton } from '../../components/confirmed-button.tsx';
import { Answered } from '../../components/page-states.tsx';
import { type Column, Register } from '../../components/register.tsx';
import { momentInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { useLeave } from '../../session/use-leave.ts';
import { deviceInWords } from './device-words.ts';
import { Section } from './section.tsx';

const words = {
  title: { zh: '登录的设备', en: 'Where I am signed in' },
  note: {
    zh: '发现不认识的设备，请立即结束它，并修改密码。',
    en: 'If you do not know one of them, end it and change the password.',
  },
  device: { zh: '设备', en: 'Device' },
  thisOne: { zh: '（本机）', en: ' (this one)' },
  network: { zh: '网络', en: 'Network' },
  since: { zh: '登录', en: 'Since' },
  lastSeen: { zh: '最近使用', en: 'Last used' },
  actions: { zh: '操作', en: 'Actions' },
  end: { zh: '结束', en: 'End' },
  endQuestion: { zh: '结束这台设备的登录？', en: 'End this session?' },
  endMeans: {
    zh: '那台设备会马上退出，没有提交的内容只留在那台设备上。',
    en: 'That device is signed out at once; what was not sent stays on it alone.',
  },
  endAll: { zh: '全部退出', en: 'Sign out everywhere' },
  endAllQuestion: { zh: '退出所有设备？', en: 'Sign out everywhere?' },
  endAllMeans: {
    zh: '所有设备都会退出，包括本机，之后要重新登录。',
    en: 'All devices are signed out, this one too; you sign in again afterwards.',
  },
} as const;

/** Where somebody is signed in; ending one of the sessions, or all. */
export function SessionsSection() {
  const { say, language } = useLanguage();
  const sessions = useAnswer('GET /api/me/sessions', {});
  const end = useSend('DELETE /api/me/sessions/{id}', ['GET /api/me/sessions']);
  const leave = useLeave();

  const columns: readonly Column<OwnSession>[] = [
    {
      title: words.device,
      cell: ({ userAgent, current }) =>
        `${say(deviceInWords(userAgent))}${current ? say(words.thisOne) : ''}`,
    },
    { title: words.network, cell: ({ network }) => network ?? '—' },
    { title: words.since, cell: ({ since }) => momentInWords(since, language) },
    { title: words.lastSeen, cell: ({ lastSeen }) => momentInWords(lastSeen, language) },
    {
      title: words.actions,
      actions: true,
      cell: ({ id, current }) =>
        current ? null : (
          <ConfirmedButton
            label={words.end}
            question={words.endQuestion}
            consequence={words.endMeans}
            act={() => end.mutateAsync({ params: { id } })}
          />
        ),
    },
  ];

  return (
    <Section
      title={words.title}
      note={words.note}
      extra={
        <ConfirmedButton
          label={words.endAll}
          question={words.endAllQuestion}
          consequence={words.endAllMeans}
          danger
          act={() => leave('everywhere')}
        />
      }
    >
      <Answered of={sessions} rows={2}>
        {({ sessions: all }) => (
          <Register caption={words.title} columns={columns} rows={all} keyOf={({ id }) => id} />
        )}
      </Answered>
    </Section>
  );
}
