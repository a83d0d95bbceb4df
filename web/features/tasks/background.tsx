import { Card } from 'antd';
import { eventTypes } from '../../../machines/events/catalog.ts';
import type { Answer } from '../../api/client.ts';
import { useAnswer } from '../../api/queries.ts';
import { FactList } from '../../components/facts/fact-list.tsx';
import { namedVerdicts } from '../../components/facts/named-verdicts.ts';
import type { Names } from '../../components/facts/value-in-words.ts';
import { VerdictList } from '../../components/verdict-list.tsx';
import { dayInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { mostTelling } from './glance.ts';

const words = {
  title: { zh: '请示所依据的记录', en: 'What the request rests on' },
} as const;

interface Props {
  readonly task: Answer<'GET /api/tasks'>['tasks'][number];
  readonly names: Names;
}

/** As many as a person reads before they decide. */
const SHOWN = 6;
const EVENTS = 1000;

const isEventType = (type: string) => eventTypes.find((one) => one === type);

/** The events before a request: the one that tells most stands open, the others are folded, latest first. */
export function Background({ task, names }: Props) {
  const { say, language } = useLanguage();
  const { data } = useAnswer('GET /api/renewals/{id}/events', {
    params: { id: task.renewal },
    query: { limit: EVENTS },
  });
  const before = (data?.events ?? []).filter(({ revision }) => revision < (task.request?.revision ?? 0));
  const telling = mostTelling(task.request?.type ?? '', before);
  const others = before.filter((one) => one !== telling).slice(-SHOWN);
  const shown = [...(telling ? [telling] : []), ...others.toReversed()];
  if (shown.length === 0) return null;
  return (
    <Card title={<h2 className="tasks-head">{say(words.title)}</h2>}>
      {shown.map(({ revision, type, title, recordedOn, facts, verdicts }) => {
        const known = isEventType(type);
        return (
          <details key={revision} className="background" open={revision === telling?.revision}>
            <summary>
              {say(title)} <span className="task-soft">{dayInWords(recordedOn, language)}</span>
            </summary>
            {known && <FactList type={known} facts={facts} names={names} />}
            {verdicts.length > 0 && <VerdictList verdicts={namedVerdicts(verdicts, names)} />}
          </details>
        );
      })}
    </Card>
  );
}
