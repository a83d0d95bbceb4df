import type { BoardFilter, Days } from '../../db/board/filter.ts';
import {
  type AlikeRow,
  countAlike,
  countNotStarted,
  countPressing,
  countPutOff,
  type OpenCount,
  type PutOffCount,
  readBoardVersion,
} from '../../db/board/totals.ts';
import type { Database } from '../../db/connect.ts';
import { daysFrom, type IsoDate, isBefore } from '../../machines/calendar.ts';
import { STAGES, type Stage } from '../../machines/plan/words.ts';
import { cellsOf } from '../../machines/wall-chart/cells.ts';
import { COLUMNS, columnOfStep } from '../../machines/wall-chart/columns.ts';
import { stagesNotDoneWith } from '../../machines/wall-chart/not-done.ts';
import { BOARD_STATUSES, type BoardStatus } from '../../machines/wall-chart/status.ts';
import { type Remembered, remember } from '../least-recent.ts';
import type { World } from '../world.ts';

/** The bottom rows of a column: how many communities are done with it, are at it, and should be done with it. */
export interface ColumnTotals {
  readonly done: number;
  readonly open: number;
  readonly overdue: number;
}

/** A day on which a stage is due, and how many communities for whom it is this day are not done with the stage. */
interface DueDay {
  readonly on: IsoDate;
  readonly notDone: number;
}

/** The next day on which communities under a plan have to be done with a stage. */
export interface NextDeadline extends DueDay {
  readonly plan: string;
  readonly stage: Stage;
  readonly daysLeft: number;
  /** The day is not the plan's, but one to which it was put off. */
  readonly putOff: boolean;
  /** Those to whom more time was given. */
  readonly later: readonly DueDay[];
}

export interface BoardTotals {
  readonly communities: number;
  readonly byStatus: Readonly<Record<BoardStatus, number>>;
  readonly byStage: Readonly<Record<string, number>>;
  readonly columns: Readonly<Record<string, ColumnTotals>>;
  /** Open statutory days: all, those that are close or have passed, and those that have passed. */
  readonly statutory: { readonly open: number; readonly atRisk: number; readonly overdue: number };
  readonly deadlines: readonly NextDeadline[];
}

const sumOf = <T>(rows: readonly T[], count: (row: T) => number) =>
  rows.reduce((sum, row) => sum + count(row), 0);

const communitiesIn = (rows: readonly AlikeRow[]) => sumOf(rows, ({ communities }) => communities);

/** How many there are of each status, those of which there is none included. */
export function byStatus(
  rows: readonly { readonly status: BoardStatus; readonly communities: number }[],
): Record<BoardStatus, number> {
  const counted = Object.fromEntries(BOARD_STATUSES.map((status) => [status, 0])) as Record<
    BoardStatus,
    number
  >;
  for (const { status, communities } of rows) counted[status] += communities;
  return counted;
}

function columnTotals(alike: readonly AlikeRow[], open: readonly OpenCount[]): Record<string, ColumnTotals> {
  const counted = COLUMNS.map(() => ({ done: 0, open: 0 }));
  for (const { stage, steps, held, communities } of alike)
    cellsOf({
      started: true,
      stage,
      open: steps.map((step) => ({ step })),
      held,
    }).forEach(({ state }, at) => {
      const column = counted[at];
      if (column !== undefined && (state === 'done' || state === 'open')) column[state] += communities;
    });
  const overdue = Map.groupBy(open, ({ step }) => columnOfStep(step));
  return Object.fromEntries(
    COLUMNS.map(({ id }, at) => [
      id,
      {
        done: counted[at]?.done ?? 0,
        open: counted[at]?.open ?? 0,
        overdue: sumOf(overdue.get(id) ?? [], (one) => one.overdue),
      },
    ]),
  );
}

/** A stage is done with once a later one has begun, or everything is. */
const notDoneWith = (stage: Stage) => (row: AlikeRow) =>
  row.stage !== null && stagesNotDoneWith(stage).includes(row.stage);

/** The days on which a stage is due from today on, the next one first; the plan's only where it is anybody's still. */
function daysToCome(planned: DueDay, putOff: readonly PutOffCount[], today: IsoDate): DueDay[] {
  const later = putOff.map(({ until, communities }) => ({ on: until, notDone: communities }));
  const given = sumOf(later, ({ notDone }) => notDone);
  return [{ ...planned, notDone: planned.notDone - given }, ...later]
    .filter(({ on }) => !isBefore(on, today))
    .filter(({ notDone }, _, all) => notDone > 0 || all.length === 1)
    .sort((a, b) => daysFrom(b.on, a.on));
}

async function nextDeadlines(
  world: World,
  alike: readonly AlikeRow[],
  putOff: readonly PutOffCount[],
  today: IsoDate,
): Promise<NextDeadline[]> {
  const found: NextDeadline[] = [];
  for (const [id, rows] of Map.groupBy(alike, ({ plan }) => plan)) {
    const plan = await world.plan(id);
    if (plan === undefined) continue;
    for (const stage of STAGES) {
      const { deadline } = plan.stages[stage];
      const planned = { on: deadline, notDone: communitiesIn(rows.filter(notDoneWith(stage))) };
      const given = putOff.filter((one) => one.plan === plan.id && one.stage === stage);
      const [next, ...later] = daysToCome(planned, given, today);
      if (next === undefined) continue;
      const daysLeft = daysFrom(today, next.on);
      found.push({ plan: plan.id, stage, ...next, daysLeft, putOff: next.on !== deadline, later });
    }
  }
  return found.sort((a, b) => a.daysLeft - b.daysLeft);
}

async function countTotals(
  db: Database,
  world: World,
  filter: BoardFilter,
  days: Days,
): Promise<BoardTotals> {
  const [alike, notStarted, open, putOff] = await Promise.all([
    countAlike(db, filter, days),
    countNotStarted(db, filter),
    countPressing(db, filter, days),
    countPutOff(db, filter, days),
  ]);
  const byStage: Record<string, number> = {};
  for (const { stage, communities } of alike)
    if (stage !== null) byStage[stage] = (byStage[stage] ?? 0) + communities;
  return {
    communities: communitiesIn(alike) + notStarted,
    byStatus: { ...byStatus(alike), 'not-started': notStarted },
    byStage,
    columns: columnTotals(alike, open),
    statutory: {
      open: sumOf(open, (one) => one.statutory),
      atRisk: sumOf(open, (one) => one.statutoryAtRisk),
      overdue: sumOf(open, (one) => one.statutoryOverdue),
    },
    deadlines: await nextDeadlines(world, alike, putOff, days.today),
  };
}

const REMEMBERED = 200;
const remembered = new WeakMap<Database, Remembered<Promise<BoardTotals>>>();

/**
 * The counts below the wall chart, of everything that a filter lets through. They are counted once, however many look
 * at the same, until an event is recorded: whether one was, is asked every time. Those of a search are not kept: names
 * change without one.
 */
export async function readTotals(
  db: Database,
  world: World,
  filter: BoardFilter,
  days: Days,
): Promise<BoardTotals> {
  if (filter.search) return countTotals(db, world, filter, days);
  const known = remembered.get(db) ?? remember(REMEMBERED);
  remembered.set(db, known);
  const key = JSON.stringify([filter, days, await readBoardVersion(db)]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const counting = countTotals(db, world, filter, days);
  known.set(key, counting);
  counting.catch(() => known.forget(key));
  return counting;
}
