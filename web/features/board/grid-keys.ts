import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

export interface Place {
  readonly row: number;
  readonly column: number;
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** How many rows are seen at once. */
  readonly inSight: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** Where a key leads in a grid; undefined for a key that moves nothing. */
export function placeAfter({ key, ctrlKey }: Key, { row, column }: Place, extent: Extent): Place | undefined {
  const lastRow = extent.rows - 1;
  const lastColumn = extent.columns - 1;
  const moves: Readonly<Record<string, Place>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - extent.inSight, column },
    PageDown: { row: row + extent.inSight, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? lastRow : row, column: lastColumn },
  };
  const to = moves[key];
  if (to === undefined) return undefined;
  const within = (at: number, last: number) => Math.max(0, Math.min(last, at));
  return { row: within(to.row, lastRow), column: within(to.column, lastColumn) };
}

/**
 * The one cell of a grid that Tab leads to: where the keyboard is. Where that cell is not drawn – its row is still on
 * its way, its column folded away – the name of its row, or of the first row that is drawn: it must be reached at all.
 * `drawn` are the rows that are drawn, from the top; `columns` counts the name too.
 */
export function tabStop(active: Place, drawn: readonly number[], columns: number): Place | undefined {
  const row = drawn.includes(active.row) ? active.row : drawn[0];
  if (row === undefined) return undefined;
  return { row, column: row === active.row && active.column < columns ? active.column : 0 };
}

/** The rows in sight, and the one that the keyboard is at: what has the focus must not vanish. */
export function rowsWithActive(range: Range, active: number): number[] {
  const inSight = defaultRangeExtractor(range);
  if (active >= range.count || inSight.includes(active)) return inSight;
  return [...inSight, active].sort((a, b) => a - b);
}
