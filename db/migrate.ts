import { type Migration, Migrator } from 'kysely/migration';
import type { Database } from './connect.ts';
import * as spine from './migrations/0001-spine.ts';

/** Every migration by name, in order. They go forward only and import nothing of the application. */
const migrations: Record<string, Migration> = {
  '0001-spine': spine,
};

/** Brings the schema up to date. Safe to call twice, and by several processes at once: Kysely takes a lock. */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
