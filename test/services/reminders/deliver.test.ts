import { beforeEach, describe, expect, test } from 'vitest';
import type { ChannelKind } from '../../../db/tables.ts';
import { readConfiguration } from '../../../services/configuration.ts';
import { type Composed, compose } from '../../../services/reminders/compose.ts';
import { deliver, type Post } from '../../../services/reminders/deliver.ts';
import { linksOf } from '../../../services/reminders/link-tokens.ts';
import { sweep } from '../../../services/reminders/sweep.ts';
import { closeChannels, configuredChannels } from '../../../workers/channels/configured.ts';
import { makeDatabase } from '../../support/database.ts';
import { startHttpReceiver } from '../../support/receivers/http-receiver.ts';
import { times } from '../../support/receivers/script.ts';
import { FIRST } from '../../support/town.ts';
import { type TownClock, townClock } from '../../support/town-clock.ts';
import { giveChannel } from './rows.ts';

type Own = Awaited<ReturnType<typeof makeDatabase>>;
type Receiver = Awaited<ReturnType<typeof startHttpReceiver>>;

let own: Own;
let clock: TownClock;
let post: Post;
let receiver: Receiver;
const secretary = `secretary-${FIRST}`;

beforeEach(async () => {
  own = await makeDatabase('town');
  clock = townClock(own.connection);
  receiver = await startHttpReceiver();
  const { host } = new URL(receiver.url);
  const configuration = readConfiguration({ WEBHOOK_HOSTS: host, HUANJIE_URL: 'https://huanjie.example.cn' });
  const channels = configuredChannels(configuration.channels);
  post = { channels, links: linksOf(clock.deps, configuration) };
  await giveChannel(own.connection, secretary, 'webhook', {
    address: `${receiver.url}/hook`,
    secret: `whsec_${Buffer.from('a key of the drill').toString('base64')}`,
  });
  return async () => {
    await closeChannels(channels);
    await receiver.close();
    await own.drop();
  };
});

/** The secretary's first message of the drill: all of the preparation is due in three working days. */
async function composed(): Promise<Composed> {
  await clock.at('2020-12-16', '09:00');
  await sweep(clock.deps);
  const made = await compose(clock.deps, secretary);
  if (made === undefined) throw new Error('There is nothing to tell');
  return made;
}

const send = (message: string, kind: ChannelKind = 'webhook', lease?: number) =>
  deliver(clock.deps, post, { message, kind }, lease);

const row = async (message: string) => {
  const { rows } = await own.connection.pool.query(
    `select status, attempts, last_error, sent_text, next_try_at > now() as later from delivery where message = $1`,
    [message],
  );
  return rows[0];
};

/** The time of the next try comes. */
const wait = () => own.connection.pool.query(`update delivery set next_try_at = now() - interval '1 second'`);

test('what is due is handed over, noted with its words, and not handed over again', async () => {
  const { message } = await composed();
  expect(await send(message)).toMatchObject({ outcome: 'sent', attempts: 1, lateSeconds: 0 });
  expect(await send(message)).toMatchObject({ outcome: 'nothing' });
  expect(receiver.accepted).toHaveLength(1);
  expect(receiver.accepted[0]?.id).toBe(`${message}.webhook`);
  expect(await row(message)).toMatchObject({ status: 'sent', attempts: 1 });
  expect((await row(message)).sent_text).toContain('https://huanjie.example.cn/m/');
});

test('of many that try at once one sends', async () => {
  const { message } = await composed();
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => send(message)));
  expect(outcomes.filter(({ outcome }) => outcome === 'sent')).toHaveLength(1);
  expect(receiver.accepted).toHaveLength(1);
});

describe('what has been done since', () => {
  test('is not told: a message with nothing left is cancelled', async () => {
    const { message } = await composed();
    await own.connection.pool.query('delete from deadline');
    expect(await send(message)).toMatchObject({ outcome: 'cancelled' });
    expect(await row(message)).toMatchObject({ status: 'cancelled' });
    expect(receiver.accepted).toEqual([]);
  });

  test('is left out of a message that has more to tell', async () => {
    const { message } = await composed();
    await own.connection.pool.query(`delete from deadline where step = 'preparation.survey.open'`);
    await send(message);
    const steps = receiver.accepted[0]?.items.map(({ step }) => step);
    expect(steps?.length).toBeGreaterThan(2);
    expect(steps).not.toContain('preparation.survey.open');
  });
});

