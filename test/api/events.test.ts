import { beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';
import {
  actorOf,
  actsBefore,
  actsOf,
  FIRST,
  play,
  renewalOf,
  SECOND,
  setDay,
  THIRD,
  theAct,
} from '../support/town.ts';

const { connection } = await ownDatabase('town');
const { pool } = connection;
const desk = await openDesk(connection);

const acts = actsOf(FIRST);
const renewal = renewalOf(FIRST);
const MEETING = theAct(acts, 'party.election-meeting-held');
const secretary = actorOf(FIRST, 'community-secretary');
let revision = 0;

/** The members' meeting is next: 57 expected, so that 46 must be present. */
beforeAll(async () => {
  await setDay(desk.deps, '2021-04-20');
  revision = await play(desk.deps, actsBefore(acts, MEETING.type), { community: FIRST });
});

const meeting = (facts: object = {}, more: object = {}) => ({
  type: MEETING.type,
  facts: { ...MEETING.facts, ...facts },
  revision,
  by: secretary,
  ...more,
});

/** 45 came. */
const oneShort = {
  present: 45,
  ballotsIssued: 45,
  ballotsReturned: 45,
  tallies: MEETING.facts.tallies.map(({ id }) => ({ id, approve: 30, oppose: 15, abstain: 0 })).slice(0, 6),
};

/** How many rows there are of everything that an event may write, and the renewal itself. */
async function everything() {
  const { rows } = await pool.query(`
    select (select count(*) from event) as events, (select count(*) from refusal) as refusals,
           (select count(*) from outbox) as announced, (select md5(string_agg(deadline::text, '' order by deadline::text)) from deadline) as deadlines,
           (select md5(string_agg(renewal::text, '' order by id)) from renewal) as renewals`);
  return rows[0];
}

describe('a refused event: 422', () => {
  test('with every verdict, the satisfied ones too, and the failed ones in its sentence', async () => {
    const answer = await desk.record(renewal, meeting(oneShort));
    expectProblem(answer, 422);
    const problem = answer.json();
    expect(problem).toMatchObject({
      type: 'urn:huanjie:problem:refused',
      outcome: 'refused',
      renewal,
      revision,
      event: MEETING.type,
    });
    const rules = problem.verdicts.map((one: { rule: string }) => one.rule);
    expect(rules).toEqual(
      expect.arrayContaining(['party.meeting-quorum', 'party.meeting-agenda', 'party.election-result']),
    );
    expect(
      problem.verdicts.find((one: { rule: string }) => one.rule === 'party.meeting-quorum'),
    ).toMatchObject({
      clause: '四(二)1(7)②',
      level: 'mandatory',
      satisfied: false,
      blocking: true,
      waived: false,
      required: 46,
      actual: 45,
      shortBy: 1,
    });
    expect(problem.detail).toContain('46');
  });

  test('is kept for the inspector, with all verdicts, outside the chain', async () => {
    const { refusals } = (await desk.get(`/api/renewals/${renewal}/refusals`)).json();
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toMatchObject({
      id: expect.any(Number),
      revision,
      type: MEETING.type,
      facts: { present: 45 },
      actor: { id: secretary, name: expect.any(String), role: 'community-secretary' },
      refusedOn: '2021-04-20',
    });
    expect(refusals[0].verdicts).toEqual(
      (await desk.record(renewal, meeting(oneShort, { dryRun: true }))).json().verdicts,
    );
    const { events } = (await desk.get(`/api/renewals/${renewal}/events?limit=1000`)).json();
    expect(events).toHaveLength(revision);
    expect((await desk.get(`/api/renewals/${renewal}`)).json().revision).toBe(revision);
  });

  test('out of order: what is possible instead', async () => {
    const answer = await desk.record(renewal, {
      ...theAct(acts, 'follow-up.report-submitted'),
      revision,
      by: secretary,
    });
    expectProblem(answer, 422);
    const [verdict, ...others] = answer.json().verdicts;
    expect(others).toEqual([]);
    expect(verdict).toMatchObject({ rule: 'step.in-order', clause: '二(四)', satisfied: false });
    expect(verdict.required).toContain(MEETING.type);
  });
});

describe('a dry run answers the same and writes nothing', () => {
  test.each([
    { what: 'accepted', facts: {}, status: 200 },
    { what: 'refused', facts: oneShort, status: 422 },
    { what: 'invalid', facts: { present: 58 }, status: 400 },
  ])('$what', async ({ facts, status }) => {
    const before = await everything();
    for (const key of [undefined, 'a-key'])
      expect((await desk.record(renewal, meeting(facts, { dryRun: true, key }))).statusCode).toBe(status);
    expect(await everything()).toEqual(before);
  });

  test('the verdicts of the event that follows are those of the dry run', async () => {
    const dry = (await desk.record(renewal, meeting({}, { dryRun: true }))).json();
    expect(dry).toMatchObject({ outcome: 'would-be-recorded', revision: revision + 1, hash: null });
    const answer = await desk.record(renewal, meeting({}, { dryRun: false, key: 'a-key' }));
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['idempotent-replayed']).toBe('false');
    const { hash, recordedAt, ...recorded } = answer.json();
    expect(recorded).toEqual({
      outcome: 'recorded',
      renewal,
      revision: revision + 1,
      type: MEETING.type,
      verdicts: dry.verdicts,
    });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(recordedAt).toMatch(/^2021-04-(19|20)T\d\d:\d\d:\d\d\.\d{3}Z$/);
  });
});

