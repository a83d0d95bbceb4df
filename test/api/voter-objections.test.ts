import { describe, expect, test } from 'vitest';
import { addDays } from '../../machines/calendar.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';
import { residentsAt } from '../support/residents.ts';
import { actorOf, actsOf, play, renewalOf, SECOND, setDay, THIRD, theAct } from '../support/town.ts';

const { connection } = await ownDatabase('town');
const { pool } = connection;
const desk = await openDesk(connection);
const residents = residentsAt(desk);

const revisionOf = async (id: string) => (await desk.get(`/api/renewals/${id}`)).json().revision;
const listFor = async (by: string) => (await desk.get('/api/objections?region=150626100', by)).json();
const stateOf = async (receipt: string) => (await residents.receipt(receipt)).json().state;

/** Files an objection today, and answers its receipt and id. */
async function filed(notice: string, community: string) {
  const { receipt } = (await residents.object(community, { notice })).json();
  const { rows } = await pool.query('select id from public_objection where receipt = $1', [receipt]);
  return { receipt, id: String(rows[0].id) };
}

describe('objections to the voter list of a community', () => {
  const script = actsOf(THIRD);
  const id = renewalOf(THIRD);
  const published = theAct(script, 'residents.voter-list-published').facts.on;
  const secretaryThere = actorOf(THIRD, 'community-secretary');
  const take = async (objection: string) =>
    desk.post(`/api/objections/${objection}/take`, { revision: await revisionOf(id) }, secretaryThere);
  const decide = async (objection: string, on: string, upheld: boolean) =>
    desk.record(id, {
      type: 'residents.voter-list-objection-decided',
      facts: { on, number: `网上-${objection}`, upheld, documentNumber: '演练〔2021〕10号' },
      revision: await revisionOf(id),
      by: secretaryThere,
    });

  test('those of the first days, the later one taken first: each counts from its own day', async () => {
    await setDay(desk.deps, published);
    const until = script.indexOf(theAct(script, 'residents.voter-list-published')) + 1;
    await play(desk.deps, script.slice(0, until), { community: THIRD });
    const early = await filed('voter-list', THIRD);
    await setDay(desk.deps, addDays(published, 1));
    const later = await filed('voter-list', THIRD);
    expect((await take(later.id)).statusCode).toBe(200);
    expect((await decide(later.id, addDays(published, 1), false)).statusCode).toBe(201);
    await setDay(desk.deps, addDays(published, 3));
    expect((await take(early.id)).statusCode).toBe(200);
    expect((await decide(early.id, addDays(published, 3), true)).statusCode).toBe(201);
    expect(await stateOf(early.receipt)).toBe('upheld');
    expect(await stateOf(later.receipt)).toBe('rejected');
  });

  test('one of the last day, taken the day after: it was filed in time', async () => {
    await setDay(desk.deps, addDays(published, 5));
    const last = await filed('voter-list', THIRD);
    await setDay(desk.deps, addDays(published, 6));
    expect((await take(last.id)).statusCode).toBe(200);
    expect(await stateOf(last.receipt)).toBe('under-decision');
    expect((await decide(last.id, addDays(published, 6), false)).statusCode).toBe(201);
  });

  test('one that nobody has taken is told to be overdue, the day after it was due', async () => {
    const { rows } = await pool.query(
      `insert into public_objection (receipt, renewal, community, notice, posted_revision, filed_on, filed_at, due_on,
         text, erase_after)
       select 'overdue', renewal, community, notice, posted_revision, filed_on, filed_at, $1, text, erase_after
       from public_objection where community = $2 and notice = 'voter-list' limit 1 returning id`,
      [addDays(published, 6), THIRD],
    );
    const overdue = async () =>
      (await listFor(secretaryThere)).objections.find((one: { id: string }) => one.id === String(rows[0].id));
    expect(await overdue()).toMatchObject({
      state: 'received',
      dueOn: addDays(published, 6),
      overdue: false,
    });
    await setDay(desk.deps, addDays(published, 7));
    expect(await overdue()).toMatchObject({ state: 'received', overdue: true });
  });

  test('one that nobody takes keeps no list from being settled; then it is too late to take it: 422, with the reason', async () => {
    const settled = await desk.record(id, {
      type: 'residents.voter-list-settled',
      facts: { on: addDays(published, 7), voterCards: 960 },
      revision: await revisionOf(id),
      by: secretaryThere,
    });
    expect(settled.statusCode).toBe(201);
    const { rows } = await pool.query(`select id from public_objection where receipt = 'overdue'`);
    const answer = await take(String(rows[0].id));
    expectProblem(answer, 422);
    expect(answer.json().verdicts[0].rule).toBe('step.in-order');
  });
});

test('an objection to an absence notice is taken and decided beside the record, by the secretary', async () => {
  const script = actsOf(SECOND);
  const there = actorOf(SECOND, 'community-secretary');
  const { today } = await residents.wall(SECOND);
  const posting = theAct(script, 'residents.absence-notice-posted');
  const until = script.indexOf(posting);
  const done = await play(desk.deps, script.slice(0, until), { community: SECOND });
  await play(desk.deps, [{ ...posting, facts: { ...posting.facts, on: today } }], {
    community: SECOND,
    revision: done,
  });
  const { id, receipt } = await filed('absence', SECOND);
  const decision = { upheld: true, documentNumber: '演练〔2021〕11号', on: today };
  const decide = (facts = decision) => desk.post(`/api/objections/${id}/decide`, facts, there);
  expectProblem(await decide(), 409);
  expect((await desk.post(`/api/objections/${id}/take`, {}, there)).json()).toMatchObject({
    state: 'under-decision',
  });
  for (const on of [addDays(today, -1), addDays(today, 1)])
    expectProblem(await decide({ ...decision, on }), 400, 'on');
  expect((await decide()).json()).toMatchObject({ state: 'upheld', decidedOn: today });
  expectProblem(await decide(), 409);
  expect((await residents.receipt(receipt)).json()).toMatchObject({ state: 'upheld', decidedOn: today });
});
