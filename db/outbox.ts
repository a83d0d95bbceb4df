import { sql } from 'kysely';
import type { Database, Tx } from './connect.ts';

/**
 * Takes the oldest announcements of changed renewals that nobody else is working on. They are gone when the
 * transaction commits and back when it does not, so that none is lost and none is done twice. In one order for
 * everybody, so that two who meet on the same renewals wait for one another and not in a circle.
 */
export async function takeChanged(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx
    .deleteFrom('outbox')
    .where('id', 'in', (eb) =>
      eb.selectFrom('outbox').select('id').orderBy('id').limit(limit).forUpdate().skipLocked(),
    )
    .returning('renewal')
    .execute();
  return [...new Set(rows.map((row) => row.renewal))].sort();
}

export interface RecordCheckRow {
  readonly renewal: string;
  readonly revision: number;
  readonly checkedAt: string;
  /** JSON list of faults; empty when the record holds. */
  readonly faults: string;
}

/** Keeps what was found, unless somebody has looked at a later revision meanwhile. */
export async function saveRecordCheck(tx: Tx, check: RecordCheckRow): Promise<void> {
  const { renewal, revision, faults } = check;
  await tx
    .insertInto('record_check')
    .values({ renewal, revision, checked_at: check.checkedAt, faults })
    .onConflict((oc) =>
      oc
        .column('renewal')
        .doUpdateSet({ revision, checked_at: check.checkedAt, faults })
        .where('record_check.revision', '<=', revision),
    )
    .execute();
}

/** What the last check of a renewal's record found. */
export async function findRecordCheck(db: Database, renewal: string) {
  return db.selectFrom('record_check').selectAll().where('renewal', '=', renewal).executeTakeFirst();
}

/** How many records were checked, and some of those that have faults. */
export async function summarizeRecordChecks(db: Database) {
  const [{ checked }, faulty] = await Promise.all([
    db
      .selectFrom('record_check')
      .select(({ fn }) => fn.countAll<string>().as('checked'))
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('record_check')
      .select('renewal')
      .where(sql<boolean>`json_array_length(faults) > 0`)
      .orderBy('renewal')
      .limit(100)
      .execute(),
  ]);
  return { checked: Number(checked), faulty: faulty.map((row) => row.renewal) };
}
