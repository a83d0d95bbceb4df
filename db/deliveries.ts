import { sql } from 'kysely';
import type { Database } from './connect.ts';
import type { ChannelKind } from './tables.ts';

/** Names one delivery, and the try it is at. */
export interface DeliveryKey {
  readonly message: string;
  readonly kind: ChannelKind;
  readonly attempts: number;
}

type Row = Pick<DeliveryKey, 'message' | 'kind'>;

/**
 * A try that is due, while nothing is held. What somebody has taken is due again when the lease has ended. A lease
 * that ended while the server was away is left to its holder for a minute: it may have been sent meanwhile, and the
 * note of it comes as soon as the server is back.
 */
const isDue = sql<boolean>`
  status in ('waiting', 'sending') and next_try_at <= now()
  and not (
    status = 'sending' and next_try_at <= pg_postmaster_start_time() + interval '1 second'
    and now() < pg_postmaster_start_time() + interval '1 minute'
  )
  and not exists (select from dispatch where held)`;

/** Deliveries whose next try is due, longest due first; none while everything is held. */
export async function dueDeliveries(db: Database, kind: ChannelKind, limit: number): Promise<DeliveryKey[]> {
  return db
    .selectFrom('delivery')
    .select(['message', 'kind', 'attempts'])
    .where('kind', '=', kind)
    .where(isDue)
    .orderBy('next_try_at')
    .limit(limit)
    .execute();
}

const inSeconds = (seconds: number) => sql<string>`now() + make_interval(secs => ${seconds})`;

/**
 * Takes one delivery for a try, for as long as the lease lasts: whoever took it and died is followed by another one
 * then. Answers where it goes, with the person's key for signing where the channel has one. Undefined where it is
 * done, in other hands, not due yet, or everything is held.
 */
export async function claimDelivery(db: Database, { message, kind }: Row, leaseSeconds: number) {
  return db
    .updateTable('delivery')
    .set((eb) => ({
      status: 'sending',
      attempts: eb('attempts', '+', 1),
      next_try_at: inSeconds(leaseSeconds),
    }))
    .where('message', '=', message)
    .where('kind', '=', kind)
    .where(isDue)
    .returning((eb) => [
      'address',
      'attempts',
      eb
        .selectFrom('channel')
        .innerJoin('message', 'message.person', 'channel.person')
        .select('channel.secret')
        .whereRef('message.id', '=', 'delivery.message')
        .whereRef('channel.kind', '=', 'delivery.kind')
        .as('secret'),
    ])
    .executeTakeFirst();
}

/** Puts off a try that is due and that nobody has taken. */
export async function postponeDelivery(db: Database, { message, kind }: Row, seconds: number): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ status: 'waiting', next_try_at: inSeconds(seconds) })
    .where('message', '=', message)
    .where('kind', '=', kind)
    .where(isDue)
    .execute();
}

/** What only whoever holds the delivery may say: not after its lease has ended and somebody else has taken it. */
const ofHolder = ({ message, kind, attempts }: DeliveryKey) =>
  sql<boolean>`message = ${message} and kind = ${kind} and attempts = ${attempts} and status = 'sending'`;

/** After a try in vain: when the next one is, and why. */
export async function retryDelivery(
  db: Database,
  taken: DeliveryKey,
  { seconds, error }: { seconds: number; error: string },
): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ status: 'waiting', next_try_at: inSeconds(seconds), last_error: error })
    .where(ofHolder(taken))
    .execute();
}

/** Ends a delivery without its having been sent; `at` is by the town's clock. */
export async function endDelivery(
  db: Database,
  taken: DeliveryKey,
  { status, at, error = null }: { status: 'dead' | 'cancelled'; at: string; error?: string | null },
): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ status, settled_at: at, last_error: error })
    .where(ofHolder(taken))
    .execute();
}

/** Notes that it was sent, `at` by the town's clock. That holds, whoever else has tried or given up meanwhile. */
export async function noteSent(
  db: Database,
  { message, kind }: Row,
  { at, text, reference }: { at: string; text: string; reference: string | null },
): Promise<void> {
  await db
    .updateTable('delivery')
    .set({
      status: 'sent',
      settled_at: at,
      sent_at: at,
      sent_text: text,
      // What the receiver wrote must not keep the note from being taken: PostgreSQL has no NUL.
      reference: reference?.replaceAll('\0', '') ?? null,
      last_error: null,
    })
    .where('message', '=', message)
    .where('kind', '=', kind)
    .where('status', '<>', 'sent')
    .execute();
}
