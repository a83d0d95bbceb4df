import { type Kysely, sql } from 'kysely';

/** A ledger that was changed is announced by the transaction that changed it: few write ledgers, and none of them in a burst. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  await run(`
    create function ledger_live() returns trigger language plpgsql as $$
      begin
        perform pg_notify('huanjie_live',
          json_build_object('kind', 'ledger', 'community', new.community, 'revision', new.revision)::text);
        return null;
      end $$`);
  await run(`
    create trigger ledger_live after update on ledger
    for each row when (new.revision <> old.revision) execute function ledger_live()`);
}
