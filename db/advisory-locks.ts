import { sql } from 'kysely';
import type { Tx } from './connect.ts';

/** What PostgreSQL locks by a number: one for each purpose, so that no two of them wait for one another. */
export const ADVISORY_LOCKS = {
  /** Accounts and the roles of people. */
  accounts: 7_290_103,
  /** Entries that come to the audit: the trigger of migration 0004 has every writer of it take this number, shared. */
  audit: 7_290_104,
  /** What the application's role may do. */
  grants: 7_290_105,
  /** Heads of the record. */
  heads: 7_290_106,
} as const;

/** Nobody else holds this lock until the transaction ends. */
export async function lockAlone(tx: Tx, purpose: keyof typeof ADVISORY_LOCKS): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ADVISORY_LOCKS[purpose]})`.execute(tx);
}
