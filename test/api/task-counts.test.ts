import { afterAll, describe, expect, test } from 'vitest';
import { insertObjection } from '../../db/objections.ts';
import { putDelivery } from '../services/operation/deliveries.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { tasksOf } from '../support/tasks.ts';
import { actorOf, actsBefore, actsOf, FIRST, play, renewalOf, SECOND, setDay } from '../support/town.ts';

const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
await setDay(desk.deps, '2020-12-28');
const acts = actsBefore(actsOf(FIRST), 'party.publicity-completed');
const revision = await play(desk.deps, acts, { community: FIRST });

const secretary = actorOf(FIRST, 'community-secretary');
const besides = async (person: string) => {
  const { tasks: _, ...counts } = (await tasksOf(desk, person, '?limit=0')).counts;
  return counts;
};
const nothing = {
  unreadMessages: 0,
  objections: 0,
  supervisionNotices: 0,
  noticesToReply: 0,
  noticesToClose: 0,
};

/** Somebody without account objects to the party's candidates, as they were posted at a revision. */
const objectionTo = (posted: number, receipt: string) =>
  insertObjection(connection.db, {
    receipt,
    renewal: renewalOf(FIRST),
    community: FIRST,
    notice: 'party-candidates',
    posted_revision: posted,
    filed_on: '2020-12-28',
    filed_at: '2020-12-28T01:00:00Z',
    due_on: '2020-12-31',
    text: '演练异议：请核实名单。',
    name: null,
    contact: null,
    erase_after: '2099-12-31',
  });

test('messages that were not read are counted for whom they are', async () => {
  expect(await besides('town-committee')).toEqual(nothing);
  const message = await putDelivery(connection, { person: 'town-committee' });
  expect(await besides('town-committee')).toEqual({ ...nothing, unreadMessages: 1 });
  expect(await besides(secretary)).toEqual(nothing);
  await desk.post(`/api/messages/${message}/read`, {}, 'town-committee');
  expect(await besides('town-committee')).toEqual(nothing);
});

test('an objection is counted for those who take it, as long as it is not dismissed', async () => {
  const objection = await objectionTo(revision, 'DRILL-COUNT');
  expect(await besides('town-committee')).toEqual({ ...nothing, objections: 1 });
  // To the candidates of the party: it may be about the secretary.
  expect(await besides(secretary)).toEqual(nothing);
  const dismissed = await desk.post(
    `/api/objections/${objection}/dismiss`,
    { reason: '演练：不属异议' },
    'town-committee',
  );
  expect(dismissed.statusCode).toBe(200);
  expect(await besides('town-committee')).toEqual(nothing);
});

describe('however many objections there are of which nothing waits, one that waits is counted', () => {
  /** More than are read at once, to a notice as it was posted at a revision. */
  const flood = (notice: string, posted: number) =>
    connection.pool.query(
      `insert into public_objection (receipt, renewal, community, notice, posted_revision, filed_on, filed_at, due_on,
         text, erase_after)
       select concat_ws('-', 'DRILL', $3::text, $4::integer, n), $1, $2, $3, $4, '2020-12-28', now(), '2020-12-31', '演练',
         '2099-12-31'
       from generate_series(1, 520) n`,
      [renewalOf(FIRST), FIRST, notice, posted],
    );
  afterAll(() => connection.pool.query('delete from public_objection'));
  const town = async () => (await besides('town-committee')).objections;

  test.each([
    { of: 'another kind, which is the secretary’s to take', notice: 'voter-list', posted: 1 },
    { of: 'their own, to a list that came down long ago', notice: 'party-candidates', posted: 1 },
  ])('behind 520 of $of', async ({ notice, posted }) => {
    await flood(notice, posted);
    expect(await town()).toBe(0);
    const id = await objectionTo(revision, `behind-${notice}`);
    expect(await town()).toBe(1);
    expect(await besides(secretary)).toEqual(nothing);
    await connection.pool.query('delete from public_objection where id = $1', [id]);
  });

  test('and where more wait than a badge can tell, it tells the most that it can', async () => {
    await flood('party-candidates', revision);
    expect(await town()).toBe(500);
  });
});

test('a red notice is counted as open, for whoever owes its reply, then for whoever closes it, never for whoever replied', async () => {
  await connection.pool.query(
    `insert into supervision_notice (town, year, serial, colour, renewal, step, opened_at_revision, due_on, issued_on)
     select left($1, 9), 2020, 1, 'red', renewal, step, opened_at_revision, due_on, due_on from deadline
     where renewal = $1 and actors = '{leading-group}' limit 1`,
    [renewalOf(SECOND)],
  );
  const [leading, inspectors] = ['leading-group-office', 'inspection-team'];
  const open = { ...nothing, supervisionNotices: 1 };
  for (const person of [inspectors, 'town-committee']) expect(await besides(person), person).toEqual(open);
  // It waits on the leading group, and the secretary answers for whatever is open in the community.
  for (const person of [leading, actorOf(SECOND, 'community-secretary')])
    expect(await besides(person), person).toEqual({ ...open, noticesToReply: 1 });
  expect(await besides(secretary)).toEqual(nothing);
  await connection.pool.query(
    `update supervision_notice set replied_by = $1, replied_at = now(), reason = '演练'`,
    [leading],
  );
  expect(await besides(inspectors)).toEqual(open);
  await connection.pool.query(
    `delete from deadline using supervision_notice as notice
     where deadline.renewal = notice.renewal and deadline.step = notice.step`,
  );
  expect(await besides(inspectors)).toEqual({ ...nothing, noticesToClose: 1 });
  expect(await besides(leading)).toEqual(nothing);
});
