import { Link } from '@tanstack/react-router';
import type { Answer } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import { COLON } from '../../language/marks.ts';

const words = {
  also: { zh: '另有', en: 'Also' },
  reply: { zh: (n: number) => `待回复督办单 ${n} 份`, en: (n: number) => `notices to reply to: ${n}` },
  close: { zh: (n: number) => `待销号督办单 ${n} 份`, en: (n: number) => `notices to close: ${n}` },
  objections: { zh: (n: number) => `待处理异议 ${n} 件`, en: (n: number) => `objections: ${n}` },
} as const;

type Counts = Answer<'GET /api/tasks'>['counts'];

/** What waits for somebody besides steps, where it is. */
export function Besides({ counts }: { readonly counts: Counts }) {
  const { say, language } = useLanguage();
  const { noticesToReply, noticesToClose, objections } = counts;
  if (noticesToReply + noticesToClose + objections === 0) return null;
  return (
    <p className="tasks-besides">
      {say(words.also)}
      {say(COLON)}
      {noticesToReply > 0 && (
        <Link to="/supervision" search={{ state: 'mine' }}>
          {words.reply[language](noticesToReply)}
        </Link>
      )}
      {noticesToClose > 0 && (
        <Link to="/supervision" search={{ state: 'mine' }}>
          {words.close[language](noticesToClose)}
        </Link>
      )}
      {objections > 0 && <Link to="/objections">{words.objections[language](objections)}</Link>}
    </p>
  );
}
