import { sql } from 'kysely';
import { lockAlone } from './advisory-locks.ts';
import type { Database, Tx } from './connect.ts';

const columns = [
  'account.person',
  'person.name',
  'person.phone',
  'person.email',
  'account.sign_in_name',
  'account.sign_in_phone',
  'account.region',
  'account.password_hash',
  'account.totp_secret',
  'account.totp_confirmed_at',
  'account.disabled_at',
  'account.created_at',
] as const;

const accounts = (db: Database) =>
  db.selectFrom('account').innerJoin('person', 'person.id', 'account.person').select(columns);

export async function findAccount(db: Database, person: string) {
  return accounts(db).where('account.person', '=', person).executeTakeFirst();
}

export type AccountRow = NonNullable<Awaited<ReturnType<typeof findAccount>>>;

export async function findAccountByName(db: Database, name: string): Promise<AccountRow | undefined> {
  return accounts(db).where('account.sign_in_name', '=', name).executeTakeFirst();
}

export async function findAccountByPhone(db: Database, phone: string): Promise<AccountRow | undefined> {
  return accounts(db).where('account.sign_in_phone', '=', phone).executeTakeFirst();
}

/** Those with this address, whatever its case; two of them are enough to know that it names nobody. */
export async function findAccountsByEmail(db: Database, email: string): Promise<AccountRow[]> {
  return accounts(db).where(sql`lower(person.email)`, '=', email.toLowerCase()).limit(2).execute();
}

export async function listAccounts(
  db: Database,
  { regions, after, limit }: { regions: readonly string[]; after: string; limit: number },
) {
  return accounts(db)
    .where((eb) => eb.or(regions.map((region) => eb('account.region', 'like', `${region}%`))))
    .where('account.person', '>', after)
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('oidc_identity')
            .select('oidc_identity.person')
            .whereRef('oidc_identity.person', '=', 'account.person'),
        )
        .as('has_identity'),
    )
    .orderBy('account.person')
    .limit(limit)
    .execute();
}

export type ListedAccount = Awaited<ReturnType<typeof listAccounts>>[number];

export interface NewAccount {
  readonly person: string;
  readonly sign_in_name: string;
  readonly sign_in_phone: string | null;
  readonly region: string;
  readonly created_at: string;
}

/** False where one of the names to sign in by is somebody's already. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('account')
    .values(account)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function namesTaken(
  tx: Tx,
  { person, name, phone }: { person: string; name: string; phone: string | null },
): Promise<boolean> {
  const row = await tx
    .selectFrom('account')
    .select('person')
    .where('person', '<>', person)
    .where((eb) =>
      eb.or([eb('sign_in_name', '=', name), ...(phone === null ? [] : [eb('sign_in_phone', '=', phone)])]),
    )
    .executeTakeFirst();
  return row !== undefined;
}

export async function updateAccountNames(
  tx: Tx,
  { person, name, phone }: { person: string; name: string; phone: string | null },
): Promise<void> {
  await tx
    .updateTable('account')
    .set({ sign_in_name: name, sign_in_phone: phone })
    .where('person', '=', person)
    .execute();
}

export async function savePassword(
  db: Database,
  { person, hash, at }: { person: string; hash: string; at: string },
): Promise<void> {
  await db
    .updateTable('account')
    .set({ password_hash: hash, password_changed_at: at })
    .where('person', '=', person)
    .execute();
}

/** A hash made with older parameters is replaced while its password is at hand, unless it has changed meanwhile. */
export async function replaceHash(
  db: Database,
  { person, from, to }: { person: string; from: string; to: string },
): Promise<void> {
  await db
    .updateTable('account')
    .set({ password_hash: to })
    .where('person', '=', person)
    .where('password_hash', '=', from)
    .execute();
}

export async function setDisabled(tx: Tx, person: string, at: string | null): Promise<void> {
  await tx.updateTable('account').set({ disabled_at: at }).where('person', '=', person).execute();
}

/** Nobody else changes accounts or roles until this transaction ends. Comes before {@link lockAccount}. */
export async function lockAccounts(tx: Tx): Promise<void> {
  await lockAlone(tx, 'accounts');
}

/**
 * The account as it is now: nobody else changes it, begins a session of its person or ends all of theirs until this
 * transaction ends. What was read without it may hold no more. Everybody comes to their locks in one order, so that
 * nobody waits in a circle: accounts, the account, its person, their sessions, and the world, which a session that ends
 * locks as a changed role does.
 */
export async function lockAccount(tx: Tx, person: string): Promise<AccountRow | undefined> {
  return accounts(tx).where('account.person', '=', person).forNoKeyUpdate('account').executeTakeFirst();
}
