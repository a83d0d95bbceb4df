import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Connection } from '../../db/connect.ts';
import { migrate } from '../../db/migrate.ts';
import { up as divisionPrefixes } from '../../db/migrations/0015-division-prefixes.ts';
import { readWorld } from '../../db/world.ts';
import { ownDatabase } from '../support/database.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The whole schema as text: tables with their columns, indexes, triggers. */
async function schemaOf({ pool }: Connection): Promise<string[]> {
  const { rows } = await pool.query<{ line: string }>(`
    select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as line
    from information_schema.columns where table_schema = 'public'
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
    order by 1`);
  return rows.map((row) => row.line);
}

const every = readdirSync(`${root}/db/migrations`)
  .toSorted()
  .map((file) => ({ name: file.replace('.ts', '') }));

const applied = async ({ pool }: Connection) =>
  (await pool.query<{ name: string }>('select name from kysely_migration order by name')).rows;

const migrated = await schemaOf((await ownDatabase('migrated')).connection);

/** Runs the migrations in a process of its own. */
const inAnotherProcess = (url: string) =>
  promisify(execFile)(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `const [{ connect }, { migrate }] = await Promise.all([import('./db/connect.ts'), import('./db/migrate.ts')]);
       const { db, close } = connect(${JSON.stringify(url)});
       await migrate(db).finally(close);`,
    ],
    { cwd: root },
  );

describe('the schema is the same and every migration is applied once', () => {
  test('when it is migrated twice', async () => {
    const { connection } = await ownDatabase('empty');
    await migrate(connection.db);
    await migrate(connection.db);
    expect(await schemaOf(connection)).toEqual(migrated);
    expect(await applied(connection)).toEqual(every);
  });

  test('when five connections migrate an empty database at once', async () => {
    const { connection, open } = await ownDatabase('empty');
    await Promise.all(Array.from({ length: 5 }, () => migrate(open().db)));
    expect(await schemaOf(connection)).toEqual(migrated);
    expect(await applied(connection)).toEqual(every);
  });

  test('when five processes do', async () => {
    const { connection, url } = await ownDatabase('empty');
    await Promise.all(Array.from({ length: 5 }, () => inAnotherProcess(url)));
    expect(await schemaOf(connection)).toEqual(migrated);
    expect(await applied(connection)).toEqual(every);
  });
});

test('a second migration leaves what is stored as it is', async () => {
  const { connection } = await ownDatabase('migrated');
  const before = await readWorld(connection.db);
  await connection.pool.query(`insert into person (id, name) values ('somebody', '某人')`);
  await migrate(connection.db);
  expect((await connection.pool.query('select id from person')).rows).toEqual([{ id: 'somebody' }]);
  expect(BigInt((await readWorld(connection.db)).version)).toBe(BigInt(before.version) + 1n);
});

test('a role by a mistyped prefix stays for somebody to put right, an account comes to the division it lies in', async () => {
  const { connection } = await ownDatabase('migrated');
  const { pool } = connection;
  const db = connection.db as unknown as Kysely<unknown>;
  await pool.query('alter table appointment drop constraint appointment_for_a_division');
  await pool.query('alter table account drop constraint account_in_a_division');
  await pool.query(`insert into person (id, name) values ('somebody', '某人')`);
  await pool.query(`insert into appointment values ('somebody', 'work-group', '15062610000')`);
  await pool.query(
    `insert into account (person, sign_in_name, region, created_at) values ('somebody', 's', '15062610000', now())`,
  );
  for (const _ of [1, 2]) await divisionPrefixes(db);
  const { rows } = await pool.query('select prefix, region from appointment join account using (person)');
  expect(rows).toEqual([{ prefix: '15062610000', region: '150626100' }]);
  await expect(pool.query(`update appointment set role = 'leading-group'`)).rejects.toThrow(
    'appointment_for_a_division',
  );
  await pool.query('delete from appointment');
});
