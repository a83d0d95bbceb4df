import { sql } from 'kysely';
import type { Database, Tx } from './connect.ts';

/**
 * Deadlines whose time has come to be looked at, soonest first, that nobody else is looking at. Held until the
 * transaction ends. An index holds those that are to be looked at at all, in this order, so that it takes as long as
 * there are due ones, however many there are.
 */
export async function takeDueDeadlines(tx: Tx, now: string, limit: number) {
  return tx
    .selectFrom('deadline')
    .innerJoin('renewal', 'renewal.id', 'deadline.renewal')
    .select([
      'deadline.renewal',
      'deadline.step',
      'deadline.due_on',
      'deadline.kind',
      'deadline.actors',
      'deadline.opened_at_revision',
      'deadline.start_by',
      'deadline.possible_from',
      'deadline.reminded_until',
      'deadline.next_at',
      'deadline.promised',
      'renewal.community',
      'renewal.plan',
      sql<string | null>`renewal.snapshot #>> '{context,residents,electionDay}'`.as('election_day'),
    ])
    .where('deadline.next_at', '<=', sql<Date>`${now}::timestamptz`)
    .orderBy('deadline.next_at')
    .limit(limit)
    .forUpdate('deadline')
    .skipLocked()
    .execute();
}

/** Whether any deadline is left to be looked at, in somebody else's hands or in nobody's. */
export async function anyDue(db: Database, now: string): Promise<boolean> {
  const left = await db
    .selectFrom('deadline')
    .select('renewal')
    .where('next_at', '<=', sql<Date>`${now}::timestamptz`)
    .limit(1)
    .executeTakeFirst();
  return left !== undefined;
}

export type DueDeadline = Awaited<ReturnType<typeof takeDueDeadlines>>[number];

export interface LookedAt {
  readonly renewal: string;
  readonly step: string;
  readonly next_at: string | null;
}

/** Says of deadlines that they have been looked at, and when they are to be looked at next. */
export async function keepLookedAt(tx: Tx, now: string, deadlines: readonly LookedAt[]): Promise<void> {
  await sql`
    update deadline set reminded_until = ${now}, next_at = seen.next_at
    from json_to_recordset(${JSON.stringify(deadlines)}) as seen (renewal text, step text, next_at timestamptz)
    where deadline.renewal = seen.renewal and deadline.step = seen.step`.execute(tx);
}

/**
 * Who holds which role in exactly one of these regions: callers name every prefix of their communities. A batch of a
 * sweep names thousands of them; wrapped in a `select`, so that the planner does not count them and take reading the
 * whole table for cheaper.
 */
export async function holdersIn(
  db: Database,
  prefixes: readonly string[],
): Promise<{ person: string; role: string; prefix: string }[]> {
  return db
    .selectFrom('appointment')
    .select(['person', 'role', 'prefix'])
    .where('prefix', '=', sql<string>`any((select ${prefixes}::text[])::text[])`)
    .orderBy('person')
    .execute();
}

/** Who has said 收到 to open steps of these renewals, and until when that keeps repetitions away from them. */
export async function acknowledgedIn(db: Database, renewals: readonly string[], day: string) {
  return db
    .selectFrom('acknowledgement')
    .select(['renewal', 'step', 'opened_at_revision', 'due_on', 'person'])
    .where('renewal', '=', sql<string>`any((select ${renewals}::text[])::text[])`)
    .where('quiet_until', '>=', day)
    .execute();
}

/** What a sweep leaves behind for whoever asks when the last one was. */
export async function keepSweep(
  db: Database,
  { ms, deadlines, everySeconds }: { ms: number; deadlines: number; everySeconds: number },
): Promise<void> {
  await db
    .updateTable('dispatch')
    .set({ swept_at: sql<Date>`now()`, swept_ms: ms, swept_deadlines: deadlines, swept_every: everySeconds })
    .execute();
}
