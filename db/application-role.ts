import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { lockAlone } from './advisory-locks.ts';
import type { Database, Tx } from './connect.ts';
import { StartupError } from './database-url.ts';
import { QUEUE_SCHEMA } from './queue-pool.ts';

/** What the application is called on the embedded server, where it owns nothing but its queues. */
const EMBEDDED_ROLE = 'huanjie_app';

const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Where the application connects to the embedded server whose owner's URL this is. Its password follows from the
 * owner's, and not the other way round, so nothing more has to be kept.
 */
export function embeddedApplicationUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.password = createHmac('sha256', url.password).update(EMBEDDED_ROLE).digest('base64url');
  url.username = EMBEDDED_ROLE;
  return url.href;
}

function roleIn(url: string): { name: string; password: string } {
  const { username, password } = new URL(url);
  return { name: decodeURIComponent(username), password: decodeURIComponent(password) };
}

/** Whether both connect as the same role: then there is nobody to be kept from anything. */
export const isSameRole = (url: string, other: string) => roleIn(url).name === roleIn(other).name;

async function makeRole(tx: Tx, { name, password }: { name: string; password: string }): Promise<void> {
  const { rows } = await sql`select from pg_roles where rolname = ${name}`.execute(tx);
  if (rows.length > 0) return;
  try {
    await sql`create role ${sql.id(name)} login password ${sql.lit(password)}`.execute(tx);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === INSUFFICIENT_PRIVILEGE)) throw error;
    throw new StartupError(
      `The role ${name} of DATABASE_URL does not exist, and the owner may not make it: create role ${name} login password '…'.`,
    );
  }
}

/** Queues that were made while the application was still the owner become its own. */
async function handOverQueues(tx: Tx, name: string): Promise<void> {
  const { rows } = await sql<{ statement: string }>`
    select format('alter %s %s owner to %I', what, which, ${name}::text) as statement from (
      select 1 as place, 'schema' as what, quote_ident(nspname) as which, nspowner as owner
      from pg_namespace where nspname = ${QUEUE_SCHEMA}
      union all
      select 2, case relkind when 'S' then 'sequence' when 'v' then 'view' else 'table' end, oid::regclass::text, relowner
      from pg_class
      where relnamespace = to_regnamespace(${QUEUE_SCHEMA}) and relkind in ('r', 'p', 'v', 'S')
        and not exists (select from pg_depend where objid = pg_class.oid and deptype in ('a', 'i'))
      union all
      select 3, 'type', oid::regtype::text, typowner
      from pg_type where typnamespace = to_regnamespace(${QUEUE_SCHEMA}) and typtype in ('e', 'd')
      union all
      select 4, 'routine', oid::regprocedure::text, proowner
      from pg_proc where pronamespace = to_regnamespace(${QUEUE_SCHEMA})
    ) them
    where owner <> ${name}::regrole order by place`.execute(tx);
  for (const { statement } of rows) await sql.raw(statement).execute(tx);
}

/** Tables whose triggers let nobody change a row; and those whose rows are pinned by the hashes of others. */
async function unchangeable(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct tgrelid::regclass::text as name from pg_trigger where tgfoid = 'append_only'::regproc`.execute(
    tx,
  );
  return [...rows.map(({ name }) => name), 'plan'];
}

/**
 * Lets the role of a URL work with the tables as the application does: no ownership, no change of what was recorded,
 * nothing of migrations. Makes the role where there is none. To be called as the owner, after migrating; again after
 * each time that it has migrated. Throws StartupError where the owner may not make roles.
 */
export async function letApplicationIn(owner: Database, applicationUrl: string): Promise<void> {
  const role = roleIn(applicationUrl);
  const to = sql.id(role.name);
  await owner.transaction().execute(async (tx) => {
    const run = (text: string) => sql`${sql.raw(text)} ${to}`.execute(tx);
    // Several processes that start at once do this one after the other.
    await lockAlone(tx, 'grants');
    await makeRole(tx, role);
    const { rows } = await sql<{ name: string }>`select quote_ident(current_database()) as name`.execute(tx);
    // The queues' library makes its schema itself.
    await run(`grant connect, create, temporary on database ${rows[0]?.name} to`);
    await sql`revoke create on schema public from public`.execute(tx);
    await run('grant usage on schema public to');
    await run('grant select, insert, update, delete on all tables in schema public to');
    await run('grant usage, select on all sequences in schema public to');
    await run(`revoke update, delete, truncate on ${(await unchangeable(tx)).join(', ')} from`);
    await run('revoke insert, update, delete on kysely_migration, kysely_migration_lock from');
    await handOverQueues(tx, role.name);
  });
}

/** Who is connected, where that role could change what was recorded: an owner or a superuser can. */
export async function whoCouldChangeTheRecord(db: Database): Promise<string | undefined> {
  const { rows } = await sql<{ role: string }>`
    select current_user as role where exists (
      select from pg_trigger
      where tgfoid = 'append_only'::regproc and has_table_privilege(tgrelid, 'update, delete, truncate')
    )`.execute(db);
  return rows[0]?.role;
}
