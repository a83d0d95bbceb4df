import { useVirtualizer } from '@tanstack/react-virtual';
import { Checkbox, Select } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { HistoryEvent, MessageAbout, Refusal, Renewal } from '../../../api/api.gen.ts';
import { Nothing } from '../../../components/page-states.tsx';
import { useLanguage } from '../../../language/language.tsx';
import { entriesOf, type Filter, filtered } from './entries.ts';
import { EntryCard } from './entry-card.tsx';
import { IMPORTANCES, importanceWords } from './importance.ts';
import { namesIn } from './said.ts';
import './history.css';

const words = {
  title: { zh: '办理记录', en: 'History' },
  rows: { zh: '记录列表', en: 'Entries' },
  count: {
    zh: (n: number, all: number) => `${n}条，共${all}条；最新的在前`,
    en: (n: number, all: number) => `${n} of ${all}; newest first`,
  },
  importance: { zh: '只看', en: 'Only' },
  person: { zh: '按人员筛选', en: 'By person' },
  step: { zh: '按环节筛选', en: 'By step' },
  nothing: { zh: '没有符合条件的记录。', en: 'Nothing of that kind.' },
} as const;

/** The height of an entry before it has been measured, in pixels. */
const USUAL = 150;

interface Props {
  readonly renewal: Renewal;
  readonly events: readonly HistoryEvent[];
  readonly refusals: readonly Refusal[];
  readonly messages: readonly MessageAbout[];
  readonly mayUnmask: boolean;
  readonly lookAt: (revision: number) => void;
}

/** Everything that happened to a renewal, with who, when and why; refused attempts and messages among it. */
export function History({ renewal, events, refusals, messages, mayUnmask, lookAt }: Props) {
  const { say, language } = useLanguage();
  const [filter, setFilter] = useState<Filter>({ importances: [], person: null, step: null });
  const all = useMemo(
    () => entriesOf({ events, refusals, messages }, renewal.asOf === 'then' ? renewal : undefined),
    [events, refusals, messages, renewal],
  );
  const entries = useMemo(() => filtered(all, filter, renewal.states), [all, filter, renewal.states]);
  const names = useMemo(() => namesIn(events.map(({ facts }) => facts)), [events]);
  const people = [...new Map(all.map(({ actor }) => [actor.id, actor.name ?? actor.id]))];
  const steps = renewal.states.flatMap(({ id, title }) => (title === null ? [] : [{ id, title }]));
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL,
    getItemKey: (row) => entries[row]?.key ?? row,
    overscan: 6,
  });
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{say(words.title)}</h2>
      <div className="history-filters no-print">
        <Checkbox.Group
          aria-label={say(words.importance)}
          options={IMPORTANCES.map((value) => ({ value, label: say(importanceWords[value]) }))}
          value={[...filter.importances]}
          onChange={(importances) => setFilter({ ...filter, importances })}
        />
        <Select
          aria-label={say(words.person)}
          placeholder={say(words.person)}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={filter.person}
          options={people.map(([value, label]) => ({ value, label }))}
          onChange={(person) => setFilter({ ...filter, person: person ?? null })}
        />
        <Select
          aria-label={say(words.step)}
          placeholder={say(words.step)}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={filter.step}
          options={steps.map(({ id, title }) => ({ value: id, label: say(title) }))}
          onChange={(step) => setFilter({ ...filter, step: step ?? null })}
          popupMatchSelectWidth={false}
        />
      </div>
      <p role="status" className="history-count">
        {words.count[language](entries.length, all.length)}
      </p>
      {entries.length === 0 && <Nothing>{say(words.nothing)}</Nothing>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must be able to do that */}
      <section className="history-rows" ref={scroller} tabIndex={0} aria-label={say(words.rows)}>
        <ol style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const entry = entries[index];
            return (
              entry && (
                <li
                  key={key}
                  data-index={index}
                  ref={rows.measureElement}
                  aria-setsize={entries.length}
                  aria-posinset={index + 1}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <EntryCard
                    names={names}
                    entry={entry}
                    renewal={renewal.id}
                    mayUnmask={mayUnmask}
                    lookAt={lookAt}
                  />
                </li>
              )
            );
          })}
        </ol>
      </section>
    </section>
  );
}
