import { useState } from 'react';
import { useSend } from '../../api/queries.ts';
import { ConfirmedButton } from '../../components/confirmed-button.tsx';
import { ShownOnce } from '../../components/shown-once.tsx';
import { useLanguage } from '../../language/language.tsx';
import { Section } from './section.tsx';

const words = {
  title: { zh: '期限日历', en: 'Calendar of due dates' },
  note: {
    zh: '把您名下的期限接入手机或电脑日历：生成专用地址，在日历应用里选择“订阅日历”填入。',
    en: 'Your due dates in the calendar of your phone or computer: make a private address and subscribe to it there.',
  },
  open: { zh: '生成日历地址', en: 'Make an address' },
  openQuestion: { zh: '生成新的日历地址？', en: 'Make a new address?' },
  openMeans: {
    zh: '以前生成过的地址随即失效，用它订阅的日历不再更新。',
    en: 'An address made before stops working, and calendars that use it are not updated any more.',
  },
  once: {
    zh: '地址只显示这一次。拿到地址的人都能看到您的期限，请勿转发。',
    en: 'It is shown only now. Whoever has it sees your due dates: do not pass it on.',
  },
  address: { zh: '日历地址', en: 'Calendar address' },
  close: { zh: '撤销日历地址', en: 'Revoke it' },
  closeQuestion: { zh: '撤销日历地址？', en: 'Revoke the address?' },
  closeMeans: {
    zh: '订阅了它的日历不再更新，以后可以重新生成。',
    en: 'Calendars that use it are not updated any more; you can make another.',
  },
  closed: { zh: '日历地址已撤销。', en: 'The address is revoked.' },
  none: { zh: '现在没有日历地址。', en: 'There is no address at present.' },
} as const;

/** The private calendar address: made, shown once, revoked. */
export function CalendarSection() {
  const { say } = useLanguage();
  const open = useSend('POST /api/me/calendar');
  const close = useSend('DELETE /api/me/calendar');
  const [url, setUrl] = useState<string | null>(null);
  const [closed, setClosed] = useState(false);

  async function make() {
    const feed = await open.mutateAsync({});
    setClosed(false);
    setUrl(feed.url);
  }

  async function revoke() {
    await close.mutateAsync({});
    setUrl(null);
    setClosed(true);
  }

  return (
    <Section title={words.title} note={words.note}>
      {url !== null && (
        <>
          <ShownOnce label={words.address} value={url} />
          <p style={{ marginBlockStart: 0 }}>{say(words.once)}</p>
        </>
      )}
      <div className="profile-buttons">
        <ConfirmedButton
          label={words.open}
          question={words.openQuestion}
          consequence={words.openMeans}
          act={make}
        />
        <ConfirmedButton
          label={words.close}
          question={words.closeQuestion}
          consequence={words.closeMeans}
          says={{ 'not-found': words.none }}
          danger
          act={revoke}
        />
      </div>
      <p role="status" style={{ marginBlockEnd: 0 }}>
        {closed && say(words.closed)}
      </p>
    </Section>
  );
}
