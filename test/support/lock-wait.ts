import type pg from 'pg';
import { until } from './until.ts';

/** Waits until somebody in the database waits for a row, or whatever else somebody has in hand. */
export async function lockWait(pool: pg.Pool): Promise<void> {
  const waiting = `select from pg_locks join pg_stat_activity using (pid)
    where not granted and datname = current_database()`;
  await until(
    () => pool.query(waiting),
    ({ rows }) => rows.length > 0,
  );
}
