import { dayInWords, momentInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { CloseForm } from './close-form.tsx';
import { ReplyForm } from './reply-form.tsx';
import type { Notice } from './states.ts';

const words = {
  reply: { zh: '回复', en: 'Reply' },
  promised: { zh: '承诺', en: 'Promised for' },
  closing: { zh: '销号', en: 'Closed' },
  none: { zh: '尚未回复', en: 'No reply yet' },
  byItself: {
    zh: '不需书面回复，事项办结后自动销号。',
    en: 'Needs no reply; it closes once the step is done.',
  },
  done: { zh: '事项已办结', en: 'What it was about is done' },
} as const;

const nameOf = (someone: { readonly id: string; readonly name: string | null }) => someone.name ?? someone.id;

/** What has come of a notice: whether the step is done, the reply, the closing, and what the reader may add. */
export function Outcome({ notice }: { readonly notice: Notice }) {
  const { say, language } = useLanguage();
  const { colour, reply, closing } = notice;
  return (
    <div className="notice-outcome">
      {notice.done && <p className="notice-done">✓ {say(words.done)}</p>}
      {reply && (
        <p>
          <b>{say(words.reply)}</b> {nameOf(reply.by)} · {momentInWords(reply.at, language)}
          <br />
          {reply.reason}
          {reply.promised && ` · ${say(words.promised)} ${dayInWords(reply.promised, language)}`}
        </p>
      )}
      {reply === null && colour === 'red' && <p className="notice-soft">{say(words.none)}</p>}
      {colour !== 'red' && !notice.done && <p className="notice-soft">{say(words.byItself)}</p>}
      {closing && (
        <p>
          <b>{say(words.closing)}</b> {nameOf(closing.by)} · {momentInWords(closing.at, language)}
          {closing.note && (
            <>
              <br />
              {closing.note}
            </>
          )}
        </p>
      )}
      {notice.mine.reply && <ReplyForm notice={notice} />}
      {notice.mine.close && <CloseForm notice={notice} />}
    </div>
  );
}
