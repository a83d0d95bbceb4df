import { type Kysely, sql } from 'kysely';

/** What somebody was to be told is dropped where they hold no role any more in its community. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
      alter table notice
        drop constraint if exists notice_dropped_check,
        add constraint notice_dropped_check check (dropped in ('done', 'moved', 'not-theirs'))`)
    .execute(db);
}
