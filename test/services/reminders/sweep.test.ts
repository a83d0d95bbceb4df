import { beforeEach, describe, expect, test } from 'vitest';
import { depsOf } from '../../../services/deps.ts';
import { sweep } from '../../../services/reminders/sweep.ts';
import { makeDatabase } from '../../support/database.ts';
import { appoint, FIRST, renewalOf, SECOND } from '../../support/town.ts';
import { type TownClock, townClock } from '../../support/town-clock.ts';
import { closeDeadline, noticesIn, openDeadline, withoutDeadlines } from './rows.ts';

type Own = Awaited<ReturnType<typeof makeDatabase>>;

const STEP = 'party-organization.inspection-list';
const renewal = renewalOf(FIRST);
/** A Friday, and the day before a weekend without a holiday. */
const DUE = '2021-01-15';
const OPENED = '2020-12-30T02:00:00Z';

let own: Own;
let clock: TownClock;

beforeEach(async () => {
  own = await makeDatabase('town');
  clock = townClock(own.connection);
  await withoutDeadlines(own.connection);
  return () => own.drop();
});

const open = (more: Partial<Parameters<typeof openDeadline>[1]> = {}) =>
  openDeadline(own.connection, { renewal, step: STEP, dueOn: DUE, openedAt: OPENED, ...more });
const sweepAt = async (day: string, time: string) => {
  await clock.at(day, time);
  return sweep(clock.deps);
};
const notices = () => noticesIn(own.connection, renewal);
const nextAt = async () => {
  const { rows } = await own.connection.pool.query(
    `select to_char(next_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as at from deadline`,
  );
  return rows.map(({ at }) => at);
};

describe('a deadline that is swept in time', () => {
  test('is looked at once when it opens, and then only when its next rung comes', async () => {
    await open();
    expect(await sweepAt('2020-12-30', '10:30')).toMatchObject({ deadlines: 1, notices: 0 });
    expect(await nextAt()).toEqual(['2021-01-08 09:00']);
    expect(await sweepAt('2021-01-08', '08:59')).toMatchObject({ deadlines: 0, notices: 0 });
    expect(await sweepAt('2021-01-08', '09:00')).toMatchObject({ deadlines: 1, notices: 1 });
    expect(await sweepAt('2021-01-08', '09:01')).toMatchObject({ deadlines: 0, notices: 0 });
    expect(await notices()).toEqual([`01-08 09:00 digest ${STEP} due-in-7-days secretary`]);
  });

  test('climbs the ladder of the plan, rung by rung, each to those it is for', async () => {
    await open();
    for (let day = 1; day <= 25; day++)
      for (const time of ['03:00', '08:00', '09:00', '17:00', '17:30', '23:00'])
        await sweepAt(`2021-01-${String(day).padStart(2, '0')}`, time);
    expect(await notices()).toMatchInlineSnapshot(`
      [
        "01-08 09:00 digest party-organization.inspection-list due-in-7-days secretary",
        "01-12 09:00 blue party-organization.inspection-list due-in-3-days secretary",
        "01-12 09:00 blue party-organization.inspection-list due-in-3-days work-group-1",
        "01-14 09:00 direct party-organization.inspection-list due-tomorrow secretary",
        "01-14 09:00 direct party-organization.inspection-list due-tomorrow work-group-1",
        "01-15 09:00 digest party-organization.inspection-list due-today secretary",
        "01-15 17:00 yellow party-organization.inspection-list due-day-ends leading-group-office",
        "01-15 17:00 yellow party-organization.inspection-list due-day-ends secretary",
        "01-15 17:00 yellow party-organization.inspection-list due-day-ends work-group-1",
        "01-18 09:00 red party-organization.inspection-list overdue-1-day leading-group-office",
        "01-18 09:00 red party-organization.inspection-list overdue-1-day secretary",
        "01-18 09:00 red party-organization.inspection-list overdue-1-day work-group-1",
        "01-20 09:00 red party-organization.inspection-list overdue-3-days inspection-team",
        "01-20 09:00 red party-organization.inspection-list overdue-3-days leading-group-office",
        "01-20 09:00 red party-organization.inspection-list overdue-3-days secretary",
        "01-20 09:00 red party-organization.inspection-list overdue-3-days town-committee",
        "01-20 09:00 red party-organization.inspection-list overdue-3-days work-group-1",
        "01-21 09:00 red party-organization.inspection-list overdue-3-days/2021-01-21 secretary",
        "01-21 09:00 red party-organization.inspection-list overdue-3-days/2021-01-21 work-group-1",
        "01-21 17:30 red party-organization.inspection-list overdue-3-days/2021-01-21 inspection-team",
        "01-21 17:30 red party-organization.inspection-list overdue-3-days/2021-01-21 leading-group-office",
        "01-21 17:30 red party-organization.inspection-list overdue-3-days/2021-01-21 town-committee",
        "01-22 09:00 red party-organization.inspection-list overdue-3-days/2021-01-22 secretary",
        "01-22 09:00 red party-organization.inspection-list overdue-3-days/2021-01-22 work-group-1",
        "01-22 17:30 red party-organization.inspection-list overdue-3-days/2021-01-22 inspection-team",
        "01-22 17:30 red party-organization.inspection-list overdue-3-days/2021-01-22 leading-group-office",
        "01-22 17:30 red party-organization.inspection-list overdue-3-days/2021-01-22 town-committee",
        "01-23 09:00 red party-organization.inspection-list overdue-3-days/2021-01-23 secretary",
        "01-23 09:00 red party-organization.inspection-list overdue-3-days/2021-01-23 work-group-1",
        "01-23 17:30 red party-organization.inspection-list overdue-3-days/2021-01-23 inspection-team",
        "01-23 17:30 red party-organization.inspection-list overdue-3-days/2021-01-23 leading-group-office",
        "01-23 17:30 red party-organization.inspection-list overdue-3-days/2021-01-23 town-committee",
        "01-24 09:00 red party-organization.inspection-list overdue-3-days/2021-01-24 secretary",
        "01-24 09:00 red party-organization.inspection-list overdue-3-days/2021-01-24 work-group-1",
        "01-24 17:30 red party-organization.inspection-list overdue-3-days/2021-01-24 inspection-team",
        "01-24 17:30 red party-organization.inspection-list overdue-3-days/2021-01-24 leading-group-office",
        "01-24 17:30 red party-organization.inspection-list overdue-3-days/2021-01-24 town-committee",
        "01-25 09:00 red party-organization.inspection-list overdue-3-days/2021-01-25 secretary",
        "01-25 09:00 red party-organization.inspection-list overdue-3-days/2021-01-25 work-group-1",
        "01-25 17:30 red party-organization.inspection-list overdue-3-days/2021-01-25 inspection-team",
        "01-25 17:30 red party-organization.inspection-list overdue-3-days/2021-01-25 leading-group-office",
        "01-25 17:30 red party-organization.inspection-list overdue-3-days/2021-01-25 town-committee",
      ]
    `);
  });
});

