import { Alert, Button } from 'antd';
import { useAnswer, useSend } from '../../api/queries.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { momentInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { eventInWords, whoInWords } from './account-event-words.ts';
import './account-notice.css';

const words = {
  title: { zh: '您的账号有变动，请核对', en: 'Your account was changed: please check' },
  advice: {
    zh: '不是您要求的，请立即告知督查组，并修改密码。',
    en: 'If you did not ask for it, tell the inspection team at once and change your password.',
  },
  seen: { zh: '我已看过', en: 'I have seen it' },
  all: { zh: '账号动态', en: 'Everything about my account' },
} as const;

const SHOWN = 5;

const furtherInWords = (further: number) => ({ zh: `还有 ${further} 项`, en: `and ${further} more` });

interface Props {
  /** Whose account it is. */
  readonly person: string;
  readonly unseen: number;
}

/** What others did with somebody's account, on every page until they say that they have seen it. */
export function AccountNotice({ person, unseen }: Props) {
  const { say, language } = useLanguage();
  const { data } = useAnswer('GET /api/me/account-events', { query: { unseen: true } });
  const { mutate, isPending, error } = useSend('POST /api/me/account-events/seen', [
    'GET /api/me',
    'GET /api/me/account-events',
  ]);
  const events = data?.events ?? [];
  const [newest] = events;
  if (newest === undefined) return null;
  return (
    <Alert
      className="account-notice no-print"
      type="warning"
      showIcon
      title={say(words.title)}
      description={
        <>
          <ul>
            {events.slice(0, SHOWN).map((event) => (
              <li key={event.id}>
                {momentInWords(event.at, language, true)} · {say(whoInWords(event, person))} ·{' '}
                {say(eventInWords(event))}
              </li>
            ))}
            {unseen > SHOWN && <li>{say(furtherInWords(unseen - SHOWN))}</li>}
          </ul>
          <p>{say(words.advice)}</p>
          <ProblemNote problem={error} />
          <div className="account-notice-ways">
            <Button type="primary" loading={isPending} onClick={() => mutate({ body: { upTo: newest.id } })}>
              {say(words.seen)}
            </Button>
            <ButtonLink to="/me">{say(words.all)}</ButtonLink>
          </div>
        </>
      }
    />
  );
}
