import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { savePerson } from '../../db/people.ts';
import { readConfiguration } from '../../services/configuration.ts';
import { linksOf } from '../../services/reminders/link-tokens.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { AUDIT, everything, finish, issue, SURVEY, tell } from '../support/messages.ts';
import { actorOf, FIFTH, FIRST, FOURTH, renewalOf, SECOND, setDay, THIRD } from '../support/town.ts';

const { connection } = await ownDatabase('town');
const lines: string[] = [];
const log = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });
const desk = await openDesk(connection, { log });
/** Another process with the configuration of the API, as the one that sends messages is. */
const links = linksOf(desk.deps, readConfiguration({}));

const pathTo = async (message: string, person: string) => new URL(await links.url(message, person)).pathname;
const get = (url: string, headers: Record<string, string> = {}) =>
  desk.app.inject({ method: 'GET', url, headers });
const send = (url: string, answer: Record<string, string>) =>
  desk.app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(answer).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

const secretary = actorOf(FIRST, 'community-secretary');
const about = { renewal: renewalOf(FIRST), step: SURVEY };
const message = await tell(connection, secretary, [about, { ...about, step: AUDIT }]);
const path = await pathTo(message, secretary);

describe('the page of a message', () => {
  test('says what is open, by when and by which clause, with one button', async () => {
    const page = await get(path);
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('<html lang="zh-CN">');
    for (const text of [
      '萨拉乌素社区',
      '调研摸底',
      '12月20日',
      '四(一)1',
      '<button type="submit">收到</button>',
    ])
      expect(page.body).toContain(text);
    expect(page.body).toContain('<details>');
  });

  test.each([
    { query: '', headers: {}, language: 'zh-CN' },
    { query: '', headers: { 'accept-language': 'en-GB,en;q=0.9' }, language: 'zh-CN' },
    { query: '?lang=en', headers: {}, language: 'en' },
    { query: '?lang=zh', headers: {}, language: 'zh-CN' },
    { query: '?lang=fr', headers: {}, language: 'zh-CN' },
  ])('$query with $headers is in $language', async ({ query, headers, language }) => {
    const { body } = await get(`${path}${query}`, headers);
    expect(body).toContain(`<html lang="${language}">`);
    expect(body).toContain(language === 'en' ? '>Acknowledge</button>' : '>收到</button>');
  });

  test('loads nothing and runs nothing, tells no other site its address, and is kept by no cache', async () => {
    const { headers, body } = await get(path);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; form-action 'self'/,
    );
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(body).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|src=|url\(|@import|style="|https?:/);
  });

  test('opening it changes nothing: mail scanners open links', async () => {
    const before = await everything(connection);
    for (const method of ['GET', 'HEAD'] as const)
      for (const query of ['', '?lang=en', '?note=x&about='])
        expect((await desk.app.inject({ method, url: `${path}${query}` })).statusCode).toBe(200);
    expect(await everything(connection)).toEqual(before);
  });

  test('its address stands in no line of the log', () => {
    expect(lines.some((line) => line.includes('"/m/…"'))).toBe(true);
    expect(lines.some((line) => line.includes('"/m/…?lang=en"'))).toBe(true);
    const token = path.slice('/m/'.length);
    for (const part of token.split('.').slice(1)) expect(lines.join('')).not.toContain(part);
  });
});

describe('a link that leads nowhere says what to do', () => {
  test.each([
    { how: 'tampered with', url: async () => `${path.slice(0, -3)}AAA` },
    { how: 'cut off', url: async () => path.slice(0, 60) },
    { how: 'empty', url: async () => '/m/' },
    { how: 'of a person who is not told this', url: () => pathTo(message, 'town-committee') },
    { how: 'about no message', url: () => pathTo('6f2a1df6-0d1e-4b6f-9a0c-0f54f6a51c11', secretary) },
    { how: 'of nobody', url: () => pathTo(message, 'stranger') },
  ])('$how: 401', async ({ url }) => {
    const before = await everything(connection);
    for (const page of [await get(await url()), await send(await url(), {})]) {
      expect(page.statusCode).toBe(401);
      expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(page.body).toContain('链接无效');
      expect(page.body).not.toContain('<form');
    }
    expect((await get(`${await url()}?lang=en`)).body).toContain('This link is not valid');
    expect(await everything(connection)).toEqual(before);
  });
});

