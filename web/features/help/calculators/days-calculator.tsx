import { useId, useState } from 'react';
import { addDays, type IsoDate, latestBefore } from '../../../../machines/calendar.ts';
import type { Plan } from '../../../../machines/plan/plan.ts';
import { posting } from '../../../../machines/rules/publicity.ts';
import type { Text } from '../../../../machines/text.ts';
import { dayInWords } from '../../../language/dates.ts';
import { useLanguage } from '../../../language/language.tsx';
import { CountField } from './count-field.tsx';

const words = {
  title: { zh: '算日期', en: 'Reckon days' },
  day: { zh: '哪一天', en: 'The day' },
  days: { zh: '几日', en: 'How many days' },
  usual: { zh: '方案规定的天数', en: 'Days that the plan sets' },
  posted: { zh: '这天张贴公示：挂满到', en: 'Posted on that day: hangs to the end of' },
  next: { zh: '最早可办下一步', en: 'The next act is possible from' },
  before: { zh: '这天选举：最迟公布日', en: 'Election on that day: to be posted by' },
  within: { zh: '从这天起几日内：最后一天', en: 'Within so many days of it: the last day' },
} as const;

const MOST_DAYS = 366;

const usual = ({ party, residents }: Plan): readonly { readonly name: Text; readonly days: number }[] => [
  { name: { zh: '党组织公示', en: 'party publicity' }, days: party.publicityDays },
  { name: { zh: '选民名单', en: 'voter list' }, days: residents.voterListDays },
  { name: { zh: '正式候选人', en: 'candidates' }, days: residents.candidatesDays },
  { name: { zh: '名单申诉', en: 'objections' }, days: residents.objection.fileWithinDays },
];

/** When a notice has hung long enough, until when something has to be posted: counted as the rules count. */
export function DaysCalculator({ plan, today }: { readonly plan: Plan; readonly today: IsoDate }) {
  const { say, language } = useLanguage();
  const id = useId();
  const [day, setDay] = useState<IsoDate>(today);
  const [days, setDays] = useState<number | null>(plan.party.publicityDays);
  const { dayCount } = plan.counting;
  const ready = day !== '' && days !== null && days <= MOST_DAYS;
  const notice = ready ? posting(day, day, days, dayCount) : null;
  const results: readonly (readonly [Text, IsoDate])[] =
    notice && days !== null
      ? [
          [words.posted, notice.completeOn],
          [words.next, notice.earliestNext],
          [words.before, latestBefore(day, days, dayCount)],
          [words.within, addDays(day, days)],
        ]
      : [];
  return (
    <section className="calculator" aria-labelledby={id}>
      <h3 id={id}>{say(words.title)}</h3>
      <div className="calculator-fields">
        <label>
          <span>{say(words.day)}</span>
          <input type="date" value={day} onChange={({ target }) => setDay(target.value)} />
        </label>
        <CountField label={words.days} value={days} onChange={setDays} />
      </div>
      <ul className="calculator-usual" aria-label={say(words.usual)}>
        {usual(plan).map((one) => (
          <li key={one.name.en}>
            <button type="button" onClick={() => setDays(one.days)}>
              {say(one.name)} {one.days}
            </button>
          </li>
        ))}
      </ul>
      <dl className="calculator-results" aria-live="polite">
        {results.map(([what, on]) => (
          <div key={what.en}>
            <dt>{say(what)}</dt>
            <dd>{dayInWords(on, language, true)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