test('a step that is done is not looked at any more', async () => {
  await open();
  await sweepAt('2021-01-08', '09:00');
  await closeDeadline(own.connection, renewal, STEP);
  expect(await sweepAt('2021-01-30', '09:00')).toMatchObject({ deadlines: 0, notices: 0 });
});

test('after three days without a sweep every rung that was missed is told, once', async () => {
  await open();
  await sweepAt('2021-01-13', '09:00');
  const before = (await notices()).length;
  await sweepAt('2021-01-16', '10:00');
  const told = (await notices()).slice(before);
  expect([...new Set(told.map((one) => one.split(' ')[4]))]).toEqual([
    'due-tomorrow',
    'due-today',
    'due-day-ends',
  ]);
  expect(await sweepAt('2021-01-16', '10:01')).toMatchObject({ notices: 0 });
});

test('a deadline that opens late is not reminded of what was due before it opened', async () => {
  await open({ openedAt: '2021-01-14T04:00:00Z' });
  await sweepAt('2021-01-15', '09:00');
  expect((await notices()).map((one) => one.split(' ')[4])).toEqual(['due-today']);
});

test('what waits on somebody else is told to them as well as to the secretary', async () => {
  await open({ actors: ['county-organization-department'] });
  await sweepAt('2021-01-08', '09:00');
  expect((await notices()).map((one) => one.split(' ')[5])).toEqual(['county-organization', 'secretary']);
});

test('a holder of two of the roles, or of one role twice, is told once', async () => {
  await appoint(clock.deps, 'busy', {
    role: 'community-secretary',
    prefixes: [FIRST, FIRST.slice(0, 9), '15'],
  });
  await appoint(
    clock.deps,
    'busier',
    { role: 'community-secretary', prefixes: [FIRST] },
    { role: 'work-group', prefixes: [FIRST] },
  );
  await open();
  await sweepAt('2021-01-12', '09:00');
  const people = (await notices())
    .filter((one) => one.includes('due-in-3-days'))
    .map((one) => one.split(' ')[5]);
  expect(people.toSorted()).toEqual(['busier', 'busy', 'secretary', 'work-group-1']);
});

test('nobody is told of a community that is not theirs', async () => {
  await appoint(clock.deps, 'neighbour', {
    role: 'community-secretary',
    prefixes: [SECOND, `${FIRST}`.slice(0, 9).replace(/.$/, '9')],
  });
  await open();
  await sweepAt('2021-01-08', '09:00');
  expect((await notices()).join()).not.toContain('neighbour');
});

