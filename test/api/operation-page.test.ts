import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { duration } from '../../api/operation-page/time.ts';
import { operationPage } from '../../api/operation-page/view.ts';
import { MOST_COUNTED } from '../../db/operation.ts';
import { readOperation } from '../../services/operation/read-operation.ts';
import { forgetMessages, putDelivery } from '../services/operation/deliveries.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';

const { connection } = await ownDatabase('town');
const { pool } = connection;
const desk = await openDesk(connection);
const page = async (query = '') => desk.get(`/operation${query}`);
const words = (body: string) => body.replaceAll(/<style>.*<\/style>|<[^>]*>/gs, ' ').replaceAll(/\s+/g, ' ');
const person = 'town-committee';

beforeEach(() => forgetMessages(connection));

/** Elements that have no end; every other one has one, in the right order. */
const VOID = ['meta', 'br'];
function expectBalanced(body: string): void {
  const open: string[] = [];
  for (const [, end, name = ''] of body
    .replace(/<style>.*<\/style>/s, '')
    .matchAll(/<(\/?)([a-z]\w*)[^>]*>/g))
    if (end) expect(open.pop()).toBe(name);
    else if (!VOID.includes(name)) open.push(name);
  expect(open).toEqual([]);
}

describe('the page of the operation', () => {
  test.each([
    {
      query: '',
      lang: 'zh-CN',
      says: ['催办运行情况', '正常发送', '逾期', '电子邮件', '未送达', '法定节假日安排齐全'],
      other: '?lang=en',
    },
    { query: '?lang=zh', lang: 'zh-CN', says: ['催办运行情况'], other: '?lang=en' },
    {
      query: '?lang=en',
      lang: 'en',
      says: ['Operation of the reminders', 'Messages go out', 'Overdue', 'E-mail', 'Dead'],
      other: '?lang=zh',
    },
  ])(
    '/operation$query is in $lang, and leads to the other language',
    async ({ query, lang, says, other }) => {
      const answer = await page(query);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.body).toMatch(new RegExp(`^<!doctype html>\n<html lang="${lang}">`));
      for (const word of says) expect(words(answer.body)).toContain(word);
      expect(answer.body).toContain(`href="${other}"`);
      expectBalanced(answer.body);
    },
  );

  test('in English it has no Chinese but the link to it', async () => {
    const { body } = await page('?lang=en');
    expect(body.replaceAll(/<style>.*<\/style>/gs, '').match(/\p{Script=Han}+/gu)).toEqual(['中文']);
  });

  test('there is no third language', async () => {
    expectProblem(await page('?lang=fr'), 400, 'lang');
  });

  test('runs and loads nothing, and its policy lets nothing but its own style in', async () => {
    const { headers, body } = await page();
    const policy = new Map(
      String(headers['content-security-policy'])
        .split('; ')
        .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
    );
    const style = /<style>(.*)<\/style>/s.exec(body)?.[1] ?? '';
    expect(Object.fromEntries(policy)).toEqual({
      'default-src': "'none'",
      'style-src': `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
      'form-action': "'self'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
    });
    expect(body).not.toMatch(
      /<script|<link|<img|<iframe|\son\w+=|\sstyle=|https?:|javascript:|@import|url\(/i,
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });

  test('fits a phone, and asks for itself again', async () => {
    const { body } = await page();
    expect(body).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(body).toContain('<meta http-equiv="refresh" content="30">');
  });

  test('says that everything is held and since when, not by whom and why', async () => {
    await pool.query(
      `update dispatch set held = true, held_by = 'leading-group-office', held_reason = '镇党委要求', held_at = '2020-12-16T00:00:00Z'`,
    );
    const { body } = await page();
    expect(words(body)).toContain('紧急停发');
    expect(words(body)).toContain('自 2020-12-16 08:00:00');
    expect(body).not.toMatch(/leading-group-office|领导小组|镇党委要求/);
    await pool.query('update dispatch set held = false');
  });

  test('says what waits and what is dead, with its error and without anybody’s name or address', async () => {
    for (let at = 0; at < 3; at++)
      await putDelivery(connection, { person, address: 'a@example.cn', nextTryIn: at * 60 });
    await putDelivery(connection, {
      person,
      status: 'dead',
      error: '550 <a@example.cn> <b>no such user</b>',
    });
    const { body } = await page();
    expect(words(body)).toMatch(/电子邮件 3 1 0 \S+ 1/);
    expect(body).toContain('未送达原因： 550 … &lt;b&gt;no such user&lt;/b&gt;');
    const { rows } = await pool.query('select id, name from person');
    for (const { id, name } of rows) {
      expect(body).not.toContain(id);
      expect(body).not.toContain(name);
    }
    expect(body).not.toContain('@example');
  });

  test('says when nobody sweeps', async () => {
    expect(words((await page()).body)).toContain('尚未扫描过');
    const swept = async (seconds: number) => {
      await pool.query(
        'update dispatch set swept_at = now() - make_interval(secs => $1), swept_ms = 35, swept_deadlines = 7',
        [seconds],
      );
      return words((await page()).body);
    };
    expect(await swept(10)).toMatch(/\(1\d秒\) 查看期限 7 · 35 ms/);
    expect(await swept(10)).not.toContain('超过三个周期');
    expect(await swept(90)).toContain('已超过三个周期没有扫描');
  });

  test('says that there are more than it has counted, and which holidays are missing', async () => {
    const operation = await readOperation(desk.deps);
    const many = { count: MOST_COUNTED.waiting, atLeast: true };
    const { body } = operationPage(
      { ...operation, calendar: 2098, notices: { due: many, later: many } },
      'en',
    );
    expect(words(body.text)).toContain(`due ≥ ${MOST_COUNTED.waiting}`);
    expect(words(body.text)).toContain('2098: the official holidays are missing');
  });
});

describe('a duration has its two largest units', () => {
  test.each([
    { seconds: -5, zh: '0秒', en: '0 s' },
    { seconds: 0, zh: '0秒', en: '0 s' },
    { seconds: 59.9, zh: '59秒', en: '59 s' },
    { seconds: 60, zh: '1分钟', en: '1 min' },
    { seconds: 3_661, zh: '1小时1分钟', en: '1 h 1 min' },
    { seconds: 3_605, zh: '1小时', en: '1 h' },
    { seconds: 86_399, zh: '23小时59分钟', en: '23 h 59 min' },
    { seconds: 273_600, zh: '3天4小时', en: '3 d 4 h' },
  ])('$seconds s: $zh', ({ seconds, zh, en }) => {
    expect(duration(seconds, 'zh')).toBe(zh);
    expect(duration(seconds, 'en')).toBe(en);
  });
});
