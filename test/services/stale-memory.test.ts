import { beforeEach, describe, expect, test } from 'vitest';
import { readLog } from '../../db/record.ts';
import { readWorld } from '../../db/world.ts';
import { addDays } from '../../machines/calendar.ts';
import { readTheBoard } from '../../services/board.ts';
import { keepPlan } from '../../services/plans.ts';
import { anotherTown } from '../plans/another-town.ts';
import { ownDatabase } from '../support/database.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { appoint, COMMUNITIES, FIRST, renewalOf } from '../support/town.ts';

/** Two processes of the API on one database. What one of them does, the other one has not heard of. */
const { connection, open } = await ownDatabase('town');
const here = await openDesk(connection);
const there = await openDesk(open());

const violation = (desk: Desk, renewal: string, revision: number, on: string, dryRun = false) =>
  desk.record(renewal, {
    type: 'renewal.violation-reported',
    facts: { on, number: `violation-${revision}`, handler: 'inspector' },
    revision,
    by: 'inspector',
    dryRun,
  });

const today = async () => (await readWorld(connection.db)).drillDay ?? '';
const eventsOf = async (renewal: string) => (await readLog(connection.db, renewal)).length;

let renewal = '';
let nextCommunity = 0;

/** Both processes know a person who may act, a renewal of their own, and the day. */
beforeEach(async () => {
  renewal = renewalOf(COMMUNITIES[nextCommunity++ % COMMUNITIES.length] ?? '');
  await appoint({ connection }, 'inspector', { role: 'inspection-team', prefixes: ['150626100'] });
  const { revision } = (await here.get(`/api/renewals/${renewal}`)).json();
  for (const desk of [here, there])
    expect((await violation(desk, renewal, revision, await today(), true)).statusCode).toBe(200);
});

const revisionNow = async () => (await here.get(`/api/renewals/${renewal}`)).json().revision;

describe('a renewal that another process has moved on', () => {
  test('409 for the revision that this process remembers, whatever the event would have met', async () => {
    const revision = await revisionNow();
    expect((await violation(there, renewal, revision, await today())).statusCode).toBe(201);
    for (const dryRun of [true, false])
      expect((await violation(here, renewal, revision, await today(), dryRun)).statusCode).toBe(409);
  });

  test.each([
    {
      would: 'be refused as out of order',
      type: 'renewal.resumed',
      facts: (on: string) => ({ on, reason: '查清', documentNumber: '1' }),
    },
    {
      would: 'be invalid',
      type: 'renewal.violation-reported',
      facts: (on: string) => ({ on: addDays(on, 9), number: '1', handler: '1' }),
    },
  ])('409 also for an event that would $would on the old state', async ({ type, facts }) => {
    const revision = await revisionNow();
    expect((await violation(there, renewal, revision, await today())).statusCode).toBe(201);
    const sent = { type, facts: facts(await today()), revision, by: 'inspector' };
    expect((await here.record(renewal, sent)).statusCode).toBe(409);
    expect((await here.get(`/api/renewals/${renewal}/refusals`)).json().refusals).toEqual([]);
  });

  test('403 at whatever revision for an event that is not theirs at all', async () => {
    const revision = await revisionNow();
    expect((await violation(there, renewal, revision, await today())).statusCode).toBe(201);
    const sent = { type: 'follow-up.report-submitted', facts: { on: await today() }, by: 'inspector' };
    for (const seen of [revision, revision + 1])
      expect((await here.record(renewal, { ...sent, revision: seen })).statusCode).toBe(403);
    expect((await here.get(`/api/renewals/${renewal}/refusals`)).json().refusals).toEqual([]);
  });

  test('the revision of another process is taken up at once', async () => {
    const revision = await revisionNow();
    expect((await violation(there, renewal, revision, await today())).statusCode).toBe(201);
    expect((await violation(here, renewal, revision + 1, await today())).statusCode).toBe(201);
    expect((await violation(there, renewal, revision + 2, await today())).statusCode).toBe(201);
  });
});

