import { createHash } from 'node:crypto';
import { create } from 'qrcode';
import { beforeAll, describe, expect, test } from 'vitest';
import { qrPicture } from '../../../api/public-pages/qr.ts';
import { addDays } from '../../../machines/calendar.ts';
import { ownDatabase } from '../../support/database.ts';
import { openDesk } from '../../support/desk.ts';
import { readerAt, target, wordsOf } from '../../support/pages.ts';
import { residentsAt } from '../../support/residents.ts';
import { actsOf, COMMUNITIES, FIRST, play, SECOND, setDay, theAct } from '../../support/town.ts';

const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
const reader = readerAt(desk);
const acts = actsOf(FIRST);
const posting = theAct(acts, 'residents.voter-list-published');
let receipt = '';

beforeAll(async () => {
  await setDay(desk.deps, posting.facts.on);
  await play(desk.deps, acts.slice(0, acts.indexOf(posting) + 1), { community: FIRST });
  receipt = (await residentsAt(desk).object(FIRST, { notice: 'voter-list' })).json().receipt;
});

const pages = [
  { page: 'the finder', url: () => '/c', title: '查找我的社区', english: 'Find my community' },
  { page: 'the finder in vain', url: () => '/c?q=xyz', title: '查找我的社区', english: 'Find my community' },
  { page: 'the wall', url: () => `/c/${FIRST}`, title: '萨拉乌素社区', english: 'Community renewal notices' },
  {
    page: 'an empty wall',
    url: () => `/c/${SECOND}`,
    title: '苏里格社区',
    english: 'Community renewal notices',
  },
  { page: 'the poster', url: () => `/c/${FIRST}/poster`, title: '二维码海报', english: 'Poster' },
  {
    page: 'the form',
    url: () => `/c/${FIRST}/objections/new?notice=voter-list`,
    title: '提出异议',
    english: 'Object to a notice',
  },
  {
    page: 'no form',
    url: () => `/c/${FIRST}/objections/new?notice=absent`,
    title: '没有张贴',
    english: 'not posted',
  },
  {
    page: 'the question for a receipt',
    url: () => '/c/receipts',
    title: '查询异议',
    english: 'Follow an objection',
  },
  { page: 'a receipt', url: () => `/c/receipts?receipt=${receipt}`, title: '异议回执', english: 'Receipt' },
  { page: 'no community', url: () => '/c/150626100999', title: '没有找到', english: 'no such community' },
] as const;

/** Elements that have no end; every other one has one, in the right order. */
const VOID = ['meta', 'br', 'input', 'wbr'];
function expectBalanced(body: string): void {
  const open: string[] = [];
  for (const [whole, end, name = ''] of body
    .replace(/<style>.*<\/style>/s, '')
    .matchAll(/<(\/?)([a-z]\w*)[^>]*>/g))
    if (end) expect(open.pop()).toBe(name);
    else if (!VOID.includes(name) && !whole.endsWith('/>')) open.push(name);
  expect(open).toEqual([]);
}

describe.each(pages)('$page', ({ url, title, english }) => {
  test('has a title, a language, landmarks, one heading on top and a label for every field', async () => {
    const { body } = await reader.get(url());
    expect(body).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(/<title>(.*)<\/title>/.exec(body)?.[1]).toContain(title);
    for (const landmark of ['<header', '<main', '<footer', '<nav aria-label="'])
      expect(body.split(landmark)).toHaveLength(2);
    expect(body.match(/<h1>/g)).toHaveLength(1);
    expect(body).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    for (const [field] of body.matchAll(/<(?:input|textarea|select)\b[^>]*>/g))
      if (!field.includes('type="hidden"')) {
        const id = / id="([^"]+)"/.exec(field)?.[1];
        expect(body).toContain(`<label for="${id}">`);
      }
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, referred = ''] of body.matchAll(/aria-(?:describedby|labelledby)="([^"]+)"/g))
      for (const id of referred.split(' ')) expect(ids).toContain(id);
    expectBalanced(body);
  });

  test('asks for nothing from elsewhere, runs nothing, and its policy says so', async () => {
    const { headers, body } = await reader.get(url());
    const bare = body.replaceAll('xmlns="http://www.w3.org/2000/svg"', '');
    expect(bare).not.toMatch(
      /<script|<link|<img|<iframe|\son\w+=|\sstyle=|https?:|javascript:|@import|url\(/i,
    );
    const style = /<style>(.*)<\/style>/s.exec(body)?.[1] ?? '';
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-robots-tag': 'noindex',
    });
    expect(headers).not.toHaveProperty('set-cookie');
  });

  test('has an English side, whose every link stays English but the one back', async () => {
    const chinese = await reader.get(url());
    const address = target(chinese.body, url(), /class="switch" href="([^"]+)"/);
    const page = await reader.get(address);
    expect(page.statusCode).toBe(chinese.statusCode);
    expect(page.body).toContain('<html lang="en">');
    expect(wordsOf(page.body)).toContain(english);
    const links = [...page.body.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(links.filter((href) => !href.includes('lang=en'))).toHaveLength(1);
    const back = target(page.body, address, /class="switch" href="([^"]+)"/);
    expect((await reader.get(back)).body).toBe(chinese.body);
  });

  test('leads only to pages that are there', async () => {
    const { body } = await reader.get(url());
    for (const [, href = ''] of body.matchAll(/<a [^>]*href="([^"]+)"/g)) {
      const { statusCode } = await reader.get(target(`"${href}"`, url(), /"(.*)"/));
      expect([200, ...(href.startsWith('?') ? [404] : [])], href).toContain(statusCode);
    }
  });
});

