import { beforeAll, describe, expect, test } from 'vitest';
import { eraseRenewal } from '../../db/erasure.ts';
import { addDays } from '../../machines/calendar.ts';
import { eraseSnapshot } from '../../machines/personal/erase-snapshot.ts';
import { store } from '../../machines/stored-snapshot.ts';
import { depsAt, remind } from '../../services/drill/hours.ts';
import { readRenewal } from '../../services/renewal.ts';
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

/** One renewal played up to the members' meeting, with a refusal on the way and people reminded of it. */
const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
const RENEWAL = renewalOf(FIRST);
const acts = actsOf(FIRST);
const meeting = theAct(acts, 'party.election-meeting-held');
const before = actsBefore(acts, 'party.election-meeting-held');
const SECRETARY = actorOf(FIRST, 'community-secretary');
const INSPECTOR = 'inspection-team';

const read = async (path = '', by?: string) => {
  const answer = await desk.get(`/api/renewals/${RENEWAL}${path}`, by);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};

/** The view after each event, as it was answered when that was the present. */
const seen = new Map<number, Record<string, unknown>>();

beforeAll(async () => {
  for (const [at, act] of before.entries()) {
    await setDay(desk.deps, act.facts.on);
    await play(desk.deps, [act], { community: FIRST, revision: at });
    if ([0, 5, 15, 22].includes(at)) seen.set(at + 1, await read('', INSPECTOR));
  }
  await setDay(desk.deps, meeting.facts.on);
  const few = Math.trunc(meeting.facts.members / 2);
  const facts = { ...meeting.facts, present: few, ballotsIssued: few, ballotsReturned: few, tallies: [] };
  const { type } = meeting;
  const refused = await desk.record(RENEWAL, { type, facts, revision: before.length, by: SECRETARY });
  expect(refused.statusCode).toBe(422);
  for (const days of [0, 7, 14, 21]) {
    await setDay(desk.deps, addDays(meeting.facts.on, days));
    for (const time of ['08:00', '09:00', '17:00', '17:30']) await remind(depsAt(connection, time));
  }
});

describe('a renewal as of then', () => {
  test('is what was answered when it was the present, but for what has come since', async () => {
    expect(seen.size).toBe(4);
    for (const [revision, was] of seen) {
      const { asOf, lastRevision, replayedTo, ...then } = await read(`?at=${revision}`, INSPECTOR);
      const { asOf: _, lastRevision: __, replayedTo: ___, ...now } = was;
      expect(then).toEqual(now);
      expect({ asOf, lastRevision, replayedTo }).toEqual({
        asOf: 'then',
        lastRevision: before.length,
        replayedTo: before.length,
      });
    }
  });

  test('was opened on its first day, at the end of an empty chain', async () => {
    const opened = await read('?at=0');
    const { events } = await read('/events?limit=1');
    expect(opened).toMatchObject({
      revision: 0,
      head: events[0].previous,
      step: 'preparation',
      status: 'running',
    });
    expect(opened.states.every(({ active }: { active: boolean }) => active)).toBe(true);
  });

  test('that is not there is not found', async () => {
    const answer = await desk.get(`/api/renewals/${RENEWAL}?at=${before.length + 1}`);
    expectProblem(answer, 404);
    expect(answer.json().detail).toContain(`it is at ${before.length}`);
    expectProblem(await desk.get(`/api/renewals/${RENEWAL}?at=-1`), 400);
  });
});

