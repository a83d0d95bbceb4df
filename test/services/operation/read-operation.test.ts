import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readOperationInFull } from '../../../services/operation/operation-in-full.ts';
import { readOperation } from '../../../services/operation/read-operation.ts';
import { ownDatabase } from '../../support/database.ts';
import { FIRST, renewalOf } from '../../support/town.ts';
import { townClock } from '../../support/town-clock.ts';
import { openDeadline, withoutDeadlines } from '../reminders/rows.ts';
import { forgetMessages, putDelivery } from './deliveries.ts';
import { appointEverybody, codeOf, idOf, operatorCases } from './operators.ts';

const { connection } = await ownDatabase('town');
const { pool } = connection;
const clock = townClock(connection);
const { deps } = clock;
const AS = { actor: 'administrator' };
const NAMES = [
  '镇党委',
  '督查组',
  '领导小组',
  'town-committee',
  'inspection-team',
  'leading-group',
  'administrator',
];

const channelOf = async (kind: string) =>
  (await readOperation(deps)).deliveries.find(({ channel }) => channel === kind);

beforeAll(async () => {
  await appointEverybody(deps);
  await clock.at('2021-01-10', '09:30');
});

beforeEach(() => forgetMessages(connection));

describe('who reads it with names', () => {
  test.each(operatorCases)('$role for $prefix: $may', async ({ may, ...who }) => {
    expect(await codeOf(readOperationInFull(deps, { actor: idOf(who) }))).toBe(may ? 'done' : 'forbidden');
  });

  test.each([undefined, 'stranger'])('nobody whom the directory does not know: %s', async (actor) => {
    expect(await codeOf(readOperationInFull(deps, { actor }))).toBe('unauthenticated');
  });
});

test('nothing waits and nobody has swept', async () => {
  await withoutDeadlines(connection);
  const none = { statutory: 0, plan: 0, count: 0, atLeast: false };
  const noDelivery = {
    waiting: 0,
    due: 0,
    sending: 0,
    dead: 0,
    atLeast: false,
    oldest: null,
    error: null,
    deadError: null,
  };
  expect(await readOperationInFull(deps, AS)).toEqual({
    at: '2021-01-10T01:30:00Z',
    today: '2021-01-10',
    held: null,
    sweep: { at: null, ageSeconds: null, ms: null, deadlines: null, overdue: true },
    calendar: null,
    deadlines: { overdue: none, close: none, 'on-track': none },
    notices: { due: { count: 0, atLeast: false }, later: { count: 0, atLeast: false } },
    deliveries: ['email', 'wecom', 'dingtalk', 'webhook', 'sms'].map((channel) => ({
      channel,
      ...noDelivery,
    })),
    waiting: [],
    dead: [],
  });
});

