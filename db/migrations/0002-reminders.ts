import { type Kysely, sql } from 'kysely';

/**
 * Reminders: when each deadline is to be looked at next, whom it was told to, in which message, over which channels,
 * and what they answered. What was sent is decided by the unique keys of these tables.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  // Deadlines that stand already are looked at by the first sweep, which finds nothing missed before it.
  await run(`
    alter table deadline
      add column start_by date,
      add column possible_from date,
      add column next_at timestamptz default '-infinity',
      add column reminded_until timestamptz,
      add column promised date`);
  await run('alter table deadline alter column next_at drop default');
  await run('create index deadline_to_look_at on deadline (next_at) where next_at is not null');
  await run('create index appointment_by_region on appointment (prefix, role)');

  await run(`
    create table channel (
      person text not null references person on delete cascade,
      kind text not null,
      address text not null,
      secret text,
      takes text not null default 'all' check (takes in ('all', 'urgent')),
      verified_at timestamptz,
      code_digest text,
      code_expires_at timestamptz,
      code_tries integer not null default 0,
      primary key (person, kind)
    )`);
  await run(`
    create table message (
      id uuid primary key,
      person text not null references person on delete cascade,
      kind text not null check (kind in ('digest', 'alone', 'verification')),
      form text not null,
      slot timestamptz not null,
      day date not null,
      composed_at timestamptz not null,
      -- The quiet hours of the plans that it speaks of, and whether it may go out on a holiday all the same.
      quiet json not null,
      on_holidays boolean not null,
      sweeps text[] not null default '{}',
      -- Of a verification alone: every other message is written from its notices.
      body text,
      read_at timestamptz
    )`);
  await run(`create unique index message_one_digest_a_day on message (person, day) where kind = 'digest'`);
  await run('create index message_by_person on message (person, composed_at desc)');
  await run(`
    create table notice (
      id bigint generated always as identity primary key,
      renewal text not null references renewal,
      step text not null,
      opened_at_revision integer not null,
      due_on date not null,
      rung text not null,
      person text not null references person on delete cascade,
      role text not null,
      form text not null check (form in ('digest', 'direct', 'blue', 'yellow', 'red')),
      slot timestamptz not null,
      in_digest boolean not null,
      on_holidays boolean not null,
      sweep text not null,
      message uuid references message,
      dropped text check (dropped in ('done', 'moved')),
      unique (renewal, step, opened_at_revision, due_on, rung, person)
    )`);
  await run(`
    create index notice_waiting on notice (person, slot) where message is null and dropped is null`);
  await run(`
    create index notice_by_slot on notice (slot) where message is null and dropped is null`);
  await run('create index notice_by_message on notice (message)');
  await run(`
    create table delivery (
      message uuid not null references message on delete cascade,
      kind text not null,
      address text not null,
      status text not null default 'waiting'
        check (status in ('waiting', 'sending', 'sent', 'dead', 'cancelled')),
      next_try_at timestamptz not null default now(),
      attempts integer not null default 0,
      last_error text,
      reference text,
      sent_text text,
      sent_at timestamptz,
      settled_at timestamptz,
      primary key (message, kind)
    )`);
  await run(`
    create index delivery_to_do on delivery (kind, next_try_at) where status in ('waiting', 'sending')`);
  await run(`create index delivery_dead on delivery (settled_at) where status = 'dead'`);

  await run(`
    create table acknowledgement (
      id bigint generated always as identity primary key,
      renewal text not null references renewal,
      step text not null,
      opened_at_revision integer not null,
      due_on date not null,
      person text not null references person on delete cascade,
      message uuid references message,
      at timestamptz not null,
      note text,
      promised date,
      quiet_until date not null
    )`);
  await run(`
    create index acknowledgement_by_deadline on acknowledgement (renewal, step, opened_at_revision, person)`);

  await run(`
    create table supervision_serial (
      town text not null,
      year integer not null,
      last integer not null,
      primary key (town, year)
    )`);
  await run(`
    create table supervision_notice (
      id bigint generated always as identity primary key,
      town text not null,
      year integer not null,
      serial integer not null,
      colour text not null check (colour in ('blue', 'yellow', 'red')),
      renewal text not null references renewal,
      step text not null,
      opened_at_revision integer not null,
      due_on date not null,
      issued_on date not null,
      replied_by text references person,
      replied_at timestamptz,
      reason text,
      promised date,
      closed_by text references person,
      closed_at timestamptz,
      closing_note text,
      unique (town, year, serial),
      unique (renewal, step, opened_at_revision, due_on, colour)
    )`);

  await run(`
    create table calendar_feed (
      person text primary key references person on delete cascade,
      token_digest text not null unique,
      created_at timestamptz not null
    )`);

  // One row: the emergency stop, and the last sweep.
  await run(`
    create table dispatch (
      one_row boolean primary key default true check (one_row),
      held boolean not null default false,
      held_by text references person,
      held_reason text,
      held_at timestamptz,
      swept_at timestamptz,
      swept_ms integer,
      swept_every integer,
      swept_deadlines integer
    )`);
  await run('insert into dispatch default values');
  await run(`
    create table secret (
      name text primary key,
      value text not null
    )`);
}
