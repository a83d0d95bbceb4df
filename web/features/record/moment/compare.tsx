import { Button, Select } from 'antd';
import type { Comparison, HistoryEvent, StateName } from '../../../api/api.gen.ts';
import type { Problem } from '../../../api/problem.ts';
import { Answered } from '../../../components/page-states.tsx';
import { dayInWords } from '../../../language/dates.ts';
import { useLanguage } from '../../../language/language.tsx';
import { figureInWords, figureName, isFigure } from './figure-words.ts';

const words = {
  title: { zh: '比较两个时刻', en: 'Compare two moments' },
  from: { zh: '起', en: 'From' },
  to: { zh: '止', en: 'To' },
  opened: { zh: '启动', en: 'Opened' },
  stop: { zh: '不再比较', en: 'Stop comparing' },
  means: {
    zh: '选定起止两条记录，列出其间的变化，并在图上标出“起”“止”。',
    en: 'Choose two records: what has changed between them is listed, and both are marked in the chart.',
  },
  left: { zh: '离开的环节', en: 'Steps left' },
  entered: { zh: '进入的环节', en: 'Steps entered' },
  figures: { zh: '数据变化', en: 'Figures that changed' },
  events: { zh: '其间的记录', en: 'Recorded in between' },
  moved: { zh: '期限变化', en: 'Due dates that moved' },
  same: { zh: '没有变化。', en: 'Nothing has changed.' },
} as const;

interface Asked {
  readonly data: Comparison | undefined;
  readonly error: Problem | null;
  readonly refetch: () => unknown;
}

interface Props {
  readonly events: readonly HistoryEvent[];
  readonly last: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly compared: Asked;
  readonly compare: (from: number | undefined, to: number | undefined) => void;
}

function Names({ title, states }: { readonly title: string; readonly states: readonly StateName[] }) {
  const { say } = useLanguage();
  const named = states.flatMap(({ id, title: one }) => (one === null ? [] : [{ id, one }]));
  return (
    named.length > 0 && (
      <>
        <h3>{title}</h3>
        <ul>
          {named.map(({ id, one }) => (
            <li key={id}>{say(one)}</li>
          ))}
        </ul>
      </>
    )
  );
}

function Differences({ comparison }: { readonly comparison: Comparison }) {
  const { say, language } = useLanguage();
  const { states, figures, events, openSteps } = comparison;
  const known = figures.filter(({ path }) => isFigure(path));
  if (events.length === 0) return <p>{say(words.same)}</p>;
  return (
    <>
      <Names title={say(words.left)} states={states.left} />
      <Names title={say(words.entered)} states={states.entered} />
      {openSteps.moved.length > 0 && (
        <>
          <h3>{say(words.moved)}</h3>
          <ul>
            {openSteps.moved.map(({ before, after }) => (
              <li key={after.id}>
                {say(after.title)}：{dayInWords(before.dueOn, language, true)} →{' '}
                {dayInWords(after.dueOn, language, true)}
              </li>
            ))}
          </ul>
        </>
      )}
      {known.length > 0 && <h3>{say(words.figures)}</h3>}
      <ul>
        {known.map(({ path, before, after }) => (
          <li key={path}>
            {say(figureName(path))}：{figureInWords(path, before, language)} →{' '}
            <strong>{figureInWords(path, after, language)}</strong>
          </li>
        ))}
      </ul>
      <h3>{say(words.events)}</h3>
      <ol start={events[0]?.revision}>
        {events.map(({ revision, title, recordedOn, actor }) => (
          <li key={revision}>
            {dayInWords(recordedOn, language, true)} {say(title)} · {actor.name ?? actor.id}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Two moments beside each other: what was left, what was entered, which figures changed. */
export function Compare({ events, last, from, to, compared, compare }: Props) {
  const { say, language } = useLanguage();
  const options = [
    { value: 0, label: `0 · ${say(words.opened)}` },
    ...events.map(({ revision, recordedOn, title }) => ({
      value: revision,
      label: `${revision} · ${dayInWords(recordedOn, language, true)} · ${say(title)}`,
    })),
  ];
  const pick = (label: string, value: number | undefined, choose: (value: number) => void) => (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control stands in it
    <label>
      <span>{label}</span>
      <Select
        aria-label={label}
        value={value}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={choose}
        popupMatchSelectWidth={false}
      />
    </label>
  );
  return (
    <section aria-labelledby="compare-title" className="compare no-print">
      <h2 id="compare-title">{say(words.title)}</h2>
      <p>{say(words.means)}</p>
      <div className="compare-picks">
        {pick(say(words.from), from, (one) => compare(one, Math.max(one, to ?? last)))}
        {pick(say(words.to), to, (one) => compare(Math.min(one, from ?? 0), one))}
        {from !== undefined && (
          <Button onClick={() => compare(undefined, undefined)}>{say(words.stop)}</Button>
        )}
      </div>
      {from !== undefined && to !== undefined && (
        <div role="status">
          <Answered of={compared} rows={4}>
            {(comparison) => <Differences comparison={comparison} />}
          </Answered>
        </div>
      )}
    </section>
  );
}
