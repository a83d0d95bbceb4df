import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../machines/calendar.ts';
import { ROLES, type Role } from '../../machines/plan/words.ts';
import { eraseDue } from '../../services/privacy/erase.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';
import { residentsAt, WORDS } from '../support/residents.ts';
import { actorOf, actsOf, appoint, FIRST, play, renewalOf, SECOND, setDay, theAct } from '../support/town.ts';

const { connection } = await ownDatabase('town');
const { pool } = connection;
const desk = await openDesk(connection);
const residents = residentsAt(desk);

const acts = actsOf(FIRST);
const renewal = renewalOf(FIRST);
const secretary = actorOf(FIRST, 'community-secretary');
const town = actorOf(FIRST, 'town-party-committee');
const inspector = actorOf(FIRST, 'inspection-team');

const revisionOf = async (id = renewal) => (await desk.get(`/api/renewals/${id}`)).json().revision;
const listFor = async (by: string) => (await desk.get('/api/objections?region=150626100', by)).json();
const stateOf = async (receipt: string) => (await residents.receipt(receipt)).json().state;

async function playTo(type: Parameters<typeof theAct>[1], community = FIRST) {
  const script = actsOf(community);
  const done = await revisionOf(renewalOf(community));
  const until = script.indexOf(theAct(script, type)) + 1;
  await play(desk.deps, script.slice(done, until), { community, revision: done });
}

/** Files an objection today, and answers its receipt and id. */
async function filed(notice: string, community = FIRST) {
  const { receipt } = (await residents.object(community, { notice, contact: '19900000000' })).json();
  const { rows } = await pool.query('select id from public_objection where receipt = $1', [receipt]);
  return { receipt, id: String(rows[0].id) };
}

const outsiders = ROLES.map((role) => ({ role, id: `${role}-elsewhere` }));
const insiders = ROLES.map((role) => ({ role, id: `${role}-here` }));

beforeAll(async () => {
  for (const { role, id } of insiders) await appoint({ connection }, id, { role, prefixes: [FIRST] });
  for (const { role, id } of outsiders) await appoint({ connection }, id, { role, prefixes: [SECOND] });
  await setDay(desk.deps, theAct(acts, 'party.publicity-posted').facts.on);
  await playTo('party.publicity-posted');
});

