import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../db/connect.ts';
import { listen } from '../../db/listen.ts';
import { ownDatabase } from '../support/database.ts';
import { until } from '../support/until.ts';

const { connection } = await ownDatabase('empty');
const { pool } = connection;

function hearing(on = connection) {
  const said: string[] = [];
  const listening = listen(on, 'a channel', {
    told: (payload) => void said.push(payload),
    resumed: () => void said.push('resumed'),
    lost: () => void said.push('lost'),
  });
  onTestFinished(() => listening.close());
  const hears = (what: string) =>
    until(
      () => said,
      (all) => all.includes(what),
    );
  return { said, listening, hears };
}

const say = (payload: string) => pool.query('select pg_notify($1, $2)', ['a channel', payload]);
const backends = async () => {
  const { rows } = await pool.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = 'huanjie-live' and datname = current_database()`,
  );
  return rows.map(({ pid }) => pid);
};

test('takes one connection, beside the pool, and gives it back', async () => {
  const { listening, hears } = hearing();
  await listening.begun;
  expect(await backends()).toHaveLength(1);
  await say('one');
  await hears('one');
  await listening.close();
  await until(backends, (pids) => pids.length === 0);
});

test('listens again, as often as it is cut off, and says so each time', async () => {
  const { said, listening, hears } = hearing();
  await listening.begun;
  for (const time of ['first', 'second', 'third']) {
    said.length = 0;
    for (const pid of await backends()) await pool.query('select pg_terminate_backend($1)', [pid]);
    await hears('resumed');
    await say(time);
    await hears(time);
    expect(said).toEqual(['lost', 'resumed', time]);
  }
});

test('what cannot be reached is tried again, and closing does not wait for it', async () => {
  const nowhere = connect('postgresql://nobody@127.0.0.1:1/nothing');
  onTestFinished(() => nowhere.close());
  const { said, listening } = hearing(nowhere);
  await listening.begun;
  await until(
    () => said.length,
    (lost) => lost >= 3,
  );
  expect(new Set(said)).toEqual(new Set(['lost']));
  const before = performance.now();
  await listening.close();
  expect(performance.now() - before).toBeLessThan(500);
});
