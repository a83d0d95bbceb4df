import { describe, expect, test } from 'vitest';
import { openBrowser } from '../../support/browser.ts';
import { ownDatabase } from '../../support/database.ts';
import { openDesk } from '../../support/desk.ts';
import { openFrontDesk, PASSWORD } from '../../support/front-desk.ts';
import { expectProblem } from '../../support/problem.ts';

const { connection, open } = await ownDatabase('migrated');
const front = await openFrontDesk(connection);

let hosts = 0;
/** An address that nobody had before. */
const address = () => `192.0.2.${++hosts}`;

async function fail(name: string, from: string, times: number): Promise<number[]> {
  const statuses = [];
  for (let at = 0; at < times; at++)
    statuses.push((await front.browser(from).signIn(name, 'wrong')).statusCode);
  return statuses;
}

describe('strangers who guess', () => {
  test('wait after five failures, and then from that network even with the right password', async () => {
    const { signInName } = await front.newcomer();
    const from = address();
    expect(await fail(signInName, from, 6)).toEqual([401, 401, 401, 401, 401, 429]);
    const refused = await front.browser(from).signIn(signInName, PASSWORD);
    expectProblem(refused, 429);
    expect(refused.headers['retry-after']).toBe('30');
    front.later({ seconds: 30 });
    expect((await front.browser(from).signIn(signInName, PASSWORD)).statusCode).toBe(200);
  });

  test('keep nobody waiting who comes from elsewhere', async () => {
    const { signInName } = await front.newcomer();
    for (let network = 0; network < 10; network++) await fail(signInName, address(), 6);
    expect((await front.browser(address()).signIn(signInName, PASSWORD)).statusCode).toBe(200);
  });

  test('keep nobody waiting on a device of their own, not even from the same network', async () => {
    const from = address();
    const { signInName, browser } = await front.signedIn({}, from);
    await browser.post('/api/sign-out');
    expect((await fail(signInName, from, 40)).at(-1)).toBe(429);
    expectProblem(await front.browser(from).signIn(signInName, PASSWORD), 429);
    expectProblem(await browser.signIn(signInName, 'a slip of the finger'), 401);
    expect((await browser.signIn(signInName, PASSWORD)).statusCode).toBe(200);
  });

  test('keep nobody waiting longer than a quarter of an hour, however long they go on', async () => {
    const { signInName } = await front.newcomer();
    const from = address();
    let longest = 0;
    for (let minute = 0; minute < 120; minute++) {
      const answer = await front.browser(from).signIn(signInName, 'wrong');
      longest = Math.max(longest, Number(answer.headers['retry-after'] ?? 0));
      front.later({ minutes: 1 });
    }
    expect(longest).toBeGreaterThan(800);
    expect(longest).toBeLessThanOrEqual(900);
    front.later({ minutes: 15 });
    expect((await front.browser(from).signIn(signInName, PASSWORD)).statusCode).toBe(200);
  });

  test('who try many names from one network wait after thirty', async () => {
    const from = address();
    const statuses = [];
    for (let at = 0; at < 31; at++)
      statuses.push((await front.browser(from).signIn(`nobody${at}`, 'wrong')).statusCode);
    expect(statuses).toEqual([...Array(30).fill(401), 429]);
  });

  test('do not get their tries back by signing in to an account of their own', async () => {
    const from = address();
    const { signInName } = await front.newcomer();
    const statuses = [];
    for (let at = 0; at < 31; at++) {
      statuses.push((await front.browser(from).signIn(`nobody-else${at}`, 'wrong')).statusCode);
      if (at % 6 === 5) await front.browser(from).signIn(signInName, PASSWORD);
    }
    expect(statuses.at(-2)).toBe(401);
    expect(statuses.at(-1)).toBe(429);
  });

  test('have the whole of an IPv6 network for one', async () => {
    const { signInName } = await front.newcomer();
    for (let host = 1; host <= 5; host++) await fail(signInName, `2001:db8:7:7::${host}`, 1);
    expect(await fail(signInName, '2001:db8:7:7:ffff::1', 1)).toEqual([429]);
    expect(await fail(signInName, '2001:db8:7:8::1', 1)).toEqual([401]);
  });

  test('wait in every process, and many at once have no more tries than one after the other', async () => {
    const { signInName } = await front.newcomer();
    const there = await openDesk(open(), { clock: { now: front.now } });
    const from = address();
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, at) =>
        openBrowser(at % 2 === 0 ? front.app : there.app, from).signIn(signInName, 'wrong'),
      ),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5);
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(19);
  });

  test('cannot say themselves where they come from', async () => {
    const { signInName } = await front.newcomer();
    const from = address();
    const statuses = [];
    for (let at = 0; at < 6; at++) {
      const headers = { 'x-forwarded-for': address(), forwarded: `for=${address()}` };
      const body = { name: signInName, password: 'wrong' };
      statuses.push((await front.browser(from).post('/api/sign-in', body, { headers })).statusCode);
    }
    expect(statuses.at(-1)).toBe(429);
  });
});

