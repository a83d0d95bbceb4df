import { beforeAll, describe, expect, test } from 'vitest';
import { insertViolation } from '../../db/violations.ts';
import { ROLES } from '../../machines/plan/words.ts';
import { addWorkingDays } from '../../machines/reminders/working-days.ts';
import { mayReviewPersons } from '../../services/permissions.ts';
import { replayRenewal } from '../../services/replay.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';
import { actorOf, appoint, FIRST, renewalOf, SECOND } from '../support/town.ts';

const { connection, open } = await ownDatabase('town');
const { pool, db } = connection;
const desk = await openDesk(connection);
const other = await openDesk(open());

const inspector = actorOf(FIRST, 'inspection-team');
const renewal = renewalOf(FIRST);
const report = (facts: object = {}) => ({
  renewal,
  source: 'anonymous-letter',
  subject: 'voter-registration',
  handler: inspector,
  on: '2020-12-16',
  ...facts,
});
const ending = (facts: object = {}) => ({
  outcome: 'unsubstantiated',
  documentNumber: '演练督〔2021〕3号',
  on: '2021-04-19',
  ...facts,
});
const register = (facts: object = {}, by = inspector) => desk.post('/api/violations', report(facts), by);
const close = (id: string, facts: object = {}, by = inspector) =>
  desk.post(`/api/violations/${id}/close`, ending(facts), by);
const view = async (by?: string) => (await desk.get(`/api/renewals/${renewal}`, by)).json();
const history = async (by?: string) =>
  (await desk.get(`/api/renewals/${renewal}/events?limit=1000`, by)).json().events;

const insiders = ROLES.map((role) => ({ role, id: `${role}-here` }));
const outsiders = ROLES.map((role) => ({ role, id: `${role}-elsewhere` }));
const NOWHERE = '00000000-0000-4000-8000-000000000000';

beforeAll(async () => {
  for (const { role, id } of insiders) await appoint({ connection }, id, { role, prefixes: [FIRST] });
  for (const { role, id } of outsiders) await appoint({ connection }, id, { role, prefixes: [SECOND] });
});

describe('a report is registered', () => {
  test('with a number of the town and the year, and the days that the plan gives it', async () => {
    const answer = await register();
    expect(answer.statusCode).toBe(201);
    const violation = answer.json();
    expect(violation).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      number: '举报〔2020〕1号',
      state: 'open',
      community: { code: FIRST, name: '萨拉乌素社区居民委员会' },
      renewal,
      source: 'anonymous-letter',
      subject: 'voter-registration',
      handler: { id: inspector, name: '演练督查组' },
      receivedOn: '2020-12-16',
      // Fifteen working days, New Year's Day among those off.
      dueOn: '2021-01-07',
      overdue: false,
      outcome: null,
      documentNumber: null,
      closedOn: null,
    });
    expect(violation.dueOn).toBe(addWorkingDays('2020-12-16', 15));
    expect(answer.headers.location).toBe(`/api/violations/${violation.id}`);
    expect((await desk.get(`/api/violations/${violation.id}`, inspector)).json()).toEqual(violation);
    expect((await desk.get('/api/violations?region=150626', inspector)).json()).toEqual({
      violations: [violation],
      next: null,
    });
  });

  test('and the record of the renewal knows its number and handler', async () => {
    expect((await history(inspector)).at(-1)).toMatchObject({
      type: 'renewal.violation-reported',
      facts: { on: '2020-12-16', number: '举报〔2020〕1号', handler: inspector },
    });
    expect((await view(inspector)).openViolations).toBe(1);
  });

  test.each([
    { facts: { source: 'rumour' }, status: 400, fields: ['source'] },
    { facts: { subject: '某人贪污' }, status: 400, fields: ['subject'] },
    { facts: { on: '2020-12-17' }, status: 400, fields: ['on'] },
    { facts: { on: '2020-10-31' }, status: 400, fields: ['on'] },
    { facts: { on: '2020-02-30' }, status: 400, fields: ['on'] },
    { facts: { handler: 'leading-group-office' }, status: 400, fields: ['handler'] },
    { facts: { handler: 'inspection-team-elsewhere' }, status: 400, fields: ['handler'] },
    { facts: { renewal: 'nothing' }, status: 404, fields: [] },
    { facts: { text: '自由文字' }, status: 400, fields: ['text'] },
  ])('$status for $facts, and no number is used', async ({ facts, status, fields }) => {
    expectProblem(await register(facts), status, ...fields);
    const { rows } = await pool.query('select count(*)::integer as many from violation');
    expect(rows[0].many).toBe(1);
  });
});

