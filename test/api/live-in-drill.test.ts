import pino from 'pino';
import { afterAll, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { LIMITS } from '../../api/limits.ts';
import { listen } from '../../api/listen.ts';
import { systemClock } from '../../services/clock.ts';
import { depsOf } from '../../services/deps.ts';
import { moveDrillClock } from '../../services/drill-clock.ts';
import { ownDatabase } from '../support/database.ts';
import { listenLive } from '../support/event-stream.ts';
import { actorOf, actsOf, FIRST, play, renewalOf, SECOND } from '../support/town.ts';

const { connection } = await ownDatabase('town');
const deps = depsOf(connection, systemClock);
const limits = { ...LIMITS, streams: { ...LIMITS.streams, perPerson: 1, perAddress: 2, beatMs: 200 } };
const app = await buildApp(deps, pino({ level: 'silent' }), undefined, undefined, limits);
const address = await listen(app, '127.0.0.1', 0);
afterAll(() => app.close());

test('in a drill anybody hears what the board shows, and nothing that is somebody’s', async () => {
  const [anybody, inspector] = [
    await listenLive(address),
    await listenLive(address, { 'x-acting-person': 'inspection-team' }),
  ];
  await connection.pool.query(
    `insert into supervision_notice (town, year, serial, colour, renewal, step, opened_at_revision, due_on, issued_on)
     values ('150626100', 2020, 7, 'red', $1, 'a-step', 0, '2020-12-20', '2020-12-23')`,
    [renewalOf(FIRST)],
  );
  await moveDrillClock(deps, { to: '2020-12-17' });
  await play(deps, actsOf(FIRST).slice(0, 1), { community: FIRST });
  expect((await anybody.next('world'))?.data).toEqual({ what: 'clock' });
  await anybody.next('renewal');
  await inspector.next('renewal');
  expect(anybody.heard.map(({ event }) => event)).toEqual(['world', 'renewal']);
  expect(inspector.heard.map(({ event }) => event)).toEqual(['supervision', 'world', 'renewal']);
});

test('of those who are nobody so many of one address; a person is counted by themselves', async () => {
  const [one, other, more] = [
    await listenLive(address),
    await listenLive(address),
    await listenLive(address),
  ];
  expect([one, other, more].map(({ response }) => response.status)).toEqual([200, 200, 429]);
  const leader = { 'x-acting-person': actorOf(FIRST, 'community-secretary') };
  expect((await listenLive(address, leader)).response.status).toBe(200);
  expect((await listenLive(address, leader)).response.status).toBe(429);
});

test('when the drill ends, whoever only said a name has no part in it any more', async () => {
  const stream = await listenLive(address, { 'x-acting-person': actorOf(SECOND, 'community-secretary') });
  expect(stream.response.status).toBe(200);
  await connection.pool.query('update world set drill_day = null, version = version + 1');
  expect(await stream.end(2_000)).toBe('in order');
});
