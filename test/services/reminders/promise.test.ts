import { describe, expect, test } from 'vitest';
import { acknowledge } from '../../../services/reminders/acknowledge.ts';
import { ownDatabase } from '../../support/database.ts';
import { AUDIT, SURVEY, tell } from '../../support/messages.ts';
import { answering } from './answering.ts';

/** The plan lets a promise lie seven days ahead, and never after a day that the law sets. */
const { connection } = await ownDatabase('town');
const { db, pool } = connection;
const { deps, place, answersTo, outcome } = answering(connection);

const deadline = (renewal: string, step: string) =>
  db
    .selectFrom('deadline')
    .select(['promised', 'next_at'])
    .where('renewal', '=', renewal)
    .where('step', '=', step)
    .executeTakeFirstOrThrow();

describe('a promise', () => {
  const { renewal, secretary } = place();

  test.each([
    { kind: 'plan', promiseOn: '2020-12-15', done: ['promiseOn'] },
    { kind: 'plan', promiseOn: '2020-12-16', done: 'done' },
    { kind: 'plan', promiseOn: '2020-12-17', done: 'done' },
    { kind: 'plan', promiseOn: '2020-12-22', done: 'done' },
    { kind: 'plan', promiseOn: '2020-12-23', done: 'done' },
    { kind: 'plan', promiseOn: '2020-12-24', done: ['promiseOn'] },
    { kind: 'statutory', promiseOn: '2020-12-19', done: 'done' },
    { kind: 'statutory', promiseOn: '2020-12-20', done: 'done' },
    { kind: 'statutory', promiseOn: '2020-12-21', done: ['promiseOn'] },
  ])('for $promiseOn of a $kind day, 2020-12-20: $done', async ({ kind, promiseOn, done }) => {
    await pool.query('update deadline set kind = $1 where renewal = $2 and step = $3', [
      kind,
      renewal,
      SURVEY,
    ]);
    const message = await tell(connection, secretary, [{ renewal, step: SURVEY }]);
    expect(await outcome({ message, person: secretary, promiseOn })).toEqual(done);
  });

  test.each([
    { kind: 'plan', promiseOn: '2020-12-15', says: '2020-12-15 is before today, 2020-12-16' },
    { kind: 'plan', promiseOn: '2020-12-24', says: '2020-12-24 is after 2020-12-23, 7 days from today' },
    {
      kind: 'statutory',
      promiseOn: '2020-12-21',
      says: '2020-12-21 is after 2020-12-20, the statutory day of',
    },
  ])('for $promiseOn is refused with both days', async ({ kind, promiseOn, says }) => {
    await pool.query('update deadline set kind = $1 where renewal = $2 and step = $3', [
      kind,
      renewal,
      SURVEY,
    ]);
    const message = await tell(connection, secretary, [{ renewal, step: SURVEY }]);
    await expect(acknowledge(deps, { message, person: secretary, promiseOn })).rejects.toThrow(says);
  });

  test('is kept with the deadline, the latest of them, and has the next sweep look again', async () => {
    const { renewal, secretary, workGroup } = place();
    const told = [{ renewal, step: SURVEY }];
    await pool.query(`update deadline set next_at = '2020-12-17T01:00:00Z' where renewal = $1`, [renewal]);
    const message = await tell(connection, secretary, told);
    const [kept] = await acknowledge(deps, { message, person: secretary, promiseOn: '2020-12-18' });
    expect(kept).toMatchObject({ promised: '2020-12-18', quietUntil: '2020-12-18' });
    expect(await deadline(renewal, SURVEY)).toEqual({
      promised: '2020-12-18',
      next_at: new Date('2020-12-16T02:00:00Z'),
    });
    const guide = await tell(connection, workGroup, told, { role: 'work-group' });
    await acknowledge(deps, { message: guide, person: workGroup, promiseOn: '2020-12-17' });
    expect((await deadline(renewal, SURVEY)).promised).toBe('2020-12-18');
  });

  test('leaves an earlier look as it is, and brings one where nothing was left to be told', async () => {
    const { renewal, secretary } = place();
    const message = await tell(connection, secretary, [{ renewal, step: SURVEY }]);
    await pool.query(`update deadline set next_at = '2020-12-16T01:00:00Z' where renewal = $1`, [renewal]);
    await acknowledge(deps, { message, person: secretary, promiseOn: '2020-12-18' });
    expect((await deadline(renewal, SURVEY)).next_at).toEqual(new Date('2020-12-16T01:00:00Z'));
    await pool.query('update deadline set next_at = null where renewal = $1', [renewal]);
    await acknowledge(deps, { message, person: secretary, promiseOn: '2020-12-19' });
    expect((await deadline(renewal, SURVEY)).next_at).toEqual(new Date('2020-12-16T02:00:00Z'));
  });

  test('that fits one deadline of a message and not another is refused for all', async () => {
    const { renewal, secretary } = place();
    await pool.query(`update deadline set kind = 'statutory' where renewal = $1 and step = $2`, [
      renewal,
      AUDIT,
    ]);
    const message = await tell(connection, secretary, [
      { renewal, step: SURVEY },
      { renewal, step: AUDIT },
    ]);
    const promised = { message, person: secretary, promiseOn: '2020-12-21' };
    const before = (await answersTo(renewal)).length;
    expect(await outcome(promised)).toEqual(['promiseOn']);
    expect(await answersTo(renewal)).toHaveLength(before);
    expect(await outcome({ ...promised, deadline: { renewal, step: SURVEY } })).toBe('done');
  });
});
