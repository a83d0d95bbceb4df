import { sql } from 'kysely';
import { CHANNEL_KINDS } from './channel-kinds.ts';
import type { Database } from './connect.ts';
import type { Snapshot } from './operation.ts';
import type { ChannelKind, NoticeForm } from './tables.ts';

/** A delivery that waits or is dead, with whom it is for. */
export interface DeliveryRow {
  readonly message: string;
  readonly kind: ChannelKind;
  readonly address: string;
  readonly status: 'waiting' | 'sending' | 'dead';
  readonly attempts: number;
  readonly error: string | null;
  readonly person: string;
  readonly name: string;
  readonly messageKind: 'digest' | 'alone' | 'verification';
  readonly form: NoticeForm;
  readonly composedAt: Date;
  readonly nextTryAt: Date;
  readonly settledAt: Date | null;
}

const ROW = sql`
  next.message, next.kind, next.address, next.status, next.attempts, next.last_error as error, message.person,
  person.name, message.kind as "messageKind", message.form, message.composed_at as "composedAt",
  next.next_try_at as "nextTryAt", next.settled_at as "settledAt"
`;

/** Those that are tried next, over every kind of channel. */
export async function nextDeliveries(tx: Snapshot, limit: number): Promise<DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`
    select ${ROW}
    from unnest(${CHANNEL_KINDS}::text[]) as channel (kind)
    cross join lateral (
      select * from delivery where delivery.kind = channel.kind and status in ('waiting', 'sending')
      order by next_try_at limit ${limit}
    ) as next
    join message on message.id = next.message
    join person on person.id = message.person
    order by next.next_try_at limit ${limit}`.execute(tx);
  return rows;
}

/** Those that somebody has to look at, the latest first. */
export async function deadDeliveries(tx: Snapshot, limit: number): Promise<DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`
    select ${ROW}
    from (select * from delivery where status = 'dead' order by settled_at desc limit ${limit}) as next
    join message on message.id = next.message
    join person on person.id = message.person
    order by next.settled_at desc`.execute(tx);
  return rows;
}

/**
 * Puts a dead delivery back among those that wait, as if it had never been tried, to the address that its person has
 * now. Answers false where it is not dead, or its person has no verified address of this kind any more.
 */
export async function reviveDelivery(db: Database, message: string, kind: ChannelKind): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update delivery
    set status = 'waiting', attempts = 0, next_try_at = now(), settled_at = null, address = channel.address
    from message
    join channel on channel.person = message.person
    where delivery.message = ${message} and delivery.kind = ${kind} and delivery.status = 'dead'
      and message.id = delivery.message and message.kind <> 'verification'
      and channel.kind = delivery.kind and channel.verified_at is not null`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** How it stands with one delivery; undefined where there is none. */
export async function statusOfDelivery(db: Database, message: string, kind: ChannelKind) {
  return db
    .selectFrom('delivery')
    .innerJoin('message', 'message.id', 'delivery.message')
    .select(['delivery.status', 'message.kind as messageKind'])
    .where('delivery.message', '=', message)
    .where('delivery.kind', '=', kind)
    .executeTakeFirst();
}
