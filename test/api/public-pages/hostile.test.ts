import { beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../support/database.ts';
import { openDesk } from '../../support/desk.ts';
import { readerAt, wordsOf } from '../../support/pages.ts';
import { newAddress, WORDS } from '../../support/residents.ts';
import { actsOf, FIRST, play, SECOND, setDay, theAct } from '../../support/town.ts';

const { connection } = await ownDatabase('town');
const { pool } = connection;
const desk = await openDesk(connection);
const reader = readerAt(desk);
const acts = actsOf(FIRST);
const posting = theAct(acts, 'party.publicity-posted');
const WALL = `/c/${FIRST}`;
const FORM = `${WALL}/objections/new?notice=party-candidates`;
const HERE = 'http://localhost:3000';

const stored = async () => (await pool.query('select * from public_objection order by id')).rows;

beforeAll(async () => {
  await setDay(desk.deps, posting.facts.on);
  await play(desk.deps, acts.slice(0, acts.indexOf(posting) + 1), { community: FIRST });
});

describe('a number that is none', () => {
  test.each(['150626100002-20210118-2345678', '', "' or true --", '网上-1', 'x'.repeat(5_000)])(
    '%j: 404, and asked for again',
    async (receipt) => {
      const page = await reader.send('/c/receipts', { receipt });
      expect(page.statusCode).toBe(404);
      expect(page.body).toContain('role="alert"');
      expect(page.body).toMatch(/<input id="receipt" [^>]*aria-invalid="true"/);
    },
  );

  test('is not found by trying: twenty a minute for the pages and the API together', async () => {
    const from = newAddress();
    const statuses: number[] = [];
    for (let at = 0; at < 24; at++) {
      const number = `${FIRST}-20210115-234567${at + 22}`;
      const tried = [
        () => reader.get(`/c/receipts?receipt=${number}`, {}, from),
        () => reader.send('/c/receipts', { receipt: number }, {}, from),
        () => desk.app.inject({ url: `/api/public/objections/${number}`, remoteAddress: from }),
      ][at % 3];
      statuses.push((await tried?.())?.statusCode ?? 0);
    }
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 404));
    expect(statuses.slice(20)).toEqual([429, 429, 429, 429]);
    const over = await reader.get(`/c/receipts?receipt=${receiptOf(1)}`, {}, from);
    expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
    expect(wordsOf(over.body)).toContain('请等一分钟');
    expect((await reader.get('/c/receipts', {}, from)).statusCode).toBe(200);
  });
  const receiptOf = (at: number) => `${FIRST}-20210115-2345678${at}`;
});

describe('a form from elsewhere', () => {
  const fields = { notice: 'party-candidates', text: WORDS };

  test.each<Record<string, string>>([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('with %j is not taken', async (headers) => {
    const before = await stored();
    const answer = await reader.send(FORM, fields, headers);
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(await stored()).toEqual(before);
  });

  test.each<Record<string, string>>([
    {},
    { origin: HERE },
    { origin: HERE, 'sec-fetch-site': 'same-origin' },
    { origin: 'null', 'sec-fetch-site': 'same-origin' },
  ])('with %j is our own', async (headers) => {
    expect((await reader.send(FORM, fields, headers)).statusCode).toBe(303);
  });

  test.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x'])(
    'as %s: 415',
    async (type) => {
      const answer = await reader.send(FORM, JSON.stringify(fields), { 'content-type': type });
      expect(answer.statusCode).toBe(415);
      expect(answer.headers['content-type']).toContain('text/html');
    },
  );
});

describe('what is typed', () => {
  const planted = `"'></textarea><script>alert(1)</script><img src=x onerror=alert(1)>&amp;`;

  test('is text and no markup, in every field and every part of the address', async () => {
    const long = planted.repeat(30);
    const pages = [
      await reader.send(FORM, { notice: 'party-candidates', text: long, name: long, contact: long }),
      await reader.send(FORM, { notice: planted, text: planted }),
      await reader.get(`${WALL}/objections/new?notice=${encodeURIComponent(planted)}`),
      await reader.get(`/c?q=${encodeURIComponent(planted)}&lang=${encodeURIComponent(planted)}`),
      await reader.send('/c/receipts', { receipt: planted }),
      await reader.get(`/c/receipts?receipt=${encodeURIComponent(planted)}`),
      await reader.get(`/c/${encodeURIComponent(planted.replaceAll('/', ''))}`),
      await reader.get(`${WALL}?lang=${encodeURIComponent(planted)}`),
    ];
    expect(pages.map(({ statusCode }) => statusCode)).toEqual([400, 404, 404, 200, 404, 404, 404, 200]);
    for (const { body } of pages) expect(body).not.toMatch(/<script|<img|onerror=alert\(1\)>|&amp;amp;amp/);
    expect(pages[0]?.body.match(/&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(90);
  });

  test('of names of places too', async () => {
    await pool.query('update division set name = $1 where code = $2', [planted, SECOND]);
    for (const url of [`/c/${SECOND}`, `/c/${SECOND}/poster`, '/c', `/c/${SECOND}/objections/new?notice=x`])
      for (const { body } of [
        await reader.get(url),
        await reader.get(`${url}${url.includes('?') ? '&' : '?'}lang=en`),
      ]) {
        expect(body).toContain('&lt;script&gt;');
        expect(body).not.toMatch(/<script|<img/);
      }
  });

  test.each([
    { what: 'a NUL', payload: `notice=party-candidates&text=${encodeURIComponent(WORDS)}&name=a%00b` },
    { what: 'a broken encoding, and too little', payload: 'notice=party-candidates&text=%ff%fe' },
    { what: 'a field of nobody with a NUL', payload: 'notice=party-candidates&x%00=1' },
  ])('$what is asked for again', async ({ payload }) => {
    const before = await stored();
    const page = await reader.send(FORM, payload);
    expect(page.statusCode).toBe(400);
    expect(page.body).toContain('aria-invalid="true"');
    expect(await stored()).toEqual(before);
  });

  test('is not read where it is more than anybody types', async () => {
    const page = await reader.send(FORM, { notice: 'party-candidates', text: 'x'.repeat(70_000) });
    expect(page.statusCode).toBe(413);
    expect(wordsOf(page.body)).toContain('内容太长');
  });
});