describe('an open deadline is overdue after its day, and close three days before', () => {
  test.each([
    { dueOn: '2021-01-09', status: 'overdue' },
    { dueOn: '2021-01-10', status: 'close' },
    { dueOn: '2021-01-13', status: 'close' },
    { dueOn: '2021-01-14', status: 'on-track' },
  ] as const)('due on $dueOn, it is $status on 2021-01-10', async ({ dueOn, status }) => {
    await withoutDeadlines(connection);
    const renewal = renewalOf(FIRST);
    const row = { renewal, dueOn, openedAt: '2021-01-01T00:00:00Z' };
    await openDeadline(connection, { ...row, step: 'one' });
    await openDeadline(connection, { ...row, step: 'two' });
    await openDeadline(connection, { ...row, step: 'three', kind: 'statutory' });
    const { deadlines } = await readOperation(deps);
    expect(deadlines[status]).toEqual({ statutory: 1, plan: 2, count: 3, atLeast: false });
    expect(Object.values(deadlines).reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });
});

test('a notice waits until it is in a message or dropped, and is due when its time has come', async () => {
  const put = (rung: string, slot: string, dropped: string | null) =>
    pool.query(
      `insert into notice (renewal, step, opened_at_revision, due_on, rung, person, role, form, slot, in_digest,
         on_holidays, sweep, dropped)
       values ($1, 'one', 0, '2021-01-10', $2, 'town-committee', 'town-party-committee', 'direct', $3, false, false, 's', $4)`,
      [renewalOf(FIRST), rung, slot, dropped],
    );
  await put('a', '2021-01-10T01:29:59Z', null);
  await put('b', '2021-01-10T01:30:00Z', null);
  await put('c', '2021-01-10T01:30:01Z', null);
  await put('d', '2021-01-10T01:29:59Z', 'done');
  await put('e', '2021-01-10T01:29:59Z', null);
  const message = await putDelivery(connection, { person: 'town-committee' });
  await pool.query(`update notice set message = $1 where rung = 'e'`, [message]);
  expect((await readOperation(deps)).notices).toEqual({
    due: { count: 2, atLeast: false },
    later: { count: 1, atLeast: false },
  });
});

describe('deliveries by channel', () => {
  const person = 'town-committee';

  test('what is settled well is not counted, everything else by its status', async () => {
    for (const status of ['waiting', 'sending', 'sent', 'cancelled', 'dead'] as const)
      await putDelivery(connection, { person, kind: 'sms', status });
    await putDelivery(connection, { person, kind: 'sms', nextTryIn: 600 });
    expect(await channelOf('sms')).toMatchObject({ waiting: 2, due: 1, sending: 1, dead: 1, atLeast: false });
    expect(await channelOf('email')).toMatchObject({ waiting: 0, due: 0, sending: 0, dead: 0, oldest: null });
  });

  test('the oldest on its way, why it does not go, and why the latest died; no address in either', async () => {
    await putDelivery(connection, {
      person,
      composedAt: '2021-01-09T01:00:00Z',
      attempts: 2,
      error: 'email: 451',
    });
    await putDelivery(connection, {
      person,
      composedAt: '2021-01-09T00:30:00Z',
      attempts: 5,
      error: '421 wait, a@example.cn',
      nextTryIn: 900,
    });
    await putDelivery(connection, { person, composedAt: '2021-01-08T00:00:00Z', status: 'sent' });
    const dead = { person, status: 'dead' } as const;
    await putDelivery(connection, { ...dead, error: '550 a@example.cn', settledAt: '2021-01-10T00:00:02Z' });
    await putDelivery(connection, { ...dead, error: 'earlier', settledAt: '2021-01-10T00:00:01Z' });
    expect(await channelOf('email')).toMatchObject({
      waiting: 2,
      due: 1,
      dead: 2,
      oldest: '2021-01-09T00:30:00.000Z',
      error: '421 wait, …',
      deadError: '550 …',
    });
  });

  test('those who operate it see whom it is for: what is tried next first, what died last first', async () => {
    const address = '13800001234';
    const later = await putDelivery(connection, { person, kind: 'sms', address, nextTryIn: 60 });
    const next = await putDelivery(connection, {
      person: 'inspection-team',
      nextTryIn: 30,
      status: 'sending',
    });
    const first = await putDelivery(connection, {
      person,
      status: 'dead',
      settledAt: '2021-01-10T00:00:01Z',
    });
    const last = await putDelivery(connection, {
      person,
      kind: 'wecom',
      address: '00000000-0000-4000-8000-00000000abcd',
      form: 'red',
      message: 'digest',
      status: 'dead',
      attempts: 12,
      error: 'wecom 93000',
      settledAt: '2021-01-10T00:00:02Z',
    });
    const { waiting, dead } = await readOperationInFull(deps, AS);
    expect(waiting.map(({ message }) => message)).toEqual([next, later]);
    expect(waiting[1]).toMatchObject({ channel: 'sms', address: '138****1234', status: 'waiting' });
    expect(dead.map(({ message }) => message)).toEqual([last, first]);
    expect(dead[0]).toEqual({
      message: last,
      channel: 'wecom',
      person: { id: 'town-committee', name: '演练镇党委' },
      address: '…abcd',
      kind: 'digest',
      form: 'red',
      status: 'dead',
      attempts: 12,
      error: 'wecom 93000',
      since: '2021-01-10T00:00:02.000Z',
    });
  });

  test('so many are shown, however many there are', async () => {
    for (let at = 0; at < 60; at++) await putDelivery(connection, { person, nextTryIn: -at });
    const { waiting, deliveries } = await readOperationInFull(deps, AS);
    expect(waiting).toHaveLength(50);
    expect(deliveries[0]).toMatchObject({ channel: 'email', waiting: 60 });
  });
});

test('without names it names nobody, also not whoever stopped it and why', async () => {
  await pool.query(
    `update dispatch set held = true, held_by = 'leading-group-office', held_reason = '镇党委要求', held_at = '2021-01-10T00:00:00Z'`,
  );
  const put = {
    person: 'town-committee',
    address: 'town-committee@example.cn',
    error: 'town-committee@example.cn',
  };
  await putDelivery(connection, put);
  await putDelivery(connection, { ...put, status: 'dead' });
  const operation = await readOperation(deps);
  expect(operation.held).toEqual({ since: '2021-01-10T00:00:00.000Z' });
  for (const name of [...NAMES, '@']) expect(JSON.stringify(operation)).not.toContain(name);
  expect((await readOperationInFull(deps, AS)).held).toMatchObject({
    by: { id: 'leading-group-office', name: '演练领导小组办公室' },
    reason: '镇党委要求',
  });
});

describe('a sweep is overdue after three intervals', () => {
  test.each([
    { every: null, age: 55, overdue: false },
    { every: null, age: 65, overdue: true },
    { every: 20, age: 55, overdue: false },
    { every: 20, age: 65, overdue: true },
    { every: 100, age: 290, overdue: false },
    { every: 100, age: 310, overdue: true },
  ])('of $every seconds: $age seconds ago, overdue $overdue', async ({ every, age, overdue }) => {
    await pool.query(
      `update dispatch set swept_at = now() - make_interval(secs => $1), swept_ms = 35, swept_deadlines = 7,
                           swept_every = $2`,
      [age, every],
    );
    const { sweep } = await readOperation(deps);
    expect(sweep).toMatchObject({ ms: 35, deadlines: 7, overdue });
    expect(Math.abs((sweep.ageSeconds ?? 0) - age)).toBeLessThan(4);
  });
});

test('a year whose holidays nobody has told is said', async () => {
  await clock.at('2098-06-01', '09:00');
  expect((await readOperation(deps)).calendar).toBe(2098);
});
