import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../../api/queries.ts';
import { dayInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { useEventForm } from './form-context.tsx';
import { type Field, formOf } from './form-model.ts';
import { heldBy } from './held-values.ts';

/** What is held again under another name: a meeting that failed has the figures of one that was held. */
const OUTCOME = /-(held|failed|repeated|undecided)$/;
const isRepeatable = (type: string) => OUTCOME.test(type);

/** Figures and ticks carry over; days, reasons, persons and votes are new each time. */
const CARRIED: readonly Field['kind'][] = ['number', 'yes-no', 'choice', 'group', 'words', 'agenda'];
const NEW_EACH_TIME = /^(ballots|voted|present)|Present$/;

const carried = (type: Parameters<typeof formOf>[0]) =>
  formOf(type).filter(({ kind, name }) => CARRIED.includes(kind) && !NEW_EACH_TIME.test(name));

const MOST_EVENTS = 1000;

const words = {
  take: { zh: '沿用上次', en: 'Use those of last time' },
  last: {
    zh: (day: string, title: string) => `${day}已登记“${title}”，应到人数等可以沿用，实到和票数须重新填写。`,
    en: (day: string, title: string) =>
      `“${title}” was recorded for ${day}. What is expected can be taken over; who came and the votes are new.`,
  },
} as const;

/** Offers the figures of the meeting that this one repeats; nothing is taken over by itself. */
export function Previous({ renewal }: { readonly renewal: string }) {
  const { say, language } = useLanguage();
  const { type, values, set } = useEventForm();
  const [done, setDone] = useState(false);
  const { data } = useAnswer(
    'GET /api/renewals/{id}/events',
    { params: { id: renewal }, query: { limit: MOST_EVENTS } },
    { enabled: isRepeatable(type) },
  );
  const stem = type.replace(OUTCOME, '');
  const last = data?.events.findLast(
    (one) => isRepeatable(one.type) && one.type.replace(OUTCOME, '') === stem,
  );
  if (last === undefined || done) return null;
  const figures = Object.entries(heldBy(carried(type), last.facts)).filter(
    ([name]) => values[name] === undefined,
  );
  if (figures.length === 0) return null;
  return (
    <Alert
      type="info"
      title={words.last[language](dayInWords(last.recordedOn, language), say(last.title))}
      action={
        <Button
          onClick={() => {
            for (const [name, value] of figures) set(name, value);
            setDone(true);
          }}
        >
          {say(words.take)}
        </Button>
      }
    />
  );
}