test('of many sweeps at once each deadline is looked at by one', async () => {
  for (let step = 0; step < 200; step++) await open({ step: `step-${step}` });
  await clock.at('2021-01-12', '09:00');
  const swept = await Promise.all(
    Array.from({ length: 6 }, () => sweep({ ...clock.deps, connection: own.open() }, { batch: 20 })),
  );
  expect(swept.reduce((sum, one) => sum + one.deadlines, 0)).toBe(200);
  const all = await notices();
  expect(all).toHaveLength(200 * 3);
  expect(new Set(all).size).toBe(all.length);
  expect(swept.filter((one) => one.deadlines > 0).length).toBeGreaterThan(1);
});

test('a rung that was told is not told again, even when the deadline is looked at anew', async () => {
  await open();
  await sweepAt('2021-01-12', '09:00');
  const before = await notices();
  await own.connection.pool.query('update deadline set reminded_until = $1, next_at = $1', [OPENED]);
  expect(await sweepAt('2021-01-12', '09:30')).toMatchObject({ deadlines: 1 });
  expect(await notices()).toEqual(expect.arrayContaining(before));
  expect((await notices()).filter((one) => one.includes('due-in-3-days'))).toHaveLength(
    before.filter((one) => one.includes('due-in-3-days')).length,
  );
});

test('whoever has said 收到 is spared the daily repetition, and nobody else is', async () => {
  await open();
  await sweepAt('2021-01-20', '09:00');
  await own.connection.db
    .insertInto('acknowledgement')
    .values({
      renewal,
      step: STEP,
      opened_at_revision: 0,
      due_on: DUE,
      person: `secretary-${FIRST}`,
      at: '2021-01-20T02:00:00Z',
      quiet_until: '2021-01-22',
    })
    .execute();
  for (const day of ['2021-01-21', '2021-01-22', '2021-01-23']) await sweepAt(day, '09:00');
  const repeated = (await notices()).filter((one) => one.includes('overdue-3-days/'));
  expect(repeated.filter((one) => one.endsWith(' secretary')).map((one) => one.slice(0, 5))).toEqual([
    '01-23',
  ]);
  expect(repeated.filter((one) => one.endsWith(' inspection-team')).map((one) => one.slice(0, 5))).toEqual([
    '01-21',
    '01-22',
    '01-23',
  ]);
});

test('a promise that passes undone brings the next rung forward', async () => {
  await open();
  await sweepAt('2021-01-11', '09:00');
  await own.connection.pool.query(`update deadline set promised = '2021-01-12', next_at = now()`);
  await own.connection.pool.query(`update deadline set next_at = '2021-01-11T02:00:00Z'`);
  await sweepAt('2021-01-11', '11:00');
  await sweepAt('2021-01-13', '09:00');
  expect(
    (await notices())
      .filter((one) => one.includes('promise-broken/2021-01-12'))
      .map((one) => one.split(' ')[2]),
  ).toContain('yellow');
});

test('a deadline whose plan cannot be read keeps nobody else from being told', async () => {
  await open();
  await openDeadline(own.connection, {
    renewal: renewalOf(SECOND),
    step: STEP,
    dueOn: DUE,
    openedAt: OPENED,
  });
  await own.connection.pool.query(`insert into plan select 'broken', digest, '{}' from plan limit 1`);
  await own.connection.pool.query(`update renewal set plan = 'broken' where id = $1`, [renewal]);
  const { faults, notices: told } = await sweepAt('2021-01-08', '09:00');
  expect(faults).toMatchObject([{ renewal, step: STEP }]);
  expect(told).toBe(1);
  expect(await noticesIn(own.connection, renewalOf(SECOND))).toHaveLength(1);
});

test('a coloured rung is issued as a supervision notice, with a number, once', async () => {
  await open();
  for (const day of ['2021-01-12', '2021-01-15', '2021-01-18', '2021-01-20', '2021-01-21', '2021-01-22'])
    await sweepAt(day, '17:30');
  const { rows } = await own.connection.pool.query(
    'select serial, colour, issued_on from supervision_notice order by serial',
  );
  expect(rows).toEqual([
    { serial: 1, colour: 'blue', issued_on: '2021-01-12' },
    { serial: 2, colour: 'yellow', issued_on: '2021-01-15' },
    { serial: 3, colour: 'red', issued_on: '2021-01-18' },
  ]);
});

test('another process that has moved the day is noticed', async () => {
  await open();
  await clock.at('2021-01-07', '09:00');
  const other = depsOf(own.open(), { now: () => Temporal.Instant.from('2021-01-08T01:00:00Z') });
  await sweep(other);
  await clock.at('2021-01-08', '09:00');
  expect(await sweep(other)).toMatchObject({ notices: 1 });
});
