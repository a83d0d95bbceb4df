import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { readConfiguration } from '../../../services/configuration.ts';
import { linksOf } from '../../../services/reminders/link-tokens.ts';
import { queueBackend } from '../../../workers/backend.ts';
import { startReminders } from '../../../workers/reminders.ts';
import { openDeadline, withoutDeadlines } from '../../services/reminders/rows.ts';
import { makeDatabase } from '../../support/database.ts';
import { FIRST, renewalOf } from '../../support/town.ts';
import { townClock } from '../../support/town-clock.ts';
import { until } from '../../support/until.ts';

const secretary = `secretary-${FIRST}`;

/** Two steps of one community are due in seven days; a sweep of another process has one of them in hand. */
async function openHalfSwept() {
  const own = await makeDatabase('town');
  onTestFinished(() => own.drop());
  await withoutDeadlines(own.connection);
  for (const step of ['party-organization.inspection-list', 'party-organization.request'])
    await openDeadline(own.connection, {
      renewal: renewalOf(FIRST),
      step,
      dueOn: '2021-01-15',
      openedAt: '2020-12-30T02:00:00Z',
    });
  const clock = townClock(own.connection);
  await clock.at('2021-01-08', '09:00');
  const other = await own.open().pool.connect();
  await other.query(`begin; select 1 from deadline where step = 'party-organization.request' for update`);

  const lines: { event?: string; person?: string; deadlines?: number }[] = [];
  const log = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  return {
    swept: () => lines.filter(({ event }) => event === 'swept').map(({ deadlines }) => deadlines),
    composed: () => lines.filter(({ event, person }) => event === 'composed' && person === secretary),
    /** The other sweep ends, as if its process had been killed. */
    async end() {
      await other.query('rollback');
      other.release();
    },
    async work(sweepSeconds: number) {
      const configuration = readConfiguration({});
      const backend = await queueBackend({ databaseUrl: own.url, redisUrl: undefined });
      const post = { channels: new Map(), links: linksOf(clock.deps, configuration) };
      const settings = { ...configuration, sweepSeconds };
      const running = await startReminders(backend, clock.deps, post, pino(log), settings);
      return async () => {
        await running.close();
        await backend.close();
      };
    },
  };
}

test('a digest waits for a sweep of another process, and tells what that one had in hand as well', async () => {
  const town = await openHalfSwept();
  const dismiss = await town.work(4);
  await until(town.swept, ([first]) => first === 1);
  await sleep(1_500);
  expect(town.composed()).toEqual([]);
  await town.end();
  await until(town.composed, ({ length }) => length > 0);
  await dismiss();
  expect(town.composed()).toMatchObject([{ kind: 'digest', notices: 2 }]);
});

test('a digest does not wait for a sweep that never ends', async () => {
  const town = await openHalfSwept();
  const dismiss = await town.work(1);
  await until(town.composed, ({ length }) => length > 0);
  await dismiss();
  await town.end();
  expect(town.composed()).toMatchObject([{ kind: 'digest', notices: 1 }]);
});
