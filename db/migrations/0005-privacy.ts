import { type Kysely, sql } from 'kysely';

/**
 * Facts about persons stand beside the record, which holds their digests alone: what a digest was made of can be erased
 * when its retention ends, and the chain of hashes holds as before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  await run(`
    create table personal_fact (
      -- Written from the renewal's own row, so that nothing has to be looked up for each of dozens.
      renewal text not null,
      record text not null check (record in ('event', 'refusal')),
      -- The revision of an event, the number of a refusal.
      number integer not null,
      -- JSON pointer to its place: /facts/… or /verdicts/…
      path text not null,
      -- The bytes of both are hashed.
      salt text,
      value json,
      erased_at timestamptz,
      primary key (renewal, record, number, path),
      check ((erased_at is null) = (salt is not null) and (erased_at is null) = (value is not null))
    )`);
  await run(`
    create function personal_fact_erased_only() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          if old.erased_at is null and new.erased_at is not null
            and (new.renewal, new.record, new.number, new.path) = (old.renewal, old.record, old.number, old.path)
          then
            return new;
          end if;
        end if;
        raise exception 'personal_fact is erased and never changed: % is refused', lower(tg_op)
          using errcode = 'restrict_violation';
      end $$`);
  await run(`
    create trigger personal_fact_erased_only before update or delete on personal_fact
    for each row execute function personal_fact_erased_only()`);
  await run(`
    create trigger personal_fact_kept before truncate on personal_fact
    for each statement execute function personal_fact_erased_only()`);

  await run('alter table renewal add column personal_erased_at timestamptz');
  await run(`
    create index renewal_to_erase on renewal (plan, changed_at)
    where status = 'concluded' and personal_erased_at is null`);
  await run('create index delivery_by_sent_text on delivery (sent_at) where sent_text is not null');
}
