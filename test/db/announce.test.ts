import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { listen } from '../../db/listen.ts';
import { LIVE_CHANNEL } from '../../db/live-channel.ts';
import { insertMessage } from '../../db/messages.ts';
import { checkChangedRecords } from '../../services/check-records.ts';
import { systemClock } from '../../services/clock.ts';
import { depsOf } from '../../services/deps.ts';
import { recordEvent } from '../../services/record-event.ts';
import { ownDatabase } from '../support/database.ts';
import { actorOf, actsOf, FIRST, play, renewalOf, SECOND } from '../support/town.ts';
import { until } from '../support/until.ts';

/** What a town announces to whoever listens. */
const { connection, open } = await ownDatabase('town');
const deps = depsOf(connection, systemClock);
const { pool, db } = connection;

let told: Record<string, unknown>[] = [];
const listening = listen(connection, LIVE_CHANNEL, {
  told: (payload) => void told.push(JSON.parse(payload)),
  resumed: () => undefined,
  lost: () => undefined,
});
await listening.begun;
afterAll(() => listening.close());

const quietly = () => wait(300);
beforeEach(async () => {
  await quietly();
  told = [];
});
const tells = (count: number) =>
  until(
    () => told,
    (all) => all.length >= count,
  );

test('events of a burst are announced once a renewal, with where it stands', async () => {
  const revision = await play(deps, actsOf(FIRST).slice(0, 2), { community: FIRST });
  await tells(1);
  await quietly();
  expect(told.at(-1)).toEqual({ kind: 'renewal', renewal: renewalOf(FIRST), community: FIRST, revision });
  expect(told.length).toBeLessThanOrEqual(2);
});

test('an event that is not written is not announced', async () => {
  const [act] = actsOf(FIRST);
  if (act === undefined) throw new Error('There are no acts');
  const late = { ...act, renewal: renewalOf(FIRST), revision: 0, actor: actorOf(FIRST, act.as) };
  await expect(recordEvent(deps, late)).rejects.toThrow();
  await quietly();
  expect(told).toEqual([]);
});

test('what a process could not announce any more, the check of changed records does', async () => {
  await pool.query('delete from outbox');
  await pool.query(`insert into outbox (renewal, revision, written_at) values ($1, 1, now())`, [
    renewalOf(SECOND),
  ]);
  await checkChangedRecords(connection, systemClock);
  await tells(1);
  expect(told).toEqual([{ kind: 'renewal', renewal: renewalOf(SECOND), community: SECOND, revision: 0 }]);
});

test('a process that ends announces first what it has written', async () => {
  const other = open();
  await play(depsOf(other, systemClock), actsOf(SECOND).slice(0, 1), { community: SECOND });
  await other.close();
  await tells(1);
  expect(told).toMatchObject([{ renewal: renewalOf(SECOND), revision: 1 }]);
});

test('nothing is announced of a transaction that is rolled back', async () => {
  const message = {
    id: '00000000-0000-4000-8000-000000000001',
    person: actorOf(FIRST, 'community-secretary'),
    kind: 'alone' as const,
    form: 'direct' as const,
    slot: '2020-12-16T01:00:00Z',
    day: '2020-12-16',
    composed_at: '2020-12-16T01:00:00Z',
    quiet: '[]',
    on_holidays: false,
  };
  const writing = (fails: boolean) =>
    db.transaction().execute(async (tx) => {
      await insertMessage(tx, message);
      await tx.updateTable('world').set({ drill_day: '2020-12-18', version: '900' }).execute();
      if (fails) throw new Error('at last');
    });
  await expect(writing(true)).rejects.toThrow('at last');
  await quietly();
  expect(told).toEqual([]);
  await writing(false);
  await tells(2);
  expect(told).toEqual([
    { kind: 'message', message: message.id, person: message.person },
    { kind: 'world', what: 'clock' },
  ]);
});

test('people, plans and rights are announced as such, and nobody by name', async () => {
  await pool.query(`update person set name = '演练改名' where id = 'inspection-team'`);
  await tells(2);
  expect(told.map(({ what }) => what).sort()).toEqual(['people', 'rights']);
  expect(JSON.stringify(told)).not.toContain('演练');
});
