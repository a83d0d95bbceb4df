import { sql } from 'kysely';
import type { Database } from './connect.ts';

/** How failures slow down what comes next. */
export interface Patience {
  /** Tries before the first wait. */
  readonly free: number;
  /** The first wait; each further failure doubles it, up to `longestSeconds`. */
  readonly firstSeconds: number;
  readonly longestSeconds: number;
  /** So long after the last try, all is forgotten. */
  readonly forgetSeconds: number;
}

export type Try =
  | { readonly allowed: true; readonly tries: number; readonly blockedUntil: Date | null }
  | { readonly allowed: false; readonly blockedUntil: Date };

/**
 * Takes a try before its outcome is known, in one statement, so that many at once have no more of them than one after
 * the other. While a wait lasts nothing is counted: whoever keeps trying does not make it longer.
 */
export async function takeTry(db: Database, key: string, patience: Patience, now: string): Promise<Try> {
  const { free, firstSeconds, longestSeconds, forgetSeconds } = patience;
  const { rows } = await sql<{ tries: number; blocked_until: Date | null }>`
    insert into throttle as was (key, tries, last_at, blocked_until)
    values (${key}, 1, ${now}, case when ${free}::integer <= 1
                                    then ${now}::timestamptz + make_interval(secs => ${firstSeconds}) end)
    on conflict (key) do update
    set (tries, last_at, blocked_until) = (
      select counted, ${now}::timestamptz,
             case when counted >= ${free}::integer
                  then ${now}::timestamptz + make_interval(secs => least(${longestSeconds}::float8,
                         ${firstSeconds}::float8 * 2 ^ least(counted - ${free}::integer, 30))) end
      from (select case when was.last_at <= ${now}::timestamptz - make_interval(secs => ${forgetSeconds})
                        then 1 else was.tries + 1 end) as next (counted))
    where was.blocked_until is null or was.blocked_until <= ${now}::timestamptz
    returning tries, blocked_until`.execute(db);
  const [row] = rows;
  if (row !== undefined) return { allowed: true, tries: row.tries, blockedUntil: row.blocked_until };
  const blocked = await db
    .selectFrom('throttle')
    .select('blocked_until')
    .where('key', '=', key)
    .executeTakeFirst();
  // Forgiven between the two statements: as good as over.
  return { allowed: false, blockedUntil: blocked?.blocked_until ?? new Date(now) };
}

/** A try that was no failure does not count, and neither does the wait that it had begun. */
export async function giveTryBack(db: Database, key: string): Promise<void> {
  await db
    .updateTable('throttle')
    .set((eb) => ({ tries: sql<number>`greatest(${eb.ref('tries')} - 1, 0)`, blocked_until: null }))
    .where('key', '=', key)
    .execute();
}

export async function forgetTries(db: Database, key: string): Promise<void> {
  await db.deleteFrom('throttle').where('key', '=', key).execute();
}

export async function deleteThrottlesBefore(db: Database, before: string): Promise<void> {
  await db.deleteFrom('throttle').where('last_at', '<', sql<Date>`${before}::timestamptz`).execute();
}
