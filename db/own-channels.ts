import { sql } from 'kysely';
import type { Database, Tx } from './connect.ts';
import type { ChannelKind } from './tables.ts';

const columns = ['kind', 'address', 'secret', 'takes', 'verified_at', 'code_expires_at'] as const;

export async function listChannels(db: Database, person: string) {
  return db.selectFrom('channel').select(columns).where('person', '=', person).orderBy('kind').execute();
}

export type ChannelRow = Awaited<ReturnType<typeof listChannels>>[number];

export async function findChannel(
  db: Database,
  person: string,
  kind: ChannelKind,
): Promise<ChannelRow | undefined> {
  return db
    .selectFrom('channel')
    .select(columns)
    .where('person', '=', person)
    .where('kind', '=', kind)
    .executeTakeFirst();
}

/** What a person may change without proving the address anew. */
export async function updateChannel(
  tx: Tx,
  {
    person,
    kind,
    secret,
    takes,
  }: { person: string; kind: ChannelKind; secret: string | null; takes: 'all' | 'urgent' },
): Promise<void> {
  await tx
    .updateTable('channel')
    .set({ secret, takes })
    .where('person', '=', person)
    .where('kind', '=', kind)
    .execute();
}

export interface UnverifiedChannel {
  readonly person: string;
  readonly kind: ChannelKind;
  readonly address: string;
  readonly secret: string | null;
  readonly takes: 'all' | 'urgent';
  readonly code_digest: string;
  readonly code_expires_at: string;
}

/** An address that still has to be proved, in the place of the one before. */
export async function saveUnverified(tx: Tx, channel: UnverifiedChannel): Promise<void> {
  const { person, kind, ...values } = { ...channel, verified_at: null, code_tries: 0 };
  await tx
    .insertInto('channel')
    .values({ person, kind, ...values })
    .onConflict((oc) => oc.columns(['person', 'kind']).doUpdateSet(values))
    .execute();
}

/** When the last code went out over a kind of channel, by the town's clock, whatever has become of the channel. */
export async function lastCodeAt(
  db: Database,
  { person, kind, now }: { person: string; kind: ChannelKind; now: string },
): Promise<Date | undefined> {
  const row = await db
    .selectFrom('message')
    .innerJoin('delivery', 'delivery.message', 'message.id')
    .select('message.composed_at')
    .where('message.person', '=', person)
    .where('message.kind', '=', 'verification')
    .where('delivery.kind', '=', kind)
    .where('message.composed_at', '<=', sql<Date>`${now}::timestamptz`)
    .orderBy('message.composed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.composed_at;
}

/**
 * Takes one of the tries at the code that was sent, in one statement, so that many at once have no more of them.
 * Undefined where no code is good any more.
 */
export async function takeCodeTry(
  db: Database,
  { person, kind, now, tries }: { person: string; kind: ChannelKind; now: string; tries: number },
) {
  return db
    .updateTable('channel')
    .set((eb) => ({ code_tries: eb('code_tries', '+', 1) }))
    .where('person', '=', person)
    .where('kind', '=', kind)
    .where('code_digest', 'is not', null)
    .where('code_expires_at', '>', sql<Date>`${now}::timestamptz`)
    .where('code_tries', '<', tries)
    .returning(['address', 'code_digest', 'code_tries'])
    .executeTakeFirst();
}

/** False where the address or its code has changed since. */
export async function markVerified(
  db: Database,
  { person, kind, digest, now }: { person: string; kind: ChannelKind; digest: string; now: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('channel')
    .set({ verified_at: now, code_digest: null, code_expires_at: null, code_tries: 0 })
    .where('person', '=', person)
    .where('kind', '=', kind)
    .where('code_digest', '=', digest)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteChannel(tx: Tx, person: string, kind: ChannelKind): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('channel')
    .where('person', '=', person)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** What still waits for an address that is no longer the person's is not sent to it. */
export async function cancelWaiting(
  tx: Tx,
  { person, kind, at }: { person: string; kind: ChannelKind; at: string },
): Promise<void> {
  await tx
    .updateTable('delivery')
    .from('message')
    .set({ status: 'cancelled', settled_at: at })
    .whereRef('message.id', '=', 'delivery.message')
    .where('message.person', '=', person)
    .where('delivery.kind', '=', kind)
    .where('delivery.status', '=', 'waiting')
    .execute();
}

/**
 * Nothing more goes out to a person. What somebody is handing over at this moment is not tried again; once it has been
 * handed over, that is noted all the same.
 */
export async function cancelDeliveriesTo(
  tx: Tx,
  { person, at }: { person: string; at: string },
): Promise<void> {
  await tx
    .updateTable('delivery')
    .from('message')
    .set({ status: 'cancelled', settled_at: at })
    .whereRef('message.id', '=', 'delivery.message')
    .where('message.person', '=', person)
    .where('delivery.status', 'in', ['waiting', 'sending'])
    .execute();
}

/** Every address of a person has to be proved anew; what is on its way to it keeps its key for signing. */
export async function unverifyChannels(tx: Tx, person: string): Promise<void> {
  await tx
    .updateTable('channel')
    .set({ verified_at: null, code_digest: null, code_expires_at: null, code_tries: 0 })
    .where('person', '=', person)
    .execute();
}

export async function insertDelivery(
  tx: Tx,
  delivery: { message: string; kind: ChannelKind; address: string },
): Promise<void> {
  await tx.insertInto('delivery').values(delivery).execute();
}
