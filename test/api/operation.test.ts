import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forgetMessages, putDelivery } from '../services/operation/deliveries.ts';
import { appointEverybody, idOf, operatorCases } from '../services/operation/operators.ts';
import { giveChannel } from '../services/reminders/rows.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';

const { connection } = await ownDatabase('town');
const { pool } = connection;
const desk = await openDesk(connection);
const BY = 'administrator';
const PERSON = 'town-committee';
const reason = '短信内容有误';
const retryUrl = (message: string, kind = 'email') => `/api/operation/dead/${message}/${kind}/retry`;
const health = async () => (await desk.get('/api/health')).json();

beforeAll(async () => {
  await appointEverybody(desk.deps);
  await giveChannel(connection, PERSON, 'email');
});

beforeEach(async () => {
  await pool.query('update dispatch set held = false, held_by = null, held_reason = null, held_at = null');
  await forgetMessages(connection);
});

describe('who may', () => {
  test.each(operatorCases)('$role for $prefix: $may', async ({ may, ...who }) => {
    const by = idOf(who);
    const message = await putDelivery(connection, { person: PERSON, status: 'dead' });
    const answers = [
      await desk.get('/api/operation', by),
      await desk.post('/api/operation/hold', { reason }, by),
      await pool
        .query('update dispatch set held = true')
        .then(() => desk.post('/api/operation/release', {}, by)),
      await desk.post(retryUrl(message), {}, by),
    ];
    for (const answer of answers)
      if (may) expect(answer.statusCode).toBe(200);
      else expectProblem(answer, 403);
  });

  test.each([undefined, 'stranger'])('401 for %s', async (by) => {
    expectProblem(await desk.get('/api/operation', by), 401);
    expectProblem(await desk.post('/api/operation/hold', { reason }, by), 401);
    expectProblem(await desk.post('/api/operation/release', {}, by), 401);
    expectProblem(await desk.post(retryUrl(randomUUID()), {}, by), 401);
    expect((await health()).held).toBe(false);
  });
});

describe('the emergency stop', () => {
  test('is seen by everybody, by whom and why by those who operate it', async () => {
    const held = (await desk.post('/api/operation/hold', { reason }, BY)).json();
    expect(held).toEqual({ held: { since: expect.any(String), by: { id: BY, name: '演练管理员' }, reason } });
    expect((await health()).held).toBe(true);
    expect((await desk.get('/api/operation', 'leading-group-office')).json()).toMatchObject(held);
    expectProblem(await desk.post('/api/operation/hold', { reason }, BY), 409);
    expect((await desk.post('/api/operation/release', {}, BY)).json()).toEqual({ held: null });
    expect((await health()).held).toBe(false);
    expectProblem(await desk.post('/api/operation/release', {}, BY), 409);
  });

  test('pulled in the table by hand, it is seen as well, and can be released', async () => {
    await pool.query('update dispatch set held = true');
    expect((await desk.get('/api/operation', BY)).json().held).toEqual({
      since: null,
      by: null,
      reason: null,
    });
    expect((await health()).held).toBe(true);
    expectProblem(await desk.post('/api/operation/hold', { reason }, BY), 409);
    expect((await desk.get('/operation')).body).toContain('紧急停发');
    expect((await desk.post('/api/operation/release', {}, BY)).statusCode).toBe(200);
  });

  test.each([
    { body: {}, field: 'reason' },
    { body: { reason: null }, field: 'reason' },
    { body: { reason: 3 }, field: 'reason' },
    { body: { reason: '停发' }, field: 'reason' },
    { body: { reason: '   停发   ' }, field: 'reason' },
    { body: { reason: '停'.repeat(501) }, field: 'reason' },
    { body: { reason: '停\0发' }, field: 'reason' },
    { body: { reason, until: 'tomorrow' }, field: 'until' },
  ])('400 for $body', async ({ body, field }) => {
    expectProblem(await desk.post('/api/operation/hold', body, BY), 400, field);
    expect((await health()).held).toBe(false);
  });

  test('is released without a body, too', async () => {
    await desk.post('/api/operation/hold', { reason }, BY);
    const answer = await desk.app.inject({
      method: 'POST',
      url: '/api/operation/release',
      headers: { 'x-acting-person': BY },
    });
    expect(answer.statusCode).toBe(200);
  });
});

describe('a dead delivery', () => {
  test('waits again, and is among the dead no more', async () => {
    const message = await putDelivery(connection, {
      person: PERSON,
      status: 'dead',
      attempts: 9,
      error: '550',
    });
    expect((await desk.get('/api/operation', BY)).json().dead).toMatchObject([
      { message, attempts: 9, error: '550' },
    ]);
    const answer = await desk.post(retryUrl(message), {}, BY);
    expect(answer.json()).toEqual({ message, kind: 'email', status: 'waiting' });
    expect((await desk.get('/api/operation', BY)).json()).toMatchObject({
      dead: [],
      waiting: [{ message, attempts: 0, status: 'waiting' }],
    });
    expectProblem(await desk.post(retryUrl(message), {}, BY), 409);
  });

  test.each([
    { message: 'somebody', kind: 'email', field: 'message' },
    { message: randomUUID().toUpperCase(), kind: 'email', field: 'message' },
    { message: randomUUID(), kind: 'pigeon', field: 'kind' },
  ])('400 for $message by $kind', async ({ message, kind, field }) => {
    expectProblem(await desk.post(retryUrl(message, kind), {}, BY), 400, field);
  });

  test('404 where there is none', async () => {
    expectProblem(await desk.post(retryUrl(randomUUID()), {}, BY), 404);
  });
});

test('no address leaves whole, and no telephone number', async () => {
  await pool.query(`update person set phone = '13900000000', email = 'private@example.cn'`);
  await putDelivery(connection, {
    person: PERSON,
    address: 'public@example.cn',
    error: '550 public@example.cn',
  });
  await putDelivery(connection, { person: PERSON, kind: 'sms', address: '13800001234', status: 'dead' });
  const { body } = await desk.get('/api/operation', BY);
  for (const address of ['private', 'public@', '13800001234', '13900000000', '0000000'])
    expect(body).not.toContain(address);
});

test('health says whether sweeps run, whether all is held, and which holidays are missing', async () => {
  expect(await health()).toMatchObject({
    sweep: { ageSeconds: null, overdue: true },
    held: false,
    calendar: null,
  });
  await pool.query('update dispatch set swept_at = now()');
  const { sweep } = await health();
  expect(sweep).toEqual({ ageSeconds: expect.any(Number), overdue: false });
  expect(sweep.ageSeconds).toBeLessThan(5);
  await pool.query(`update world set drill_day = '2098-06-01', version = version + 1`);
  expect(await health()).toMatchObject({ calendar: 2098, sweep: { overdue: false } });
});

test('in a live town nobody is let in by a header', async () => {
  await pool.query('update world set drill_day = null, version = version + 1');
  expectProblem(await desk.get('/api/operation', BY), 401);
  expectProblem(await desk.post('/api/operation/hold', { reason }, BY), 401);
  expect((await desk.get('/operation')).statusCode).toBe(200);
  expect((await desk.get('/metrics')).statusCode).toBe(200);
});
