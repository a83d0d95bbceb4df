import { type Kysely, sql } from 'kysely';

/**
 * Accounts, sessions and the ways in; and the audit trail. Of everything that lets somebody in, only a digest is kept,
 * and of the secret of a second factor only what the sealing key opens.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  await run(`
    create table account (
      person text primary key references person on delete cascade,
      sign_in_name text not null unique,
      sign_in_phone text unique,
      -- Whose account it is to look after, whatever roles its person holds.
      region text not null check (region ~ '^[0-9]{2,12}$'),
      password_hash text,
      password_changed_at timestamptz,
      totp_secret text,
      totp_confirmed_at timestamptz,
      totp_last_step bigint,
      disabled_at timestamptz,
      created_at timestamptz not null
    )`);
  await run('create index account_by_region on account (region text_pattern_ops, person)');
  await run(`
    create table recovery_code (
      person text not null references account on delete cascade,
      digest text not null,
      used_at timestamptz,
      primary key (person, digest)
    )`);
  await run(`
    create table invitation (
      digest text primary key,
      person text not null references account on delete cascade,
      purpose text not null check (purpose in ('invite', 'reset')),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      -- In which it was sent, where it was.
      message uuid references message on delete set null
    )`);
  await run('create index invitation_by_person on invitation (person)');
  await run(`
    create table oidc_identity (
      issuer text not null,
      subject text not null,
      person text not null references account on delete cascade,
      linked_at timestamptz not null,
      primary key (issuer, subject)
    )`);
  await run(`
    create table oidc_attempt (
      digest text primary key,
      state text not null,
      nonce text not null,
      verifier text not null,
      expires_at timestamptz not null
    )`);

  // Of a person, not of an account: the invented people of a drill have no account and sign in too.
  await run(`
    create table session (
      digest text primary key,
      id uuid not null unique,
      person text not null references person on delete cascade,
      created_at timestamptz not null,
      last_seen_at timestamptz not null,
      expires_at timestamptz not null,
      second_factor_at timestamptz,
      user_agent text,
      network text not null
    )`);
  await run('create index session_by_person on session (person, created_at)');
  await run('create index session_by_expiry on session (expires_at)');
  await run(`
    create table known_device (
      digest text not null,
      person text not null references account on delete cascade,
      last_used_at timestamptz not null,
      primary key (digest, person)
    )`);
  await run('create index known_device_by_person on known_device (person)');
  await run(`
    create table throttle (
      key text primary key,
      tries integer not null,
      last_at timestamptz not null,
      blocked_until timestamptz
    )`);
  await run('create index throttle_by_last_try on throttle (last_at)');

  // Processes remember sessions as long as they remember the world: one that ends before its time changes the world.
  await run(`
    create function session_ended() returns trigger language plpgsql as $$
      begin
        if exists (select from ended where expires_at > now()) then
          update world set version = version + 1;
        end if;
        return null;
      end $$`);
  await run(`
    create trigger session_end_changes_world after delete on session
    referencing old table as ended for each statement execute function session_ended()`);
  await run(`
    create trigger account_changes_world after update of totp_confirmed_at, disabled_at on account
    for each statement execute function world_changed()`);

  // Persons and subjects are named, not referenced: what happened stays when a person goes.
  await run(`
    create table audit (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      kind text not null,
      person text,
      subject text,
      detail json not null,
      request text
    )`);
  await run('create index audit_by_person on audit (person, id)');
}
