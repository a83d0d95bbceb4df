import { describe, expect, test } from 'vitest';
import { readLedger } from '../../db/ledger.ts';
import { insertMessage } from '../../db/messages.ts';
import { insertObjection } from '../../db/objections.ts';
import { TOWN } from '../support/front-desk.ts';
import { changes, openLiveTown, quietly } from '../support/live-town.ts';
import { actsOf, FIRST, FOURTH, play, renewalOf, SECOND, THIRD } from '../support/town.ts';

const { connection, deps, later, openProcess, somebody, hearing } = await openLiveTown();

test('a second reader sees a recorded event within a second, without asking', async () => {
  const { stream } = await hearing('leading-group', TOWN);
  expect(stream.response.status).toBe(200);
  expect(changes(stream)).toEqual([]);
  const before = performance.now();
  const revision = await play(deps, actsOf(FIRST).slice(0, 1), { community: FIRST });
  const { data, at } = (await stream.next('renewal')) ?? { data: {}, at: 0 };
  expect(data).toEqual({ renewal: renewalOf(FIRST), community: FIRST, revision });
  expect(at - before).toBeLessThan(1_000);
});

test('somebody of another region hears nothing of it, and the administrator nothing of any', async () => {
  const [inside, neighbour, administrator] = [
    await hearing('community-secretary', SECOND),
    await hearing('leading-group', '150626101'),
    await hearing('administrator', TOWN),
  ];
  await play(deps, actsOf(SECOND).slice(0, 1), { community: SECOND });
  await inside.stream.next('renewal');
  await quietly();
  expect(changes(neighbour.stream)).toEqual([]);
  expect(changes(administrator.stream)).toEqual([]);
});

test('a refused attempt is told as one', async () => {
  const { stream } = await hearing('community-secretary', THIRD);
  const tooFew = {
    type: 'preparation.talks-recorded',
    facts: { on: '2020-12-16', members: 9, talkedTo: 3, leadersTalkedToByTownSecretary: true },
    revision: 0,
  };
  const town = await somebody('town-party-committee', TOWN);
  const answer = await town.browser.post(`/api/renewals/${renewalOf(THIRD)}/events`, tooFew);
  expect(answer.json()).toMatchObject({ status: 422 });
  const { data } = (await stream.next('refusal')) ?? {};
  expect(data).toEqual({ renewal: renewalOf(THIRD), community: THIRD, revision: 0, number: 1 });
});

test('a message is for its person alone, a verification for no inbox', async () => {
  const [mine, others] = [await hearing('work-group', TOWN), await hearing('work-group', TOWN)];
  const message = (id: string, kind: 'alone' | 'verification') => ({
    id: `00000000-0000-4000-8000-00000000000${id}`,
    person: mine.person,
    kind,
    form: 'direct' as const,
    slot: '2020-12-16T01:00:00Z',
    day: '2020-12-16',
    composed_at: '2020-12-16T01:00:00Z',
    quiet: '[]',
    on_holidays: false,
  });
  await connection.db.transaction().execute(async (tx) => {
    await insertMessage(tx, message('1', 'verification'));
    await insertMessage(tx, message('2', 'alone'));
  });
  await mine.stream.next('message');
  await quietly();
  expect(changes(mine.stream).map(({ data }) => data)).toEqual([{ message: message('2', 'alone').id }]);
  expect(changes(others.stream)).toEqual([]);
});

test('an objection is told to those who have a part in it, and nothing of what it says', async () => {
  const [town, office] = [
    await hearing('town-party-committee', TOWN),
    await hearing('civil-affairs-office', TOWN),
  ];
  const id = await insertObjection(connection.db, {
    receipt: 'DRILL-LIVE',
    renewal: renewalOf(FIRST),
    community: FIRST,
    notice: 'voter-list',
    posted_revision: 1,
    filed_on: '2020-12-16',
    filed_at: '2020-12-16T01:00:00Z',
    due_on: '2020-12-19',
    text: '演练异议：请核实名单。',
    name: '演练甲',
    contact: null,
    erase_after: '2099-12-31',
  });
  const { data } = (await town.stream.next('objection')) ?? {};
  expect(data).toEqual({ objection: id, renewal: renewalOf(FIRST), community: FIRST });
  await quietly();
  expect(changes(office.stream)).toEqual([]);
});