test('in English there is no Chinese but names, clauses, an example and the way back', async () => {
  for (const { url } of pages) {
    const { body } = await reader.get(`${url()}${url().includes('?') ? '&' : '?'}lang=en`);
    const rest = body
      .replaceAll(/<style>.*<\/style>|<title>.*<\/title>/gs, '')
      .replaceAll(/<(\w+)[^>]* lang="zh-CN"[^>]*>.*?<\/\1>/g, '')
      .replaceAll(/萨拉乌素社区|such as 文苑/g, '');
    expect(rest).not.toMatch(/\p{Script=Han}/u);
  }
});

describe('the finder', () => {
  const found = async (query: string) => {
    const { body } = await reader.get(`/c?q=${encodeURIComponent(query)}`);
    return [...body.matchAll(/href="c\/(\d{12})"/g)].map(([, code]) => code);
  };

  test('lists all communities of the town, without its villages', async () => {
    expect(await found('')).toEqual(COMMUNITIES);
  });

  test('finds by a part of the name, and nothing by a wildcard', async () => {
    expect(await found(' 萨拉 ')).toEqual([FIRST]);
    for (const vain of ['%', '_', '萨%', '\\']) expect(await found(vain)).toEqual([]);
  });

  test('groups by town and finds a town with all its communities, where towns are known', async () => {
    await connection.pool.query(
      `insert into division (code, name) values ('150626101000', '演练苏木'), ('150626101001', '演练社区居委会')`,
    );
    const { body } = await reader.get('/c');
    expect([...body.matchAll(/<h2>(.*)<\/h2>/g)].map(([, name]) => name)).toEqual(['嘎鲁图镇', '演练苏木']);
    expect(await found('嘎鲁图')).toEqual(COMMUNITIES);
    expect(await found('演练')).toEqual(['150626101001']);
    await connection.pool.query(`delete from division where name like '演练%'`);
  });
});

describe.each(['150626100999', '150626100201', '1506', 'x', '%E4%B8%80', '1'.repeat(13)])(
  '/c/%s, which is no community',
  (code) => {
    test.each(['', '/poster', '/qr.svg', '/objections/new'])(
      '%s: 404, with a way to find one',
      async (rest) => {
        const page = await reader.get(`/c/${code}${rest}`);
        expect(page.statusCode).toBe(404);
        expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
        expect(wordsOf(page.body)).toContain('没有找到这个社区');
        expect(target(page.body, `/c/${code}${rest}`, /class="button" href="([^"]+)"/)).toBe('/c');
      },
    );
  },
);

describe('the code on the wall', () => {
  test('is a picture that may be kept, and stands on the poster with its address in words', async () => {
    const picture = await reader.get(`/c/${FIRST}/qr.svg`);
    expect(picture.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(picture.headers['cache-control']).toBe('public, max-age=86400');
    expect(picture.headers['content-security-policy']).toContain("default-src 'none'");
    const [path = ''] = /d="M\d[^"]*z"\/><\/svg>/.exec(picture.body) ?? [];
    const address = `http://localhost:3000/c/${FIRST}`;
    expect(qrPicture(address, '').text).toContain(path);
    const poster = await reader.get(`/c/${FIRST}/poster`);
    expect(poster.body).toContain(path);
    const said = wordsOf(poster.body);
    for (const text of [
      `localhost:3000/c/${FIRST}`,
      '萨拉乌素社区',
      '扫码查看公示、提出异议',
      '社区居民选举委员会',
      '联系电话',
    ])
      expect(said).toContain(text);
  });

  test('shows every square of it, with white around', () => {
    const address = `https://huanjie.example.cn/c/${FIRST}`;
    const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
    const { text } = qrPicture(address, '<"');
    expect(text).toContain('aria-label="&lt;&quot;"');
    expect(text).toContain(`viewBox="0 0 ${size + 8} ${size + 8}"`);
    const drawn = new Set<number>();
    for (const [, x, y, width] of text.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
      for (let at = 0; at < Number(width); at++) drawn.add((Number(y) - 4) * size + Number(x) - 4 + at);
    const dark = [...data].flatMap((square, at) => (square ? [at] : []));
    expect(dark.length).toBeGreaterThan(200);
    expect([...drawn].toSorted((a, b) => a - b)).toEqual(dark);
  });
});

test('one address is let through as often as the API lets it, and then told to wait, on a page', async () => {
  const from = '198.19.40.1';
  for (let asked = 0; asked < 240; asked++)
    await (asked % 2 === 0
      ? reader.get('/c/receipts', {}, from)
      : desk.app.inject({ url: '/api/public/communities', remoteAddress: from }));
  const over = await reader.get(`/c/${FIRST}`, {}, from);
  expect(over.statusCode).toBe(429);
  expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
  expect(wordsOf(over.body)).toContain('请等一分钟');
});

test('a fault of ours is a page too, and says nothing about itself', async () => {
  const broken = await openDesk({ ...connection, db: null as never });
  const page = await readerAt(broken).get('/c');
  expect(page.statusCode).toBe(500);
  expect(wordsOf(page.body)).toContain('系统暂时出错');
  expect(page.body).not.toMatch(/null|TypeError/);
});

test('the last day to object is told in both languages', async () => {
  await setDay(desk.deps, addDays(posting.facts.on, 5));
  expect(wordsOf((await reader.get(`/c/${FIRST}`)).body)).toContain('今天是最后一天');
  expect(wordsOf((await reader.get(`/c/${FIRST}?lang=en`)).body)).toContain('today is the last day');
});
