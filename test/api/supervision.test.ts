import { beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { AUDIT, finish, issue, SURVEY, tell } from '../support/messages.ts';
import { expectProblem } from '../support/problem.ts';
import { actorOf, appoint, FIRST, FOURTH, renewalOf, SECOND, setDay, THIRD } from '../support/town.ts';

const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
const secretaryOf = (community: string) => actorOf(community, 'community-secretary');

const list = async (by: string, query = '') =>
  (await desk.get(`/api/supervision-notices${query}`, by)).json();
const numbers = async (by: string, query = ''): Promise<string[]> =>
  (await list(by, query)).notices.map(({ number }: { number: string }) => number);
const reply = (id: string, by: string, body: object = { reason: '党员外出较多' }) =>
  desk.post(`/api/supervision-notices/${id}/reply`, body, by);
const close = (id: string, by: string, body: object = { note: '已核实' }) =>
  desk.post(`/api/supervision-notices/${id}/close`, body, by);
const stateOf = async (id: string) =>
  (await list('leading-group-office')).notices.find((one: { id: string }) => one.id === id)?.state;

/** Of the first community all three colours, of others a red one each; in the order in which they were issued. */
const ids = { blue: '', yellow: '', red: '', second: '', audit: '' };

beforeAll(async () => {
  await setDay(desk.deps, '2020-12-23');
  const survey = { renewal: renewalOf(FIRST), step: SURVEY };
  ids.blue = await issue(connection, survey, 'blue', '2020-12-17');
  ids.yellow = await issue(connection, survey, 'yellow', '2020-12-20');
  ids.red = await issue(connection, survey);
  ids.second = await issue(connection, { renewal: renewalOf(SECOND), step: SURVEY });
  ids.audit = await issue(connection, { renewal: renewalOf(THIRD), step: AUDIT });
  await appoint({ connection }, 'elsewhere', { role: 'leading-group', prefixes: ['150727'] });
});

describe('who sees which', () => {
  const all = [5, 4, 3, 2, 1].map((n) => `督〔2020〕${n}号`);

  test('the leading group, the inspection team and the town see those of their region, newest first', async () => {
    for (const by of ['leading-group-office', 'inspection-team', 'town-committee'])
      expect(await numbers(by)).toEqual(all);
    expect(await numbers('elsewhere')).toEqual([]);
  });

  test('work groups and secretaries see those of their communities', async () => {
    expect(await numbers(secretaryOf(FIRST))).toEqual(all.slice(2));
    expect(await numbers(secretaryOf(SECOND))).toEqual(['督〔2020〕4号']);
    expect(await numbers(secretaryOf(FOURTH))).toEqual([]);
    expect(await numbers(actorOf(THIRD, 'work-group'))).toEqual(['督〔2020〕5号']);
  });

  test('others see those of which they were told', async () => {
    expect(await numbers('civil-affairs-office')).toEqual([]);
    await tell(connection, 'civil-affairs-office', [{ renewal: renewalOf(THIRD), step: AUDIT, form: 'red' }]);
    expect(await numbers('civil-affairs-office')).toEqual(['督〔2020〕5号']);
  });

  test('by region, by state, a page at a time', async () => {
    expect(await numbers('leading-group-office', `?region=${SECOND}`)).toEqual(['督〔2020〕4号']);
    expect(await numbers('leading-group-office', '?region=150727')).toEqual([]);
    expect(await numbers('leading-group-office', '?state=open')).toEqual(all);
    expect(await numbers('leading-group-office', '?state=closed')).toEqual([]);
    const page = await list('leading-group-office', '?limit=2');
    expect(page.next).toBe(ids.second);
    expect(await numbers('leading-group-office', `?limit=2&after=${page.next}`)).toEqual(all.slice(2, 4));
  });

  test('one says what it is about, and whose it is', async () => {
    const { notices, today } = await list(secretaryOf(SECOND));
    expect(today).toBe('2020-12-23');
    expect(notices).toEqual([
      {
        id: ids.second,
        number: '督〔2020〕4号',
        colour: 'red',
        state: 'open',
        renewal: renewalOf(SECOND),
        community: { code: SECOND, name: expect.stringContaining('社区') },
        step: SURVEY,
        stepTitle: { zh: '调研摸底', en: 'Survey' },
        clause: '四(一)1',
        dueOn: '2020-12-20',
        issuedOn: '2020-12-21',
        done: false,
        answeredBy: [
          {
            role: 'community-secretary',
            people: [{ id: secretaryOf(SECOND), name: expect.stringContaining('书记') }],
          },
        ],
        reply: null,
        closing: null,
        mine: { reply: true, close: false },
      },
    ]);
  });

  test('those on whom the step waits stand before the secretary, whoever they are', async () => {
    const [audit] = (await list('inspection-team', '?limit=1')).notices;
    expect(audit.answeredBy).toMatchObject([
      { role: 'town-party-committee', people: [{ id: 'town-committee' }] },
      { role: 'community-secretary', people: [{ id: secretaryOf(THIRD) }] },
    ]);
    const move = (prefix: string) =>
      connection.pool.query(`update appointment set prefix = $1 where person = 'town-committee'`, [prefix]);
    await move('150727');
    const [nobody] = (await list('inspection-team', '?limit=1')).notices;
    await move('150626100');
    expect(nobody.answeredBy[0]).toEqual({ role: 'town-party-committee', people: [] });
  });

  test('whoever only watches has nothing to reply to', async () => {
    const { notices } = await list('inspection-team');
    expect(notices.length).toBeGreaterThan(0);
    expect(notices.filter(({ mine }: { mine: { reply: boolean } }) => mine.reply)).toEqual([]);
  });

  test.each([
    { query: '?state=late', field: 'state' },
    { query: '?region=x', field: 'region' },
    { query: '?after=-1', field: 'after' },
    { query: '?mine=perhaps', field: 'mine' },
    { query: '?limit=0', field: 'limit' },
  ])('400 for $query', async ({ query, field }) => {
    expectProblem(await desk.get(`/api/supervision-notices${query}`, 'inspection-team'), 400, field);
  });

  test('nobody without a name', async () => {
    expectProblem(await desk.get('/api/supervision-notices'), 401);
    expectProblem(await desk.post(`/api/supervision-notices/${ids.red}/reply`, { reason: 'x' }), 401);
    expectProblem(await desk.post(`/api/supervision-notices/${ids.red}/close`, { note: 'x' }), 401);
  });
});

describe('the reply to a red notice', () => {
  test.each([
    { body: {}, field: 'reason' },
    { body: { reason: ' ' }, field: 'reason' },
    { body: { reason: '长'.repeat(501) }, field: 'reason' },
    { body: { reason: '外出', promiseOn: '2020-12-22' }, field: 'promiseOn' },
    { body: { reason: '外出', promiseOn: '2020-12-31' }, field: 'promiseOn' },
    { body: { reason: '外出', promiseOn: 'soon' }, field: 'promiseOn' },
  ])('is not $body', async ({ body, field }) => {
    expectProblem(await reply(ids.red, secretaryOf(FIRST), body), 400, field);
  });

  test.each([
    { by: secretaryOf(SECOND), status: 404 },
    { by: actorOf(FIRST, 'work-group'), status: 403 },
    { by: 'inspection-team', status: 403 },
    { by: 'leading-group-office', status: 403 },
  ])('is not for $by: $status', async ({ by, status }) => {
    expectProblem(await reply(ids.red, by), status);
  });

  test('is a reason and a promise, and keeps repetitions away like 收到', async () => {
    const answer = await reply(ids.red, secretaryOf(FIRST), {
      reason: '党员外出较多',
      promiseOn: '2020-12-30',
    });
    expect(answer.json()).toMatchObject({
      state: 'replied',
      reply: {
        by: { id: secretaryOf(FIRST), name: expect.stringContaining('书记') },
        reason: '党员外出较多',
        promised: '2020-12-30',
      },
    });
    const { rows } = await connection.pool.query(
      'select a.quiet_until, d.promised from acknowledgement a join deadline d using (renewal, step) where person = $1',
      [secretaryOf(FIRST)],
    );
    expect(rows).toEqual([{ quiet_until: '2020-12-30', promised: '2020-12-30' }]);
  });

  test('may come from those on whom the step waits', async () => {
    expect((await reply(ids.audit, 'town-committee')).statusCode).toBe(200);
  });

  test('is asked for by red ones alone, and there has to be one', async () => {
    expectProblem(await reply(ids.blue, secretaryOf(FIRST)), 409);
    expectProblem(await reply(ids.yellow, secretaryOf(FIRST)), 409);
    expectProblem(await reply('999999', secretaryOf(FIRST)), 404);
    expectProblem(await reply('x', secretaryOf(FIRST)), 400, 'id');
  });
});

describe('closing (销号)', () => {
  test('waits for the reply and for the step, and says for which', async () => {
    const both = await close(ids.second, 'inspection-team');
    expectProblem(both, 409);
    expect(both.json().detail).toBe(
      `督〔2020〕4号 cannot be closed: there is no reply yet; ${SURVEY}, due 2020-12-20, is still open`,
    );
    const open = await close(ids.red, 'inspection-team');
    expect(open.json().detail).toBe(
      `督〔2020〕3号 cannot be closed: ${SURVEY}, due 2020-12-20, is still open`,
    );
    await finish(connection, { renewal: renewalOf(SECOND), step: SURVEY });
    const unanswered = await close(ids.second, 'inspection-team');
    expect(unanswered.json().detail).toBe('督〔2020〕4号 cannot be closed: there is no reply yet');
    expect(await stateOf(ids.second)).toBe('open');
  });

  test('a reply is owed even when the step is done, and has nothing to promise then', async () => {
    expectProblem(
      await reply(ids.second, secretaryOf(SECOND), { reason: '已补办', promiseOn: '2020-12-24' }),
      400,
      'promiseOn',
    );
    expect((await reply(ids.second, secretaryOf(SECOND), { reason: '已补办' })).json()).toMatchObject({
      state: 'to-close',
      done: true,
    });
  });

  test.each([
    { by: secretaryOf(SECOND), status: 403 },
    { by: actorOf(SECOND, 'work-group'), status: 403 },
    { by: 'town-committee', status: 403 },
    { by: 'elsewhere', status: 404 },
    { by: 'administrator', status: 404 },
  ])('is not for $by: $status', async ({ by, status }) => {
    expectProblem(await close(ids.second, by), status);
  });

  test('needs a note', async () => {
    expectProblem(await close(ids.second, 'inspection-team', {}), 400, 'note');
    expectProblem(await close(ids.second, 'inspection-team', { note: '' }), 400, 'note');
  });

  test('is for the leading group or the inspection team, once', async () => {
    const closed = await close(ids.second, 'leading-group-office');
    expect(closed.json()).toMatchObject({
      state: 'closed',
      closing: { by: { id: 'leading-group-office' }, note: '已核实' },
    });
    expectProblem(await close(ids.second, 'inspection-team'), 409);
    expectProblem(await reply(ids.second, secretaryOf(SECOND)), 409);
    expect(await numbers('inspection-team', '?state=closed')).toEqual(['督〔2020〕4号']);
  });

  test('is not for whoever replied, with whatever role', async () => {
    await appoint(
      { connection },
      'both',
      { role: 'community-secretary', prefixes: [FOURTH] },
      { role: 'inspection-team', prefixes: ['150626100'] },
    );
    const about = { renewal: renewalOf(FOURTH), step: SURVEY };
    const id = await issue(connection, about);
    expect((await reply(id, 'both')).statusCode).toBe(200);
    await finish(connection, about);
    expectProblem(await close(id, 'both'), 403);
    expect((await close(id, 'inspection-team')).statusCode).toBe(200);
  });

  test('of two who close at once one is told that it is closed', async () => {
    await finish(connection, { renewal: renewalOf(THIRD), step: AUDIT });
    const both = await Promise.all([
      close(ids.audit, 'inspection-team'),
      close(ids.audit, 'leading-group-office'),
    ]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  });

  test('blue and yellow close by themselves once the step is done, or due on another day', async () => {
    expectProblem(await close(ids.blue, 'inspection-team'), 409);
    expect(await stateOf(ids.blue)).toBe('open');
    await connection.pool.query(
      `update deadline set due_on = '2020-12-28' where renewal = $1 and step = $2`,
      [renewalOf(FIRST), SURVEY],
    );
    expect(await stateOf(ids.blue)).toBe('closed');
    expect(await stateOf(ids.yellow)).toBe('closed');
    expect(await stateOf(ids.red)).toBe('to-close');
  });
});
