import type { BoardFilter, Days } from '../db/board/filter.ts';
import { countNotStarted, countStarted } from '../db/board/totals.ts';
import { type BoardRow, type OpenRow, readWindow } from '../db/board/window.ts';
import type { Database } from '../db/connect.ts';
import { daysFrom, type IsoDate } from '../machines/calendar.ts';
import type { Stage } from '../machines/plan/words.ts';
import type { BoardStatus } from '../machines/wall-chart/status.ts';
import { type BoardChoice, type BoardWindow, daysOf, filterOf } from './board/query.ts';
import { type BoardTotals, readTotals } from './board/totals.ts';
import type { Deps } from './deps.ts';

export interface BoardCommunity {
  readonly code: string;
  readonly name: string;
  readonly renewal: string | null;
  readonly revision: number | null;
  readonly stage: Stage | null;
  readonly status: BoardStatus;
  /** What is open, soonest first; several where lanes run side by side. */
  readonly open: readonly OpenRow[];
  /** The steps that were open when it was suspended. */
  readonly held: readonly string[];
  /** Days until the first thing has to begin, or be done where that is not told; negative when that has passed. */
  readonly slack: number | null;
}

export interface Board {
  readonly today: IsoDate;
  /** How many communities there are, of which these are some. */
  readonly count: number;
  readonly offset: number;
  readonly communities: readonly BoardCommunity[];
  /** Null where they were not asked for. */
  readonly totals: BoardTotals | null;
}

export interface BoardQuery extends BoardChoice, BoardWindow {
  readonly totals?: boolean | undefined;
}

export const MOST_AT_ONCE = 200;

export function communityOf({ act_by, open, held, ...row }: BoardRow, { today }: Days): BoardCommunity {
  return {
    ...row,
    open: open ?? [],
    held: held ?? [],
    slack: act_by === null ? null : daysFrom(today, act_by),
  };
}

async function countAll(db: Database, filter: BoardFilter, days: Days): Promise<number> {
  const [started, others] = await Promise.all([countStarted(db, filter, days), countNotStarted(db, filter)]);
  return started + others;
}

/**
 * The wall chart: where communities stand, a window of them at a time, and the counts of them all. Those within
 * `regions`, where there are any bounds.
 */
export async function readTheBoard(
  { connection: { db }, memory }: Deps,
  { sort = 'slack', offset = 0, limit = MOST_AT_ONCE, totals: counted = true, ...choice }: BoardQuery,
  regions?: readonly string[],
): Promise<Board> {
  const world = await memory.currentWorld();
  const days = daysOf(world);
  const filter = await filterOf(world, choice, regions);
  const [rows, totals, count] = await Promise.all([
    readWindow(db, filter, days, { sort, offset, limit }),
    counted ? readTotals(db, world, filter, days) : null,
    counted ? null : countAll(db, filter, days),
  ]);
  return {
    today: days.today,
    count: totals?.communities ?? count ?? 0,
    offset,
    communities: rows.map((row) => communityOf(row, days)),
    totals,
  };
}
