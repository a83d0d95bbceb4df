// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go by themselves are no table
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell of a grid can be focused at a time, its heads and counts never
import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { IsoDate } from '../../../machines/calendar.ts';
import type { Stage } from '../../../machines/plan/words.ts';
import { useLanguage } from '../../language/language.tsx';
import { CellNote } from './cell-note.tsx';
import { keptInView, placeOfCell } from './cell-places.ts';
import { type Body, ChartBody } from './chart-body.tsx';
import { ChartFoot, ChartHead } from './chart-edges.tsx';
import type { ShownColumn } from './columns-shown.ts';
import { doneIn } from './done-in.ts';
import { type Place, placeAfter, rowsWithActive } from './grid-keys.ts';
import { type Community, type Totals, WINDOW } from './use-board.ts';
import { useCellNote } from './use-cell-note.ts';
import { useColumnsInSight } from './use-columns-in-sight.ts';
import './chart.css';
import './tones.css';

const ROW_PX = 34;
const CELL_PX = 40;
/** Steps that everybody has done and that stay in sight when the chart opens further on. */
const DONE_IN_SIGHT = 2;
/** Long enough that windows a quick scroll only passes are not asked for. */
const SETTLED_MS = 100;

const NOTHING_YET: Body = {
  rows: [],
  at: () => undefined,
  columns: [],
  inSight: { from: 0, to: 0 },
  today: '',
  active: { row: 0, column: 0 },
};

interface Props {
  readonly columns: readonly ShownColumn[];
  readonly count: number;
  readonly at: (place: number) => Community | undefined;
  readonly totals: Totals | null;
  readonly today: IsoDate;
  /** The answer to something else than what is asked now. */
  readonly stale: boolean;
  readonly marked: boolean;
  /** What was chosen: another choice is looked at from its top. */
  readonly about: string;
  readonly onWindows: (windows: readonly number[]) => void;
  readonly onFold: (stage: Stage) => void;
}

/** The wall chart as a grid, of which only the rows in sight are there. */
export function Chart({ columns, count, at, totals, today, stale, marked, about, onWindows, onFold }: Props) {
  const { say, language } = useLanguage();
  const navigate = useNavigate();
  const scroll = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState({ row: 0, column: 0 });
  // The place itself: an effect of the key before may run after this one was pressed.
  const toFocus = useRef<Place>(undefined);
  const note = useCellNote(scroll);

  const rangeExtractor = useCallback(
    (range: Parameters<typeof rowsWithActive>[0]) => rowsWithActive(range, active.row),
    [active.row],
  );
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: 4,
    rangeExtractor,
    useFlushSync: false,
  });

  const items = rows.getVirtualItems();
  const inSight = useColumnsInSight(scroll, CELL_PX);
  const body = useMemo<Body>(
    () => ({ rows: items, at, columns, inSight, today, active }),
    [items, at, columns, inSight, today, active],
  );
  const drawn = useDeferredValue(body, NOTHING_YET);

  const first = Math.floor((rows.range?.startIndex ?? 0) / WINDOW);
  const last = Math.floor((rows.range?.endIndex ?? 0) / WINDOW);
  useEffect(() => {
    const timer = setTimeout(() => onWindows(first === last ? [first] : [first, last]), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [first, last, onWindows]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is looked at from its top
  useEffect(() => {
    if (scroll.current !== null) scroll.current.scrollTop = 0;
    setActive({ row: 0, column: 0 });
  }, [about]);

  // Once, as it opens: to where the work is. After that it is moved by whoever looks at it alone.
  const opened = useRef(false);
  useLayoutEffect(() => {
    if (opened.current || totals === null || scroll.current === null) return;
    opened.current = true;
    const begins = columns.findIndex((column) => doneIn(column, totals) < totals.communities);
    scroll.current.scrollLeft = Math.max(0, begins - DONE_IN_SIGHT) * CELL_PX;
  }, [columns, totals]);

  useEffect(() => {
    if (toFocus.current === undefined || scroll.current === null) return;
    const { row, column } = toFocus.current;
    const cell = scroll.current.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`);
    if (!cell) {
      // A column out of sight is not drawn: brought there, it is, and this is done again.
      scroll.current.scrollLeft = Math.max(0, column - 1 - DONE_IN_SIGHT) * CELL_PX;
      return;
    }
    toFocus.current = undefined;
    keptInView(scroll.current, cell, column);
    cell.focus({ preventScroll: true });
  });

  const open = (renewal: string | undefined) => {
    if (renewal !== undefined) void navigate({ to: '/renewals/$id', params: { id: renewal } });
  };
  const renewalOf = (target: EventTarget) =>
    target instanceof Element ? target.closest<HTMLElement>('[data-renewal]')?.dataset.renewal : undefined;

  const size = {
    '--cells': columns.length,
    '--row': `${ROW_PX}px`,
    '--cell': `${CELL_PX}px`,
  } as CSSProperties;
  return (
    <>
      <div
        ref={scroll}
        role="grid"
        aria-label={say({ zh: '作战图：社区与步骤', en: 'Wall chart: communities and steps' })}
        aria-rowcount={count + 4}
        aria-colcount={columns.length + 1}
        aria-busy={stale}
        className={`chart lang-${language}${marked ? ' chart-marked' : ''}${
          columns.every(({ folded }) => folded) ? ' chart-wide' : ''
        }`}
        style={size}
        onClick={({ target }) => open(renewalOf(target))}
        onKeyDown={(event) => {
          if (event.key === 'Escape') note.hide();
          if (!(event.target instanceof HTMLElement) || placeOfCell(event.target) === undefined) return;
          if (event.key === 'Enter') return open(renewalOf(event.target));
          const inSight = Math.max(1, (rows.range?.endIndex ?? 0) - (rows.range?.startIndex ?? 0) - 1);
          const next = placeAfter(event, active, { rows: count, columns: columns.length + 1, inSight });
          if (next === undefined) return;
          event.preventDefault();
          toFocus.current = next;
          rows.scrollToIndex(next.row);
          setActive(next);
        }}
        onFocus={({ target }) => {
          const place = placeOfCell(target);
          if (place === undefined) return;
          if (place.row !== active.row || place.column !== active.column) setActive(place);
          note.showSoon(target);
        }}
        onBlur={note.hideSoon}
        onPointerOver={({ target, pointerType }) => {
          if (pointerType === 'mouse' && target instanceof HTMLElement) note.showSoon(target);
        }}
        onPointerLeave={note.hideSoon}
      >
        <ChartHead columns={columns} onFold={onFold} />
        <div
          role="rowgroup"
          className="chart-body"
          style={{ height: rows.getTotalSize() }}
          data-stale={stale || undefined}
        >
          <ChartBody body={drawn} />
        </div>
        <ChartFoot columns={columns} totals={totals} rows={count} />
      </div>
      <CellNote note={note} at={at} columns={columns} today={today} />
    </>
  );
}
