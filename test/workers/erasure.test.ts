import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { insertObjection } from '../../db/objections.ts';
import { systemClock } from '../../services/clock.ts';
import { depsOf } from '../../services/deps.ts';
import { createLog } from '../../services/log.ts';
import { queueBackend } from '../../workers/backend.ts';
import { startErasure } from '../../workers/erasure.ts';
import { ownDatabase } from '../support/database.ts';
import { personsIn } from '../support/persons.ts';
import { actsOf, FIRST, play, renewalOf, setDay } from '../support/town.ts';
import { until } from '../support/until.ts';

const { connection, url } = await ownDatabase('town');
const deps = depsOf(connection, systemClock);
const prefix = `test-${randomBytes(4).toString('hex')}`;
const backend = await queueBackend({ databaseUrl: url, redisUrl: undefined, prefix });
afterAll(() => backend.close());

test('what is about persons goes when its time has come, and the log says of which renewal', async () => {
  await setDay(deps, '2021-04-20');
  await play(deps, actsOf(FIRST), { community: FIRST });
  await insertObjection(connection.db, {
    receipt: 'DRILL-ERASED',
    renewal: renewalOf(FIRST),
    community: FIRST,
    notice: 'voter-list',
    posted_revision: 1,
    filed_on: '2021-03-04',
    filed_at: '2021-03-04T01:00:00Z',
    due_on: '2021-03-07',
    text: '演练异议：请核实名单。',
    name: '演练居民',
    contact: '19900000000',
    erase_after: '2022-03-04',
  });
  let logged = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      logged += chunk;
      done();
    },
  });
  const worker = await startErasure(backend, deps, createLog('info', sink), 200);
  try {
    await setDay(deps, '2023-04-21');
    await until(
      () => logged,
      (lines) => lines.includes('personal-facts-erased'),
    );
  } finally {
    await worker.close();
  }
  expect(JSON.parse(logged.trim())).toMatchObject({
    renewals: [renewalOf(FIRST)],
    sentTexts: 0,
    objections: 1,
  });
  expect(personsIn(logged)).toEqual([]);
  expect(logged).not.toMatch(/演练|19900000000/);
  const { rows } = await connection.pool.query('select count(value)::int as kept from personal_fact');
  expect(rows[0].kept).toBe(0);
  const left = await connection.pool.query('select text, name, contact from public_objection');
  expect(left.rows).toEqual([{ text: null, name: null, contact: null }]);
});
