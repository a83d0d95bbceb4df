import { type Kysely, sql } from 'kysely';

const WHOLE = '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$';

/**
 * Roles and accounts are for a whole division: a province, prefecture, county, town or community. A prefix of another
 * length is a mistyped one, and reaches further than was meant.
 *
 * A role that was given so is left as it is, for an administrator to say what was meant. The region of an account is cut
 * to the division that it lies in, which leaves it to the same administrators.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  await run('alter table appointment drop constraint if exists appointment_for_a_division');
  await run(`
    alter table appointment
      add constraint appointment_for_a_division check (prefix ~ '${WHOLE}') not valid`);
  await run(`
    update account
    set region = substring(region from '^([0-9]{12}|[0-9]{9}|[0-9]{6}|[0-9]{4}|[0-9]{2})')
    where region !~ '${WHOLE}'`);
  await run('alter table account drop constraint if exists account_in_a_division');
  await run(`alter table account add constraint account_in_a_division check (region ~ '${WHOLE}')`);
}
