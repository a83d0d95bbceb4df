import { describe, expect, test } from 'vitest';
import { ownDatabase } from '../../support/database.ts';
import { issue, tell } from '../../support/messages.ts';
import { answering } from './answering.ts';

const { connection } = await ownDatabase('town');
const { db, pool } = connection;
const { place, outcome } = answering(connection);

test('what was answered to a yellow notice is the reply to the red one where it is said again', async () => {
  const { renewal, secretary } = place();
  const step = 'preparation.training.open';
  const said = { person: secretary, note: '等待县委批复', promiseOn: '2020-12-18' };
  const yellow = await tell(connection, secretary, [{ renewal, step, form: 'yellow' }]);
  expect(await outcome({ message: yellow, ...said })).toBe('done');
  const id = await issue(connection, { renewal, step, form: 'red' });
  const message = await tell(connection, secretary, [{ renewal, step, form: 'red' }]);
  expect(await outcome({ message, ...said })).toBe('done');
  const row = await db.selectFrom('supervision_notice').selectAll().where('id', '=', id).executeTakeFirst();
  expect(row).toMatchObject({ replied_by: secretary, reason: '等待县委批复', promised: '2020-12-18' });
});

describe('a red notice', () => {
  const red = { renewal: '', secretary: '', workGroup: '', notice: '' };
  const told = () => [{ renewal: red.renewal, step: 'preparation.training.open', form: 'red' as const }];

  test('asks the secretary for a reason, and that is its reply', async () => {
    Object.assign(red, place());
    const [one] = told();
    if (one === undefined) throw new Error('Nothing is told');
    red.notice = await issue(connection, one);
    const message = await tell(connection, red.secretary, told());
    expect(await outcome({ message, person: red.secretary })).toEqual(['note']);
    expect(await outcome({ message, person: red.secretary, note: ' ' })).toEqual(['note']);
    expect(
      await outcome({ message, person: red.secretary, note: '讲师未到位', promiseOn: '2020-12-18' }),
    ).toBe('done');
    const row = await db
      .selectFrom('supervision_notice')
      .selectAll()
      .where('id', '=', red.notice)
      .executeTakeFirst();
    expect(row).toMatchObject({
      replied_by: red.secretary,
      replied_at: new Date('2020-12-16T02:00:00Z'),
      reason: '讲师未到位',
      promised: '2020-12-18',
    });
  });

  test('is not got round by an older message about the same', async () => {
    const message = await tell(connection, red.secretary, [
      { ...told()[0], renewal: red.renewal, step: 'preparation.training.open', form: 'blue' },
    ]);
    expect(await outcome({ message, person: red.secretary })).toEqual(['note']);
  });

  test('asks nobody who watches, and what they say is no reply', async () => {
    for (const person of [red.workGroup, 'inspection-team']) {
      const message = await tell(connection, person, told(), { role: 'inspection-team' });
      expect(await outcome({ message, person })).toBe('done');
      expect(await outcome({ message, person, note: '请抓紧' })).toBe('done');
    }
    const row = await db
      .selectFrom('supervision_notice')
      .select('replied_by')
      .where('id', '=', red.notice)
      .executeTakeFirst();
    expect(row?.replied_by).toBe(red.secretary);
  });

  test('asks whoever the step waits on, and the later reply stands', async () => {
    const message = await tell(connection, 'leading-group-office', told(), { role: 'leading-group' });
    expect(await outcome({ message, person: 'leading-group-office' })).toEqual(['note']);
    expect(await outcome({ message, person: 'leading-group-office', note: '改在周五' })).toBe('done');
    const row = await db
      .selectFrom('supervision_notice')
      .selectAll()
      .where('id', '=', red.notice)
      .executeTakeFirst();
    expect(row).toMatchObject({ replied_by: 'leading-group-office', reason: '改在周五', promised: null });
  });

  test('takes words that were said before, by whom the last reply is not', async () => {
    const message = await tell(connection, red.secretary, told());
    const before = { person: red.secretary, note: '讲师未到位', promiseOn: '2020-12-18' };
    expect(await outcome({ message, ...before })).toBe('done');
    const row = await db
      .selectFrom('supervision_notice')
      .selectAll()
      .where('id', '=', red.notice)
      .executeTakeFirst();
    expect(row).toMatchObject({ replied_by: red.secretary, reason: '讲师未到位', promised: '2020-12-18' });
    expect(
      await outcome({
        message: await tell(connection, 'leading-group-office', told(), { role: 'leading-group' }),
        person: 'leading-group-office',
        note: '改在周五',
      }),
    ).toBe('done');
  });

  test('once closed keeps the reply that it was closed on', async () => {
    await pool.query(
      `update supervision_notice set closed_by = 'inspection-team', closed_at = now() where id = $1`,
      [red.notice],
    );
    const message = await tell(connection, red.secretary, told());
    expect(await outcome({ message, person: red.secretary, note: '再说明' })).toBe('done');
    const row = await db
      .selectFrom('supervision_notice')
      .select('reason')
      .where('id', '=', red.notice)
      .executeTakeFirst();
    expect(row?.reason).toBe('改在周五');
  });
});
