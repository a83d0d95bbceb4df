import { beforeAll, describe, expect, test } from 'vitest';
import { replayRenewal } from '../../services/replay.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { lockWait } from '../support/lock-wait.ts';
import { expectProblem } from '../support/problem.ts';
import { residentsAt } from '../support/residents.ts';
import { actorOf, actsOf, appoint, FIRST, play, renewalOf, SECOND, setDay, theAct } from '../support/town.ts';

/** Two processes of the API on one database, and two people who may take the same objections. */
const { connection, open } = await ownDatabase('town');
const { pool } = connection;
const here = await openDesk(connection);
const there = await openDesk(open());
const residents = residentsAt(here);

const renewal = renewalOf(FIRST);
const town = actorOf(FIRST, 'town-party-committee');
const colleague = 'town-colleague';
const inspector = actorOf(FIRST, 'inspection-team');
const secretary = actorOf(FIRST, 'community-secretary');
const acts = actsOf(FIRST);
const reason = '演练：广告内容';

const revisionOf = async (id = renewal) => (await here.get(`/api/renewals/${id}`)).json().revision;

async function playTo(type: Parameters<typeof theAct>[1]) {
  const until = acts.indexOf(theAct(acts, type)) + 1;
  const done = await revisionOf();
  await play(here.deps, acts.slice(done, until), { community: FIRST, revision: done });
}

/** Files an objection today, and answers its id. */
async function filed(notice = 'party-candidates', community = FIRST): Promise<string> {
  const { receipt } = (await residents.object(community, { notice })).json();
  const { rows } = await pool.query('select id from public_objection where receipt = $1', [receipt]);
  return String(rows[0].id);
}

const take = (id: string, revision: number, { desk = here, by = town } = {}) =>
  desk.post(`/api/objections/${id}/take`, { revision }, by);
const dismiss = (id: string, { desk = there, by = inspector } = {}) =>
  desk.post(`/api/objections/${id}/dismiss`, { reason }, by);
const listed = async (id: string, by = town) =>
  (await here.get(`/api/objections/${id}`, by)).json() as { state: string; mine: object };

const waiting = async (): Promise<number> =>
  (await here.get('/api/tasks?limit=0', town)).json().counts.objections;

/** What the row and the record say of an objection. */
async function saidOf(id: string) {
  const { rows } = await pool.query(
    `select taken_by, taken_at is not null as taken, dismissed_at is not null as dismissed,
       (select count(*)::int from event
        where event.renewal = public_objection.renewal and type = 'party.objection-received'
          and facts ->> 'number' = '网上-' || id) as recorded
     from public_objection where id = $1`,
    [id],
  );
  return rows[0] as { taken_by: string | null; taken: boolean; dismissed: boolean; recorded: number };
}

/** Does something while somebody else has rows in hand, and goes on once that is done. */
async function whileHeld<T>(
  rows: string,
  values: unknown[],
  act: (letGo: () => Promise<unknown>) => Promise<T>,
) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(rows, values);
    return await act(() => client.query('commit'));
  } finally {
    await client.query('rollback');
    client.release();
  }
}

beforeAll(async () => {
  await appoint({ connection }, colleague, { role: 'town-party-committee', prefixes: [FIRST] });
  await setDay(here.deps, theAct(acts, 'party.publicity-posted').facts.on);
  await playTo('party.publicity-posted');
});

describe('whoever takes an objection has it before the record is told', () => {
  test('so that it is not dismissed while the event is on its way', async () => {
    const id = await filed();
    const revision = await revisionOf();
    const held = 'select from renewal where id = $1 for no key update';
    const [taken, dismissed] = await whileHeld(held, [renewal], async (letGo) => {
      const taking = take(id, revision);
      await lockWait(pool);
      const answer = await dismiss(id);
      await letGo();
      return [await taking, answer];
    });
    expectProblem(dismissed, 409);
    expect(taken.json()).toMatchObject({ state: 'under-decision' });
    expect(await saidOf(id)).toEqual({ taken_by: town, taken: true, dismissed: false, recorded: 1 });
  });

  test('nor is it taken while it is dismissed', async () => {
    const id = await filed();
    const revision = await revisionOf();
    const held = `update public_objection set dismissed_by = 'somebody', dismissed_at = now() where id = $1`;
    const taken = await whileHeld(held, [id], async (letGo) => {
      const taking = take(id, revision);
      await lockWait(pool);
      await letGo();
      return taking;
    });
    expectProblem(taken, 409);
    expect(await saidOf(id)).toEqual({ taken_by: null, taken: false, dismissed: true, recorded: 0 });
    expect(await revisionOf()).toBe(revision);
  });

  test('where another one who came too late has given it up, and a third has dismissed it, the record counts', async () => {
    const before = await waiting();
    const id = await filed();
    const revision = await revisionOf();
    const held = 'select from renewal where id = $1 for no key update';
    const [taken, late, dismissed] = await whileHeld(held, [renewal], async (letGo) => {
      const taking = take(id, revision);
      await lockWait(pool);
      const tooLate = await take(id, revision - 1, { by: colleague });
      const answer = await dismiss(id);
      await letGo();
      return [await taking, tooLate, answer];
    });
    expectProblem(late, 409);
    expect(dismissed.statusCode).toBe(200);
    expect(taken.json()).toMatchObject({ state: 'under-decision', mine: { toDismiss: false } });
    expect(await saidOf(id)).toEqual({ taken_by: town, taken: true, dismissed: true, recorded: 1 });
    expect(await waiting()).toBe(before + 1);
  });

  test('of both at once one comes about, and row and record agree on which', async () => {
    for (let round = 0; round < 8; round++) {
      const id = await filed();
      const revision = await revisionOf();
      const answers = await Promise.all([take(id, revision), dismiss(id)]);
      const [taken, dismissed] = answers.map(({ statusCode }) => statusCode === 200);
      expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
      expect(await saidOf(id)).toMatchObject({ taken, dismissed, recorded: taken ? 1 : 0 });
    }
  });

  test('ten who take it at once, two people in two processes, write it once', async () => {
    const id = await filed();
    const revision = await revisionOf();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        take(id, revision, { desk: at % 2 === 0 ? here : there, by: at % 3 === 0 ? town : colleague }),
      ),
    );
    for (const answer of answers) expect(answer.json()).toMatchObject({ id, state: 'under-decision' });
    expect(await revisionOf()).toBe(revision + 1);
    const { events } = (await here.get(`/api/renewals/${renewal}/events?limit=1000`, town)).json();
    const { taken_by, ...said } = await saidOf(id);
    expect(said).toEqual({ taken: true, dismissed: false, recorded: 1 });
    expect(taken_by).toBe(events.at(-1).actor.id);
  });
});

