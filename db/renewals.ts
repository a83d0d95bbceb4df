import { type Insertable, sql } from 'kysely';
import type { Database } from './connect.ts';
import type { RenewalTable } from './tables.ts';

const selectRenewals = (db: Database) =>
  db
    .selectFrom('renewal')
    .innerJoin('division', 'division.code', 'renewal.community')
    .select([
      'renewal.id',
      'renewal.community',
      'division.name',
      'renewal.term',
      'renewal.plan',
      'renewal.machine_version',
      'renewal.started_on',
      'renewal.snapshot',
      'renewal.revision',
      'renewal.head',
      'renewal.status',
    ]);

/** What is needed to judge the next event of a renewal. */
export async function findRenewal(db: Database, id: string) {
  return selectRenewals(db).where('renewal.id', '=', id).executeTakeFirst();
}

/** The same of several, in no order. */
export async function findRenewals(db: Database, ids: readonly string[]): Promise<RenewalRow[]> {
  return selectRenewals(db).where('renewal.id', '=', sql<string>`any(${ids})`).execute();
}

export type RenewalRow = NonNullable<Awaited<ReturnType<typeof findRenewal>>>;

/**
 * Whether the world is still at this version and the renewal at this revision. A write asks so in its own statement;
 * this is for answers that write nothing.
 */
export async function stillStands(
  db: Database,
  { worldVersion, renewal, revision }: { worldVersion: string; renewal: string; revision: number },
): Promise<boolean> {
  const found = await db
    .selectFrom(['world', 'renewal'])
    .select('renewal.id')
    .where('world.version', '=', worldVersion)
    .where('renewal.id', '=', renewal)
    .where('renewal.revision', '=', revision)
    .executeTakeFirst();
  return found !== undefined;
}

/** Opens a renewal; answers false when the community has one in this term already. */
export async function insertRenewal(db: Database, row: Insertable<RenewalTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('renewal')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Ids in order of the communities' codes, a page at a time, starting after `after`. */
export async function listRenewalIds(db: Database, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('renewal')
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