describe('收到', () => {
  test('leads back to the page, which shows it; the link can be used again', async () => {
    const answer = await send(path, {});
    expect(answer.statusCode).toBe(303);
    const back = new URL(String(answer.headers.location), `http://here${path}`);
    expect(back.pathname).toBe(path);
    for (let time = 0; time < 2; time++) {
      const page = await get(`${back.pathname}${back.search}`);
      expect(page.body.match(/您的回复（12月16日）：收到/g)).toHaveLength(2);
    }
  });

  test('with a reason and a promise, for one of several', async () => {
    const answer = await send(path, {
      note: '周五前补齐',
      promiseOn: '2020-12-18',
      about: `${about.renewal} ${AUDIT}`,
    });
    expect(answer.statusCode).toBe(303);
    const { body } = await get(path);
    expect(body).toContain('您的回复（12月16日）：收到；周五前补齐；承诺12月18日前办结');
    expect((await get(`${path}?lang=en`)).body).toContain(
      'Acknowledged; 周五前补齐; to be done by 18 December',
    );
  });

  test.each([
    { answer: { note: '长'.repeat(501) }, says: '不超过500字' },
    { answer: { promiseOn: '2020-12-15' }, says: '不能早于今日' },
    { answer: { promiseOn: '2020-12-24' }, says: '方案允许的天数' },
    { answer: { promiseOn: 'Friday' }, says: '不能早于今日' },
    { answer: { about: 'somewhere else' }, says: '请选择要回复的事项' },
    { answer: { about: 'x' }, says: '请选择要回复的事项' },
  ])('$answer is shown again with what is wrong', async ({ answer, says }) => {
    const before = await everything(connection);
    const page = await send(path, { note: '已在办理', ...answer });
    expect(page.statusCode).toBe(400);
    expect(page.body).toContain('role="alert"');
    expect(page.body).toContain(says);
    expect(page.body).toContain('note' in answer ? '长长' : '已在办理</textarea>');
    expect(page.body).toContain('<details open>');
    expect(await everything(connection)).toEqual(before);
  });

  test('a red notice asks the secretary for a reason, and is replied to with it', async () => {
    const person = actorOf(SECOND, 'community-secretary');
    const red = { renewal: renewalOf(SECOND), step: SURVEY, form: 'red' as const };
    await issue(connection, red);
    const url = await pathTo(await tell(connection, person, [red]), person);
    const page = await get(url);
    expect(page.body).toContain('红色督办单须说明原因');
    expect(page.body).toContain('<article class="red">');
    expect((await send(url, {})).body).toContain('请说明原因');
    expect((await send(url, { note: '台账未齐' })).statusCode).toBe(303);
    const { rows } = await connection.pool.query('select reason from supervision_notice');
    expect(rows).toEqual([{ reason: '台账未齐' }]);
  });

  test.each([
    { type: 'text/plain', status: 415 },
    { type: 'multipart/form-data; boundary=x', status: 415 },
  ])('sent as $type: $status', async ({ type, status }) => {
    const answer = await desk.app.inject({
      method: 'POST',
      url: path,
      payload: 'note=x',
      headers: { 'content-type': type },
    });
    expect(answer.statusCode).toBe(status);
  });

  test('more than any form has is not read', async () => {
    expect((await send(path, { note: 'x'.repeat(20_000) })).statusCode).toBe(413);
  });
});

test('what is done asks for nothing more', async () => {
  const person = actorOf(THIRD, 'community-secretary');
  const done = { renewal: renewalOf(THIRD), step: SURVEY };
  const url = await pathTo(await tell(connection, person, [done]), person);
  await finish(connection, done);
  const { body, statusCode } = await get(url);
  expect(statusCode).toBe(200);
  expect(body).toContain('无需回复');
  expect(body).toContain('调研摸底');
  expect(body).not.toContain('<form');
  expect((await send(url, {})).statusCode).toBe(303);
});

test('whatever people or places are called, and whatever was answered, is text and no markup', async () => {
  const planted = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;`;
  const id = `secretary-${FOURTH}`;
  await savePerson(connection.db, { id, name: planted, phone: null, email: null }, [
    { role: 'community-secretary', prefix: FOURTH },
  ]);
  await connection.pool.query('update division set name = $1 where code = $2', [planted, FOURTH]);
  desk.deps.memory.forgetWorld();
  const told = [SURVEY, AUDIT].map((step) => ({ renewal: renewalOf(FOURTH), step }));
  const url = await pathTo(await tell(connection, id, told), id);
  expect((await send(url, { note: planted })).statusCode).toBe(303);
  await finish(connection, { renewal: renewalOf(FOURTH), step: AUDIT });
  const wrong = await send(url, { note: planted.repeat(20), promiseOn: planted, about: planted });
  for (const { body } of [await get(url), await get(`${url}?lang=en`), wrong]) {
    expect(body).toContain('&lt;script&gt;');
    expect(body).not.toMatch(/<script|<img|&amp;amp;amp/);
    expect(body.replaceAll(/<style>.*?<\/style>/gs, '')).not.toMatch(/["']>?<script/);
  }
});

test('after fourteen days a link has expired, and says where to go', async () => {
  await setDay(desk.deps, '2020-12-29');
  expect((await get(path)).statusCode).toBe(200);
  await setDay(desk.deps, '2020-12-31');
  const before = await everything(connection);
  for (const page of [await get(path), await send(path, { note: 'x' })]) {
    expect(page.statusCode).toBe(410);
    expect(page.body).toContain('链接已过期');
  }
  expect(await everything(connection)).toEqual(before);
});

test('in a live town links are good too, though nobody is let in by a header', async () => {
  const person = actorOf(FIFTH, 'community-secretary');
  const url = await tell(connection, person, [{ renewal: renewalOf(FIFTH), step: SURVEY }]);
  await connection.pool.query('update world set drill_day = null, version = version + 1');
  desk.deps.memory.forgetWorld();
  const live = await pathTo(url, person);
  expect((await get(live)).statusCode).toBe(200);
  expect((await send(live, { note: '已办' })).statusCode).toBe(303);
  expect((await desk.get('/api/messages', person)).statusCode).toBe(401);
});
