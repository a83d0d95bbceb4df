import { sql } from 'kysely';
import type { IsoDate } from '../machines/calendar.ts';
import { CHANNEL_KINDS } from './channel-kinds.ts';
import type { Database, Tx } from './connect.ts';
import type { ChannelKind } from './tables.ts';

/**
 * Nothing is counted further than this: a count that is asked for every few seconds must not read a whole table. What
 * waits lies scattered in its table and is more work to count; past so many, nobody asks how many.
 */
export const MOST_COUNTED = { deadlines: 50_000, waiting: 10_000 } as const;

/** So many of what waits on a channel, those that are tried next, are asked how long they have waited. */
const ASKED = 1_000;

const PATIENCE = '5s';

/** Everything that is read over it is as it was at one moment. */
export type Snapshot = Tx;

/**
 * Reads over one connection, and gives up where a statement takes too long.
 * Compiling the statements would take longer than running them.
 */
export async function inSnapshot<T>(
  db: Database,
  read: (tx: Snapshot) => Promise<T>,
  patience: string = PATIENCE,
): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sql`select set_config('statement_timeout', ${patience}, true), set_config('jit', 'off', true)`.execute(
        tx,
      );
      return read(tx);
    });
}

export interface DeadlineCount {
  readonly status: 'overdue' | 'close' | 'on-track';
  readonly kind: 'statutory' | 'plan';
  readonly count: number;
}

/** Open deadlines by how they lie to `today`; of each status at most {@link MOST_COUNTED}, those due soonest. */
export async function countDeadlines(
  tx: Snapshot,
  today: IsoDate,
  closeUntil: IsoDate,
): Promise<DeadlineCount[]> {
  const due = (status: DeadlineCount['status'], range: ReturnType<typeof sql>) => sql`
    select ${status}::text as status, kind, count(*)::integer as count
    from (select kind from deadline where ${range} order by due_on limit ${MOST_COUNTED.deadlines}) as counted
    group by kind`;
  const { rows } = await sql<DeadlineCount>`
    ${due('overdue', sql`due_on < ${today}`)}
    union all ${due('close', sql`due_on between ${today} and ${closeUntil}`)}
    union all ${due('on-track', sql`due_on > ${closeUntil}`)}`.execute(tx);
  return rows;
}

/** Notices in no message yet, whose time has come by `now` or not; of each at most {@link MOST_COUNTED}. */
export async function countNotices(tx: Snapshot, now: string): Promise<{ due: number; later: number }> {
  const waiting = (range: ReturnType<typeof sql>) => sql`
    (select count(*)::integer from (
      select from notice where message is null and dropped is null and ${range} order by slot limit ${MOST_COUNTED.waiting}
    ) as counted)`;
  const { rows } = await sql<{ due: number; later: number }>`
    select ${waiting(sql`slot <= ${now}::timestamptz`)} as due, ${waiting(sql`slot > ${now}::timestamptz`)} as later
  `.execute(tx);
  return rows[0] ?? { due: 0, later: 0 };
}

export interface DeliveryCount {
  readonly kind: ChannelKind;
  readonly waiting: number;
  /** Of those waiting: whose next try is due, by the server's clock. */
  readonly due: number;
  readonly sending: number;
  readonly dead: number;
  /** Why the latest of them died. */
  readonly deadError: string | null;
}

/**
 * What is on its way over each kind of channel and what is dead; of either at most {@link MOST_COUNTED} a kind and in
 * all. Of what was sent no index tells, and nobody waits for it.
 */
export async function countDeliveries(tx: Snapshot): Promise<DeliveryCount[]> {
  const { rows } = await sql<DeliveryCount>`
    select channel.kind, coalesce(waiting, 0) as waiting, coalesce(due, 0) as due, coalesce(sending, 0) as sending,
      coalesce(dead, 0) as dead, dead_error as "deadError"
    from unnest(${CHANNEL_KINDS}::text[]) with ordinality as channel (kind, place)
    cross join lateral (
      select count(*) filter (where status = 'waiting')::integer as waiting,
        count(*) filter (where status = 'waiting' and next_try_at <= now())::integer as due,
        count(*) filter (where status = 'sending')::integer as sending
      from (
        select status, next_try_at from delivery
        where delivery.kind = channel.kind and status in ('waiting', 'sending')
        order by next_try_at limit ${MOST_COUNTED.waiting}
      ) as counted
    ) as open
    left join (
      select kind, count(*)::integer as dead, (array_agg(last_error order by settled_at desc))[1] as dead_error
      from (
        select kind, settled_at, last_error from delivery
        where status = 'dead' order by settled_at desc limit ${MOST_COUNTED.waiting}
      ) as counted
      group by kind
    ) as ended on ended.kind = channel.kind
    order by place`.execute(tx);
  return rows;
}

export interface OldestDelivery {
  readonly kind: ChannelKind;
  /** When the oldest of their messages was composed, by the town's clock. */
  readonly since: Date;
  /** Why the most tried of them did not go out the last time. */
  readonly error: string | null;
}

/** How long what waits on each kind of channel has waited, of the thousand that are tried next; only kinds where any. */
export async function oldestDeliveries(tx: Snapshot): Promise<OldestDelivery[]> {
  const { rows } = await sql<OldestDelivery>`
    select channel.kind, since, error
    from unnest(${CHANNEL_KINDS}::text[]) as channel (kind)
    cross join lateral (
      select min(composed_at) as since,
        (array_agg(last_error order by attempts desc) filter (where last_error is not null))[1] as error
      from (
        select message, last_error, attempts from delivery
        where delivery.kind = channel.kind and status in ('waiting', 'sending')
        order by next_try_at limit ${ASKED}
      ) as next
      cross join lateral (select composed_at from message where id = next.message) as composed
    ) as open
    where since is not null`.execute(tx);
  return rows;
}
