import type { CSSProperties } from 'react';
import type { IsoDate } from '../../../machines/calendar.ts';
import { placeOf } from '../../../machines/notices/words.ts';
import { stageLabels } from '../../../machines/rules/labels.ts';
import type { Text } from '../../../machines/text.ts';
import { BOARD_STATUSES } from '../../../machines/wall-chart/status.ts';
import { standingMark } from '../../components/status-mark.tsx';
import { dayInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { type ShownColumn, stageHeads, stagesShown } from './columns-shown.ts';
import { doneIn } from './done-in.ts';
import { Legend } from './legend.tsx';
import { shownCells } from './shown-cell.ts';
import type { Community, Totals } from './use-board.ts';
import './print.css';

const words = {
  title: { zh: '社区“两委”换届作战图', en: 'Renewal of the two committees: wall chart' },
  community: { zh: '社区', en: 'Community' },
  status: { zh: '状态', en: 'Status' },
  done: { zh: '完成数量', en: 'Done' },
  share: { zh: '占比', en: 'Share' },
} as const;

/** What head and counts leave of a sheet, and between what a row looks like one, in millimetres. */
const ROOM_MM = 190;
const LEAST_MM = 5.2;
const MOST_MM = 11;

/** A few communities fill their sheet; many take several. */
const rowHeight = (rows: number) => Math.min(MOST_MM, Math.max(LEAST_MM, ROOM_MM / (rows + 2)));

interface Props {
  readonly place: Text;
  readonly columns: readonly ShownColumn[];
  readonly communities: readonly Community[];
  /** Of how many these are the first. */
  readonly count: number;
  readonly totals: Totals;
  readonly today: IsoDate;
}

/** The wall chart as it hangs on the wall: one table with its head on every sheet and the counts at the end. */
export function PrintedChart({ place, columns, communities, count, totals, today }: Props) {
  const { say, language } = useLanguage();
  const share = (done: number) =>
    totals.communities === 0 ? '' : `${Math.floor((done / totals.communities) * 100)}%`;
  const statuses = BOARD_STATUSES.filter((status) => totals.byStatus[status] > 0);
  return (
    <section
      className="printed-chart"
      aria-hidden="true"
      style={{ '--printed-row': `${rowHeight(communities.length)}mm` } as CSSProperties}
    >
      <header>
        <h2>
          {say(place)} {say(words.title)}
        </h2>
        <p>
          {dayInWords(today, language, true)}
          {' · '}
          {statuses
            .map((status) => {
              const { sign, title } = standingMark(status);
              return `${sign} ${say(title)} ${totals.byStatus[status]}`;
            })
            .join(' · ')}
          {' · '}
          {communities.length === count
            ? say({ zh: `共 ${count} 个社区`, en: `${count} communities` })
            : say({
                zh: `共 ${count} 个社区，此处为前 ${communities.length} 个`,
                en: `the first ${communities.length} of ${count} communities`,
              })}
        </p>
        <Legend />
      </header>
      <table className={`lang-${language}`}>
        <thead>
          <tr>
            <th rowSpan={2} className="printed-name">
              {say(words.community)}
            </th>
            <th rowSpan={2} className="printed-status">
              {say(words.status)}
            </th>
            {stagesShown(columns).map(({ stage, span, folded }) => (
              <th key={stage} colSpan={span} className="printed-first">
                {say(folded || span < 4 ? stageHeads[stage] : stageLabels[stage])}
              </th>
            ))}
          </tr>
          <tr>
            {columns.map(({ id, title, first, folded }) => (
              <th key={id} className={first ? 'printed-step printed-first' : 'printed-step'}>
                {!folded && <span>{say(title)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {communities.map((community) => (
            <tr key={community.code}>
              <th className="printed-name">{placeOf(community)}</th>
              <td className="printed-status">
                {standingMark(community.status).sign} {say(standingMark(community.status).title)}
              </td>
              {shownCells(community, columns, today).map(({ tone, text, atRisk }, at) => (
                <td
                  key={columns[at]?.id}
                  className={`is-${tone}${columns[at]?.first ? ' printed-first' : ''}${atRisk ? ' cell-at-risk' : ''}`}
                >
                  {text}
                </td>
              ))}
            </tr>
          ))}
          {(['done', 'share'] as const).map((line) => (
            <tr key={line} className={line === 'share' ? 'printed-count printed-share' : 'printed-count'}>
              <th colSpan={2}>{say(words[line])}</th>
              {columns.map((column) => {
                const done = doneIn(column, totals);
                return (
                  <td key={column.id} className={column.first ? 'printed-first' : ''}>
                    {line === 'done' ? done : share(done)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