describe('one that was taken, and of which the record was not told', () => {
  const claimed = async () => {
    const id = await filed();
    await pool.query('update public_objection set taken_by = $2, taken_at = now() where id = $1', [id, town]);
    return id;
  };

  test('waits to be taken up again, by whoever may, and cannot be dismissed', async () => {
    const id = await claimed();
    expect(await listed(id)).toMatchObject({ state: 'received', mine: { toTake: true, toDismiss: false } });
    expectProblem(await dismiss(id), 409);
    const taken = await take(id, await revisionOf(), { by: colleague });
    expect(taken.json()).toMatchObject({ state: 'under-decision' });
    expect(await saidOf(id)).toEqual({ taken_by: colleague, taken: true, dismissed: false, recorded: 1 });
  });

  test('is given back where the record has moved on: 409, then it can be dismissed', async () => {
    const id = await claimed();
    expectProblem(await take(id, (await revisionOf()) - 1), 409);
    expect(await saidOf(id)).toEqual({ taken_by: null, taken: false, dismissed: false, recorded: 0 });
    expect((await dismiss(id)).json()).toMatchObject({ state: 'dismissed' });
  });

  test('counts among what waits', async () => {
    const before = await waiting();
    await claimed();
    expect(await waiting()).toBe(before + 1);
  });
});

test('an event in the record whose row does not say so is said there by whoever takes it again', async () => {
  const id = await filed();
  expect((await take(id, await revisionOf())).statusCode).toBe(200);
  await pool.query('update public_objection set taken_by = null, taken_at = null where id = $1', [id]);
  expect((await take(id, 0)).json()).toMatchObject({ state: 'under-decision' });
  expect(await saidOf(id)).toMatchObject({ taken: true, recorded: 1 });
});

/** Taken into the record, and neither upheld nor rejected there. */
async function openInRecord(): Promise<string[]> {
  const { rows } = await pool.query(
    `select snapshot -> 'context' -> 'party' -> 'openObjections' as open from renewal where id = $1`,
    [renewal],
  );
  return rows[0].open;
}

test('one that nobody can take any more is given back by the refusal, and can be dismissed', async () => {
  const id = await filed();
  for (const number of await openInRecord())
    await here.record(renewal, {
      type: 'party.objection-rejected',
      facts: {
        on: theAct(acts, 'party.publicity-posted').facts.on,
        number,
        documentNumber: '演练〔2021〕9号',
      },
      revision: await revisionOf(),
      by: town,
    });
  const { facts, type } = theAct(acts, 'party.publicity-completed');
  await setDay(here.deps, facts.on);
  expect(
    (await here.record(renewal, { type, facts, revision: await revisionOf(), by: secretary })).statusCode,
  ).toBe(201);
  expectProblem(await take(id, await revisionOf()), 422);
  expect(await saidOf(id)).toEqual({ taken_by: null, taken: false, dismissed: false, recorded: 0 });
  expect((await dismiss(id)).json()).toMatchObject({ state: 'dismissed' });
});

test('the record that came of it holds', async () => {
  expect((await replayRenewal(connection, renewal)).faults).toEqual([]);
});

test('one to an absence notice, which the record has no events for, is not taken while it is dismissed', async () => {
  const script = actsOf(SECOND);
  const posting = theAct(script, 'residents.absence-notice-posted');
  await setDay(here.deps, posting.facts.on);
  await play(here.deps, script.slice(0, script.indexOf(posting) + 1), { community: SECOND });
  const id = await filed('absence', SECOND);
  const held = `update public_objection set dismissed_by = 'somebody', dismissed_at = now() where id = $1`;
  const taken = await whileHeld(held, [id], async (letGo) => {
    const taking = take(id, 0, { by: actorOf(SECOND, 'community-secretary') });
    await lockWait(pool);
    await letGo();
    return taking;
  });
  expectProblem(taken, 409);
});
