import { type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from './connect.ts';

const instant = (text: string) => sql<Date>`${text}::timestamptz`;

export interface NewSession {
  readonly digest: string;
  readonly id: string;
  readonly person: string;
  readonly created_at: string;
  readonly last_seen_at: string;
  readonly expires_at: string;
  readonly second_factor_at: string | null;
  readonly user_agent: string | null;
  readonly network: string;
}

export async function insertSession(db: Database, session: NewSession): Promise<void> {
  await db.insertInto('session').values(session).execute();
}

/** A session with what its person's account says of a second factor, by primary keys alone; none of a closed account. */
export async function findSession(db: Database, digest: string) {
  return db
    .selectFrom('session')
    .leftJoin('account', 'account.person', 'session.person')
    .select([
      'session.id',
      'session.person',
      'session.created_at',
      'session.last_seen_at',
      'session.expires_at',
      'session.second_factor_at',
      'account.person as account',
      'account.totp_confirmed_at',
    ])
    .where('session.digest', '=', digest)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst();
}

export type SessionRow = NonNullable<Awaited<ReturnType<typeof findSession>>>;

export async function touchSession(db: Database, digest: string, at: string): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_seen_at: at })
    .where('digest', '=', digest)
    .where('last_seen_at', '<', instant(at))
    .execute();
}

/** The sessions of a person that have not ended, the last first. */
export async function listSessions(db: Database, person: string, now: string, seenAfter: string) {
  return db
    .selectFrom('session')
    .select(['id', 'digest', 'created_at', 'last_seen_at', 'expires_at', 'user_agent', 'network'])
    .where('person', '=', person)
    .where('expires_at', '>', instant(now))
    .where('last_seen_at', '>', instant(seenAfter))
    .orderBy('created_at', 'desc')
    .execute();
}

/** Answers whether there was one. */
export async function deleteSession(db: Database, digest: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('session').where('digest', '=', digest).executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function deleteSessionOf(db: Database, person: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('person', '=', person)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/**
 * Ends those that a query names, in the order of their digests, so that nobody who ends several of the same waits in a
 * circle. Answers how many there were.
 */
async function deleteInOrder(db: Database, named: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await sql`
    with ending as (
      select digest from session where digest in (${named}) order by digest for update
    )
    delete from session using ending where session.digest = ending.digest`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** Answers how many there were. */
export async function deleteSessionsOf(db: Database, person: string): Promise<number> {
  return deleteInOrder(db, sql`select digest from session where person = ${person}`);
}

/**
 * Ends one session, and where a person is named all of theirs but the newest, of which so many stay. In one statement:
 * whoever has ended one has locked the world, and must not wait for another session afterwards.
 */
export async function deleteSessionAndOldest(
  tx: Tx,
  { digest, person, keep }: { digest: string | null; person: string | null; keep: number },
): Promise<void> {
  await deleteInOrder(
    tx,
    sql`
      select ${digest}::text union all (
        select digest from session where person = ${person}::text and digest is distinct from ${digest}::text
        order by created_at desc, digest offset ${keep})`,
  );
}

/** Leaves out those that somebody else is ending. */
export async function deleteExpiredSessions(db: Database, now: string): Promise<void> {
  await db
    .deleteFrom('session')
    .where('digest', 'in', (eb) =>
      eb
        .selectFrom('session')
        .select('digest')
        .where('expires_at', '<=', instant(now))
        .forUpdate()
        .skipLocked(),
    )
    .execute();
}
