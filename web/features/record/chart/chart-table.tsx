import { guardTitle } from '../../../../machines/chart/guard-words.ts';
import type { HistoryEvent, Stay } from '../../../api/api.gen.ts';
import { roleNames } from '../../../components/role-names.ts';
import { dayInWords } from '../../../language/dates.ts';
import { useLanguage } from '../../../language/language.tsx';
import { CUT_SHORT, STANDING_WORDS } from './legend.tsx';
import { SIGNS } from './marks.ts';
import type { Reading } from './reading.ts';
import { type RowEvent, rowsOf, type StepRow } from './rows.ts';
import type { Whole } from './whole.ts';
import './chart-table.css';

const words = {
  caption: { zh: '流程各环节与办理情况', en: 'The steps of the chart and how they stand' },
  step: { zh: '环节', en: 'Step' },
  state: { zh: '状态', en: 'State' },
  entered: { zh: '进入', en: 'Entered' },
  left: { zh: '离开', en: 'Left' },
  by: { zh: '办理人', en: 'By' },
  events: { zh: '事项与条件', en: 'Events and guards' },
  refused: { zh: (n: number) => `✕ 被拒绝${n}次`, en: (n: number) => `✕ refused ${n} times` },
  waived: { zh: '○ 例外：', en: '○ waived: ' },
  met: { zh: '符合', en: 'met' },
  'not-met': { zh: '不符合', en: 'not met' },
  open: { zh: '登记时核对', en: 'told when entered' },
} as const;

const SIGN = { met: '✓', 'not-met': '✕', waived: '○', open: '?' } as const;

function EventLine({ event: { title, guards, taken } }: { readonly event: RowEvent }) {
  const { say } = useLanguage();
  const word = (sign: keyof typeof SIGN) => (sign === 'waived' ? STANDING_WAIVED : words[sign]);
  return (
    <li>
      {say(title)}
      {taken.length > 0 && ` (#${taken.join(', #')})`}
      {guards.length > 0 && (
        <ul>
          {guards.map(({ guard, mark }) => (
            <li key={guard}>
              {mark !== undefined && (
                <>
                  <span aria-hidden="true">{SIGN[mark.sign]} </span>
                  <span className="visually-hidden">{say(word(mark.sign))} </span>
                </>
              )}
              {say(guardTitle(guard))} {mark?.figures}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

const STANDING_WAIVED = { zh: '例外', en: 'waived' } as const;

function Row({ row }: { readonly row: StepRow }) {
  const { say, language } = useLanguage();
  const { key, title, actors, clause, mark, events, by } = row;
  const day = (on: string | null, revision: number | null) =>
    on === null ? '' : `${dayInWords(on, language, true)} (#${revision})`;
  const cut = (by: Stay['cutShortBy']) => by !== null && ` ${say(CUT_SHORT[by])}`;
  return (
    <tr key={key} className={`row-${mark.standing}`}>
      <th scope="row">
        {say(title)}
        <small>
          {say(roleNames(actors))} {clause}
        </small>
      </th>
      <td>
        <span aria-hidden="true">{SIGNS[mark.standing]} </span>
        {say(STANDING_WORDS[mark.standing])}
        {mark.refused > 0 && <div>{words.refused[language](mark.refused)}</div>}
        {mark.waived.length > 0 && (
          <div>
            {say(words.waived)}
            {mark.waived.map((rule) => say(guardTitle(rule))).join('、')}
          </div>
        )}
      </td>
      <td>
        {mark.stays.map((stay) => (
          <div key={stay.enteredAt}>{day(stay.enteredOn, stay.enteredAt)}</div>
        ))}
      </td>
      <td>
        {mark.stays.map((stay) => (
          <div key={stay.enteredAt}>
            {day(stay.leftOn, stay.leftAt) || '—'}
            {cut(stay.cutShortBy)}
          </div>
        ))}
      </td>
      <td>
        {by.map((name) => (
          <div key={name}>{name}</div>
        ))}
      </td>
      <td>
        <ul className="row-events">
          {events.map((event) => (
            <EventLine key={event.key} event={event} />
          ))}
        </ul>
      </td>
    </tr>
  );
}

interface Props {
  readonly whole: Whole;
  readonly reading: Reading;
  readonly events: readonly HistoryEvent[];
}

/** What the chart says, as a table: to be heard, copied and printed. */
export function ChartTable({ whole, reading, events }: Props) {
  const { say } = useLanguage();
  const columns = [words.step, words.state, words.entered, words.left, words.by, words.events];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone, and keys must be able to do that
    <section className="chart-table" tabIndex={0} aria-label={say(words.caption)}>
      <table>
        <caption className="visually-hidden">{say(words.caption)}</caption>
        <thead>
          <tr>
            {columns.map((title) => (
              <th key={title.en} scope="col">
                {say(title)}
              </th>
            ))}
          </tr>
        </thead>
        {whole.stages.map((placed) => (
          <tbody key={placed.stage}>
            <tr className="row-stage">
              <th colSpan={columns.length} scope="rowgroup">
                {say(placed.title)}
              </th>
            </tr>
            {rowsOf(placed, reading, events).map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
