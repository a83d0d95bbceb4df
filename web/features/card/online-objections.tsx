import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useAnswer } from '../../api/queries.ts';
import { dayInSentence } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';

const words = {
  waiting: {
    zh: (n: number) => `居民在网上提出了 ${n} 件异议，等您办理`,
    en: (n: number) =>
      `${n === 1 ? 'An objection' : `${n} objections`} came in without account and ${n === 1 ? 'waits' : 'wait'} for you`,
  },
  due: {
    zh: (day: string) => `最迟${day}作出决定。`,
    en: (day: string) => `To be decided by ${day} at the latest.`,
  },
  go: { zh: '去受理', en: 'Take them over' },
} as const;

const MOST = 200;

/** Objections of residents that somebody has to take over, or to decide where the record has no event for it. */
export function OnlineObjections({ community }: { readonly community: string }) {
  const { say, language } = useLanguage();
  const { data } = useAnswer('GET /api/objections', { query: { region: community, limit: MOST } });
  const waiting = (data?.objections ?? []).filter(({ mine }) => mine.toTake || mine.toDecide);
  const [soonest] = waiting.map(({ dueOn }) => dueOn).toSorted();
  if (soonest === undefined) return null;
  return (
    <Alert
      showIcon
      type="warning"
      title={<strong>{words.waiting[language](waiting.length)}</strong>}
      description={
        <>
          {words.due[language](dayInSentence(soonest, language))}{' '}
          <Link to="/objections">{say(words.go)}</Link>
        </>
      }
    />
  );
}
