import { beforeEach, expect, test } from 'vitest';
import { compose } from '../../../services/reminders/compose.ts';
import { sweep } from '../../../services/reminders/sweep.ts';
import { makeDatabase } from '../../support/database.ts';
import { FIRST, renewalOf, SECOND } from '../../support/town.ts';
import { type TownClock, townClock } from '../../support/town-clock.ts';
import { closeDeadline, giveChannel, messagesTo, openDeadline, withoutDeadlines } from './rows.ts';

type Own = Awaited<ReturnType<typeof makeDatabase>>;

let own: Own;
let clock: TownClock;
const secretary = `secretary-${FIRST}`;
const OPENED = '2020-12-30T02:00:00Z';

beforeEach(async () => {
  own = await makeDatabase('town');
  clock = townClock(own.connection);
  await withoutDeadlines(own.connection);
  return () => own.drop();
});

const open = (step: string, dueOn: string, more: Partial<Parameters<typeof openDeadline>[1]> = {}) =>
  openDeadline(own.connection, { renewal: renewalOf(FIRST), step, dueOn, openedAt: OPENED, ...more });
const sweepAt = async (day: string, time: string) => {
  await clock.at(day, time);
  await sweep(clock.deps);
};
const composeAt = async (day: string, time: string, person = secretary) => {
  await sweepAt(day, time);
  return compose(clock.deps, person);
};
const told = (person = secretary) => messagesTo(own.connection, person);

test('everything of a day goes into one digest', async () => {
  await open('a', '2021-01-15');
  await open('b', '2021-01-15');
  expect(await composeAt('2021-01-08', '09:00')).toMatchObject({ kind: 'digest', notices: 2 });
  expect(await told()).toEqual(['01-08 09:00 digest digest: a due-in-7-days, b due-in-7-days']);
});

test('nothing new, no message', async () => {
  await open('a', '2021-01-15');
  await composeAt('2021-01-08', '09:00');
  expect(await composeAt('2021-01-08', '12:00')).toBeUndefined();
  expect(await composeAt('2021-01-09', '09:00')).toBeUndefined();
  expect(await compose(clock.deps, 'nobody')).toBeUndefined();
});

test('what comes too late for the digest of a day waits for that of the next one', async () => {
  await open('a', '2021-01-15');
  await composeAt('2021-01-08', '09:00');
  await open('late', '2021-01-16', { openedAt: '2021-01-08T01:30:00Z' });
  await open('later', '2021-01-15', { openedAt: '2021-01-07T16:00:00Z' });
  expect(await composeAt('2021-01-08', '10:00')).toBeUndefined();
  expect(await composeAt('2021-01-09', '08:59')).toBeUndefined();
  expect(await composeAt('2021-01-09', '09:00')).toMatchObject({ kind: 'digest', notices: 2 });
  expect((await told()).map((one) => one.slice(0, 18))).toEqual(['01-08 09:00 digest', '01-09 09:00 digest']);
});

test('what is urgent goes out alone on a day that has had its digest', async () => {
  await open('a', '2021-01-15', { openedAt: '2021-01-11T04:00:00Z' });
  await open('b', '2021-01-12', { openedAt: '2021-01-11T04:00:00Z' });
  await composeAt('2021-01-12', '09:00');
  await open('c', '2021-01-12', { openedAt: '2021-01-12T02:00:00Z' });
  expect(await composeAt('2021-01-12', '17:00')).toMatchObject({ kind: 'alone', notices: 2 });
  expect(await told()).toEqual([
    '01-12 09:00 digest blue: a due-in-3-days, b due-today',
    '01-12 17:00 alone yellow: b due-day-ends, c due-day-ends',
  ]);
});

test('what has been done since it was found is not told', async () => {
  await open('a', '2021-01-15');
  await open('b', '2021-01-15');
  await sweepAt('2021-01-08', '09:00');
  await closeDeadline(own.connection, renewalOf(FIRST), 'a');
  expect(await compose(clock.deps, secretary)).toMatchObject({ notices: 1 });
  await closeDeadline(own.connection, renewalOf(FIRST), 'b');
  expect(await told()).toEqual(['01-08 09:00 digest digest: b due-in-7-days']);
});

test('what is done and has begun anew meanwhile is not told with the old date', async () => {
  await open('a', '2021-01-15');
  await open('b', '2021-01-15');
  await sweepAt('2021-01-08', '09:00');
  await own.connection.pool.query(`update deadline set opened_at_revision = 7 where step = 'a'`);
  await own.connection.pool.query(`update deadline set due_on = '2021-01-20' where step = 'b'`);
  expect(await compose(clock.deps, secretary)).toBeUndefined();
  const { rows } = await own.connection.pool.query('select step, dropped from notice order by step');
  expect(rows).toEqual([
    { step: 'a', dropped: 'done' },
    { step: 'b', dropped: 'moved' },
  ]);
});