describe('who is told of an objection, reads its words, takes it and dismisses it', () => {
  let party = '';
  beforeAll(async () => {
    party = (await filed('party-candidates')).id;
  });

  const LISTED: readonly Role[] = [
    'community-secretary',
    'leading-group',
    'town-party-committee',
    'inspection-team',
  ];
  const READ: readonly Role[] = ['town-party-committee', 'inspection-team'];

  test.each(insiders)('$role of the community', async ({ role, id }) => {
    const listing = await desk.get('/api/objections', id);
    expect(listing.statusCode).toBe(LISTED.includes(role) ? 200 : 403);
    if (LISTED.includes(role))
      expect(listing.json().objections[0]).toMatchObject({
        id: party,
        state: 'received',
        mine: {
          toRead: READ.includes(role),
          toTake: role === 'town-party-committee',
          toDecide: false,
          toDismiss: READ.includes(role),
        },
      });
    const told = LISTED.includes(role) ? 403 : 404;
    expect((await desk.get(`/api/objections/${party}`, id)).statusCode).toBe(
      READ.includes(role) ? 200 : told,
    );
    const taking = await desk.post(`/api/objections/${party}/take`, {}, id);
    expect(taking.statusCode).toBe(role === 'town-party-committee' ? 400 : told);
    const dismissal = await desk.post(`/api/objections/${party}/dismiss`, { reason: '' }, id);
    expect(dismissal.statusCode).toBe(READ.includes(role) ? 400 : told);
    const decision = await desk.post(
      `/api/objections/${party}/decide`,
      { upheld: true, documentNumber: '演练〔2021〕1号', on: '2021-01-09' },
      id,
    );
    expect(decision.statusCode).toBe(role === 'town-party-committee' ? 409 : told);
  });

  test.each(outsiders)('$role of another community: it is not there', async ({ role, id }) => {
    const listing = await desk.get('/api/objections', id);
    if (LISTED.includes(role)) expect(listing.json().objections).toEqual([]);
    else expectProblem(listing, 403);
    expectProblem(await desk.get(`/api/objections/${party}`, id), 404);
    expectProblem(await desk.post(`/api/objections/${party}/take`, { revision: 1 }, id), 404);
    expectProblem(await desk.post(`/api/objections/${party}/dismiss`, { reason: '演练' }, id), 404);
  });

  test('nobody who is not signed in', async () => {
    expectProblem(await desk.get('/api/objections'), 401);
    expectProblem(await desk.get(`/api/objections/${party}`), 401);
    expectProblem(await desk.post(`/api/objections/${party}/take`, { revision: 1 }), 401);
  });

  test('the list holds neither the words nor the address; whoever reads them is written down', async () => {
    expect(JSON.stringify(await listFor(town))).not.toMatch(/19900000000|演练异议/);
    const read = await desk.get(`/api/objections/${party}`, inspector);
    expect(read.json()).toMatchObject({ text: WORDS, contact: '19900000000', name: null });
    expect(read.headers['cache-control']).toBe('no-store');
    const { rows } = await pool.query(
      `select person, subject, detail from audit where kind = 'objection.read'`,
    );
    expect(rows.at(-1)).toEqual({
      person: inspector,
      subject: renewal,
      detail: { objection: `网上-${party}` },
    });
  });

  test('a secretary takes an objection to a voter list, where it is theirs to decide', async () => {
    const { rows } = await pool.query(
      `insert into public_objection (receipt, renewal, community, notice, posted_revision, filed_on, filed_at, due_on,
         text, erase_after)
       values ('planted', $1, $2, 'voter-list', 1, '2021-01-08', now(), '2021-01-11', '演练', '2022-01-08')
       returning id`,
      [renewal, FIRST],
    );
    const { objections } = await listFor('community-secretary-here');
    expect(objections.find(({ id }: { id: string }) => id === String(rows[0].id))).toMatchObject({
      state: 'lapsed',
      mine: { toRead: true, toTake: false, toDecide: false, toDismiss: false },
    });
    await pool.query(`delete from public_objection where receipt = 'planted'`);
  });
});