test('a ledger that was changed is told to those who read of its community, with nobody in it', async () => {
  const [reader, neighbour] = [
    await hearing('civil-affairs-office', TOWN),
    await hearing('community-secretary', SECOND),
  ];
  const { browser } = await somebody('community-secretary', FIRST);
  const address = `/api/communities/${FIRST}/ledger`;
  const { revision, people, kinships } = await readLedger(connection.db, FIRST);
  const [first] = people;
  if (first === undefined) throw new Error('The drill has a ledger');
  const { id, ...person } = first;
  const changed = await browser.put(`${address}/people/${id}`, {
    revision,
    person: { ...person, reserve: !person.reserve },
  });
  expect(changed.statusCode).toBe(200);
  expect((await reader.stream.next('ledger'))?.data).toEqual({ community: FIRST, revision: revision + 1 });
  // Nothing is different, so that there is nothing to tell.
  await browser.put(`${address}/kinships`, { revision: revision + 1, kinships });
  await quietly();
  expect(changes(reader.stream)).toHaveLength(1);
  expect(changes(neighbour.stream)).toEqual([]);
});

test('a supervision notice is told to supervisors, and to whoever was told of its deadline and is there still', async () => {
  const [leading, told, untold, moved, administrator] = [
    await hearing('leading-group', TOWN),
    await hearing('civil-affairs-office', TOWN),
    await hearing('civil-affairs-office', TOWN),
    await hearing('civil-affairs-office', '150626101'),
    await hearing('administrator', TOWN),
  ];
  const { pool } = connection;
  await pool.query(
    `insert into notice (renewal, step, opened_at_revision, due_on, rung, person, role, form, slot, in_digest, on_holidays, sweep)
     select $1, 'a-step', 0, '2020-12-20', 'overdue', person, 'civil-affairs-office', 'red', now(), false, false, 'sweep'
     from unnest($2::text[]) as person`,
    [renewalOf(FOURTH), [told.person, moved.person, administrator.person]],
  );
  const { rows } = await pool.query<{ id: string }>(
    `insert into supervision_notice (town, year, serial, colour, renewal, step, opened_at_revision, due_on, issued_on)
     values ($1, 2020, 77, 'red', $2, 'a-step', 0, '2020-12-20', '2020-12-23') returning id`,
    [TOWN, renewalOf(FOURTH)],
  );
  const notice = { notice: rows[0]?.id, renewal: renewalOf(FOURTH), community: FOURTH };
  for (const { stream } of [leading, told]) expect((await stream.next('supervision'))?.data).toEqual(notice);
  await quietly();
  for (const { stream } of [untold, moved, administrator]) expect(changes(stream)).toEqual([]);
});

test('rights that change while somebody listens count from then on', async () => {
  const { stream, person } = await hearing('work-group', TOWN);
  await connection.pool.query(`update appointment set prefix = '150626101' where person = $1`, [person]);
  expect((await stream.next('world'))?.data).toEqual({ what: 'people' });
  await play(deps, actsOf(FOURTH).slice(0, 1), { community: FOURTH });
  await quietly();
  expect(changes(stream)).toEqual([]);
});

describe('a stream ends', () => {
  test('when its session is signed out of, at once, and nobody else’s does', async () => {
    const { browser, stream } = await hearing('work-group', TOWN);
    const colleague = await hearing('work-group', TOWN);
    expect((await browser.post('/api/sign-out')).statusCode).toBe(204);
    expect(await stream.end(2_000)).toBe('in order');
    await quietly();
    expect(colleague.stream.lines).toContain(': still there');
    expect(colleague.stream.state()).toBe('open');
  });

  test('when an administrator closes the account', async () => {
    const { stream, person } = await hearing('work-group', TOWN);
    const { browser } = await somebody('administrator', TOWN);
    expect((await browser.post(`/api/accounts/${person}/close`)).statusCode).toBeLessThan(300);
    expect(await stream.end(2_000)).toBe('in order');
  });

  test('when the session has grown old, which a stream alone does not keep it from', async () => {
    const { stream } = await hearing('work-group', TOWN);
    later({ hours: 11 });
    await quietly();
    expect(stream.lines).toContain(': still there');
    later({ hours: 2 });
    expect(await stream.end(2_000)).toBe('in order');
  });

  test('when the server stops, which waits for nobody', async () => {
    const third = await openProcess();
    const { stream } = await hearing('work-group', TOWN, third.address);
    const before = performance.now();
    await third.app.close();
    expect(performance.now() - before).toBeLessThan(1_500);
    expect(await stream.end(500)).toBe('in order');
  });
});

test('when the listening connection is lost, “missed” is told, and what comes later too', async () => {
  const { stream } = await hearing('leading-group', TOWN);
  const { rows } = await connection.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'huanjie-live' and datname = current_database()`,
  );
  expect(rows.length).toBeGreaterThan(0);
  expect((await stream.next('missed', 3_000))?.data).toEqual({});
  await play(deps, actsOf(FIRST).slice(1, 2), { community: FIRST, revision: 1 });
  expect((await stream.next('renewal'))?.data).toMatchObject({ community: FIRST, revision: 2 });
});
