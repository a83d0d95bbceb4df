import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { claimDelivery, dueDeliveries } from '../../../db/deliveries.ts';
import { readDispatch } from '../../../db/dispatch.ts';
import { InvalidFacts } from '../../../machines/rules/invalid-facts.ts';
import { holdEverything, holdIn, release } from '../../../services/operation/emergency-stop.ts';
import { ownDatabase } from '../../support/database.ts';
import { townClock } from '../../support/town-clock.ts';
import { putDelivery } from './deliveries.ts';
import { appointEverybody, codeOf, idOf, operatorCases } from './operators.ts';

const { connection } = await ownDatabase('town');
const { db, pool } = connection;
const clock = townClock(connection);
const { deps } = clock;
const AS = { actor: 'administrator' };
const hold = (reason = '演练暂停', actor = 'administrator') => holdEverything(deps, { actor, reason });
const standing = async () => holdIn(await readDispatch(db));

beforeAll(async () => {
  await appointEverybody(deps);
  await clock.at('2020-12-16', '09:30');
});

beforeEach(() =>
  pool.query('update dispatch set held = false, held_by = null, held_reason = null, held_at = null'),
);

describe('who stops everything', () => {
  test.each(operatorCases)('$role for $prefix: $may', async ({ may, ...who }) => {
    expect(await codeOf(hold('演练暂停', idOf(who)))).toBe(may ? 'done' : 'forbidden');
    expect(await standing()).toEqual(may ? expect.objectContaining({ by: expect.anything() }) : null);
    await pool.query('update dispatch set held = true');
    expect(await codeOf(release(deps, { actor: idOf(who) }))).toBe(may ? 'done' : 'forbidden');
    expect((await readDispatch(db)).held).toBe(!may);
  });

  test.each([undefined, 'stranger'])('nobody whom the directory does not know: %s', async (actor) => {
    expect(await codeOf(holdEverything(deps, { actor, reason: '演练暂停' }))).toBe('unauthenticated');
    expect(await codeOf(release(deps, { actor }))).toBe('unauthenticated');
  });
});

describe('its reason has 3 to 500 characters', () => {
  test.each([
    { reason: '', taken: false },
    { reason: '停发', taken: false },
    { reason: ' 停 发 ', taken: true },
    { reason: '  停  ', taken: false },
    { reason: '停发了', taken: true },
    { reason: '𠮷𠮷', taken: false },
    { reason: '𠮷'.repeat(500), taken: true },
    { reason: '停'.repeat(501), taken: false },
  ])('$reason.length of them', async ({ reason, taken }) => {
    if (taken) expect((await hold(reason)).reason).toBe(reason.trim());
    else {
      await expect(hold(reason)).rejects.toThrow(InvalidFacts);
      await expect(hold(reason)).rejects.toMatchObject({ problems: [{ field: 'reason' }] });
      expect(await standing()).toBeNull();
    }
  });
});

test('it says by whom, since when and why, by the clock of the town', async () => {
  const held = {
    since: '2020-12-16T01:30:00.000Z',
    by: { id: 'administrator', name: '演练管理员' },
    reason: '短信内容有误',
  };
  expect(await hold('短信内容有误')).toEqual(held);
  expect(await standing()).toEqual(held);
  await release(deps, AS);
  expect(await standing()).toBeNull();
});

test('whoever stops what is stopped is told by whom it is, and changes nothing', async () => {
  await hold('短信内容有误', 'leading-group-office');
  await expect(hold()).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('leading-group-office since 2020-12-16T01:30:00.000Z'),
  });
  expect(await standing()).toMatchObject({ by: { id: 'leading-group-office' }, reason: '短信内容有误' });
});

test('what goes out already cannot be released', async () => {
  expect(await codeOf(release(deps, AS))).toBe('conflict');
});

test('of many who stop at once one does, and of many who release one does', async () => {
  const tries = <T>(what: () => Promise<T>) => Promise.all(Array.from({ length: 10 }, () => codeOf(what())));
  expect((await tries(hold)).toSorted()).toEqual([...Array(9).fill('conflict'), 'done']);
  expect((await tries(() => release(deps, AS))).toSorted()).toEqual([...Array(9).fill('conflict'), 'done']);
});

test('while it is held nothing can be taken for sending; after it everything can', async () => {
  const message = await putDelivery(connection, { person: 'town-committee' });
  await hold();
  expect(await dueDeliveries(db, 'email', 10)).toEqual([]);
  expect(await claimDelivery(db, { message, kind: 'email' }, 60)).toBeUndefined();
  await release(deps, AS);
  expect(await dueDeliveries(db, 'email', 10)).toEqual([{ message, kind: 'email', attempts: 0 }]);
  expect(await claimDelivery(db, { message, kind: 'email' }, 60)).toMatchObject({ attempts: 1 });
});
