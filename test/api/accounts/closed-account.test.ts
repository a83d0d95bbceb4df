import { describe, expect, test } from 'vitest';
import { claimDelivery, noteSent } from '../../../db/deliveries.ts';
import { peopleToTell } from '../../../db/notices.ts';
import { compose } from '../../../services/reminders/compose.ts';
import { sweep } from '../../../services/reminders/sweep.ts';
import { giveChannel, messagesTo, openDeadline, withoutDeadlines } from '../../services/reminders/rows.ts';
import { ownDatabase } from '../../support/database.ts';
import { openFrontDesk } from '../../support/front-desk.ts';
import { COMMUNITIES, renewalOf } from '../../support/town.ts';
import { townClock } from '../../support/town-clock.ts';
import { until } from '../../support/until.ts';

const { connection, open } = await ownDatabase('town');
const elsewhere = open();
const { db, pool } = connection;
const front = await openFrontDesk(connection);
const clock = townClock(connection);
const { browser: desk } = await front.signedIn({ roles: [{ role: 'administrator', prefix: '150626100' }] });
await withoutDeadlines(connection);

const communities = [...COMMUNITIES];

/** Somebody who is reached by mail and telephone, with something due on a day and again some days later. */
async function secretary() {
  const community = communities.pop() ?? '';
  const { person } = await front.newcomer({ roles: [{ role: 'community-secretary', prefix: community }] });
  for (const kind of ['email', 'sms'] as const) await giveChannel(connection, person, kind);
  const renewal = renewalOf(community);
  const openedAt = '2020-12-30T02:00:00Z';
  await openDeadline(connection, { renewal, step: 'a', dueOn: '2021-01-15', openedAt });
  return { person, renewal };
}

const close = (person: string) => desk.post(`/api/accounts/${person}/close`);

async function deliveriesTo(person: string) {
  const { rows } = await pool.query(
    `select message.kind as of, delivery.kind, status from delivery join message on message = id
     where person = $1 order by composed_at, delivery.kind`,
    [person],
  );
  return rows.map(({ of, kind, status }) => `${of} ${kind} ${status}`);
}

const cancelled = ['digest email cancelled', 'digest sms cancelled'];
/** The word of the closing itself, to every address that was proved. */
const lastWord = ['verification email waiting', 'verification sms waiting'];

describe('whoever’s account is closed', () => {
  test('gets word of that, and nothing more of what was found, composed or is found afterwards', async () => {
    const { person, renewal } = await secretary();
    await clock.at('2021-01-08', '09:00');
    await sweep(clock.deps);
    expect(await compose(clock.deps, person)).toMatchObject({ kind: 'digest' });
    await clock.at('2021-01-12', '09:00');
    await sweep(clock.deps);
    expect((await close(person)).statusCode).toBe(204);

    expect(await deliveriesTo(person)).toEqual([...cancelled, ...lastWord]);
    const { rows } = await pool.query(
      'select distinct dropped from notice where person = $1 and message is null',
      [person],
    );
    expect(rows).toEqual([{ dropped: 'not-theirs' }]);
    const channels = await pool.query('select verified_at from channel where person = $1', [person]);
    expect(channels.rows).toEqual([{ verified_at: null }, { verified_at: null }]);

    await clock.at('2021-01-15', '09:00');
    await sweep(clock.deps);
    expect(await peopleToTell(db, '2021-02-01T00:00:00Z', 100)).not.toContain(person);
    expect(await compose(clock.deps, person)).toBeUndefined();
    expect(await messagesTo(connection, person)).toHaveLength(2);
    await db.deleteFrom('deadline').where('renewal', '=', renewal).execute();
  });

  test('proves an address anew after it is opened again', async () => {
    const { person } = await secretary();
    for (const change of ['close', 'reopen']) await desk.post(`/api/accounts/${person}/${change}`);
    expect(await deliveriesTo(person)).toEqual(lastWord);
    const { url, sentTo } = (await desk.post(`/api/accounts/${person}/invitation`)).json();
    expect({ url, sentTo }).toEqual({ url: expect.any(String), sentTo: null });
  });

  test('is sent what is being handed over at that moment, once, and not tried again', async () => {
    const { person } = await secretary();
    await clock.at('2021-01-20', '09:00');
    await sweep(clock.deps);
    const { message = '' } = (await compose(clock.deps, person)) ?? {};
    for (const kind of ['email', 'sms'] as const) await claimDelivery(db, { message, kind }, 60);
    await close(person);
    expect((await deliveriesTo(person)).slice(0, 2)).toEqual(cancelled);
    const note = { at: '2021-01-20T01:00:00Z', text: '', reference: null };
    await noteSent(db, { message, kind: 'email' }, note);
    expect((await deliveriesTo(person)).slice(0, 2)).toEqual(['digest email sent', 'digest sms cancelled']);
  });

  test.each([
    { first: 'composed', last: 'closed' },
    { first: 'closed', last: 'composed' },
  ])('is sent nothing where it is $first and $last at the same time', async ({ first }) => {
    const { person } = await secretary();
    await clock.at('2021-01-25', '09:00');
    await sweep(clock.deps);
    const client = await elsewhere.pool.connect();
    await client.query('begin');
    await client.query('select from person where id = $1 for no key update', [person]);
    const waiting = (count: number) =>
      until(
        () =>
          elsewhere.pool.query(
            `select from pg_stat_activity
             where wait_event_type = 'Lock' and datname = current_database()`,
          ),
        ({ rows }) => rows.length === count,
      );
    const acts = [() => compose(clock.deps, person), () => close(person)];
    if (first === 'closed') acts.reverse();
    const doing: Promise<unknown>[] = [];
    for (const act of acts) {
      doing.push(act());
      await waiting(doing.length);
    }
    await client.query('commit');
    client.release();
    await Promise.all(doing);
    const sent = (await deliveriesTo(person)).filter((one) => !one.endsWith('cancelled'));
    expect(sent).toEqual(lastWord);
  });
});
