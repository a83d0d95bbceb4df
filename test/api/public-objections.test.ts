import pino from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../machines/calendar.ts';
import { RECEIPT, RECEIPT_ALPHABET } from '../../services/public/receipts.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';
import { residentsAt, WORDS } from '../support/residents.ts';
import { actsOf, FIRST, play, SECOND, setDay, theAct } from '../support/town.ts';

const { connection } = await ownDatabase('town');
const { pool } = connection;
const desk = await openDesk(connection);
const residents = residentsAt(desk);
const acts = actsOf(FIRST);

/** A community's renewal goes on up to an act, and the clock to its day. */
let done = 0;
async function comeTo(type: Parameters<typeof theAct>[1], day?: string): Promise<string> {
  const act = theAct(acts, type);
  const until = acts.indexOf(act) + 1;
  await setDay(desk.deps, day ?? act.facts.on);
  done = await play(desk.deps, acts.slice(done, until), { community: FIRST, revision: done });
  return act.facts.on;
}

const periods = [
  { notice: 'party-candidates', posted: 'party.publicity-posted', last: 5, decideWithin: 5 },
  { notice: 'absence', posted: 'residents.absence-notice-posted', last: 5, decideWithin: 3 },
  { notice: 'voter-list', posted: 'residents.voter-list-published', last: 5, decideWithin: 3 },
] as const;

describe.each(periods)('an objection to $notice', ({ notice, posted, last, decideWithin }) => {
  let postedOn = '';

  test('before it is posted: 409, it does not hang there', async () => {
    const answer = await residents.object(FIRST, { notice });
    expectProblem(answer, 409);
    expect(answer.json()).toMatchObject({ notice, today: expect.any(String) });
  });

  test.each([
    { day: 0, status: 201 },
    { day: last - 1, status: 201 },
    { day: last, status: 201 },
    { day: last + 1, status: 409 },
  ])('on day $day after the posting: $status', async ({ day, status }) => {
    if (day === 0) postedOn = await comeTo(posted);
    const today = addDays(postedOn, day);
    await setDay(desk.deps, today);
    const answer = await residents.object(FIRST, { notice });
    expect(answer.statusCode).toBe(status);
    if (status === 201)
      expect(answer.json()).toEqual({
        receipt: expect.stringMatching(new RegExp(`^${FIRST}-${today.replaceAll('-', '')}-`)),
        filedOn: today,
        decideBy: addDays(today, decideWithin),
      });
    else
      expect(answer.json()).toMatchObject({ notice, from: postedOn, until: addDays(postedOn, last), today });
  });

  test('in another community, where it does not hang: 409', async () => {
    expectProblem(await residents.object(SECOND, { notice }), 409);
  });
});

describe('a receipt', () => {
  let receipt = '';
  beforeAll(async () => {
    receipt = (await pool.query('select receipt from public_objection order by id limit 1')).rows[0].receipt;
  });

  test('tells its state, and neither the words nor who wrote them', async () => {
    const answer = await residents.receipt(receipt);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json()).toEqual({
      receipt,
      community: { code: FIRST, name: '萨拉乌素社区居民委员会' },
      notice: 'party-candidates',
      state: 'received',
      filedOn: expect.any(String),
      decideBy: expect.any(String),
      decidedOn: null,
    });
    expect((await residents.receipt(receipt.toLowerCase())).json()).toEqual(answer.json());
  });

  test('of another community, another day or other characters is none', async () => {
    const [community = '', day = '', code = ''] = receipt.split('-');
    for (const other of [
      `${SECOND}-${day}-${code}`,
      `${community}-20210101-${code}`,
      `${community}-${day}-${code.slice(1)}2`,
      `${community}-${day}-%25%25%25%25%25%25%25%25`,
      `${community}-${day}-`,
      "' or true --",
      '网上-1',
      '1',
    ])
      expectProblem(await residents.receipt(encodeURIComponent(other)), 404);
  });

  test('is drawn from an alphabet without look-alikes, and never twice', async () => {
    const { rows } = await pool.query<{ receipt: string }>('select receipt from public_objection');
    const codes = rows.map((row) => row.receipt.split('-')[2] ?? '');
    expect(codes.length).toBeGreaterThan(5);
    expect(new Set(codes).size).toBe(codes.length);
    for (const row of rows) expect(row.receipt).toMatch(RECEIPT);
    for (const lookAlike of '01ILOU') expect(RECEIPT_ALPHABET).not.toContain(lookAlike);
    expect(RECEIPT_ALPHABET.length ** 8).toBeGreaterThan(2 ** 39);
  });

  test('is not found by trying: twenty a minute, from one address', async () => {
    const tries = Array.from({ length: 30 }, (_, at) =>
      desk.app.inject({
        method: 'GET',
        url: `/api/public/objections/${FIRST}-20210115-2345678${RECEIPT_ALPHABET[at]}`,
        remoteAddress: '198.19.0.1',
      }),
    );
    const statuses = (await Promise.all(tries)).map(({ statusCode }) => statusCode);
    expect(statuses.filter((one) => one === 404)).toHaveLength(20);
    expect(statuses.filter((one) => one === 429)).toHaveLength(10);
  });
});

