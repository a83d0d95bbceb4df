import { sql } from 'kysely';
import type { Database } from './connect.ts';

/** The emergency stop, with the name of whoever pulled it, and the last sweep. */
export async function readDispatch(db: Database) {
  return db
    .selectFrom('dispatch')
    .leftJoin('person', 'person.id', 'dispatch.held_by')
    .select([
      'dispatch.held',
      'dispatch.held_by',
      'dispatch.held_reason',
      'dispatch.held_at',
      'dispatch.swept_at',
      'dispatch.swept_ms',
      'dispatch.swept_every',
      sql<number | null>`extract(epoch from now() - dispatch.swept_at)::double precision`.as('sweep_age'),
      'dispatch.swept_deadlines',
      'person.name as holder',
    ])
    .executeTakeFirstOrThrow();
}

export type DispatchRow = Awaited<ReturnType<typeof readDispatch>>;

/** Answers false where everything was held already. */
export async function holdDispatch(
  db: Database,
  { by, reason, at }: { by: string; reason: string; at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('dispatch')
    .set({ held: true, held_by: by, held_reason: reason, held_at: at })
    .where('held', '=', false)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Answers false where nothing was held. */
export async function releaseDispatch(db: Database): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('dispatch')
    .set({ held: false, held_by: null, held_reason: null, held_at: null })
    .where('held', '=', true)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
