import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { letApplicationIn, whoCouldChangeTheRecord } from '../../db/application-role.ts';
import { connect } from '../../db/connect.ts';
import { StartupError } from '../../db/database-url.ts';
import { migrate } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open.ts';
import { savePerson } from '../../db/people.ts';
import { recordLines } from '../../services/record/record-lines.ts';
import { verifyRecord } from '../../services/record/verifier.ts';
import { queueBackend } from '../../workers/backend.ts';
import { NOW, recordTwoDays, WHOLE_TOWN } from '../services/record/recorded-town.ts';
import { makeDatabase, onServer } from '../support/database.ts';
import { newKeys, ownFolder } from '../support/signing.ts';

const { server } = inject('servers');
const folder = ownFolder();
const { keys } = await newKeys(folder);
const role = `huanjie_test_app_${randomBytes(4).toString('hex')}`;
const own = await makeDatabase('town');
const applicationUrl = (() => {
  const url = new URL(own.url);
  url.username = role;
  url.password = 'p@ss word';
  return url.href;
})();

await letApplicationIn(own.connection.db, applicationUrl);
const application = connect(applicationUrl);

afterAll(async () => {
  await application.close();
  await own.drop();
  await onServer(server, (client) => client.query(`drop role ${role}`));
});

const RECORD = ['event', 'refusal', 'audit', 'record_head'];

describe('the role of the application', () => {
  test('does all that the application does: a whole renewal, refusals, heads, a copy of it', async () => {
    await recordTwoDays(application, keys);
    await savePerson(application.db, { id: 'new', name: '演练新', phone: null, email: null }, []);
    const { faults, counts } = await verifyRecord(recordLines(application.db, NOW, WHOLE_TOWN));
    expect(faults).toEqual([]);
    expect(counts.head).toBe(2);
  });

  test.each(
    RECORD.flatMap((table) => [
      `update ${table} set ${table === 'record_head' ? 'hash' : 'id'.replace('id', table === 'event' || table === 'refusal' ? 'hash' : 'kind')} = 'x'`,
      `delete from ${table}`,
      `truncate ${table}`,
      `alter table ${table} disable trigger ${table}_append_only`,
      `drop table ${table}`,
    ]),
  )('may not: %s', async (statement) => {
    await expect(application.pool.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  test.each([
    `update plan set body = '{}'`,
    'delete from plan',
    'delete from kysely_migration',
    'set session_replication_role = replica',
    'create table public.event_of_ours ()',
    'drop function append_only cascade',
    'create or replace function append_only() returns trigger language plpgsql as $$ begin return null; end $$',
  ])('nor: %s', async (statement) => {
    await expect(application.pool.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  test('cannot put other tables before them in a schema that it makes', async () => {
    await application.pool.query(`create schema "${role}"`);
    await application.pool.query(`create table "${role}".event ()`);
    const another = connect(applicationUrl);
    expect((await another.pool.query('select from event')).rowCount).toBeGreaterThan(40);
    await another.close();
    await application.pool.query(`drop schema "${role}" cascade`);
  });

  test('has its queues, also those that were made while it was the owner', async () => {
    const made = async (databaseUrl: string) => {
      const backend = await queueBackend({ databaseUrl, redisUrl: undefined, prefix: 'test' });
      const queue = backend.queue('of-a-test');
      await queue.add('one', {});
      const counts = await queue.getJobCounts('waiting');
      await queue.obliterate({ force: true });
      await queue.close();
      await backend.close();
      return counts;
    };
    expect(await made(own.url)).toEqual({ waiting: 1 });
    await expect(made(applicationUrl)).rejects.toThrow();
    await letApplicationIn(own.connection.db, applicationUrl);
    expect(await made(applicationUrl)).toEqual({ waiting: 1 });
  });

  test('is let in again without harm, by several at once', async () => {
    await Promise.all(Array.from({ length: 4 }, () => letApplicationIn(own.open().db, applicationUrl)));
    await expect(application.pool.query('delete from event')).rejects.toThrow('permission denied');
  });
});

describe('whoever owns the tables', () => {
  test.each(
    RECORD.flatMap((table) => [
      `update ${table} set ctid = ctid`.replace(
        'ctid = ctid',
        table === 'audit' ? 'kind = kind' : 'hash = hash',
      ),
      `delete from ${table}`,
      `truncate ${table}`,
    ]),
  )('is told by a trigger: %s', async (statement) => {
    const [operation, ...rest] = statement.split(' ');
    const table = rest.find((word) => RECORD.includes(word));
    await expect(own.connection.pool.query(statement)).rejects.toThrow(
      `${table} is append-only: ${operation} is refused`,
    );
  });

  test('is named, and the application is not', async () => {
    expect(await whoCouldChangeTheRecord(own.connection.db)).toBe(new URL(own.url).username);
    expect(await whoCouldChangeTheRecord(application.db)).toBeUndefined();
  });
});

describe('opening the database', () => {
  const whoConnects = async (options: { databaseUrl: string; databaseOwnerUrl?: string }) => {
    const database = await openDatabase({ dataFolder: folder, join: true, log: () => undefined, ...options });
    const { rows } = await database.connection.pool.query('select current_user as name');
    await database.close();
    return rows[0].name;
  };
  const owner = new URL(own.url).username;

  test('with both URLs: migrated by one, used by the other', async () => {
    expect(await whoConnects({ databaseUrl: applicationUrl, databaseOwnerUrl: own.url })).toBe(role);
  });

  test('with that of the application alone, once everything is up to date', async () => {
    expect(await whoConnects({ databaseUrl: applicationUrl })).toBe(role);
  });

  test('with the owner alone, or twice', async () => {
    expect(await whoConnects({ databaseUrl: own.url })).toBe(owner);
    expect(await whoConnects({ databaseUrl: own.url, databaseOwnerUrl: own.url })).toBe(owner);
  });

  test('as the application, with tables that are not up to date, it says who can bring them there', async () => {
    const { rows } = await own.connection.pool.query('select max(name) as name from kysely_migration');
    const { rows: kept } = await own.connection.pool.query(
      'delete from kysely_migration where name = $1 returning *',
      [rows[0].name],
    );
    await expect(migrate(application.db)).rejects.toThrow(StartupError);
    await expect(migrate(application.db)).rejects.toThrow('DATABASE_OWNER_URL');
    await own.connection.pool.query('insert into kysely_migration values ($1, $2)', [
      kept[0].name,
      kept[0].timestamp,
    ]);
    await migrate(application.db);
  });
});
