import { type Kysely, sql } from 'kysely';

const sha256 = (text: string) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;

/**
 * A record that nobody changes unseen: refusals are chained as events are, what was recorded takes no change, and each
 * day has a signed head over all chains.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  await run(`
    alter table renewal
      add column refusals integer not null default 0,
      add column refusals_head text not null default ''`);
  await run('alter table refusal add column number integer, add column hash text');
  // Those that were kept without a chain are chained as they stand now.
  await run(`
    do $$
    declare
      one record;
    begin
      for one in select * from refusal order by id loop
        update renewal
        set refusals = refusals + 1,
            refusals_head = ${sha256(`concat_ws(E'\\n', 'refusal', refusals_head, one.renewal, refusals + 1,
              one.revision, one.type, one.actor, one.role,
              to_char(one.refused_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              to_char(one.refused_on, 'YYYY-MM-DD'),
              ${sha256('one.facts::text')}, ${sha256('one.verdicts::text')})`)}
        where id = one.renewal;
        update refusal set (number, hash) = (select refusals, refusals_head from renewal where id = one.renewal)
        where id = one.id;
      end loop;
    end $$`);
  await run(`
    alter table refusal
      alter column number set not null,
      alter column hash set not null,
      add unique (renewal, number)`);

  await run(`
    create table record_head (
      day date primary key,
      -- The signed text: its bytes are what counts.
      body text not null,
      hash text not null unique,
      signatures json not null
    )`);

  await run(`
    create function append_only() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only: % is refused', tg_table_name, lower(tg_op)
          using errcode = 'restrict_violation';
      end $$`);
  for (const table of ['event', 'refusal', 'audit', 'record_head'])
    await run(`
      create trigger ${table}_append_only before update or delete or truncate on ${table}
      for each statement execute function append_only()`);

  // Whoever makes a head takes this lock for itself, and so waits for every row that has its number already.
  await run(`
    create function audit_in_turn() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock_shared(7290104);
        return null;
      end $$`);
  await run(`
    create trigger audit_in_turn before insert on audit
    for each statement execute function audit_in_turn()`);
}
