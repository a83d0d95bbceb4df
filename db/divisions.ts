import type { Database } from './connect.ts';

export interface DivisionRow {
  readonly code: string;
  readonly name: string;
}

/** Adds divisions or renames them; the code is the key of everything. */
export async function saveDivisions(db: Database, divisions: readonly DivisionRow[]): Promise<void> {
  if (divisions.length === 0) return;
  await db
    .insertInto('division')
    .values([...divisions])
    .onConflict((oc) => oc.column('code').doUpdateSet((eb) => ({ name: eb.ref('excluded.name') })))
    .execute();
}

export async function findDivision(db: Database, code: string): Promise<DivisionRow | undefined> {
  return db.selectFrom('division').select(['code', 'name']).where('code', '=', code).executeTakeFirst();
}
