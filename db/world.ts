import { sql } from 'kysely';
import type { IsoDate } from '../machines/calendar.ts';
import type { Database } from './connect.ts';

/** What every decision depends on besides the renewal itself; `version` changes whenever any of it does. */
export interface WorldRow {
  readonly version: string;
  /** The day of the drill clock, or null where the system's clock counts. */
  readonly drillDay: IsoDate | null;
}

export async function readWorld(db: Database): Promise<WorldRow> {
  const row = await db.selectFrom('world').select(['version', 'drill_day']).executeTakeFirstOrThrow();
  return { version: row.version, drillDay: row.drill_day };
}

/** Moves the drill clock; only forward, so that no act falls before one that was already recorded. */
export async function moveDrillDay(db: Database, day: IsoDate): Promise<boolean> {
  const moved = await db
    .updateTable('world')
    .set((eb) => ({ drill_day: day, version: eb('version', '+', '1') }))
    .where('drill_day', 'is not', null)
    .where('drill_day', '<=', day)
    .executeTakeFirst();
  return moved.numUpdatedRows > 0n;
}

/** Moves it by whole days, counted from where it stands at that moment. Undefined where that is past `latest`. */
export async function advanceDrillDay(
  db: Database,
  days: number,
  latest: IsoDate,
): Promise<IsoDate | undefined> {
  const moved = await db
    .updateTable('world')
    .set((eb) => ({
      drill_day: sql<IsoDate>`drill_day + ${days}::integer`,
      version: eb('version', '+', '1'),
    }))
    .where('drill_day', '<=', sql<IsoDate>`${latest}::date - ${days}::integer`)
    .returning('drill_day')
    .executeTakeFirst();
  return moved?.drill_day ?? undefined;
}

/** What a database is for: nothing has been set up yet, the real clock, or a drill, played to its end or not. */
export async function readDrillState(db: Database): Promise<'none' | 'unfinished' | 'played'> {
  const row = await db.selectFrom('world').select('drill_played').executeTakeFirstOrThrow();
  if (row.drill_played === null) return 'none';
  return row.drill_played ? 'played' : 'unfinished';
}

/** Puts the database under a drill clock. */
export async function startDrillClock(db: Database, day: IsoDate): Promise<void> {
  await db
    .updateTable('world')
    .set((eb) => ({ drill_day: day, drill_played: false, version: eb('version', '+', '1') }))
    .execute();
}

export async function finishDrill(db: Database): Promise<void> {
  await db.updateTable('world').set({ drill_played: true }).execute();
}

/** Whether anybody works with this database already. */
export async function holdsRenewals(db: Database): Promise<boolean> {
  return (await db.selectFrom('renewal').select('id').limit(1).executeTakeFirst()) !== undefined;
}