describe('the states that it went through', () => {
  const states = async (path = '') =>
    new Map<string, Record<string, unknown>>(
      (await read(path, INSPECTOR)).states.map((one: { id: string }) => [one.id, one]),
    );

  test('say when each was entered and left, by revision and day', async () => {
    const all = await states();
    const at = before.findIndex(({ type }) => type === 'party.publicity-posted');
    const posted = before[at];
    expect(all.get('party-organization.publicity')).toMatchObject({ active: false, waivedRules: [] });
    expect(all.get('party-organization')).toMatchObject({ active: true });
    expect(all.get('running')).toMatchObject({
      active: true,
      stays: [{ enteredAt: 0, leftAt: null, leftOn: null }],
    });
    const publicity = [...all.values()].filter(({ id }) =>
      String(id).startsWith('party-organization.publicity.'),
    );
    const enteredAt = publicity.flatMap(({ stays }) => stays as { enteredAt: number; enteredOn: string }[]);
    expect(enteredAt).toContainEqual(
      expect.objectContaining({ enteredAt: at + 1, enteredOn: posted?.facts.on }),
    );
    expect(all.has('residents-committee')).toBe(false);
  });

  test('say what was refused where', async () => {
    const attempt = { type: meeting.type, revision: before.length, on: meeting.facts.on };
    expect((await states()).get('party-organization.election-meeting')).toMatchObject({
      refusedAt: [attempt],
    });
    // Then it had not been tried yet.
    expect((await states(`?at=${before.length}`)).get('party-organization.election-meeting')).toMatchObject({
      refusedAt: [],
    });
  });

  test('have the counts among them that decide at once', async () => {
    const count = (await states()).get('party-organization.recommendation-counted');
    const [stay] = (count?.stays ?? []) as { enteredAt: number; leftAt: number }[];
    expect(stay?.enteredAt).toBe(stay?.leftAt);
    expect(stay?.enteredAt).toBeGreaterThan(0);
  });
});

test('of each possible event all guards are told that can be told, also those that hold', async () => {
  const at = before.findIndex(({ type }) => type === 'party.publicity-completed');
  const { possibleEvents } = await read(`?at=${at}`, INSPECTOR);
  const completed = possibleEvents.find(({ type }: { type: string }) => type === 'party.publicity-completed');
  const rules = (list: { rule: string }[]) => list.map(({ rule }) => rule);
  expect(rules(completed.judged).length).toBeGreaterThan(0);
  expect(rules(completed.judged)).toEqual(expect.arrayContaining(rules(completed.inTheWay)));
  expect(completed.judged.some(({ satisfied }: { satisfied: boolean }) => satisfied)).toBe(true);
});

describe('two moments', () => {
  test('differ in states, figures, open steps, and by the events in between', async () => {
    const at = before.findIndex(({ type }) => type === 'preparation.rectification-recorded');
    const compared = await read(`/compare?from=${at}&to=${at + 1}`, INSPECTOR);
    const act = theAct(before, 'preparation.rectification-recorded');
    expect(compared.events.map(({ type }: { type: string }) => type)).toEqual([act.type]);
    expect(compared.figures).toContainEqual({
      path: 'organization',
      before: null,
      after: { form: act.facts.form, partyMembers: act.facts.partyMembers },
    });
    expect(compared.states.left).toHaveLength(1);
    expect(compared.states.entered).toHaveLength(1);
    expect(compared.openSteps.ended).toHaveLength(1);
  });

  test('name no value for what nothing has decided yet, whatever it begins with', async () => {
    const { figures } = await read(`/compare?from=0&to=${before.length}`, INSPECTOR);
    const { partySeats } = theAct(before, 'preparation.plan-drafted').facts;
    expect(figures).toContainEqual({ path: 'seats.party', before: null, after: partySeats });
    expect(figures.map(({ path }: { path: string }) => path)).not.toContain('residents.method');
  });

  test('do not differ from themselves', async () => {
    expect(await read('/compare?from=7&to=7')).toMatchObject({
      states: { left: [], entered: [] },
      figures: [],
      openSteps: { ended: [], begun: [], moved: [] },
      events: [],
    });
  });

  test('show names and findings to those alone who may see them', async () => {
    const whole = `/compare?from=0&to=${before.length}`;
    const names = theAct(before, 'party.preliminary-candidates-determined').facts.candidates.map(
      ({ name }) => name,
    );
    const known = JSON.stringify((await read(whole, SECRETARY)).figures);
    const unknown = JSON.stringify((await read(whole)).figures);
    for (const name of names) {
      expect(known).toContain(name);
      expect(unknown).not.toContain(name);
    }
  });

  test('come in their order', async () => {
    const answer = await desk.get(`/api/renewals/${RENEWAL}/compare?from=3&to=2`);
    expectProblem(answer, 400);
    expect(answer.json().errors).toEqual([{ field: 'from', detail: '3 is after 2' }]);
    expectProblem(await desk.get(`/api/renewals/${RENEWAL}/compare?from=3`), 400);
  });
});

