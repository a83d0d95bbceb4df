import { type Kysely, sql } from 'kysely';

/** What residents send in without an account, and the register of reports of violations (举报). */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  await run(`
    create table public_objection (
      id bigint generated always as identity primary key,
      receipt text not null unique,
      renewal text not null references renewal,
      community text not null references division,
      notice text not null,
      -- The act that posted what is objected to.
      posted_revision integer not null,
      filed_on date not null,
      filed_at timestamptz not null,
      due_on date not null,
      -- Personal, and gone once they have been kept long enough.
      text text,
      name text,
      contact text,
      erase_after date not null,
      erased_at timestamptz,
      -- Of an absence notice alone: for the others the record of the renewal says so.
      taken_by text,
      taken_at timestamptz,
      upheld boolean,
      decided_on date,
      decided_by text,
      document_number text,
      dismissed_by text,
      dismissed_at timestamptz,
      dismissal_reason text
    )`);
  await run(
    'create index public_objection_by_community on public_objection (community text_pattern_ops, id)',
  );
  await run(`
    create index public_objection_to_erase on public_objection (erase_after) where erased_at is null`);

  // How many came from one address, or for one community, on a day of the server's own clock.
  await run(`
    create table public_post (
      scope text not null,
      key text not null,
      day date not null,
      posts integer not null,
      primary key (scope, key, day)
    )`);
  await run('create index public_post_by_day on public_post (day)');

  await run(`
    create table violation_serial (
      town text not null,
      year integer not null,
      last integer not null,
      primary key (town, year)
    )`);
  await run(`
    create table violation (
      -- Nobody can guess it: under it the events of the record are written once.
      id uuid primary key default gen_random_uuid(),
      town text not null,
      year integer not null,
      serial integer not null,
      renewal text not null references renewal,
      community text not null references division,
      source text not null,
      subject text not null,
      handler text not null,
      received_on date not null,
      due_on date not null,
      registered_by text not null,
      registered_at timestamptz not null,
      -- The event in the record; null as long as it is not written there.
      reported_revision integer,
      outcome text,
      document_number text,
      closed_on date,
      closed_by text,
      closed_revision integer,
      unique (town, year, serial)
    )`);
  await run('create index violation_by_community on violation (community text_pattern_ops)');
  await run('create index violation_by_renewal on violation (renewal)');
}
