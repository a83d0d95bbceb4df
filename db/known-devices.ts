import { sql } from 'kysely';
import type { Database, Tx } from './connect.ts';

/** Whether a person has signed in on this device since then. */
export async function knowsDevice(
  db: Database,
  { digest, person, since }: { digest: string; person: string; since: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('known_device')
    .select('person')
    .where('digest', '=', digest)
    .where('person', '=', person)
    .where('last_used_at', '>', sql<Date>`${since}::timestamptz`)
    .executeTakeFirst();
  return row !== undefined;
}

/** A device that several people share is known by one token: it gets a new one, under which it is known for all. */
export async function renameDevice(tx: Tx, from: string, to: string): Promise<void> {
  await tx.updateTable('known_device').set({ digest: to }).where('digest', '=', from).execute();
}

export async function saveDevice(
  tx: Tx,
  { digest, person, at }: { digest: string; person: string; at: string },
): Promise<void> {
  await tx
    .insertInto('known_device')
    .values({ digest, person, last_used_at: at })
    .onConflict((oc) => oc.columns(['digest', 'person']).doUpdateSet({ last_used_at: at }))
    .execute();
}

export async function forgetDevicesOf(db: Database, person: string): Promise<void> {
  await db.deleteFrom('known_device').where('person', '=', person).execute();
}

export async function forgetDevicesBefore(db: Database, before: string): Promise<void> {
  await db.deleteFrom('known_device').where('last_used_at', '<', sql<Date>`${before}::timestamptz`).execute();
}