describe('the register is for the inspection team of the community alone', () => {
  test.each([...insiders, ...outsiders])('$id', async ({ role, id }) => {
    const mine = (await desk.get('/api/violations', inspector)).json().violations[0].id;
    const here = id.endsWith('-here') && role === 'inspection-team';
    const elsewhere = id.endsWith('-elsewhere') && role === 'inspection-team';
    const listing = await desk.get('/api/violations', id);
    if (here) expect(listing.json().violations).toHaveLength(1);
    else if (elsewhere) expect(listing.json().violations).toEqual([]);
    else expectProblem(listing, 403);
    const hidden = elsewhere ? 404 : 403;
    const routes = [
      await desk.get(`/api/violations/${mine}`, id),
      await desk.post(`/api/violations/${mine}/handler`, { handler: inspector }, id),
      await desk.post(`/api/violations/${mine}/record`, {}, id),
      await desk.post('/api/violations', report({ on: '2020-12-17' }), id),
      await close(mine, { on: '2020-12-17' }, id),
    ];
    const expected = here ? [200, 200, 200, 400, 400] : [hidden, hidden, hidden, 403, hidden];
    expect(routes.map(({ statusCode }) => statusCode)).toEqual(expected);
    for (const { headers } of routes) expect(headers['cache-control']).toBe('no-store');
  });

  test('nobody who is not signed in, and nothing that is not there', async () => {
    expectProblem(await desk.get('/api/violations'), 401);
    expectProblem(await desk.get(`/api/violations/${NOWHERE}`, inspector), 404);
    expectProblem(await desk.get('/api/violations/1', inspector), 400);
  });

  test.each([undefined, 'town-committee', 'leading-group-office', actorOf(FIRST, 'community-secretary')])(
    'the record shows %s that something was reported, not what',
    async (by) => {
      const events = await history(by);
      expect(events.at(-1)).toMatchObject({
        type: 'renewal.violation-reported',
        facts: { on: '2020-12-16', number: 'masked', handler: 'masked' },
      });
      expect(JSON.stringify(events)).not.toContain('举报〔');
      expect((await view(by)).openViolations).toBeNull();
    },
  );
});

describe('looking behind the mask', () => {
  const outside = insiders.filter(
    ({ role }) => mayReviewPersons.includes(role) && role !== 'inspection-team',
  );
  test.each(outside)('does not show $id who looks into a report, whatever the reason', async ({ id }) => {
    const { revision } = await view();
    const unmask = { paths: ['/facts/handler'], reason: '核对应选人员' };
    expectProblem(
      await desk.post(`/api/renewals/${renewal}/events/${revision}/unmask`, unmask, id),
      400,
      'paths[0]',
    );
  });
});

