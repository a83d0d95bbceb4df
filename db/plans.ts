import type { Database } from './connect.ts';

export interface PlanRow {
  readonly id: string;
  readonly digest: string;
  readonly body: unknown;
}

export async function findPlan(db: Database, id: string): Promise<PlanRow | undefined> {
  return db.selectFrom('plan').select(['id', 'digest', 'body']).where('id', '=', id).executeTakeFirst();
}

export async function listPlanIds(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('plan').select('id').orderBy('id').execute();
  return rows.map((row) => row.id);
}

/** Adds a plan; answers false when one of this id is there already, whatever it says. */
export async function insertPlan(
  db: Database,
  plan: { id: string; digest: string; body: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('plan')
    .values(plan)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
