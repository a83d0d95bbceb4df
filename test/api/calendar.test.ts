import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { AUDIT, finish, SURVEY } from '../support/messages.ts';
import { expectProblem } from '../support/problem.ts';
import {
  actorOf,
  actsOf,
  appoint,
  COMMUNITIES,
  FIRST,
  play,
  renewalOf,
  SECOND,
  setDay,
} from '../support/town.ts';

const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
const { pool } = connection;

const subscribe = async (by: string): Promise<string> => {
  const answer = await desk.post('/api/me/calendar', {}, by);
  expect(answer.statusCode).toBe(201);
  return answer.json().url;
};
const fetchFeed = (url: string) => desk.get(new URL(url).pathname);
const revoke = (by: string) =>
  desk.app.inject({ method: 'DELETE', url: '/api/me/calendar', headers: { 'x-acting-person': by } });

interface Parsed {
  readonly uid: string;
  readonly summary: string;
  readonly day: string;
  readonly event: ICAL.Component;
}

async function read(url: string): Promise<{ calendar: ICAL.Component; events: Parsed[] }> {
  const answer = await fetchFeed(url);
  expect(answer.statusCode).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(answer.body));
  const events = calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    summary: String(event.getFirstPropertyValue('summary')),
    day: String(event.getFirstPropertyValue('dtstart')),
    event,
  }));
  return { calendar, events };
}

const value = (event: ICAL.Component, name: string) => String(event.getFirstPropertyValue(name));

const rows = async (where: string, ...values: unknown[]) => {
  const found = await pool.query<{ renewal: string; step: string; due_on: string; start_by: string | null }>(
    `select deadline.* from deadline join renewal on renewal.id = deadline.renewal where ${where}`,
    values,
  );
  return found.rows;
};

/** What a feed has to have of these deadlines: their days, and the days of their latest start where earlier. */
const expected = (deadlines: Awaited<ReturnType<typeof rows>>) =>
  deadlines
    .flatMap(({ renewal, step, due_on, start_by }) => [
      `${renewal}/${step}@huanjie ${due_on}`,
      ...(start_by !== null && start_by < due_on
        ? [`${renewal}/${step}/latest-start@huanjie ${start_by}`]
        : []),
    ])
    .sort();
const found = (events: Parsed[]) => events.map(({ uid, day }) => `${uid} ${day}`).sort();

await pool.query(`update deadline set start_by = '2020-12-18' where step = $1`, [AUDIT]);
await pool.query(`update deadline set start_by = due_on where step = $1`, [SURVEY]);
await pool.query(`update deadline set kind = 'statutory' where renewal = $1 and step = $2`, [
  renewalOf(FIRST),
  AUDIT,
]);

const secretary = actorOf(FIRST, 'community-secretary');
const url = await subscribe(secretary);

describe('whose deadlines a feed has', () => {
  test('a secretary: everything that is open in the community', async () => {
    const { events } = await read(url);
    expect(found(events)).toEqual(expected(await rows('community = $1', FIRST)));
    expect(events.length).toBeGreaterThan(7);
  });

  test('others: what waits on a role of theirs, where they hold it', async () => {
    const town = await read(await subscribe('town-committee'));
    expect(found(town.events)).toEqual(expected(await rows(`'town-party-committee' = any(actors)`)));
    expect(new Set(town.events.map(({ uid }) => uid.slice(0, 12))).size).toBe(COMMUNITIES.length);
    await appoint({ connection }, 'guide', { role: 'leading-group', prefixes: [SECOND, '1506'] });
    const guide = await read(await subscribe('guide'));
    expect(found(guide.events)).toEqual(expected(await rows(`'leading-group' = any(actors)`)));
    await appoint({ connection }, 'far', { role: 'community-secretary', prefixes: ['150727'] });
    expect((await read(await subscribe('far'))).events).toEqual([]);
  });

  test('nothing that is done', async () => {
    await finish(connection, { renewal: renewalOf(FIRST), step: 'preparation.talks.open' });
    const { events } = await read(url);
    expect(events.some(({ uid }) => uid.includes('talks'))).toBe(false);
  });
});

