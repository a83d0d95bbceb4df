import { describe, expect, test } from 'vitest';
import { depsOf } from '../../../services/deps.ts';
import { acknowledge } from '../../../services/reminders/acknowledge.ts';
import { ownDatabase } from '../../support/database.ts';
import { AUDIT, finish, SURVEY, tell } from '../../support/messages.ts';
import { actsOf, play } from '../../support/town.ts';
import { answering, NOW } from './answering.ts';

const { connection, open } = await ownDatabase('town');
const { db, pool } = connection;
const { deps, place, answersTo, outcome } = answering(connection);

const TALKS = 'preparation.talks.open';

describe('收到 to a whole message', () => {
  test('answers everything in it that is open, quiet for three days, and it has been read', async () => {
    const { renewal, secretary } = place();
    const message = await tell(connection, secretary, [
      { renewal, step: SURVEY },
      { renewal, step: AUDIT },
      { renewal, step: TALKS },
    ]);
    await finish(connection, { renewal, step: AUDIT });
    const kept = await acknowledge(deps, { message, person: secretary });
    const one = { renewal, dueOn: '2020-12-20', promised: null, quietUntil: '2020-12-19', repeated: false };
    expect(kept).toEqual([
      { ...one, step: SURVEY },
      { ...one, step: TALKS },
    ]);
    const row = await db.selectFrom('message').select('read_at').where('id', '=', message).executeTakeFirst();
    expect(row?.read_at?.toISOString()).toBe('2020-12-16T02:00:00.000Z');
    const [first] = await db
      .selectFrom('acknowledgement')
      .selectAll()
      .where('renewal', '=', renewal)
      .execute();
    expect(first).toMatchObject({
      message,
      opened_at_revision: 0,
      due_on: '2020-12-20',
      at: new Date('2020-12-16T02:00:00Z'),
    });
  });

  test('said again changes nothing, however often at once; said otherwise it is another answer', async () => {
    const { renewal, secretary } = place();
    const message = await tell(connection, secretary, [{ renewal, step: SURVEY }]);
    const others = Array.from({ length: 4 }, () => depsOf(open(), { now: () => NOW }));
    const kept = await Promise.all(others.map((one) => acknowledge(one, { message, person: secretary })));
    expect(kept.flat().filter(({ repeated }) => !repeated)).toHaveLength(1);
    await acknowledge(deps, { message, person: secretary, note: '  ' });
    expect(await answersTo(renewal)).toHaveLength(1);
    await acknowledge(deps, { message, person: secretary, note: '台账周五前补齐' });
    expect(await answersTo(renewal)).toHaveLength(2);
  });

  test('a message of which all is done asks for nothing', async () => {
    const { renewal, secretary } = place();
    const message = await tell(connection, secretary, [{ renewal, step: SURVEY }]);
    await finish(connection, { renewal, step: SURVEY });
    expect(await acknowledge(deps, { message, person: secretary })).toEqual([]);
  });

  test('a deadline that has moved since is another one', async () => {
    const { renewal, secretary } = place();
    const message = await tell(connection, secretary, [{ renewal, step: SURVEY }]);
    await pool.query(`update deadline set due_on = '2020-12-25' where renewal = $1 and step = $2`, [
      renewal,
      SURVEY,
    ]);
    expect(await acknowledge(deps, { message, person: secretary })).toEqual([]);
  });

  test('one of its deadlines alone', async () => {
    const { renewal, secretary } = place();
    const message = await tell(connection, secretary, [
      { renewal, step: SURVEY },
      { renewal, step: AUDIT },
    ]);
    await acknowledge(deps, { message, person: secretary, deadline: { renewal, step: AUDIT } });
    expect((await answersTo(renewal)).map(({ step }) => step)).toEqual([AUDIT]);
    const elsewhere = { renewal, step: TALKS };
    expect(await outcome({ message, person: secretary, deadline: elsewhere })).toEqual(['deadline']);
  });
});

describe('only whoever was told answers', () => {
  test('somebody else has no such message, nor has anybody else', async () => {
    const { renewal, secretary } = place();
    const message = await tell(connection, secretary, [{ renewal, step: SURVEY }]);
    expect(await outcome({ message, person: 'town-committee' })).toBe('not-found');
    expect(await outcome({ message, person: 'nobody' })).toBe('not-found');
    expect(await outcome({ message: '6f2a1df6-0d1e-4b6f-9a0c-0f54f6a51c11', person: secretary })).toBe(
      'not-found',
    );
    expect(await answersTo(renewal)).toEqual([]);
  });

  test('a verification is answered by its code and not here', async () => {
    const { renewal, secretary } = place();
    const message = await tell(connection, secretary, [{ renewal, step: SURVEY }]);
    await pool.query(`update message set kind = 'verification' where id = $1`, [message]);
    expect(await outcome({ message, person: secretary })).toBe('not-found');
  });
});

describe('a note', () => {
  test.each([
    { length: 499, done: 'done' },
    { length: 500, done: 'done' },
    { length: 501, done: ['note'] },
  ])('of $length characters: $done', async ({ length, done }) => {
    const { renewal, secretary } = place();
    const message = await tell(connection, secretary, [{ renewal, step: TALKS }]);
    expect(await outcome({ message, person: secretary, note: ` ${'𠀀'.repeat(length)} ` })).toEqual(done);
  });
});

test('many who answer at once, for the same deadlines, all have their answer kept', async () => {
  const { renewal, secretary } = place();
  const steps = [
    'preparation.rectification.open',
    'preparation.publicity.open',
    'preparation.community-plan.drafting',
  ];
  const people = [
    secretary,
    'town-committee',
    'leading-group-office',
    'inspection-team',
    'civil-affairs-office',
  ];
  await Promise.all(
    people.map(async (person, at) => {
      const told = steps.map((step) => ({ renewal, step }));
      const message = await tell(connection, person, at % 2 === 0 ? told : told.toReversed());
      return acknowledge(depsOf(open(), { now: () => NOW }), { message, person, promiseOn: '2020-12-18' });
    }),
  );
  const rows = (await answersTo(renewal)).filter(({ step }) => steps.includes(step));
  expect(rows).toHaveLength(people.length * steps.length);
});

test('events that are recorded meanwhile and answers to what they change keep nobody waiting for ever', async () => {
  const { renewal, secretary } = place();
  const community = renewal.slice(0, 12);
  const steps = [SURVEY, AUDIT, TALKS, 'preparation.training.open'];
  const message = await tell(
    connection,
    secretary,
    steps.map((step) => ({ renewal, step })),
  );
  const promises = Array.from({ length: 8 }, (_, at) => `2020-12-${17 + (at % 5)}`);
  const [revision] = await Promise.all([
    play(depsOf(open(), { now: () => NOW }), actsOf(community, { daysBetween: 0 }).slice(0, 6), {
      community,
    }),
    ...promises.map((promiseOn) =>
      acknowledge(depsOf(open(), { now: () => NOW }), { message, person: secretary, promiseOn }),
    ),
  ]);
  expect(revision).toBe(6);
});
