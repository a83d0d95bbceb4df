import { beforeAll, describe, expect, test } from 'vitest';
import { claimDelivery, noteSent } from '../../../db/deliveries.ts';
import { systemClock } from '../../../services/clock.ts';
import { depsOf } from '../../../services/deps.ts';
import { retryDead } from '../../../services/operation/retry-dead.ts';
import { ownDatabase } from '../../support/database.ts';
import { giveChannel } from '../reminders/rows.ts';
import { putDelivery } from './deliveries.ts';
import { appointEverybody, codeOf, idOf, operatorCases } from './operators.ts';

const { connection } = await ownDatabase('town');
const { db, pool } = connection;
const deps = depsOf(connection, systemClock);
const PERSON = 'town-committee';
const retry = (message: string, actor: string | undefined = 'administrator') =>
  retryDead(deps, { message, kind: 'email', actor });
const dead = () =>
  putDelivery(connection, {
    person: PERSON,
    status: 'dead',
    attempts: 12,
    error: '550',
    address: 'old@example.cn',
  });
const rowOf = async (message: string) => {
  const { rows } = await pool.query(
    `select status, attempts, address, last_error as error, settled_at as "settledAt", next_try_at <= now() as due
     from delivery where message = $1`,
    [message],
  );
  return rows[0];
};

beforeAll(async () => {
  await appointEverybody(deps);
  await giveChannel(connection, PERSON, 'email', { address: 'new@example.cn' });
});

describe('who has a dead delivery tried again', () => {
  test.each(operatorCases)('$role for $prefix: $may', async ({ may, ...who }) => {
    const message = await dead();
    expect(await codeOf(retry(message, idOf(who)))).toBe(may ? 'done' : 'forbidden');
    expect(await rowOf(message)).toMatchObject({ status: may ? 'waiting' : 'dead' });
  });

  test.each([undefined, 'stranger'])('nobody whom the directory does not know: %s', async (actor) => {
    expect(await codeOf(retryDead(deps, { message: await dead(), kind: 'email', actor }))).toBe(
      'unauthenticated',
    );
  });
});

test('it begins at the first try, to the address that its person has by now, and can be sent', async () => {
  const message = await dead();
  await retry(message);
  expect(await rowOf(message)).toEqual({
    status: 'waiting',
    attempts: 0,
    address: 'new@example.cn',
    error: '550',
    settledAt: null,
    due: true,
  });
  expect(await claimDelivery(db, { message, kind: 'email' }, 60)).toEqual({
    attempts: 1,
    address: 'new@example.cn',
    secret: null,
  });
  const note = { at: '2020-12-16T03:00:00Z', text: '催办', reference: null };
  await noteSent(db, { message, kind: 'email' }, note);
  expect(await rowOf(message)).toMatchObject({ status: 'sent', error: null });
});

test('of many who ask at once, one has it tried again', async () => {
  const message = await dead();
  const codes = await Promise.all(Array.from({ length: 10 }, () => codeOf(retry(message))));
  expect(codes.toSorted()).toEqual([...Array(9).fill('conflict'), 'done']);
});

describe('what is not dead stays as it is', () => {
  test.each(['waiting', 'sending', 'sent', 'cancelled'] as const)('%s', async (status) => {
    const message = await putDelivery(connection, { person: PERSON, status, attempts: 3 });
    const before = await rowOf(message);
    await expect(retry(message)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(`is ${status}, not dead`),
    });
    expect(await rowOf(message)).toEqual(before);
  });
});

test('a verification is asked for anew: its code has run out', async () => {
  const message = await putDelivery(connection, { person: PERSON, status: 'dead', message: 'verification' });
  await expect(retry(message)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('ask for a new one'),
  });
});

describe('nothing goes to an address that its person has not, or has not verified', () => {
  test.each([
    { person: 'inspection-team', channel: undefined },
    { person: 'civil-affairs-office', channel: false },
  ])('$person', async ({ person, channel }) => {
    if (channel !== undefined) await giveChannel(connection, person, 'email', { verified: channel });
    const message = await putDelivery(connection, { person, status: 'dead' });
    await expect(retry(message)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('no verified email address'),
    });
    expect(await rowOf(message)).toMatchObject({ status: 'dead' });
  });
});

test.each([
  { kind: 'sms', message: undefined },
  { kind: 'email', message: '00000000-0000-4000-8000-000000000000' },
] as const)('what there is none of is not found: $kind', async ({ kind, message }) => {
  const attempt = retryDead(deps, { message: message ?? (await dead()), kind, actor: 'administrator' });
  expect(await codeOf(attempt)).toBe('not-found');
});
