import { describe, expect, test } from 'vitest';
import { recordEvent } from '../../../services/record-event.ts';
import { supervisionOf } from '../../../services/reminders/supervision-notices.ts';
import { sweep } from '../../../services/reminders/sweep.ts';
import { ownDatabase } from '../../support/database.ts';
import { issue, SURVEY } from '../../support/messages.ts';
import { actorOf, COMMUNITIES, renewalOf } from '../../support/town.ts';
import { townClock } from '../../support/town-clock.ts';

/** A step that is interrupted, or opens again with the same due date, is the same matter, under the same number. */
const { connection } = await ownDatabase('town');
const clock = townClock(connection);
await clock.at('2020-12-16', '12:00');

const noticesOf = async (renewal: string) =>
  (await supervisionOf(clock.deps, renewal, null)).map(
    ({ colour, number, state }) => `${number} ${colour} ${state}`,
  );

async function record(renewal: string, type: 'renewal.suspended' | 'renewal.resumed') {
  const row = await connection.db
    .selectFrom('renewal')
    .select(['revision', 'community'])
    .where('id', '=', renewal)
    .executeTakeFirstOrThrow();
  const answer = await recordEvent(clock.deps, {
    renewal,
    type,
    facts: { on: '2020-12-16', reason: '核查反映的问题', documentNumber: '演练〔2020〕1号' },
    revision: row.revision,
    actor: actorOf(row.community, 'inspection-team'),
  });
  expect(answer.outcome).toBe('recorded');
}

describe('notices of a step', () => {
  const renewal = renewalOf(COMMUNITIES[0] ?? '');
  const all = (state: 'open' | 'closed', red = state as string) => [
    `督〔2020〕1号 blue ${state}`,
    `督〔2020〕2号 red ${red}`,
  ];

  test('are open as long as it is', async () => {
    for (const colour of ['blue', 'red'] as const) await issue(connection, { renewal, step: SURVEY }, colour);
    expect(await noticesOf(renewal)).toEqual(all('open'));
  });

  test('stay so while the renewal is suspended: the step is interrupted, and not done', async () => {
    await record(renewal, 'renewal.suspended');
    expect(await noticesOf(renewal)).toEqual(all('open'));
  });

  test('go on under their numbers when it is resumed', async () => {
    await record(renewal, 'renewal.resumed');
    await sweep(clock.deps);
    expect(await noticesOf(renewal)).toEqual(all('open'));
    await sweep(clock.deps);
    expect(await noticesOf(renewal)).toEqual(all('open'));
  });

  test('are done when it is, and a red one that was closed is not taken up again', async () => {
    const { db } = connection;
    await db
      .updateTable('supervision_notice')
      .set({ closed_by: 'inspection-team', closed_at: '2020-12-16T04:00:00Z' })
      .where('colour', '=', 'red')
      .execute();
    const stood = await db
      .deleteFrom('deadline')
      .where('renewal', '=', renewal)
      .where('step', '=', SURVEY)
      .returningAll()
      .executeTakeFirstOrThrow();
    expect(await noticesOf(renewal)).toEqual(all('closed'));
    const { actors, ...again } = stood;
    await db
      .insertInto('deadline')
      .values({
        ...again,
        actors,
        opened_at_revision: stood.opened_at_revision + 3,
        reminded_until: '2020-12-16T04:00:00Z',
        next_at: '2020-12-16T04:00:00Z',
      })
      .execute();
    await sweep(clock.deps);
    expect(await noticesOf(renewal)).toEqual(all('open', 'closed'));
  });
});
