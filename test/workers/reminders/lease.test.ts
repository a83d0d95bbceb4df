import { beforeEach, describe, expect, test } from 'vitest';
import {
  claimDelivery,
  endDelivery,
  noteSent,
  postponeDelivery,
  retryDelivery,
} from '../../../db/deliveries.ts';
import { readConfiguration } from '../../../services/configuration.ts';
import { compose } from '../../../services/reminders/compose.ts';
import { deliver } from '../../../services/reminders/deliver.ts';
import { backOffSeconds, handoverMs } from '../../../services/reminders/lease.ts';
import { linksOf } from '../../../services/reminders/link-tokens.ts';
import { sweep } from '../../../services/reminders/sweep.ts';
import { closeChannels, configuredChannels } from '../../../workers/channels/configured.ts';
import { putDelivery } from '../../services/operation/deliveries.ts';
import { giveChannel } from '../../services/reminders/rows.ts';
import { ownDatabase } from '../../support/database.ts';
import { startHttpReceiver } from '../../support/receivers/http-receiver.ts';
import { FIRST } from '../../support/town.ts';
import { townClock } from '../../support/town-clock.ts';
import { until } from '../../support/until.ts';

const { connection, open } = await ownDatabase('town');
const { db, pool } = connection;
const secretary = `secretary-${FIRST}`;

const everything = {
  SMTP_URL: 'smtp://127.0.0.1',
  SMTP_FROM: 'office@example.cn',
  SMS_URL: 'http://127.0.0.1/sms',
  SMS_TOKEN: 'token',
};

test.each([
  { leaseSeconds: 8, longest: { email: 3_000, others: 3_000 } },
  { leaseSeconds: 60, longest: { email: 22_500, others: 15_000 } },
  { leaseSeconds: 120, longest: { email: 45_000, others: 15_000 } },
  { leaseSeconds: 3_600, longest: { email: 45_000, others: 15_000 } },
])(
  'no channel takes longer for a message than its part of a lease of $leaseSeconds s',
  async ({ leaseSeconds, longest }) => {
    const channels = configuredChannels(readConfiguration(everything).channels, handoverMs(leaseSeconds));
    for (const { kind, longestMs } of channels.values())
      expect(longestMs).toBe(kind === 'email' ? longest.email : longest.others);
    expect(channels.size).toBe(5);
    await closeChannels(channels);
  },
);

test.each([
  { attempts: 1, leaseSeconds: 120, least: 30 },
  { attempts: 2, leaseSeconds: 120, least: 60 },
  { attempts: 7, leaseSeconds: 120, least: 1_920 },
  { attempts: 8, leaseSeconds: 120, least: 3_600 },
  { attempts: 19, leaseSeconds: 120, least: 3_600 },
  { attempts: 1, leaseSeconds: 3_600, least: 30 },
  { attempts: 1, leaseSeconds: 8, least: 2 },
  { attempts: 3, leaseSeconds: 8, least: 8 },
])('after try $attempts of a lease of $leaseSeconds s it waits $least s, or a tenth more', (one) => {
  const seconds = backOffSeconds(one.attempts, one.leaseSeconds);
  expect(seconds).toBeGreaterThanOrEqual(one.least);
  expect(seconds).toBeLessThanOrEqual(one.least * 1.1);
});

describe('a delivery whose holder was too slow, and that somebody else has taken', () => {
  const HOUR = 3_600;
  let key: { message: string; kind: 'email' };
  const row = async () => {
    const { rows } = await pool.query(
      `select status, attempts, last_error as error, next_try_at > now() + interval '50 minutes' as held
       from delivery where message = $1`,
      [key.message],
    );
    return rows[0];
  };
  const ofTheOther = { status: 'sending', attempts: 2, error: null, held: true };
  const first = () => ({ ...key, attempts: 1 });

  beforeEach(async () => {
    // A lease that ended while the server was starting would be left to its holder.
    await until(
      () => pool.query(`select pg_postmaster_start_time() < now() - interval '3 seconds' as old`),
      ({ rows }) => rows[0].old,
    );
    key = { message: await putDelivery(connection, { person: secretary }), kind: 'email' };
    expect(await claimDelivery(db, key, HOUR)).toMatchObject({ attempts: 1 });
    expect(await claimDelivery(db, key, HOUR)).toBeUndefined();
    await pool.query(`update delivery set next_try_at = now() - interval '1 second'`);
    expect(await claimDelivery(db, key, HOUR)).toMatchObject({ attempts: 2 });
    expect(await row()).toEqual(ofTheOther);
  });

  test('stays in the hands of the other: the slow one can neither put it off nor end it', async () => {
    await retryDelivery(db, first(), { seconds: 1, error: 'late' });
    await endDelivery(db, first(), { status: 'dead', at: '2020-12-16T02:00:00Z', error: 'late' });
    await endDelivery(db, first(), { status: 'cancelled', at: '2020-12-16T02:00:00Z' });
    await postponeDelivery(db, key, 1);
    expect(await row()).toEqual(ofTheOther);
  });

  test('is sent when the slow one has sent it, whatever the other finds', async () => {
    await noteSent(db, key, { at: '2020-12-16T02:00:00Z', text: '催办', reference: 'a\0b' });
    await retryDelivery(db, { ...key, attempts: 2 }, { seconds: 1, error: 'in vain' });
    await endDelivery(db, { ...key, attempts: 2 }, { status: 'dead', at: '2020-12-16T02:00:00Z' });
    expect(await row()).toMatchObject({ status: 'sent', error: null });
    expect(await claimDelivery(db, key, HOUR)).toBeUndefined();
  });
});

test('what takes half of the lease to be written is not handed over, but left to whoever takes it next', async () => {
  const receiver = await startHttpReceiver();
  const configuration = readConfiguration({ WEBHOOK_HOSTS: new URL(receiver.url).host });
  const channels = configuredChannels(configuration.channels);
  const clock = townClock(connection);
  const post = { channels, links: linksOf(clock.deps, configuration) };
  const secret = `whsec_${Buffer.from('a key of the drill').toString('base64')}`;
  await giveChannel(connection, secretary, 'webhook', { address: `${receiver.url}/hook`, secret });
  await clock.at('2020-12-16', '09:00');
  await sweep(clock.deps);
  const { message = '' } = (await compose(clock.deps, secretary)) ?? {};

  const slow = await open().pool.connect();
  await slow.query('begin; lock table division in access exclusive mode');
  const delivering = deliver(clock.deps, post, { message, kind: 'webhook' }, 2);
  await slow.query('select pg_sleep(1.2)');
  await slow.query('commit');
  slow.release();
  expect(await delivering).toMatchObject({ outcome: 'nothing', attempts: 1 });
  expect(receiver.requests).toEqual([]);

  const { outcome } = await until(
    () => deliver(clock.deps, post, { message, kind: 'webhook' }, 20),
    (delivered) => delivered.outcome !== 'nothing',
  );
  expect(outcome).toBe('sent');
  expect(receiver.accepted).toHaveLength(1);
  await closeChannels(channels);
  await receiver.close();
});
