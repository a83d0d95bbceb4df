import { sql } from 'kysely';
import type { Database } from './connect.ts';

export interface OidcAttempt {
  readonly digest: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly expires_at: string;
}

export async function saveOidcAttempt(db: Database, attempt: OidcAttempt, now: string): Promise<void> {
  await db.deleteFrom('oidc_attempt').where('expires_at', '<=', sql<Date>`${now}::timestamptz`).execute();
  await db.insertInto('oidc_attempt').values(attempt).execute();
}

/** Takes it away: an answer is looked at once, whatever comes of it. */
export async function takeOidcAttempt(db: Database, digest: string, now: string) {
  return db
    .deleteFrom('oidc_attempt')
    .where('digest', '=', digest)
    .where('expires_at', '>', sql<Date>`${now}::timestamptz`)
    .returning(['state', 'nonce', 'verifier'])
    .executeTakeFirst();
}

export async function personLinkedTo(
  db: Database,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('oidc_identity')
    .select('person')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.person;
}

/** Answers whose it is: whoever came first. */
export async function linkIdentity(
  db: Database,
  { at, ...identity }: { issuer: string; subject: string; person: string; at: string },
): Promise<string | undefined> {
  await db
    .insertInto('oidc_identity')
    .values({ ...identity, linked_at: at })
    .onConflict((oc) => oc.doNothing())
    .execute();
  return personLinkedTo(db, identity);
}

export async function hasIdentity(db: Database, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('oidc_identity')
    .select('person')
    .where('person', '=', person)
    .executeTakeFirst();
  return row !== undefined;
}

export async function unlinkIdentitiesOf(db: Database, person: string): Promise<void> {
  await db.deleteFrom('oidc_identity').where('person', '=', person).execute();
}