describe('a receiver that does not take it', () => {
  test('is tried again, later each time, with the same id, until it does', async () => {
    const { message } = await composed();
    receiver.script.plan(...times(2, { status: 503, body: {} }));
    expect(await send(message)).toMatchObject({ outcome: 'retry', attempts: 1 });
    expect(await row(message)).toMatchObject({ status: 'waiting', attempts: 1, later: true });
    expect((await row(message)).last_error).toContain('503');
    expect(await send(message)).toMatchObject({ outcome: 'nothing' });
    await wait();
    expect(await send(message)).toMatchObject({ outcome: 'retry', attempts: 2 });
    await wait();
    expect(await send(message)).toMatchObject({ outcome: 'sent', attempts: 3 });
    expect(receiver.accepted.map(({ id }) => id)).toEqual([`${message}.webhook`]);
    expect(await row(message)).toMatchObject({ status: 'sent', last_error: null });
  });

  test('and says so for good: it is dead, and stays so', async () => {
    const { message } = await composed();
    receiver.script.plan({ status: 410, body: {} });
    expect(await send(message)).toMatchObject({ outcome: 'dead', attempts: 1 });
    await wait();
    expect(await send(message)).toMatchObject({ outcome: 'nothing' });
    expect(await row(message)).toMatchObject({ status: 'dead' });
  });

  test('after twenty tries it is dead', async () => {
    const { message } = await composed();
    receiver.script.plan(...times(20, { status: 503, body: {} }));
    await own.connection.pool.query('update delivery set attempts = 18');
    expect(await send(message)).toMatchObject({ outcome: 'retry', attempts: 19 });
    await wait();
    expect(await send(message)).toMatchObject({ outcome: 'dead', attempts: 20 });
  });

  test('because there is no such channel here: it is dead, with that for a reason', async () => {
    await giveChannel(own.connection, secretary, 'email');
    const { message } = await composed();
    expect(await send(message, 'email')).toMatchObject({
      outcome: 'dead',
      error: expect.stringContaining('not configured'),
    });
    expect(await send(message)).toMatchObject({ outcome: 'sent' });
  });
});

test('while everything is held nothing leaves; then it does', async () => {
  const { message } = await composed();
  await own.connection.pool.query('update dispatch set held = true');
  expect(await send(message)).toMatchObject({ outcome: 'nothing' });
  expect(receiver.accepted).toEqual([]);
  await own.connection.pool.query('update dispatch set held = false');
  expect(await send(message)).toMatchObject({ outcome: 'sent' });
});

test.each(['21:00', '23:59', '03:00', '07:59'])(
  'at %s of the night it is put off until eight',
  async (time) => {
    const { message } = await composed();
    await clock.at(time < '12:00' ? '2020-12-17' : '2020-12-16', time);
    expect(await send(message)).toMatchObject({ outcome: 'put-off' });
    const { rows } = await own.connection.pool.query(
      'select extract(epoch from next_try_at - now())::integer as seconds from delivery',
    );
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const left = ((8 * 60 - hours * 60 - minutes + 24 * 60) % (24 * 60)) * 60;
    expect(Math.abs(rows[0].seconds - left)).toBeLessThan(10);
    await wait();
    await clock.at('2020-12-17', '08:00');
    expect(await send(message)).toMatchObject({ outcome: 'sent', attempts: 1 });
  },
);

test('whoever takes it and dies is followed by somebody else once the lease has ended, under the same id', async () => {
  const { message } = await composed();
  await own.connection.pool.query(
    `update delivery set status = 'sending', attempts = 1, next_try_at = now() + interval '1 second'`,
  );
  expect(await send(message)).toMatchObject({ outcome: 'nothing' });
  await wait();
  expect(await send(message)).toMatchObject({ outcome: 'sent', attempts: 2 });
  expect(receiver.accepted.map(({ id }) => id)).toEqual([`${message}.webhook`]);
});

test('a database that is gone for a moment after the receiver has taken it makes no double', async () => {
  const { message } = await composed();
  receiver.script.plan({ delayMs: 400 });
  const sending = send(message, 'webhook', 20);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await own.connection.pool.query('alter table delivery rename to delivery_away');
  setTimeout(() => own.connection.pool.query('alter table delivery_away rename to delivery'), 1200);
  expect(await sending).toMatchObject({ outcome: 'sent' });
  expect(await row(message)).toMatchObject({ status: 'sent' });
  expect(receiver.accepted).toHaveLength(1);
});
