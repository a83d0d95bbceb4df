import { type DispatchRow, readDispatch } from '../../db/dispatch.ts';
import {
  countDeadlines,
  countDeliveries,
  countNotices,
  type DeadlineCount,
  inSnapshot,
  MOST_COUNTED,
  oldestDeliveries,
  type Snapshot,
} from '../../db/operation.ts';
import type { ChannelKind } from '../../db/tables.ts';
import { addDays, dateInTown, type IsoDate } from '../../machines/calendar.ts';
import { unknownYear } from '../../machines/reminders/working-days.ts';
import { CLOSE_DAYS } from '../../machines/wall-chart/status.ts';
import type { Deps } from '../deps.ts';
import { withoutAddresses } from './masked.ts';
import { type SweepHealth, sweepHealth } from './sweep-health.ts';

/** `atLeast`: there are more than could be counted quickly. */
export interface Count {
  readonly count: number;
  readonly atLeast: boolean;
}

export interface DeadlinesOfStatus extends Count {
  readonly statutory: number;
  readonly plan: number;
}

export interface ChannelState {
  readonly channel: ChannelKind;
  readonly waiting: number;
  /** Of those waiting: what would be tried right now. The others were put off, until morning or for another try. */
  readonly due: number;
  readonly sending: number;
  readonly dead: number;
  readonly atLeast: boolean;
  /** When the oldest of what is on its way was composed, by the town's clock. */
  readonly oldest: string | null;
  /** Why the last try failed of what waits. */
  readonly error: string | null;
  /** Why the latest of the dead ones died. */
  readonly deadError: string | null;
}

/** What waits and whether it moves, without a person in it. */
export interface Operation {
  /** The town's time. */
  readonly at: string;
  readonly today: IsoDate;
  readonly held: { readonly since: string | null } | null;
  readonly sweep: SweepHealth;
  /** The year whose official holidays are missing. */
  readonly calendar: number | null;
  readonly deadlines: Readonly<Record<DeadlineCount['status'], DeadlinesOfStatus>>;
  /** Not in a message yet. */
  readonly notices: { readonly due: Count; readonly later: Count };
  readonly deliveries: readonly ChannelState[];
}

const counted = (count: number, of: keyof typeof MOST_COUNTED): Count => ({
  count,
  atLeast: count >= MOST_COUNTED[of],
});

function ofStatus(rows: readonly DeadlineCount[], status: DeadlineCount['status']): DeadlinesOfStatus {
  const of = (kind: DeadlineCount['kind']) =>
    rows.find((row) => row.status === status && row.kind === kind)?.count ?? 0;
  const [statutory, plan] = [of('statutory'), of('plan')];
  return { statutory, plan, ...counted(statutory + plan, 'deadlines') };
}

const bare = (error: string | null) => (error === null ? null : withoutAddresses(error));

async function statesOf(tx: Snapshot): Promise<ChannelState[]> {
  const counts = await countDeliveries(tx);
  const oldest = new Map((await oldestDeliveries(tx)).map((row) => [row.kind, row]));
  const allDead = counts.reduce((sum, { dead }) => sum + dead, 0);
  return counts.map(({ kind, ...count }) => {
    const { since, error = null } = oldest.get(kind) ?? {};
    return {
      channel: kind,
      ...count,
      atLeast: counted(Math.max(count.waiting + count.sending, allDead), 'waiting').atLeast,
      oldest: since?.toISOString() ?? null,
      error: bare(error),
      deadError: bare(count.deadError),
    };
  });
}

/** What {@link readOperation} answers, within a snapshot. */
export async function operationIn(
  tx: Snapshot,
  dispatch: DispatchRow,
  now: Temporal.Instant,
): Promise<Operation> {
  const today = dateInTown(now);
  const deadlines = await countDeadlines(tx, today, addDays(today, CLOSE_DAYS));
  const { due, later } = await countNotices(tx, now.toString());
  return {
    at: now.toString(),
    today,
    held: dispatch.held ? { since: dispatch.held_at?.toISOString() ?? null } : null,
    sweep: sweepHealth(dispatch),
    calendar: unknownYear(today),
    deadlines: {
      overdue: ofStatus(deadlines, 'overdue'),
      close: ofStatus(deadlines, 'close'),
      'on-track': ofStatus(deadlines, 'on-track'),
    },
    notices: { due: counted(due, 'waiting'), later: counted(later, 'waiting') },
    deliveries: await statesOf(tx),
  };
}

/** Counts, states and ages, and nobody's name or address: for pages and gauges that are open to everybody. */
export async function readOperation({ connection: { db }, memory }: Deps): Promise<Operation> {
  const { clock } = await memory.currentWorld();
  return inSnapshot(db, async (tx) => operationIn(tx, await readDispatch(tx), clock.now()));
}