describe('a resident objects, the town upholds it, the publicity begins anew', () => {
  let first = { receipt: '', id: '' };
  let second = { receipt: '', id: '' };
  let untaken = { receipt: '', id: '' };
  const record = async (type: string, facts: object, by: string) =>
    desk.record(renewal, { type, facts, revision: await revisionOf(), by });

  test('what is filed moves nothing', async () => {
    const before = await revisionOf();
    first = await filed('party-candidates');
    second = await filed('party-candidates');
    untaken = await filed('party-candidates');
    expect(await revisionOf()).toBe(before);
    expect(await stateOf(first.receipt)).toBe('received');
  });

  test('an older revision: 409, and it is still to be taken', async () => {
    const revision = (await revisionOf()) - 1;
    expectProblem(await desk.post(`/api/objections/${first.id}/take`, { revision }, town), 409);
    expect(await stateOf(first.receipt)).toBe('received');
  });

  test('the town takes it over, days later, as filed on its day', async () => {
    const day = theAct(acts, 'party.publicity-posted').facts.on;
    await setDay(desk.deps, addDays(day, 2));
    for (const { id } of [second, first]) {
      const taken = await desk.post(`/api/objections/${id}/take`, { revision: await revisionOf() }, town);
      expect(taken.json()).toMatchObject({ id, number: `网上-${id}`, state: 'under-decision' });
    }
    const { events } = (await desk.get(`/api/renewals/${renewal}/events?limit=1000`, town)).json();
    expect(events.at(-1)).toMatchObject({
      type: 'party.objection-received',
      facts: { on: day, number: `网上-${first.id}` },
      actor: { id: town },
    });
  });

  test('taken twice it is in the record once', async () => {
    const before = await revisionOf();
    const again = await desk.post(`/api/objections/${first.id}/take`, { revision: before }, town);
    expect(again.json()).toMatchObject({ state: 'under-decision' });
    expect(await revisionOf()).toBe(before);
    const dismissed = await desk.post(
      `/api/objections/${first.id}/dismiss`,
      { reason: '演练：不是异议' },
      town,
    );
    expectProblem(dismissed, 409);
  });

  test('now that a person has taken it, it stands in the way', async () => {
    const day = theAct(acts, 'party.publicity-posted').facts.on;
    await setDay(desk.deps, addDays(day, 6));
    const completed = await record('party.publicity-completed', { on: addDays(day, 6) }, secretary);
    expect(completed.statusCode).toBe(422);
  });

  test('the town upholds it: the notice comes down, and the receipt says so', async () => {
    const on = addDays(theAct(acts, 'party.publicity-posted').facts.on, 6);
    const facts = {
      on,
      number: `网上-${first.id}`,
      documentNumber: '演练〔2021〕8号',
      reason: '经核实异议成立',
    };
    expect((await record('party.objection-upheld', facts, town)).statusCode).toBe(201);
    expect((await residents.receipt(first.receipt)).json()).toMatchObject({ state: 'upheld', decidedOn: on });
    expect((await residents.wall(FIRST)).notices).toEqual([]);
    expect(await stateOf(second.receipt)).toBe('lapsed');
    expect(await stateOf(untaken.receipt)).toBe('lapsed');
    const late = await desk.post(
      `/api/objections/${untaken.id}/take`,
      { revision: await revisionOf() },
      town,
    );
    expectProblem(late, 409);
  });

  test('the new list hangs as long as the first, and can be objected to; that is rejected', async () => {
    const on = addDays(theAct(acts, 'party.publicity-posted').facts.on, 6);
    const determined = theAct(acts, 'party.preliminary-candidates-determined').facts;
    expect(
      (await record('party.preliminary-candidates-determined', { ...determined, on }, secretary)).statusCode,
    ).toBe(201);
    expect((await record('party.publicity-posted', { on, places: 3 }, secretary)).statusCode).toBe(201);
    expect((await residents.wall(FIRST)).notices[0]).toMatchObject({ postedOn: on, until: addDays(on, 5) });
    const { id, receipt } = await filed('party-candidates');
    await desk.post(`/api/objections/${id}/take`, { revision: await revisionOf() }, town);
    const facts = { on, number: `网上-${id}`, documentNumber: '演练〔2021〕9号' };
    expect((await record('party.objection-rejected', facts, town)).statusCode).toBe(201);
    expect(await stateOf(receipt)).toBe('rejected');
    expect(await stateOf(first.receipt)).toBe('upheld');
  });

  test('spam is dismissed by the town with a reason, which the receipt does not tell', async () => {
    const { id, receipt } = await filed('party-candidates');
    const reason = '演练：广告内容';
    const answer = await desk.post(`/api/objections/${id}/dismiss`, { reason }, inspector);
    expect(answer.json()).toMatchObject({ state: 'dismissed', overdue: false });
    expect(await stateOf(receipt)).toBe('dismissed');
    expect((await residents.receipt(receipt)).body).not.toContain('广告');
    const { rows } = await pool.query(`select person, detail from audit where kind = 'objection.dismissed'`);
    expect(rows).toEqual([
      { person: inspector, detail: { objection: `网上-${id}`, notice: 'party-candidates' } },
    ]);
    expectProblem(await desk.post(`/api/objections/${id}/take`, { revision: await revisionOf() }, town), 409);
  });
});

test('words and addresses are erased once they have been kept long enough, the rest stays', async () => {
  const { rows } = await pool.query(
    'select max(erase_after)::text as last, count(*)::int as many from public_objection',
  );
  const { last, many } = rows[0];
  await setDay(desk.deps, last);
  const { objections: before } = await eraseDue(desk.deps);
  expect(before).toBeLessThan(many);
  await setDay(desk.deps, addDays(last, 1));
  expect(before + (await eraseDue(desk.deps)).objections).toBe(many);
  expect((await eraseDue(desk.deps)).objections).toBe(0);
  const left = await pool.query('select text, name, contact from public_objection');
  for (const row of left.rows) expect(row).toEqual({ text: null, name: null, contact: null });
  expect((await listFor(town)).objections.length).toBeGreaterThan(0);
});