describe('who has recorded it already', () => {
  test('the same key and content: the same answer, said to be a repetition', async () => {
    const answer = await desk.record(renewal, meeting({}, { key: 'a-key' }));
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['idempotent-replayed']).toBe('true');
    expect(answer.json()).toMatchObject({ outcome: 'recorded', revision: revision + 1 });
  });

  test('the same key and other content: 422', async () => {
    expectProblem(await desk.record(renewal, meeting(oneShort, { key: 'a-key' })), 422);
  });

  test('no key: 409 that says where the renewal is', async () => {
    const answer = await desk.record(renewal, meeting());
    expectProblem(answer, 409);
    expect(answer.json()).toMatchObject({ revision: revision + 1 });
  });

  test.each([0, 2_000_000_000])('another revision, %i: 409', async (other) => {
    expectProblem(await desk.record(renewal, meeting({}, { revision: other })), 409);
  });
});

describe('whose it is not', () => {
  const first = theAct(acts, 'preparation.survey-recorded');
  const sent = { ...first, revision: 0 };

  test.each([
    { who: 'nobody', by: undefined, status: 401 },
    { who: 'a stranger', by: 'stranger', status: 401 },
    { who: 'a stranger whose name is no text of ours', by: 'é\u00ff', status: 401 },
    { who: 'the secretary of another community', by: actorOf(THIRD, 'community-secretary'), status: 403 },
    { who: 'somebody of another role', by: 'town-committee', status: 403 },
  ])('$who: $status, and nothing is kept', async ({ by, status }) => {
    const before = await everything();
    const answer = await desk.record(renewalOf(SECOND), { ...sent, ...(by === undefined ? {} : { by }) });
    expectProblem(answer, status);
    expect(await everything()).toEqual(before);
  });

  test('the one whose it is: 201', async () => {
    expect(
      (await desk.record(renewalOf(SECOND), { ...sent, by: actorOf(SECOND, 'community-secretary') }))
        .statusCode,
    ).toBe(201);
  });
});

describe('what cannot be judged: 400 with every wrong field', () => {
  const at = (facts: object) => ({
    type: 'preparation.training-recorded',
    facts,
    revision: 0,
    by: 'leading-group-office',
  });
  const good = { on: '2020-12-17', staff: 9, trained: 9, passed: 9 };
  const third = renewalOf(THIRD);

  test.each([
    { what: 'a day that does not exist', facts: { ...good, on: '2021-02-29' }, fields: ['on'] },
    { what: 'a day to come', facts: { ...good, on: '2021-04-21' }, fields: ['on'] },
    { what: 'a day before the renewal began', facts: { ...good, on: '2019-12-17' }, fields: ['on'] },
    { what: 'nothing', facts: {}, fields: ['on', 'staff', 'trained', 'passed'] },
    { what: 'a name too many', facts: { ...good, notes: 'private' }, fields: ['notes'] },
    { what: 'no object', facts: 'facts', fields: ['(root)'] },
    { what: 'null', facts: null, fields: ['(root)'] },
  ])('$what', async ({ facts, fields }) => {
    expectProblem(await desk.record(third, { ...at({}), facts }), 400, ...fields);
  });

  test('what contradicts itself, by the field and the rule that says so', async () => {
    const answer = await desk.record(third, at({ ...good, trained: 10 }));
    expectProblem(answer, 400, 'trained');
    expect(answer.json().errors[0].detail).toContain('preparation.training-complete');
  });

  test.each([
    { body: {}, fields: ['type', 'facts', 'revision'] },
    { body: { type: 7, facts: {}, revision: '0' }, fields: ['type', 'revision'] },
    { body: { type: 'x', facts: {}, revision: -1 }, fields: ['revision'] },
    { body: { type: 'x', facts: {}, revision: 0.5 }, fields: ['revision'] },
    { body: { type: 'x', facts: {}, revision: 0, actor: 'me' }, fields: ['actor'] },
    { body: { type: 'preparation.made-up', facts: {}, revision: 0 }, fields: ['type'] },
    { body: { type: 'toString', facts: {}, revision: 0 }, fields: ['type'] },
    { body: [], fields: ['(root)'] },
  ])('$body', async ({ body, fields }) => {
    expectProblem(await desk.post(`/api/renewals/${third}/events`, body, 'inspection-team'), 400, ...fields);
  });

  test.each([
    { query: 'dryRun=perhaps', fields: ['dryRun'] },
    { query: 'dryRun=true&dryRun=false', fields: ['dryRun'] },
  ])('$query', async ({ query, fields }) => {
    const answer = await desk.post(
      `/api/renewals/${third}/events?${query}`,
      { ...at(good), by: undefined },
      'x',
    );
    expectProblem(answer, 400, ...fields);
  });

  test.each(['', 'x'.repeat(129)])('an Idempotency-Key of %o', async (key) => {
    expectProblem(await desk.record(third, { ...at(good), key }), 400, 'idempotency-key');
  });

  test('the same renewal takes the next good event', async () => {
    expect((await desk.record(third, at(good))).statusCode).toBe(201);
  });
});

test('an unknown renewal: 404', async () => {
  expectProblem(await desk.record('nowhere', meeting()), 404);
});
