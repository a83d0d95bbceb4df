import { type Insertable, sql } from 'kysely';
import type { Database, Tx } from './connect.ts';
import type { MessageTable } from './tables.ts';

/** Whether a person has had the digest of a day. */
export async function hasDigest(tx: Tx, person: string, day: string): Promise<boolean> {
  const row = await tx
    .selectFrom('message')
    .select('id')
    .where('person', '=', person)
    .where('day', '=', day)
    .where('kind', '=', 'digest')
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertMessage(tx: Tx, message: Insertable<MessageTable>): Promise<void> {
  await tx.insertInto('message').values(message).execute();
}

export async function findMessage(db: Database, id: string) {
  return db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirst();
}

export type MessageRow = NonNullable<Awaited<ReturnType<typeof findMessage>>>;

/** One delivery for every verified channel of the person that takes messages of this urgency. */
export async function insertDeliveries(
  tx: Tx,
  { message, person, urgent }: { message: string; person: string; urgent: boolean },
) {
  return tx
    .insertInto('delivery')
    .columns(['message', 'kind', 'address'])
    .expression((eb) =>
      eb
        .selectFrom('channel')
        .select([sql<string>`${message}::uuid`.as('message'), 'kind', 'address'])
        .where('person', '=', person)
        .where('verified_at', 'is not', null)
        .$if(!urgent, (query) => query.where('takes', '=', 'all')),
    )
    .returning(['message', 'kind', 'attempts'])
    .execute();
}
