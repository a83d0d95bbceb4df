import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { ownDatabase } from '../support/database.ts';

const { connection, open } = await ownDatabase('migrated');
const { db, pool } = connection;

const breakAllBut = (mine: number) =>
  open().pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and usename = current_user and pid not in ($1, pg_backend_pid())`,
    [mine],
  );

test('a calendar date is the text that was stored, in every session time zone', async () => {
  await pool.query(`update world set drill_day = '2020-12-16'`);
  for (const zone of ['Asia/Shanghai', 'America/Los_Angeles', 'UTC']) {
    const client = await pool.connect();
    await client.query(`set timezone = '${zone}'`);
    expect((await client.query('select drill_day from world')).rows).toEqual([{ drill_day: '2020-12-16' }]);
    client.release(true);
  }
});

test('a connection that breaks in the middle of a transaction fails that transaction, and nothing else', async () => {
  const broken = db.transaction().execute(async (tx) => {
    await sql`insert into person (id, name) values ('lost', '某人')`.execute(tx);
    await breakAllBut(0);
    await sleep(50); // the news comes while nothing is being asked
    await sql`select 1`.execute(tx);
  });
  await expect(broken).rejects.toThrow();
  expect((await pool.query('select from person')).rowCount).toBe(0);
});

test('connections that break while idle are replaced', async () => {
  await Promise.all(Array.from({ length: 5 }, () => pool.query('select pg_sleep(0.05)')));
  await breakAllBut(0);
  await sleep(50);
  const answers = await Promise.all(Array.from({ length: 10 }, () => pool.query('select 1 as one')));
  expect(answers.map(({ rows }) => rows[0].one)).toEqual(Array(10).fill(1));
});
