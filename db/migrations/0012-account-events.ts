import { type Kysely, sql } from 'kysely';

/**
 * People read in the audit what was done with their account, and say up to which entry they have seen it; the audit
 * itself keeps everything. What was done before is told too: nobody was told of it. Whoever looks after accounts sees
 * whether an identity of the provider is linked to one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  await run('alter table account add column if not exists events_seen bigint not null default 0');
  await run('create index if not exists audit_by_subject on audit (subject, id)');
  await run('create index if not exists oidc_identity_by_person on oidc_identity (person)');
}
