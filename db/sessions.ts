import { sql } from 'kysely';
import type { Database } from './connect.ts';

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

/** A session with what its person's account says of a second factor, by primary keys alone. */
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

/** Answers how many there were. */
export async function deleteSessionsOf(db: Database, person: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('session').where('person', '=', person).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Of those that a person has, the newest stay: so many, and no more. */
export async function deleteOldestSessions(db: Database, person: string, keep: number): Promise<void> {
  await db
    .deleteFrom('session')
    .where('person', '=', person)
    .where('digest', 'in', (eb) =>
      eb
        .selectFrom('session')
        .select('digest')
        .where('person', '=', person)
        .orderBy('created_at', 'desc')
        .orderBy('digest')
        .offset(keep),
    )
    .execute();
}

export async function deleteExpiredSessions(db: Database, now: string): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', instant(now)).execute();
}