describe('an event', () => {
  test('is a whole day, with community and step, clause, kind of day, and link', async () => {
    const { events } = await read(url);
    const audit = events.find(({ uid }) => uid === `${renewalOf(FIRST)}/${AUDIT}@huanjie`);
    const survey = events.find(({ uid }) => uid === `${renewalOf(FIRST)}/${SURVEY}@huanjie`);
    if (audit === undefined || survey === undefined) throw new Error('They are not there');
    expect(audit.summary).toBe('萨拉乌素社区 · 任期审计');
    const start = audit.event.getFirstPropertyValue('dtstart');
    expect(start).toMatchObject({ isDate: true, year: 2020, month: 12, day: 20 });
    expect(value(audit.event, 'description')).toBe(
      [
        '12月20日前完成（法定期限，任何人不得延长）',
        '由镇党委办理',
        '依据四(一)3',
        `http://localhost:3000/api/renewals/${renewalOf(FIRST)}`,
      ].join('\n'),
    );
    expect(value(audit.event, 'categories')).toBe('法定期限');
    expect(value(audit.event, 'priority')).toBe('1');
    expect(value(survey.event, 'categories')).toBe('计划期限');
    expect(survey.event.hasProperty('priority')).toBe(false);
    expect(value(audit.event, 'transp')).toBe('TRANSPARENT');
  });

  test('of the latest start says so', async () => {
    const { events } = await read(url);
    const start = events.find(({ uid }) => uid.endsWith('/latest-start@huanjie'));
    expect(start).toMatchObject({ summary: '萨拉乌素社区 · 任期审计（最迟开始日）', day: '2020-12-18' });
  });

  test('rings at nine the day before', async () => {
    const { events } = await read(url);
    for (const { event } of events) {
      const alarm = event.getFirstSubcomponent('valarm');
      const trigger = alarm?.getFirstPropertyValue('trigger') as ICAL.Duration;
      const at = (event.getFirstPropertyValue('dtstart') as ICAL.Time).clone();
      at.isDate = false;
      at.addDuration(trigger);
      expect([at.hour, at.minute]).toEqual([9, 0]);
      expect(at.toString().slice(0, 10)).toBe(
        Temporal.PlainDate.from(value(event, 'dtstart')).subtract({ days: 1 }).toString(),
      );
      expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
    }
  });

  test('keeps its id when its day moves, and its sequence and time of change grow', async () => {
    const uid = `${renewalOf(SECOND)}/preparation.publicity.open@huanjie`;
    const feed = await subscribe(actorOf(SECOND, 'community-secretary'));
    const one = async () => (await read(feed)).events.find((event) => event.uid === uid)?.event;
    const before = await one();
    await setDay(desk.deps, '2020-12-18');
    await play(desk.deps, actsOf(SECOND).slice(0, 1), { community: SECOND });
    await pool.query(`update deadline set due_on = '2020-12-23' where renewal = $1`, [renewalOf(SECOND)]);
    const after = await one();
    if (before === undefined || after === undefined) throw new Error('It is not there');
    expect([value(before, 'dtstart'), value(after, 'dtstart')]).toEqual(['2020-12-20', '2020-12-23']);
    expect(Number(value(after, 'sequence'))).toBeGreaterThan(Number(value(before, 'sequence')));
    expect(value(after, 'last-modified') > value(before, 'last-modified')).toBe(true);
  });
});

describe('the calendar', () => {
  test('has a name, says how often to look, and is not kept by others', async () => {
    const { calendar } = await read(url);
    expect(value(calendar, 'x-wr-calname')).toBe('换届期限');
    expect(value(calendar, 'refresh-interval')).toBe('PT1H');
    expect(value(calendar, 'x-published-ttl')).toBe('PT1H');
    const { headers } = await fetchFeed(url);
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
    });
  });

  test('is the same to the byte while nothing changes', async () => {
    expect((await fetchFeed(url)).body).toBe((await fetchFeed(url)).body);
  });

  test('has no line of more than 75 octets, and Chinese text whole', async () => {
    const long = `${'很长的社区名称，'.repeat(4)}𠀀社区`;
    await pool.query('update division set name = $1 where code = $2', [long, FIRST]);
    const { body } = await fetchFeed(url);
    const lines = body.split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n\ufffd]/);
    expect((await read(url)).events.some(({ summary }) => summary === `${long} · 任期审计`)).toBe(true);
  });

  test('cannot be broken out of by a name', async () => {
    await pool.query('update division set name = $1 where code = $2', ['a\r\nEND:VEVENT\r\nX:;,\\"', FIRST]);
    const { events } = await read(url);
    expect(found(events)).toEqual(expected(await rows('community = $1', FIRST)));
    expect(events[0]?.summary).toContain('X:;,\\"');
  });
});

describe('the private address', () => {
  test('is 256 random bits, of which only a digest is kept', async () => {
    const token = /\/calendar\/([\w-]{43})\.ics$/.exec(url)?.[1] ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { rows: feeds } = await pool.query('select * from calendar_feed');
    expect(JSON.stringify(feeds)).not.toContain(token);
    expect(feeds).toHaveLength(new Set(feeds.map(({ token_digest }) => token_digest)).size);
  });

  test('is replaced by a new one', async () => {
    const person = actorOf(SECOND, 'work-group');
    const first = await subscribe(person);
    const second = await subscribe(person);
    expect(second).not.toBe(first);
    expectProblem(await fetchFeed(first), 404);
    expect((await fetchFeed(second)).statusCode).toBe(200);
  });

  test('ends when it is revoked', async () => {
    expect((await revoke(secretary)).statusCode).toBe(204);
    expectProblem(await fetchFeed(url), 404);
    expectProblem(await revoke(secretary), 404);
  });

  test.each([
    '/calendar/x.ics',
    `/calendar/${'A'.repeat(43)}.ics`,
    '/calendar/x',
    '/calendar/',
    '/calendar/..%2fx.ics',
  ])('there is nothing at %s', async (path) => {
    expectProblem(await desk.get(path), 404);
  });

  test('is for somebody', async () => {
    expectProblem(await desk.post('/api/me/calendar', {}), 401);
    expectProblem(await desk.app.inject({ method: 'DELETE', url: '/api/me/calendar' }), 401);
  });
});
