import { type RawBuilder, sql } from 'kysely';
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

const MESSAGE = sql.ref('delivery.message');

const ROW = sql`
  next.message, next.kind, next.address, next.status, next.attempts, next.last_error as error, message.person,
  person.name, message.kind as "messageKind", message.form, message.composed_at as "composedAt",
  next.next_try_at as "nextTryAt", next.settled_at as "settledAt"
`;

/** Whether it is for somebody whose regions meet these: a town's people and its county's belong together. */
const isForRegions = (message: RawBuilder<unknown>, regions: readonly string[]) => sql<boolean>`exists (
  select from message as sent
  join appointment on appointment.person = sent.person
  join unnest(${[...regions]}::text[]) as region
    on starts_with(appointment.prefix, region) or starts_with(region, appointment.prefix)
  where sent.id = ${message})`;

export interface Page {
  /** Prefixes; whatever is for people of others is left out. */
  readonly regions: readonly string[];
  readonly limit: number;
}

/** Those that are tried next, over every kind of channel. */
export async function nextDeliveries(tx: Snapshot, { regions, limit }: Page): Promise<DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`
    select ${ROW}
    from unnest(${CHANNEL_KINDS}::text[]) as channel (kind)
    cross join lateral (
      select * from delivery
      where delivery.kind = channel.kind and status in ('waiting', 'sending')
        and ${isForRegions(MESSAGE, regions)}
      order by next_try_at limit ${limit}
    ) as next
    join message on message.id = next.message
    join person on person.id = message.person
    order by next.next_try_at limit ${limit}`.execute(tx);
  return rows;
}

/** Those that somebody has to look at, the latest first. */
export async function deadDeliveries(tx: Snapshot, { regions, limit }: Page): Promise<DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`
    select ${ROW}
    from (
      select * from delivery where status = 'dead' and ${isForRegions(MESSAGE, regions)}
      order by settled_at desc limit ${limit}
    ) as next
    join message on message.id = next.message
    join person on person.id = message.person
    order by next.settled_at desc`.execute(tx);
  return rows;
}

/** One delivery, looked for among those for people of some regions. */
export interface Sought {
  readonly message: string;
  readonly kind: ChannelKind;
  readonly regions: readonly string[];
}

/**
 * Puts a dead delivery back among those that wait, as if it had never been tried, to the address that its person has
 * now. Answers false where it is not dead, or its person has no verified address of this kind any more.
 */
export async function reviveDelivery(db: Database, { message, kind, regions }: Sought): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update delivery
    set status = 'waiting', attempts = 0, next_try_at = now(), settled_at = null, address = channel.address
    from message
    join channel on channel.person = message.person
    where delivery.message = ${message} and delivery.kind = ${kind} and delivery.status = 'dead'
      and message.id = delivery.message and message.kind <> 'verification'
      and channel.kind = delivery.kind and channel.verified_at is not null
      and ${isForRegions(MESSAGE, regions)}`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** How it stands with one delivery; undefined where there is none for anybody of these regions. */
export async function statusOfDelivery(db: Database, { message, kind, regions }: Sought) {
  return db
    .selectFrom('delivery')
    .innerJoin('message', 'message.id', 'delivery.message')
    .select(['delivery.status', 'message.kind as messageKind'])
    .where('delivery.message', '=', message)
    .where('delivery.kind', '=', kind)
    .where(isForRegions(MESSAGE, regions))
    .executeTakeFirst();
}
