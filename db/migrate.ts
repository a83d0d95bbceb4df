import { type Migration, Migrator } from 'kysely/migration';
import type { Database } from './connect.ts';
import { StartupError } from './database-url.ts';
import * as spine from './migrations/0001-spine.ts';
import * as reminders from './migrations/0002-reminders.ts';
import * as accounts from './migrations/0003-accounts.ts';
import * as record from './migrations/0004-record.ts';
import * as privacy from './migrations/0005-privacy.ts';
import * as publicSide from './migrations/0006-public.ts';
import * as liveUpdates from './migrations/0007-live-updates.ts';
import * as board from './migrations/0008-board.ts';
import * as ledger from './migrations/0009-ledger.ts';
import * as search from './migrations/0010-search.ts';
import * as ledgerLive from './migrations/0011-ledger-live.ts';
import * as accountEvents from './migrations/0012-account-events.ts';
import * as searchOfReports from './migrations/0013-search-of-reports.ts';
import * as notTheirs from './migrations/0014-not-theirs.ts';
import * as divisionPrefixes from './migrations/0015-division-prefixes.ts';

/** Every migration by name, in order. They go forward only and import nothing of the application. */
const migrations: Record<string, Migration> = {
  '0001-spine': spine,
  '0002-reminders': reminders,
  '0003-accounts': accounts,
  '0004-record': record,
  '0005-privacy': privacy,
  '0006-public': publicSide,
  '0007-live-updates': liveUpdates,
  '0008-board': board,
  '0009-ledger': ledger,
  '0010-search': search,
  '0011-ledger-live': ledgerLive,
  '0012-account-events': accountEvents,
  '0013-search-of-reports': searchOfReports,
  '0014-not-theirs': notTheirs,
  '0015-division-prefixes': divisionPrefixes,
};

const INSUFFICIENT_PRIVILEGE = '42501';

/** Brings the schema up to date. Safe to call twice, and by several processes at once: Kysely takes a lock. Throws StartupError. */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error && 'code' in error && error.code === INSUFFICIENT_PRIVILEGE)
    throw new StartupError(
      `The tables are not up to date, and the user of DATABASE_URL may not change them (${error.message}): run "npm run migrate" with DATABASE_OWNER_URL.`,
    );
  if (error !== undefined) throw error;
}