test('a report is given to another handler as long as it is open, and that is written down', async () => {
  const { id } = (await register({ subject: 'count' })).json();
  const handler = 'inspection-team-here';
  const answer = await desk.post(`/api/violations/${id}/handler`, { handler }, inspector);
  expect(answer.json().handler).toEqual({ id: handler, name: `演练${handler}` });
  expectProblem(
    await desk.post(`/api/violations/${id}/handler`, { handler: 'town-committee' }, inspector),
    400,
    'handler',
  );
  const { rows } = await pool.query(
    `select person, detail from audit where kind = 'violation.assigned' order by id`,
  );
  expect(rows.at(-1)).toMatchObject({
    person: inspector,
    detail: { violation: '举报〔2020〕2号', from: inspector, to: handler },
  });
  await close(id, { on: '2020-12-16' });
  expectProblem(await desk.post(`/api/violations/${id}/handler`, { handler }, inspector), 409);
  expectProblem(await close(id, { on: '2020-12-16' }), 409);
  expect((await desk.get(`/api/violations/${id}`, inspector)).json()).toMatchObject({
    state: 'closed',
    outcome: 'unsubstantiated',
    documentNumber: '演练督〔2021〕3号',
    closedOn: '2020-12-16',
  });
});

describe('nothing is lost between the register and the record', () => {
  const planted = async () =>
    insertViolation(db, {
      town: FIRST.slice(0, 9),
      year: 2020,
      renewal,
      community: FIRST,
      source: 'visit',
      subject: 'publicity',
      handler: inspector,
      received_on: '2020-12-16',
      due_on: '2021-01-07',
      registered_by: inspector,
      registered_at: '2020-12-16T03:00:00Z',
    });
  const numbersOf = async () =>
    (await history(inspector))
      .filter(({ type }: { type: string }) => type === 'renewal.violation-reported')
      .map(({ facts }: { facts: { number: string } }) => facts.number);

  test('a report of which the record has not been told shows it, cannot be closed, and is told by whoever goes on', async () => {
    const id = await planted();
    const read = async () => (await desk.get(`/api/violations/${id}`, inspector)).json();
    expect(await read()).toMatchObject({ state: 'unrecorded' });
    expectProblem(await close(id, { on: '2020-12-16' }), 409);
    const told = await desk.post(`/api/violations/${id}/record`, {}, inspector);
    expect(told.json()).toMatchObject({ state: 'open' });
    expect((await view(inspector)).openViolations).toBe(2);
  });

  test('ten who go on at once, in two processes, write it once', async () => {
    const id = await planted();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        (at % 2 === 0 ? desk : other).post(`/api/violations/${id}/record`, {}, inspector),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 10 }, () => 200));
    const { number } = answers[0]?.json() ?? {};
    expect((await numbersOf()).filter((one: string) => one === number)).toHaveLength(1);
  });

  test('one whose ending the record has not been told of is closed by whoever goes on', async () => {
    const { id, number } = (await register({ subject: 'audit' })).json();
    await pool.query(
      `update violation set outcome = 'substantiated', document_number = '演练〔2020〕4号',
         closed_on = '2020-12-16', closed_by = $2 where id = $1`,
      [id, inspector],
    );
    const read = async () => (await desk.get(`/api/violations/${id}`, inspector)).json();
    expect(await read()).toMatchObject({ state: 'closing' });
    expectProblem(await close(id, { on: '2020-12-16' }), 409);
    const told = await desk.post(`/api/violations/${id}/record`, {}, inspector);
    expect(told.json()).toMatchObject({ state: 'closed', outcome: 'substantiated' });
    expect((await history(inspector)).at(-1)).toMatchObject({
      type: 'renewal.violation-closed',
      facts: { number, documentNumber: '演练〔2020〕4号' },
    });
  });

  test('the record that came of it holds', async () => {
    expect((await replayRenewal(connection, renewal)).faults).toEqual([]);
  });

  test('twenty at once: twenty numbers, one after the other', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => register({ renewal: renewalOf(SECOND) })),
    );
    const serials = answers.map((one) =>
      Number(/〕(?<serial>\d+)号/.exec(one.json().number)?.groups?.serial),
    );
    expect(new Set(serials).size).toBe(20);
    expect(Math.max(...serials) - Math.min(...serials)).toBe(19);
  });
});
