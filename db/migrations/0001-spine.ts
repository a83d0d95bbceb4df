import { type Kysely, sql } from 'kysely';

/**
 * The spine: divisions, plans, people, renewals with their log, refusals, deadlines and outbox.
 * `json`, not `jsonb`, wherever the bytes are hashed: a stored event is kept as it was written.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  await run(`
    create table division (
      code text primary key check (code ~ '^[0-9]{12}$'),
      name text not null
    )`);
  await run(`
    create table plan (
      id text primary key,
      digest text not null,
      body json not null
    )`);
  await run(`
    create table person (
      id text primary key,
      name text not null,
      phone text,
      email text
    )`);
  await run(`
    create table appointment (
      person text not null references person on delete cascade,
      role text not null,
      prefix text not null check (prefix ~ '^[0-9]{2,12}$'),
      primary key (person, role, prefix)
    )`);

  // One row. Its version changes with the clock, the people and the plans, so that a writer who remembers them
  // can prove in its own statement that nothing has changed since.
  await run(`
    create table world (
      one_row boolean primary key default true check (one_row),
      version bigint not null default 1,
      drill_day date,
      -- Whether the drill's scenario has been played to its end; null where there is no drill.
      drill_played boolean
    )`);
  await run('insert into world default values');
  await run(`
    create function world_changed() returns trigger language plpgsql as $$
      begin
        update world set version = version + 1;
        return null;
      end $$`);
  for (const table of ['person', 'appointment', 'plan'])
    await run(`
      create trigger ${table}_changes_world after insert or update or delete on ${table}
      for each statement execute function world_changed()`);

  await run(`
    create table renewal (
      id text primary key,
      community text not null references division,
      term integer not null,
      plan text not null references plan,
      machine_version text not null,
      started_on date not null,
      snapshot json not null,
      revision integer not null default 0,
      head text not null,
      status text not null check (status in ('running', 'suspended', 'concluded')),
      stage text,
      steps text[] not null,
      waiting_on text[] not null,
      due_on date,
      changed_at timestamptz not null,
      unique (community, term)
    ) with (fillfactor = 50)`);
  await run('create index renewal_by_region on renewal (community text_pattern_ops)');
  await run(`
    create table event (
      renewal text not null references renewal,
      revision integer not null,
      type text not null,
      facts json not null,
      verdicts json not null,
      actor text not null,
      role text not null,
      recorded_at timestamptz not null,
      recorded_on date not null,
      idempotency_key text,
      request_digest text,
      previous text not null,
      hash text not null,
      primary key (renewal, revision)
    )`);
  await run(`
    create unique index event_by_idempotency_key on event (renewal, idempotency_key)
    where idempotency_key is not null`);
  await run(`
    create table refusal (
      id bigint generated always as identity primary key,
      renewal text not null references renewal,
      revision integer not null,
      type text not null,
      facts json not null,
      verdicts json not null,
      actor text not null,
      role text not null,
      refused_at timestamptz not null,
      refused_on date not null
    )`);
  await run('create index refusal_by_renewal on refusal (renewal, id)');
  await run(`
    create table deadline (
      renewal text not null references renewal,
      step text not null,
      due_on date not null,
      kind text not null check (kind in ('statutory', 'plan')),
      actors text[] not null,
      opened_at_revision integer not null,
      primary key (renewal, step)
    )`);
  await run('create index deadline_by_due_day on deadline (due_on)');
  await run(`
    create table outbox (
      id bigint generated always as identity primary key,
      renewal text not null references renewal,
      revision integer not null,
      written_at timestamptz not null
    )`);
  await run(`
    create table record_check (
      renewal text primary key references renewal,
      revision integer not null,
      checked_at timestamptz not null,
      faults json not null
    )`);
}