test('what is of a community in which somebody holds no role any more is not told to them', async () => {
  const elsewhere = { renewal: renewalOf(SECOND), step: 'b', dueOn: '2021-01-15', openedAt: OPENED };
  const hold = (role: string, prefix: string) =>
    own.connection.pool.query('insert into appointment values ($1, $2, $3)', [secretary, role, prefix]);
  await hold('community-secretary', SECOND);
  await open('a', '2021-01-15');
  await openDeadline(own.connection, elsewhere);
  await sweepAt('2021-01-08', '09:00');
  await own.connection.pool.query('delete from appointment where person = $1', [secretary]);
  await hold('community-secretary', SECOND);
  // Whoever looks after accounts reads no renewals.
  await hold('administrator', FIRST.slice(0, 9));
  expect(await compose(clock.deps, secretary)).toMatchObject({ notices: 1 });
  expect(await told()).toEqual(['01-08 09:00 digest digest: b due-in-7-days']);
  const { rows } = await own.connection.pool.query(
    'select step, dropped from notice where person = $1 order by step',
    [secretary],
  );
  expect(rows).toEqual([
    { step: 'a', dropped: 'not-theirs' },
    { step: 'b', dropped: null },
  ]);
});

test('whoever has another role in a community by now is told of it still', async () => {
  await open('a', '2021-01-15');
  await sweepAt('2021-01-08', '09:00');
  await own.connection.pool.query(
    `update appointment set role = 'work-group', prefix = $2 where person = $1`,
    [secretary, FIRST.slice(0, 9)],
  );
  expect(await compose(clock.deps, secretary)).toMatchObject({ notices: 1 });
});

test('found at night after a stop, it goes out in the morning', async () => {
  await open('a', '2021-01-15');
  for (const time of ['20:59', '21:00', '23:30']) {
    await clock.at('2021-01-15', time);
    if (time === '20:59') continue;
    await sweep(clock.deps);
    expect(await compose(clock.deps, secretary)).toBeUndefined();
  }
  expect(await composeAt('2021-01-16', '07:59')).toBeUndefined();
  expect(await composeAt('2021-01-16', '08:00')).toBeDefined();
});

test('on a holiday nothing goes out but what cannot wait', async () => {
  await open('plan', '2021-02-10');
  await open('statutory', '2021-02-11', { kind: 'statutory' });
  await composeAt('2021-02-10', '20:00');
  for (const day of ['2021-02-12', '2021-02-13', '2021-02-17']) await composeAt(day, '09:00');
  await composeAt('2021-02-18', '09:00');
  const days = (step: string) =>
    told().then((all) => all.filter((one) => one.includes(`${step} `)).map((one) => one.slice(0, 5)));
  expect(await days('statutory')).toContain('02-12');
  expect(await days('plan')).toEqual(['02-10', '02-18']);
});

test('two that compose for one person at once make one message', async () => {
  await open('a', '2021-01-15');
  await open('b', '2021-01-15');
  await sweepAt('2021-01-08', '09:00');
  const made = await Promise.all(
    Array.from({ length: 8 }, () => compose({ ...clock.deps, connection: own.open() }, secretary)),
  );
  expect(made.filter((one) => one !== undefined)).toHaveLength(1);
  expect(await told()).toHaveLength(1);
});

test('a message goes over every channel that is verified and takes it', async () => {
  await giveChannel(own.connection, secretary, 'email');
  await giveChannel(own.connection, secretary, 'sms', { takes: 'urgent' });
  await giveChannel(own.connection, secretary, 'wecom', { verified: false });
  await open('a', '2021-01-15');
  const kinds = async (day: string, time: string) =>
    (await composeAt(day, time))?.deliveries.map(({ kind }) => kind).toSorted();
  expect(await kinds('2021-01-08', '09:00')).toEqual(['email']);
  expect(await kinds('2021-01-14', '09:00')).toEqual(['email', 'sms']);
});

test('somebody with several communities is told of all of them in one message', async () => {
  const [group] = (
    await own.connection.pool.query(
      `select person from appointment where role = 'work-group' and prefix = $1`,
      [FIRST],
    )
  ).rows;
  await own.connection.pool.query(`insert into appointment values ($1, 'work-group', $2)`, [
    group.person,
    SECOND,
  ]);
  await open('a', '2021-01-15');
  await openDeadline(own.connection, {
    renewal: renewalOf(SECOND),
    step: 'b',
    dueOn: '2021-01-15',
    openedAt: OPENED,
  });
  await composeAt('2021-01-12', '09:00', group.person);
  const [one, ...more] = await told(group.person);
  expect(one).toContain('a due-in-3-days');
  expect(one).toContain('b due-in-3-days');
  expect(more).toEqual([]);
});