test('a proxy that is trusted says it for them, so that they do not wait for one another', async () => {
  const behind = await openFrontDesk(connection, { env: { TRUSTED_PROXIES: '10.0.0.0/8' } });
  const { signInName } = await behind.newcomer();
  const from = (client: string, proxy = '10.1.2.3') =>
    behind
      .browser(proxy)
      .post(
        '/api/sign-in',
        { name: signInName, password: 'wrong' },
        { headers: { 'x-forwarded-for': client } },
      );
  const [one, other] = [address(), address()];
  for (let at = 0; at < 5; at++) expect((await from(one)).statusCode).toBe(401);
  expect((await from(one)).statusCode).toBe(429);
  expect((await from(other)).statusCode).toBe(401);
  expect((await from(`${other}, ${one}`)).statusCode).toBe(429);
  expect((await from(one, '192.0.2.250')).statusCode).toBe(401);
});

describe('a device of one’s own', () => {
  test('has its own count, and waits after ten', async () => {
    const { signInName, browser } = await front.signedIn({}, address());
    const statuses = [];
    for (let at = 0; at < 11; at++) statuses.push((await browser.signIn(signInName, 'wrong')).statusCode);
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
    expect((await front.browser(address()).signIn(signInName, PASSWORD)).statusCode).toBe(200);
  });

  test('is known for those who have signed in on it, and for nobody else', async () => {
    const from = address();
    const { browser, signInName } = await front.signedIn({}, from);
    const colleague = await front.newcomer();
    await browser.signIn(colleague.signInName, PASSWORD);
    for (let at = 0; at < 30; at++) await fail(`whoever${at}`, from, 1);
    for (const name of [signInName, colleague.signInName])
      expect((await browser.signIn(name, PASSWORD)).statusCode).toBe(200);
    const { signInName: stranger } = await front.newcomer();
    expectProblem(await browser.signIn(stranger, PASSWORD), 429);
  });

  test.each([
    { days: 179, known: true },
    { days: 180, known: false },
    { days: 181, known: false },
  ])('is known for half a year: after $days days, $known', async ({ days, known }) => {
    const from = address();
    const { browser, signInName } = await front.signedIn({}, from);
    front.later({ hours: 24 * days });
    await fail(signInName, from, 6);
    expect((await browser.signIn(signInName, PASSWORD)).statusCode).toBe(known ? 200 : 429);
  });

  test('is forgotten when the password is changed on another one', async () => {
    const [from, elsewhere] = [address(), address()];
    const { browser, signInName } = await front.signedIn({}, from);
    const second = front.browser(elsewhere);
    await second.signIn(signInName, PASSWORD);
    await second.put('/api/me/password', { current: PASSWORD, next: 'six goats at the well' });
    await fail(signInName, from, 6);
    await fail(signInName, elsewhere, 6);
    expectProblem(await browser.signIn(signInName, 'six goats at the well'), 429);
    expect((await second.signIn(signInName, 'six goats at the well')).statusCode).toBe(200);
  });
});

test('whoever sits at a session that was left open cannot guess its password for long', async () => {
  const { browser } = await front.signedIn();
  const change = (current: string) =>
    browser.put('/api/me/password', { current, next: 'two goats at the well' });
  for (let at = 0; at < 5; at++) expectProblem(await change('wrong'), 400, 'current');
  expectProblem(await change(PASSWORD), 429);
  front.later({ seconds: 30 });
  expect((await change(PASSWORD)).statusCode).toBe(200);
});
