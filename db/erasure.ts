import { sql } from 'kysely';
import type { Database, Tx } from './connect.ts';

/** A concluded renewal whose personal facts are still kept. */
export interface ToErase {
  readonly id: string;
  readonly snapshot: unknown;
}

/** Renewals of a plan that were concluded before an instant, the first ones first, at most `limit`. */
export async function listToErase(db: Database, plan: string, before: string, limit: number) {
  return db
    .selectFrom('renewal')
    .select(['id', 'snapshot'])
    .where('plan', '=', plan)
    .where('status', '=', 'concluded')
    .where('personal_erased_at', 'is', null)
    .where('changed_at', '<', sql<Date>`${before}::timestamptz`)
    .orderBy('changed_at')
    .limit(limit)
    .execute();
}

/**
 * Erases the values and salts of a renewal and writes its snapshot anew. Answers how many there were, or undefined
 * where somebody else has done it meanwhile.
 */
export async function eraseRenewal(
  tx: Tx,
  { id, snapshot, at }: { id: string; snapshot: string; at: string },
): Promise<number | undefined> {
  const claimed = await tx
    .updateTable('renewal')
    .set({ snapshot, personal_erased_at: at })
    .where('id', '=', id)
    .where('status', '=', 'concluded')
    .where('personal_erased_at', 'is', null)
    .executeTakeFirst();
  if (claimed.numUpdatedRows === 0n) return undefined;
  const erased = await tx
    .updateTable('personal_fact')
    .set({ salt: null, value: null, erased_at: at })
    .where('renewal', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return Number(erased.numUpdatedRows);
}

/**
 * Deletes the people of the community of a renewal that is erased, unless another renewal of it still needs them.
 * Answers the community and how many there were; undefined where there was nobody to delete.
 */
export async function eraseLedgerOf(
  tx: Tx,
  renewal: string,
): Promise<{ community: string; people: number } | undefined> {
  // Of two renewals of a community that are erased at once, the second one waits here and then sees the first.
  const locked = await sql<{ community: string }>`
    select ledger.community from ledger join renewal using (community)
    where renewal.id = ${renewal} for update of ledger`.execute(tx);
  const community = locked.rows[0]?.community;
  if (community === undefined) return undefined;
  const { numDeletedRows } = await tx
    .deleteFrom('ledger_person')
    .where('community', '=', community)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('renewal')
            .select('id')
            .where('community', '=', community)
            .where('personal_erased_at', 'is', null),
        ),
      ),
    )
    .executeTakeFirst();
  if (numDeletedRows === 0n) return undefined;
  await tx
    .updateTable('ledger')
    .set({ revision: sql`revision + 1` })
    .where('community', '=', community)
    .execute();
  return { community, people: Number(numDeletedRows) };
}

/** Deletes the texts of what was sent before an instant, at most `limit` of them, and answers how many. */
export async function eraseSentTexts(db: Database, before: string, limit: number): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set({ sent_text: null })
    .where(
      sql<boolean>`ctid in (
        select ctid from delivery
        where sent_text is not null and sent_at < ${before}::timestamptz
        limit ${sql.lit(limit)}
        for update skip locked)`,
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** When a renewal was last moved, for a concluded one its end, and when its personal facts were erased. */
export async function findRetention(db: Database, id: string) {
  return db
    .selectFrom('renewal')
    .select(['changed_at', 'personal_erased_at'])
    .where('id', '=', id)
    .where('status', '=', 'concluded')
    .executeTakeFirst();
}