describe('a role that is given and taken in another process', () => {
  test('whoever lost it is refused at once', async () => {
    const [revision, events] = [await revisionNow(), await eventsOf(renewal)];
    await appoint({ connection }, 'inspector');
    for (const dryRun of [true, false])
      expect((await violation(here, renewal, revision, await today(), dryRun)).statusCode).toBe(403);
    expect(await eventsOf(renewal)).toBe(events);
  });

  test('whoever got it may act at once', async () => {
    await appoint({ connection }, 'inspector');
    const revision = await revisionNow();
    expect((await violation(here, renewal, revision, await today())).statusCode).toBe(403);
    await appoint({ connection }, 'inspector', { role: 'inspection-team', prefixes: ['1506'] });
    expect((await violation(here, renewal, revision, await today())).statusCode).toBe(201);
  });

  test('whoever is new is known at once', async () => {
    const sent = {
      type: 'renewal.violation-reported',
      facts: { on: await today(), number: 'new', handler: 'new' },
      revision: await revisionNow(),
      by: `new-${renewal}`,
    };
    expect((await here.record(renewal, sent)).statusCode).toBe(401);
    await appoint({ connection }, sent.by, { role: 'inspection-team', prefixes: ['15'] });
    expect((await here.record(renewal, sent)).statusCode).toBe(201);
  });

  test('whoever lost the right to see findings sees none', async () => {
    await appoint({ connection }, 'reader', { role: 'reviewing-department', prefixes: ['15'] });
    expect((await here.get('/api/people', 'reader')).statusCode).toBe(200);
    await connection.pool.query(`delete from person where id = 'reader'`);
    for (const url of [
      '/api/people',
      '/api/board',
      `/api/renewals/${renewal}`,
      `/api/renewals/${renewal}/events`,
    ])
      expect((await here.get(url, 'reader')).statusCode).toBe(401);
  });

  test('whoever was given the leading group in another process opens renewals at once', async () => {
    const command = { community: FIRST, plan: 'galutu-2020' };
    await appoint({ connection }, 'opener');
    expect((await here.post('/api/renewals', command, 'opener')).statusCode).toBe(403);
    await appoint({ connection }, 'opener', { role: 'leading-group', prefixes: ['150626'] });
    expect((await here.post('/api/renewals', command, 'opener')).statusCode).toBe(409);
    await appoint({ connection }, 'opener');
    expect((await here.post('/api/renewals', command, 'opener')).statusCode).toBe(403);
  });
});

describe('a clock that another process has moved', () => {
  test('an act of the new day is accepted, and recorded on it', async () => {
    const revision = await revisionNow();
    const tomorrow = addDays(await today(), 1);
    expect((await violation(here, renewal, revision, tomorrow, true)).json()).toMatchObject({
      status: 400,
      errors: [{ field: 'on' }],
    });
    expect((await there.post('/api/drill/clock', { days: 1 })).json()).toEqual({ today: tomorrow });
    expect((await violation(here, renewal, revision, tomorrow, true)).statusCode).toBe(200);
    await there.post('/api/drill/clock', { days: 1 });
    const answer = await violation(here, renewal, revision, addDays(tomorrow, 1));
    expect(answer.statusCode).toBe(201);
    const last = (await readLog(connection.db, renewal)).at(-1);
    expect(last).toMatchObject({ recorded_on: addDays(tomorrow, 1) });
  });

  test('everything that is read here says the new day', async () => {
    await here.get('/api/board');
    const { today: day } = (await there.post('/api/drill/clock', { days: 3 })).json();
    expect((await here.get('/api/board')).json().today).toBe(day);
    expect((await here.get(`/api/renewals/${renewal}`)).json().today).toBe(day);
    expect((await here.get('/api/health')).json().today).toBe(day);
    expect((await readTheBoard(here.deps, { region: '' })).today).toBe(day);
  });
});

test('a plan that another process has kept is known at once', async () => {
  expect((await here.get(`/api/plans/${anotherTown.id}`)).statusCode).toBe(404);
  await keepPlan(there.deps, anotherTown);
  expect((await here.get(`/api/plans/${anotherTown.id}`)).statusCode).toBe(200);
});

test('a plan that another process has kept is judged by at once', async () => {
  const body = { plan: 'kept-elsewhere', facts: { staff: 1, trained: 1, passed: 1 } };
  const url = '/api/rules/preparation.training-complete/check';
  expect((await here.post(url, body)).statusCode).toBe(404);
  await keepPlan(there.deps, { ...anotherTown, id: 'kept-elsewhere' });
  expect((await here.post(url, body)).statusCode).toBe(200);
});
