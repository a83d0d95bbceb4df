// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go by themselves are no table
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell of a grid can be focused at a time, its heads and counts never
import { memo, useEffect, useMemo, useRef } from 'react';
import type { IsoDate } from '../../../machines/calendar.ts';
import { placeOf } from '../../../machines/notices/words.ts';
import { daysOfCommunity } from '../../../machines/wall-chart/community-days.ts';
import { standingMark } from '../../components/status-mark.tsx';
import { useLanguage } from '../../language/language.tsx';
import type { ShownColumn } from './columns-shown.ts';
import { cellInWords, type ShownCell, shownCells } from './shown-cell.ts';
import type { Community } from './use-board.ts';
import './chart-row.css';

interface Props {
  readonly community: Community;
  readonly columns: readonly ShownColumn[];
  /** The cells that are drawn: from one up to, but without, another one. */
  readonly from: number;
  readonly to: number;
  readonly today: IsoDate;
  /** From 0; the rows of the head come before. */
  readonly row: number;
  readonly top: number;
  /** The column of the cell that Tab leads to, 0 for the name; -1 in every other row. */
  readonly active: number;
}

const NONE: ReadonlySet<number> = new Set();

interface Before {
  readonly code: string;
  readonly revision: number | null;
  readonly columns: readonly ShownColumn[];
  readonly cells: readonly ShownCell[];
}

/** Which cells an event has changed while this community was drawn; none when it has only come into sight. */
function useChanged(
  { code, revision }: Community,
  columns: readonly ShownColumn[],
  cells: readonly ShownCell[],
): ReadonlySet<number> {
  const before = useRef<Before>({ code, revision, columns, cells });
  const changed = useRef(NONE);
  const last = before.current;
  if (last.code !== code || last.columns !== columns) changed.current = NONE;
  else if (last.revision !== revision)
    changed.current = new Set(cells.flatMap(({ text }, at) => (text === last.cells[at]?.text ? [] : [at])));
  useEffect(() => {
    before.current = { code, revision, columns, cells };
  }, [code, revision, columns, cells]);
  return changed.current;
}

const classOf = (cell: ShownCell, first: boolean, changed: boolean, revision: number | null) =>
  `cell is-${cell.tone}${first ? ' cell-first' : ''}${cell.atRisk ? ' cell-at-risk' : ''}${
    // In turn, so that the same cell lights up again when it changes again.
    changed ? ` cell-changed-${(revision ?? 0) % 2}` : ''
  }`;

/** A community: its name and status, and a cell under each column. Plain elements: thousands of them come and go. */
export const ChartRow = memo(function ChartRow({
  community,
  columns,
  from,
  to,
  today,
  row,
  top,
  active,
}: Props) {
  const { say } = useLanguage();
  const { name, status, renewal, revision } = community;
  const days = daysOfCommunity(community, today);
  const cells = useMemo(() => shownCells(community, columns, today), [community, columns, today]);
  const changed = useChanged(community, columns, cells);
  const standing = standingMark(status);
  return (
    <div
      role="row"
      aria-rowindex={row + 3}
      className="chart-row"
      style={{ transform: `translateY(${top}px)` }}
      data-row={row}
      data-renewal={renewal ?? undefined}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className="chart-name"
        tabIndex={active === 0 ? 0 : -1}
        data-column={0}
      >
        <span className="chart-name-text" title={name}>
          {placeOf({ name })}
        </span>
        <span className={`chart-standing tone-${standing.tone}`} title={say(standing.title)}>
          <span aria-hidden="true">{standing.sign}</span>
          <span className="chart-standing-word">{say(standing.title)}</span>
          {days !== null && <span>{days}</span>}
        </span>
      </div>
      {columns.slice(from, to).map((column, nth) => {
        const { id, first, folded } = column;
        const at = from + nth;
        const cell = cells[at];
        if (cell === undefined) return null;
        return (
          <div
            key={id}
            role="gridcell"
            aria-colindex={at + 2}
            aria-label={say(cellInWords(cell, column))}
            className={classOf(cell, first, changed.has(at), revision)}
            style={nth === 0 && from > 0 ? { gridColumnStart: at + 2 } : undefined}
            tabIndex={active === at + 1 ? 0 : -1}
            data-column={at + 1}
          >
            {cell.text}
            {folded && cell.step && <span className="cell-step"> {say(cell.step)}</span>}
          </div>
        );
      })}
    </div>
  );
});

/** Takes the place of a community that is on its way. */
export const WaitingRow = memo(function WaitingRow({
  row,
  top,
}: {
  readonly row: number;
  readonly top: number;
}) {
  const { say } = useLanguage();
  return (
    <div
      role="row"
      aria-rowindex={row + 3}
      className="chart-row chart-waiting"
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="rowheader" aria-colindex={1} className="chart-name">
        <span className="visually-hidden">{say({ zh: '正在读取', en: 'Loading' })}</span>
      </div>
    </div>
  );
});
