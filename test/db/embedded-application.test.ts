import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../db/connect.ts';
import { migrate } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open.ts';
import { queueBackend } from '../../workers/backend.ts';
import { start, temporaryFolder } from './embedded-helpers.ts';

const open = async (dataFolder: string, join = false) => {
  const database = await openDatabase({ databaseUrl: undefined, dataFolder, join, log: () => undefined });
  onTestFinished(() => database.close());
  return database;
};

const namesOf = async ({ connection }: Awaited<ReturnType<typeof open>>) =>
  (await connection.pool.query('select current_user as role, count(*)::int as people from person')).rows[0];

async function useQueue(databaseUrl: string): Promise<number> {
  const backend = await queueBackend({ databaseUrl, redisUrl: undefined, prefix: 'test' });
  const queue = backend.queue('of-a-test');
  await queue.add('one', {});
  const { waiting = 0 } = await queue.getJobCounts('waiting');
  await queue.close();
  await backend.close();
  return waiting;
}

test('on the embedded server the application owns nothing, and so does whoever joins it', {
  timeout: 60_000,
}, async () => {
  const folder = await temporaryFolder();
  const first = await open(folder);
  const joined = await open(folder, true);
  for (const one of [first, joined]) {
    expect(await namesOf(one)).toEqual({ role: 'huanjie_app', people: 0 });
    await expect(one.connection.pool.query('delete from event')).rejects.toThrow('permission denied');
  }
  expect(await useQueue(first.connectionString)).toBe(1);
});

test('a data folder from before, where the application was the owner, goes on with its data and its queues', {
  timeout: 60_000,
}, async () => {
  const folder = await temporaryFolder();
  const before = await start(folder);
  const owner = connect(before.connectionString);
  await migrate(owner.db);
  await owner.pool.query(`insert into person (id, name) values ('someone', '演练某')`);
  await owner.close();
  expect(await useQueue(before.connectionString)).toBe(1);
  await before.stop();

  const after = await open(folder);
  expect(await namesOf(after)).toEqual({ role: 'huanjie_app', people: 1 });
  expect(await useQueue(after.connectionString)).toBe(2);
});
