import pino from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../../machines/calendar.ts';
import { POSTS_OF_AN_ADDRESS } from '../../../services/public/post-limits.ts';
import { RECEIPT } from '../../../services/public/receipts.ts';
import { ownDatabase } from '../../support/database.ts';
import { openDesk } from '../../support/desk.ts';
import { readerAt, target, wordsOf } from '../../support/pages.ts';
import { newAddress, residentsAt, WORDS } from '../../support/residents.ts';
import { actorOf, actsOf, FIRST, play, renewalOf, setDay, theAct } from '../../support/town.ts';

const { connection } = await ownDatabase('town');
const { pool } = connection;
const lines: string[] = [];
const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
const desk = await openDesk(connection, { log });
const reader = readerAt(desk);
const acts = actsOf(FIRST);
const posting = theAct(acts, 'party.publicity-posted');
const postedOn = posting.facts.on;
const WALL = `/c/${FIRST}`;
const FORM = `${WALL}/objections/new?notice=party-candidates`;
const HERE = 'http://localhost:3000';

const stored = async () =>
  (await pool.query('select text, name, contact, notice, community from public_objection order by id')).rows;

test('a wall on which nothing hangs says so', async () => {
  const page = await reader.get(WALL);
  expect(page.statusCode).toBe(200);
  expect(wordsOf(page.body)).toContain('目前没有张贴中的公示');
  expect(page.body).not.toContain('objections/new');
});

describe('somebody scans the code on the wall', () => {
  let receipt = '';
  let receiptUrl = '';
  let form = '';

  beforeAll(async () => {
    await setDay(desk.deps, postedOn);
    await play(desk.deps, acts.slice(0, acts.indexOf(posting) + 1), { community: FIRST });
  });

  test('reads the notice with its days and its names in the order of the wall', async () => {
    const page = await reader.get(WALL);
    const said = wordsOf(page.body);
    for (const text of [
      '萨拉乌素社区',
      '候选人预备人选公示',
      '第1份，共1份',
      '以姓氏笔画为序',
      '四(二)1(4)',
      '还有5天',
    ])
      expect(said).toContain(text);
    const { notices } = await residentsAt(desk).wall(FIRST);
    const names = notices[0].persons[0].persons.map(({ name }: { name: string }) => name);
    const places = names.map((name: string) => said.indexOf(name));
    expect(names).toHaveLength(6);
    expect(places).toEqual(places.toSorted((a: number, b: number) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    for (const day of [postedOn, addDays(postedOn, 5)])
      expect(page.body).toContain(`<time datetime="${day}">`);
    form = target(page.body, WALL, /class="button" href="([^"]+)"/);
    expect(form).toBe(FORM);
  });

  test('opens the form, sends too little, and finds what was typed with the error at its field', async () => {
    const page = await reader.get(form);
    expect(page.statusCode).toBe(200);
    expect(wordsOf(page.body)).toContain('收到之日起5日内作出决定');
    expect(page.body).not.toContain('role="alert"');
    const address = target(page.body, form, /<form method="post" action="([^"]+)"/);
    const [, notice = ''] = /name="notice" value="([^"]+)"/.exec(page.body) ?? [];
    const typed = { notice, text: '太短', name: '演练居民', contact: '1'.repeat(101) };
    const again = await reader.send(address, typed, { origin: HERE, 'sec-fetch-site': 'same-origin' });
    expect(again.statusCode).toBe(400);
    expect(again.body).toMatch(/<title>错误/);
    expect(again.body).toContain('role="alert"');
    expect(again.body).toMatch(
      /<textarea [^>]*aria-describedby="text-hint text-problem" aria-invalid="true" autofocus>\n太短<\/textarea>/,
    );
    expect(again.body).toMatch(/<input id="contact" [^>]*aria-invalid="true"/);
    expect(again.body).not.toMatch(/<input id="name" [^>]*aria-invalid/);
    expect(again.body).toContain('value="演练居民"');
    expect(again.body).toContain(`value="${'1'.repeat(101)}"`);
    expect(again.body).toContain('<a href="#contact">');
    expect(await stored()).toEqual([]);
    form = address;
  });

  test('corrects it, and is led to a receipt with its number, what happens next and by when', async () => {
    const answer = await reader.send(form, {
      notice: 'party-candidates',
      text: WORDS,
      name: '演练居民',
      contact: '19900000000',
    });
    expect(answer.statusCode).toBe(303);
    receiptUrl = target(`to ${answer.headers.location}.`, form, /to (.*)\./);
    expect(await stored()).toEqual([
      { text: WORDS, name: '演练居民', contact: '19900000000', notice: 'party-candidates', community: FIRST },
    ]);
    const page = await reader.get(receiptUrl);
    expect(page.statusCode).toBe(200);
    receipt = new URL(receiptUrl, HERE).searchParams.get('receipt') ?? '';
    expect(receipt).toMatch(RECEIPT);
    expect(wordsOf(page.body).replaceAll(' ', '')).toContain(receipt);
    expect(wordsOf(page.body)).toContain('已收到，等待受理');
    expect(page.body).toContain(`不晚于 <time datetime="${addDays(postedOn, 5)}">`);
    expect(target(page.body, receiptUrl, /class="button" href="([^"]+)"/)).toBe(receiptUrl);
  });

  test('follows it up by its number, typed in small letters and with a space, until it is decided', async () => {
    const ask = async () =>
      wordsOf((await reader.send('/c/receipts', { receipt: ` ${receipt.toLowerCase()} ` })).body);
    expect(await ask()).toContain('已收到，等待受理');
    const { rows } = await pool.query('select id from public_objection');
    const id = String(rows[0].id);
    const town = actorOf(FIRST, 'town-party-committee');
    const revision = async () => (await desk.get(`/api/renewals/${renewalOf(FIRST)}`)).json().revision;
    const taken = await desk.post(`/api/objections/${id}/take`, { revision: await revision() }, town);
    expect(taken.statusCode).toBe(200);
    expect(await ask()).toContain('已受理，正在核实');
    const decided = await desk.record(renewalOf(FIRST), {
      type: 'party.objection-rejected',
      facts: { on: postedOn, number: `网上-${id}`, documentNumber: '演练〔2021〕12号' },
      revision: await revision(),
      by: town,
    });
    expect(decided.body).toContain('revision');
    const said = await ask();
    expect(said).toContain('异议不成立');
    expect(said).not.toContain('不晚于');
    for (const secret of [WORDS, '演练居民', '19900000000', '演练〔2021〕12号', `网上-${id}`])
      expect(said).not.toContain(secret);
    expect(wordsOf((await reader.get(`${receiptUrl}&lang=en`)).body)).toContain('Rejected');
  });

  test('leaves nothing of it in the log', () => {
    const all = lines.join('');
    expect(all).toContain('"event":"objection-filed"');
    expect(all).toContain('/c/receipts?…');
    for (const secret of [receipt, receipt.slice(-8), '演练居民', '19900000000', WORDS])
      expect(all).not.toContain(secret);
  });
});