describe('what is typed', () => {
  const community = SECOND;
  const script = actsOf(SECOND);
  const list = theAct(script, 'residents.voter-list-published');
  const stored = async (receipt: string) =>
    (await pool.query('select text, name, contact from public_objection where receipt = $1', [receipt]))
      .rows[0];
  const object = (objection: object) => residents.object(community, { notice: 'voter-list', ...objection });

  beforeAll(async () => {
    // Entered late: the list is dated on today.
    const today = (await residents.wall(community)).today;
    const before = script.slice(0, script.indexOf(list));
    const late = { ...list, facts: { ...list.facts, on: today } };
    const shifted = before.map((act) =>
      act.type === 'residents.election-plan-published'
        ? { ...act, facts: { ...act.facts, electionDay: addDays(today, 25) } }
        : act,
    );
    await play(desk.deps, [...shifted, late], { community });
  });

  test.each([
    { what: '9 characters', text: '一'.repeat(9), status: 400 },
    { what: '10 characters', text: '一'.repeat(10), status: 201 },
    { what: '11 characters', text: '一'.repeat(11), status: 201 },
    { what: '999 characters', text: '一'.repeat(999), status: 201 },
    { what: '1000 characters of four bytes each', text: '𠮷'.repeat(1000), status: 201 },
    { what: '1001 characters', text: '一'.repeat(1001), status: 400 },
    { what: '9 characters and much space', text: `  ${'一'.repeat(9)}   \n\n `, status: 400 },
    { what: '10 characters that nobody sees', text: '\u202e'.repeat(10), status: 400 },
  ])('$what: $status', async ({ text, status }) => {
    const answer = await object({ text });
    expect(answer.statusCode).toBe(status);
    if (status === 400) expectProblem(answer, 400, 'text');
  });

  test.each([
    { body: { notice: 'residents-result' }, field: 'notice' },
    { body: { notice: '__proto__' }, field: 'notice' },
    { body: { name: '一'.repeat(41) }, field: 'name' },
    { body: { contact: '1'.repeat(101) }, field: 'contact' },
    { body: { text: 7 }, field: 'text' },
    { body: { text: `${WORDS}\0` }, field: 'text' },
    { body: { text: `${WORDS}\ud800` }, field: 'text' },
    { body: { name: '演练\0' }, field: 'name' },
  ])('400 for $field in $body', async ({ body, field }) => {
    expectProblem(await object(body), 400, field);
  });

  test('more than is asked for, and less: 400', async () => {
    expectProblem(await object({ receipt: 'mine' }), 400, 'receipt');
    const bare = await desk.app.inject({
      method: 'POST',
      url: `/api/public/${community}/objections`,
      payload: {},
    });
    expectProblem(bare, 400);
  });

  test('more than anybody types: 413', async () => {
    expectProblem(await object({ text: '一'.repeat(20_000) }), 413);
  });

  test.each([
    { what: 'markup', text: '<script>alert("演练")</script><img src=x onerror=alert(1)>', kept: undefined },
    { what: 'SQL', text: "'); drop table public_objection; --", kept: undefined },
    { what: 'characters of four bytes', text: '𠮷𠮷🀄️演练异议登记有误👨‍👩‍👧', kept: undefined },
    { what: 'Mongolian with its own joiners', text: 'ᠮᠣᠩᠭᠣᠯ\u180e\u200dᠬᠡᠯᠡ演练异议', kept: undefined },
    {
      what: 'lines and tabs',
      text: '演练异议：\r\n第一条\t有误\n第二条',
      kept: '演练异议：\n第一条\t有误\n第二条',
    },
    {
      what: 'marks that turn the direction of writing',
      text: '演练\u202e异议\u202c，登记\u2066有误\u2069请核实',
      kept: '演练异议，登记有误请核实',
    },
    {
      what: 'a bell, an escape and the like',
      text: '演练异议\u0007登记\u001b[31m有误\u009b请核实',
      kept: '演练异议登记[31m有误请核实',
    },
  ])('$what is kept as text', async ({ text, kept = text }) => {
    const answer = await object({ text, name: ' 演练居民 ', contact: '\u202d19900000000\u202c' });
    expect(answer.statusCode).toBe(201);
    expect(await stored(answer.json().receipt)).toEqual({
      text: kept,
      name: '演练居民',
      contact: '19900000000',
    });
  });

  test('a name and a way to reach one are left out as one likes', async () => {
    const { receipt } = (await object({ text: WORDS, name: '', contact: '   ' })).json();
    expect(await stored(receipt)).toEqual({ text: WORDS, name: null, contact: null });
  });
});

test('where somebody wrote from is kept nowhere', async () => {
  const remoteAddress = '198.19.77.78';
  const answer = await residents.object(SECOND, { notice: 'voter-list' }, remoteAddress);
  expect(answer.statusCode).toBe(201);
  const { rows } = await pool.query(`
    select coalesce(string_agg(o::text, ''), '') || (select string_agg(p::text, '') from public_post p) as all
    from public_objection o`);
  expect(rows[0].all).not.toContain(remoteAddress);
});

test('neither words, name, address nor receipt are in a log line', async () => {
  const lines: string[] = [];
  const stream = { write: (line: string) => lines.push(line) };
  const logged = await openDesk(connection, { log: pino({ level: 'trace' }, stream) });
  const someone = residentsAt(logged);
  const words = { notice: 'voter-list', text: WORDS, name: '演练居民甲', contact: '19911112222' };
  const { receipt } = (await someone.object(SECOND, words, '198.19.77.79')).json();
  await someone.object(SECOND, { ...words, notice: 'absence' });
  await someone.object(SECOND, { ...words, text: '演练短' });
  await someone.receipt(receipt);
  await someone.receipt(receipt.replace(/.$/, '!'));
  const log = lines.join('');
  expect(lines.length).toBeGreaterThan(4);
  expect(log).toContain('"event":"objection-filed"');
  for (const secret of [receipt, receipt.slice(-8, -1), '演练', '19911112222', '198.19.77.79'])
    expect(log).not.toContain(secret);
});
