import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, afterEach, expect, test } from 'vitest';
import { systemClock } from '../../services/clock.ts';
import { depsOf } from '../../services/deps.ts';
import { recordLines } from '../../services/record/record-lines.ts';
import type { SigningKey } from '../../services/record/signing-keys.ts';
import { verifyRecord } from '../../services/record/verifier.ts';
import { queueBackend } from '../../workers/backend.ts';
import { startRecordHeads } from '../../workers/record-heads.ts';
import type { Running } from '../../workers/scheduled.ts';
import { NOW, WHOLE_TOWN } from '../services/record/recorded-town.ts';
import { makeDatabase } from '../support/database.ts';
import { newKeys, ownFolder } from '../support/signing.ts';
import { tamper } from '../support/tamper.ts';
import { actsOf, FIRST, play, renewalOf, setDay } from '../support/town.ts';
import { until } from '../support/until.ts';

const EVERY_MS = 200;

const { keys, file } = await newKeys(ownFolder());
const own = await makeDatabase('town');
const deps = depsOf(own.connection, systemClock);
const backend = await queueBackend({
  databaseUrl: own.url,
  redisUrl: undefined,
  prefix: `test-${randomBytes(4).toString('hex')}`,
});
let running: Running[] = [];
let lines: { level: number; event: string; day?: string }[] = [];

afterEach(async () => {
  await Promise.all(running.map((one) => one.close()));
  running = [];
  lines = [];
});
afterAll(async () => {
  await backend.close();
  await own.drop();
});

const log = pino(
  { level: 'debug' },
  new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  }),
);
const start = async (signers: readonly SigningKey[] = keys) => {
  running.push(await startRecordHeads(backend, depsOf(own.open(), systemClock), signers, log, EVERY_MS));
};
const days = async () => {
  const { rows } = await own.connection.pool.query('select day from record_head order by day');
  return rows.map(({ day }) => day);
};
const made = () => lines.filter(({ event }) => event === 'record-head').map(({ day }) => day);

test('several workers make the head of each day once, soon after its midnight', async () => {
  await setDay(deps, '2020-12-20');
  await play(deps, actsOf(FIRST).slice(0, 3), { community: FIRST });
  await Promise.all([start(), start(), start()]);
  for (const [today, all] of [
    ['2020-12-21', ['2020-12-20']],
    ['2020-12-24', ['2020-12-20', '2020-12-21', '2020-12-22', '2020-12-23']],
  ] as const) {
    await setDay(deps, today);
    await until(days, (found) => found.length >= all.length);
    expect(await days()).toEqual(all);
  }
  await until(
    async () => made().length,
    (count) => count >= 4,
  );
  expect(made().toSorted()).toEqual(await days());
  expect(lines.filter(({ level }) => level >= 40)).toEqual([]);
  expect((await verifyRecord(recordLines(own.connection.db, NOW, WHOLE_TOWN))).faults).toEqual([]);
});

test('what was missed while no worker ran is made up for', async () => {
  await setDay(deps, '2020-12-30');
  await start();
  await until(days, (found) => found.length >= 10);
  expect((await days()).at(-1)).toBe('2020-12-29');
});

test('a chain that was rewritten since the last head is told as an error with the next one', async () => {
  await tamper(own.connection, `update event set hash = 'x' where renewal = $1 and revision = 3`, [
    renewalOf(FIRST),
  ]);
  await setDay(deps, '2020-12-31');
  await start();
  await until(
    async () => lines.filter(({ event }) => event === 'record-rewritten'),
    (found) => found.length > 0,
  );
  expect(lines.find(({ event }) => event === 'record-rewritten')).toMatchObject({
    level: 50,
    renewals: [renewalOf(FIRST)],
  });
});

test('without a key it says so and makes none', async () => {
  await start([]);
  expect(lines).toMatchObject([{ level: 40, event: 'record-heads-off' }]);
});

test('the log names keys by their public halves', async () => {
  await start();
  expect(lines[0]).toMatchObject({ event: 'signing-key', key: keys[0]?.id, publicKey: keys[0]?.publicKey });
  const { readFileSync } = await import('node:fs');
  expect(JSON.stringify(lines)).not.toContain(readFileSync(file, 'utf8').split('\n')[1]?.slice(-20));
});