test('whoever has sent as much as one address may is told where else to object, and loses no word', async () => {
  const from = newAddress();
  const fields = { notice: 'party-candidates', text: WORDS, name: '演练居民' };
  for (let at = 0; at < POSTS_OF_AN_ADDRESS; at++)
    expect((await reader.send(FORM, fields, {}, from)).statusCode).toBe(303);
  const before = await stored();
  const over = await reader.send(FORM, fields, {}, from);
  expect(over.statusCode).toBe(429);
  expect(over.headers['retry-after']).toBe('86400');
  expect(wordsOf(over.body)).toContain('到社区当面或者书面提出');
  expect(over.body).toContain(`\n${WORDS}</textarea>`);
  expect(over.body).toContain('value="演练居民"');
  expect(await stored()).toEqual(before);
  expect((await reader.send(FORM, fields)).statusCode).toBe(303);
});

describe('outside of the period', () => {
  test.each([
    { notice: 'voter-list', status: 409, clause: '四(二)2(2)' },
    { notice: 'party-result', status: 409, clause: '四(二)1(9)' },
    { notice: 'nothing', status: 404, clause: undefined },
    { notice: '', status: 404, clause: undefined },
    { notice: '__proto__', status: 404, clause: undefined },
  ])('$notice, which does not hang: $status', async ({ notice, status, clause }) => {
    const url = `${WALL}/objections/new?notice=${notice}`;
    for (const page of [await reader.get(url), await reader.send(url, { notice, text: WORDS })]) {
      expect(page.statusCode).toBe(status);
      expect(wordsOf(page.body)).toContain('这份公示现在没有张贴');
      expect(page.body).not.toContain('<form');
      if (clause !== undefined) expect(wordsOf(page.body)).toContain(clause);
    }
  });

  test('the day after the last one the form is gone, and what is sent is refused with the days and the clause', async () => {
    const last = addDays(postedOn, 5);
    await setDay(desk.deps, last);
    expect(wordsOf((await reader.get(WALL)).body)).toContain('今天是最后一天');
    expect((await reader.get(FORM)).statusCode).toBe(200);
    await setDay(desk.deps, addDays(last, 1));
    expect((await reader.get(FORM)).statusCode).toBe(409);
    const before = await stored();
    const late = await reader.send(FORM, { notice: 'party-candidates', text: WORDS });
    expect(late.statusCode).toBe(409);
    const said = wordsOf(late.body);
    for (const text of ['提出异议的期限已过', '异议期自', '四(二)1(4)']) expect(said).toContain(text);
    expect(await stored()).toEqual(before);
  });

  test('of a notice that hangs on: it says so on the wall, and with its days where the form was', async () => {
    const list = theAct(acts, 'residents.voter-list-published');
    const until = acts.indexOf(list) + 1;
    await setDay(desk.deps, list.facts.on);
    const { revision } = (await desk.get(`/api/renewals/${renewalOf(FIRST)}`)).json();
    const rest = acts.slice(acts.indexOf(posting) + 1, until);
    await play(desk.deps, rest, { community: FIRST, revision });
    const url = `${WALL}/objections/new?notice=voter-list`;
    expect((await reader.get(url)).statusCode).toBe(200);
    await setDay(desk.deps, addDays(list.facts.on, 6));
    expect(wordsOf((await reader.get(WALL)).body)).toContain('提出异议的期限已过');
    const page = await reader.get(url);
    expect(page.statusCode).toBe(409);
    for (const text of ['提出异议的期限已过', '四(二)2(2)']) expect(wordsOf(page.body)).toContain(text);
    const other = await reader.get(`${WALL}/objections/new?notice=election-day`);
    expect(wordsOf(other.body)).toContain('这份公示不设异议期');
  });
});
