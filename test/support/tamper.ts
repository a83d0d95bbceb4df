import type { Connection } from '../../db/connect.ts';

const triggers = (what: 'disable' | 'enable') => `
  do $$
  declare
    one record;
  begin
    for one in select tgrelid::regclass as at, tgname as name from pg_trigger
      where tgfoid in ('append_only'::regproc, 'personal_fact_erased_only'::regproc) loop
      execute format('alter table %s ${what} trigger %I', one.at, one.name);
    end loop;
  end $$`;

/**
 * Changes what is append-only, as the owner of the tables can: with the triggers switched off, and on again after.
 * Answers how many rows it changed.
 */
export async function tamper(
  { pool }: Pick<Connection, 'pool'>,
  sql: string,
  values: readonly unknown[] = [],
): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(triggers('disable'));
    const { rowCount } = await client.query(sql, [...values]);
    await client.query(triggers('enable'));
    await client.query('commit');
    return rowCount ?? 0;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