test('a working copy has everything to judge on, and withholds what its reader may not see', async () => {
  const own = await read('/working-copy', SECRETARY);
  expect(own).toMatchObject({ revision: before.length, plan: { id: 'galutu-2020' }, machineVersion: '1' });
  expect(own.snapshot.context.party.findings).toEqual({ withheld: 'finding' });
  expect(own.snapshot.context.openViolations).toEqual({ withheld: 'report' });
  const full = await read('/working-copy', INSPECTOR);
  expect(full.snapshot.context.openViolations).toEqual([]);
  const nobody = await read('/working-copy');
  expect(nobody.snapshot.context.party.candidates[0]).toMatchObject({
    id: expect.any(String),
    name: { withheld: 'name', shown: expect.stringMatching(/^.\*\*$/u) },
  });
});

describe('the messages about a renewal', () => {
  test('say who was told of what, and how, without an address', async () => {
    const { messages } = await read('/messages', INSPECTOR);
    expect(messages.length).toBeGreaterThan(0);
    for (const { to, told } of messages) {
      expect(to).toEqual({ id: expect.any(String), name: expect.any(String) });
      expect(told.length).toBeGreaterThan(0);
      for (const one of told)
        expect(one).toMatchObject({ rung: expect.any(String), stepTitle: { zh: expect.any(String) } });
    }
    expect(JSON.stringify(messages)).not.toContain('@');
  });

  test('are read a page at a time, newest first', async () => {
    const { messages: all } = await read('/messages?limit=1000', INSPECTOR);
    const found: { id: string }[] = [];
    let after = '';
    do {
      const { messages, next } = await read(`/messages?limit=2${after}`, INSPECTOR);
      found.push(...messages);
      after = next === null ? '' : `&after=${next}`;
    } while (after !== '');
    expect(found.map(({ id }) => id)).toEqual(all.map(({ id }: { id: string }) => id));
  });
});

describe('the case file', () => {
  test('has everything in one answer for the inspection team', async () => {
    const file = await read('/case', INSPECTOR);
    const chain = await read('/chain', INSPECTOR);
    expect(file.chain).toEqual(chain);
    expect(file.renewal).toMatchObject({ id: RENEWAL, revision: before.length, head: chain.events.head });
    expect(file.events).toHaveLength(before.length);
    expect(file.refusals.map(({ type }: { type: string }) => type)).toEqual([meeting.type]);
    expect(file.refusals[0].verdicts).toContainEqual(
      expect.objectContaining({ rule: 'party.meeting-quorum', satisfied: false, title: expect.anything() }),
    );
    expect(file.messages.length).toBeGreaterThan(0);
    expect(file.supervisionNotices).toEqual(expect.any(Array));
    expect(JSON.stringify(file)).not.toContain('"facts"');
  });

  test('leaves out the chain for those who do not see chains', async () => {
    expect(await read('/case', SECRETARY)).toMatchObject({ chain: null, messages: expect.any(Array) });
  });
});

test('a renewal whose personal facts are erased is shown as far as it can be replayed, and nothing is remembered', async () => {
  const id = renewalOf(SECOND);
  const whole = actsOf(SECOND);
  const last = whole.at(-1)?.facts.on ?? '';
  await setDay(desk.deps, last);
  const revision = await play(desk.deps, whole, { community: SECOND });
  const path = `/api/renewals/${id}`;
  expect((await desk.get(`${path}?at=${revision}`)).statusCode).toBe(200);
  const world = await desk.deps.memory.currentWorld();
  const { snapshot } = await readRenewal(connection.db, world, id);
  const nameless = JSON.stringify(eraseSnapshot(store(snapshot)));
  await connection.db
    .transaction()
    .execute((tx) => eraseRenewal(tx, { id, snapshot: nameless, at: '2021-04-20T01:00:00Z' }));
  const present = (await desk.get(path)).json();
  expect(present).toMatchObject({ revision, status: 'concluded' });
  expect(present.replayedTo).toBeLessThan(revision);
  const answer = await desk.get(`${path}?at=${revision}`);
  expectProblem(answer, 404);
  expect(answer.json().detail).toContain('can be replayed up to');
});

test('what is not theirs to read is not there for others', async () => {
  for (const path of ['', '?at=0', '/compare?from=0&to=0', '/working-copy', '/case', '/messages'])
    expectProblem(await desk.get(`/api/renewals/${renewalOf(THIRD)}x${path}`), 404);
});
