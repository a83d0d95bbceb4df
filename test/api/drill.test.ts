import { describe, expect, test } from 'vitest';
import { readWorld } from '../../db/world.ts';
import { dateInTown } from '../../machines/calendar.ts';
import { ROLES } from '../../machines/plan/words.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';
import { actsOf, appoint, COMMUNITIES, FIRST, renewalOf, SECOND } from '../support/town.ts';

const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
const move = (body: object) => desk.post('/api/drill/clock', body);
const today = async () => (await readWorld(connection.db)).drillDay;

describe('the drill clock', () => {
  test('moves to a day and by days, also to where it is', async () => {
    expect((await move({ to: '2020-12-18' })).json()).toEqual({ today: '2020-12-18' });
    expect((await move({ days: 14 })).json()).toEqual({ today: '2021-01-01' });
    expect((await move({ to: '2021-01-01' })).json()).toEqual({ today: '2021-01-01' });
  });

  test.each([
    { body: { to: '2020-12-31' }, field: 'to' },
    { body: { to: '0000-01-01' }, field: 'to' },
    { body: { to: '9999-12-31' }, field: 'to' },
    { body: { to: '2021-02-29' }, field: 'to' },
    { body: { to: '2021-1-1' }, field: 'to' },
    { body: { to: '10000-01-01' }, field: 'to' },
    { body: { to: '2021-02-01T00:00:00Z' }, field: 'to' },
    { body: { to: null }, field: 'to' },
    { body: { days: 0 }, field: 'days' },
    { body: { days: -1 }, field: 'days' },
    { body: { days: 367 }, field: 'days' },
    { body: { days: 1e308 }, field: 'days' },
    { body: { days: 1.5 }, field: 'days' },
    { body: { days: '1' }, field: 'days' },
    { body: {}, field: 'to' },
    { body: { to: '2021-02-01', days: 1 }, field: 'to' },
    { body: { to: '2021-02-01', hour: 9 }, field: 'hour' },
  ])('does not move by $body', async ({ body, field }) => {
    expectProblem(await move(body), 400, field);
    expect(await today()).toBe('2021-01-01');
  });

  test('moved by many at once, it never goes back and no move is lost', async () => {
    await Promise.all(Array.from({ length: 20 }, () => move({ days: 1 })));
    expect(await today()).toBe('2021-01-21');
  });
});

test('the directory: everyone with their roles, each for a region or for communities', async () => {
  const { people } = (await desk.get('/api/people')).json();
  const ids = people.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(ids.toSorted());
  const roles = people.flatMap((one: { roles: { role: string }[] }) => one.roles.map(({ role }) => role));
  expect(new Set(roles)).toEqual(new Set(ROLES));
  const workGroups = people.filter(({ id }: { id: string }) => id.startsWith('work-group'));
  expect(workGroups).toHaveLength(6);
  const guided = workGroups.flatMap((one: { roles: { prefix: string }[] }) =>
    one.roles.map(({ prefix }) => prefix),
  );
  expect(guided.toSorted()).toEqual(COMMUNITIES);
  expect(people.find(({ id }: { id: string }) => id === 'town-committee')).toEqual({
    id: 'town-committee',
    name: '演练镇党委',
    roles: [{ role: 'town-party-committee', prefix: '150626100' }],
  });
  expectProblem(await desk.get('/api/people', 'stranger'), 401);
});

test('the directory shows no telephone numbers', async () => {
  await connection.pool.query(`update person set phone = '13800000000', email = 'x@example.com'`);
  expect((await desk.get('/api/people')).body).not.toMatch(/138|@/);
});

test('health says the day of the drill', async () => {
  expect((await desk.get('/api/health')).json()).toEqual({
    status: 'ok',
    mode: 'drill',
    today: await today(),
    machine: '1',
    records: { checked: 0, faulty: [] },
    sweep: { ageSeconds: null, overdue: true },
    held: false,
    calendar: null,
  });
});

describe('a live town', () => {
  const sent = { ...actsOf(FIRST)[0], type: 'preparation.survey-recorded', facts: {}, revision: 0 };

  test('lets nobody in by a header, and has no clock to be moved', async () => {
    await appoint({ connection }, 'secretary', { role: 'community-secretary', prefixes: ['15'] });
    await connection.pool.query('update world set drill_day = null, version = version + 1');
    for (const by of [undefined, 'secretary', 'inspection-team']) {
      for (const url of [
        'board',
        'people',
        `renewals/${renewalOf(FIRST)}`,
        `renewals/${renewalOf(FIRST)}/events`,
      ])
        expectProblem(await desk.get(`/api/${url}`, by), 401);
      expectProblem(await desk.get(`/api/renewals/${renewalOf(SECOND)}/refusals`, by), 401);
      expectProblem(await desk.record(renewalOf(FIRST), { ...sent, ...(by && { by }) }), 401);
      expectProblem(await desk.record(renewalOf(FIRST), { ...sent, ...(by && { by }), dryRun: true }), 401);
      expectProblem(await desk.post('/api/renewals', { community: FIRST, plan: 'galutu-2020' }, by), 401);
      expectProblem(await desk.post('/api/drill/clock', { days: 1 }, by), 403);
    }
  });

  test('still calculates, and says the real day', async () => {
    const facts = { staff: 1, trained: 1, passed: 1 };
    const url = '/api/rules/preparation.training-complete/check';
    expect((await desk.post(url, { facts })).json()).toMatchObject({ satisfied: true });
    expect((await desk.get('/api/plans/galutu-2020')).statusCode).toBe(200);
    const health = (await desk.get('/api/health')).json();
    expect(health).toMatchObject({ mode: 'live' });
    expect([dateInTown(Temporal.Now.instant())]).toContain(health.today);
  });
});
