import { type Kysely, sql } from 'kysely';

/**
 * What people look for across communities: names, document numbers, decisions, and what waits for somebody. A part of a
 * word is found by its characters and pairs of characters, which need no extension and suit Chinese, where a word of
 * two characters is a whole name.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  await run(`
    create function grams(words text) returns text[] language sql immutable strict parallel safe as $$
      select array(
        select distinct substr(lower(words), at, size)
        from generate_series(1, length(words)) as at, generate_series(1, 2) as size
        where at + size - 1 <= length(words))
    $$`);
  await run('create index division_by_grams on division using gin (grams(name))');
  await run('create index division_by_region on division (code text_pattern_ops)');
  await run('create index ledger_person_by_grams on ledger_person using gin (grams(name))');
  // A name that is erased leaves the index as well.
  await run(`
    create index personal_fact_by_name on personal_fact using gin (grams(value #>> '{}'))
    where record = 'event' and path like '/facts/%/name' and value is not null`);
  await run(`
    create index event_by_document_number on event using gin (grams(facts ->> 'documentNumber'))
    where facts ->> 'documentNumber' is not null`);

  await run(`
    create index event_of_decision on event (recorded_at desc, renewal desc, revision desc)
    where type in ('renewal.rule-waived', 'renewal.deadline-extended', 'renewal.suspended', 'renewal.resumed',
      'renewal.sent-back')`);
  await run('create index event_by_actor on event (actor, type, renewal)');
  await run('create index standing_by_region on standing (community text_pattern_ops)');
}
