import { type BoardRow, countBoard, readBoard } from '../db/board.ts';
import { addDays, dateInTown, type IsoDate, isBefore } from '../machines/calendar.ts';
import { titleOfStep } from '../machines/step-title.ts';
import type { Text } from '../machines/text.ts';
import type { Deps } from './deps.ts';

/** How a community lies in time: `close` is due within three days, `overdue` was due before today. */
export type BoardStatus = 'not-started' | 'on-track' | 'close' | 'overdue' | 'suspended' | 'concluded';

const CLOSE_DAYS = 3;

export interface BoardCommunity {
  readonly code: string;
  readonly name: string;
  readonly renewal: string | null;
  readonly stage: string | null;
  /** The step that is due soonest; several are open where lanes run side by side. */
  readonly step: string | null;
  readonly stepTitle: Text | null;
  readonly steps: readonly string[];
  readonly dueOn: IsoDate | null;
  readonly waitingOn: readonly string[];
  readonly status: BoardStatus;
  readonly revision: number | null;
}

export interface Board {
  readonly today: IsoDate;
  readonly communities: readonly BoardCommunity[];
  readonly totals: {
    readonly communities: number;
    readonly byStatus: Readonly<Record<BoardStatus, number>>;
    readonly byStage: Readonly<Record<string, number>>;
  };
  /** Give it as `after` to read on; null at the end. */
  readonly next: string | null;
}

function statusOf(row: BoardRow, today: IsoDate): BoardStatus {
  if (row.status === null) return 'not-started';
  if (row.status !== 'running') return row.status;
  if (row.due_on === null) return 'on-track';
  if (isBefore(row.due_on, today)) return 'overdue';
  return isBefore(addDays(today, CLOSE_DAYS), row.due_on) ? 'on-track' : 'close';
}

function communityOf(row: BoardRow, today: IsoDate): BoardCommunity {
  const step = row.steps?.[0] ?? null;
  return {
    code: row.code,
    name: row.name,
    renewal: row.renewal,
    stage: row.stage,
    step,
    stepTitle: (step && titleOfStep(step)) || null,
    steps: row.steps ?? [],
    dueOn: row.due_on,
    waitingOn: row.waiting_on ?? [],
    status: statusOf(row, today),
    revision: row.revision,
  };
}

const noStatus: Record<BoardStatus, number> = {
  'not-started': 0,
  'on-track': 0,
  close: 0,
  overdue: 0,
  suspended: 0,
  concluded: 0,
};

/** All communities of a region with where they stand and on whom they wait, a page at a time, and the totals of all. */
export async function readTheBoard(
  { connection: { db }, memory }: Deps,
  { region, after = '', limit = 1000 }: { region: string; after?: string; limit?: number },
): Promise<Board> {
  const { clock } = await memory.currentWorld();
  const today = dateInTown(clock.now());
  const [rows, counts] = await Promise.all([
    readBoard(db, { region, after, limit }),
    countBoard(db, region, today, addDays(today, CLOSE_DAYS)),
  ]);
  const byStatus: Record<string, number> = { ...noStatus };
  const byStage: Record<string, number> = {};
  for (const { stage, status, communities } of counts) {
    byStatus[status] = (byStatus[status] ?? 0) + Number(communities);
    if (stage !== null) byStage[stage] = (byStage[stage] ?? 0) + Number(communities);
  }
  const communities = rows.map((row) => communityOf(row, today));
  return {
    today,
    communities,
    totals: {
      communities: counts.reduce((sum, row) => sum + Number(row.communities), 0),
      byStatus: byStatus as Record<BoardStatus, number>,
      byStage,
    },
    next: rows.length === limit ? (rows.at(-1)?.code ?? null) : null,
  };
}
