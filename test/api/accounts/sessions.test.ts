import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { savePerson } from '../../../db/people.ts';
import { digestOf } from '../../../services/accounts/tokens.ts';
import { openBrowser } from '../../support/browser.ts';
import { ownDatabase } from '../../support/database.ts';
import { openDesk } from '../../support/desk.ts';
import { openFrontDesk, PASSWORD } from '../../support/front-desk.ts';
import { expectProblem } from '../../support/problem.ts';

const { connection, open } = await ownDatabase('migrated');
const front = await openFrontDesk(connection);
/** The same town in another process: a memory of its own. */
const there = await openDesk(open(), { clock: { now: front.now } });

const isIn = async (browser: ReturnType<typeof openBrowser>) => {
  const { statusCode } = await browser.get('/api/me');
  expect([200, 401]).toContain(statusCode);
  return statusCode === 200;
};

/** The same browser at another process. */
function elsewhere(browser: ReturnType<typeof openBrowser>) {
  const other = openBrowser(there.app);
  for (const [name, value] of browser.jar) other.jar.set(name, value);
  return other;
}

describe('how long a session lasts', () => {
  const MINUTE = 60;
  const HOUR = 60 * MINUTE;
  test.each([
    { seconds: 12 * HOUR - 1, open: true },
    { seconds: 12 * HOUR, open: false },
    { seconds: 12 * HOUR + 1, open: false },
  ])('$seconds s without a request: $open', async ({ seconds, open: isOpen }) => {
    const { browser } = await front.signedIn();
    front.later({ seconds });
    expect(await isIn(elsewhere(browser))).toBe(isOpen);
    expect(await isIn(browser)).toBe(isOpen);
  });

  test.each([
    { seconds: 168 * HOUR - 1, open: true },
    { seconds: 168 * HOUR, open: false },
    { seconds: 168 * HOUR + 1, open: false },
  ])('$seconds s with a request every ten hours: $open', async ({ seconds, open: isOpen }) => {
    const { browser } = await front.signedIn();
    for (let passed = 0; passed + 10 * HOUR < seconds; passed += 10 * HOUR) {
      front.later({ hours: 10 });
      expect(await isIn(browser)).toBe(true);
    }
    front.later({ seconds: seconds % (10 * HOUR) });
    expect(await isIn(browser)).toBe(isOpen);
    expect(await isIn(elsewhere(browser))).toBe(isOpen);
  });

  test('what one process has seen, another one knows before it says no', async () => {
    const { browser } = await front.signedIn();
    const other = elsewhere(browser);
    expect(await isIn(other)).toBe(true);
    front.later({ hours: 11 });
    expect(await isIn(browser)).toBe(true);
    front.later({ hours: 11 });
    expect(await isIn(other)).toBe(true);
  });

  test('a request is noted every five minutes, and costs nothing in between', async () => {
    const { browser, person } = await front.signedIn();
    const seen = async () => {
      const { rows } = await connection.pool.query('select last_seen_at from session where person = $1', [
        person,
      ]);
      return rows[0].last_seen_at.toISOString();
    };
    const first = await seen();
    front.later({ seconds: 299 });
    await browser.get('/api/me');
    expect(await seen()).toBe(first);
    front.later({ seconds: 1 });
    await browser.get('/api/me');
    expect(await seen()).toBe(front.now().toString({ fractionalSecondDigits: 3 }));
  });
});

describe('a token', () => {
  test('that somebody was made to bring is not the one they are signed in by', async () => {
    const { signInName } = await front.newcomer();
    const planted = randomBytes(32).toString('base64url');
    const browser = front.browser();
    browser.jar.set('huanjie_session', planted);
    browser.jar.set('huanjie_device', planted);
    await browser.signIn(signInName, PASSWORD);
    expect(browser.session()).not.toBe(planted);
    expect(browser.jar.get('huanjie_device')).not.toBe(planted);
    const attacker = front.browser();
    attacker.jar.set('huanjie_session', planted);
    expect(await isIn(attacker)).toBe(false);
  });

  test('of an earlier session ends when its browser signs in anew, as somebody else too', async () => {
    const { browser } = await front.signedIn();
    const before = elsewhere(browser);
    const { signInName } = await front.newcomer();
    await browser.signIn(signInName, PASSWORD);
    expect((await browser.get('/api/me')).json().account.signInName).toBe(signInName);
    expect(await isIn(before)).toBe(false);
  });

  test.each([
    { what: 'made up', token: randomBytes(32).toString('base64url') },
    { what: 'empty', token: '' },
    { what: 'too short', token: 'a'.repeat(42) },
    { what: 'too long', token: 'a'.repeat(44) },
    { what: 'a digest', token: digestOf('x') },
    { what: 'an injection', token: `x' or 'a'='a` },
    { what: 'not ASCII', token: '%E4%B9%A6' },
    { what: 'a path', token: '../../../etc/passwd' },
    { what: '10 kB long', token: 'a'.repeat(10_000) },
  ])('that is $what lets nobody in', async ({ token }) => {
    const browser = front.browser();
    browser.jar.set('huanjie_session', token);
    expectProblem(await browser.get('/api/me'), 401);
    expectProblem(await browser.get('/api/board'), 401);
  });

  test('that is kept in the database is no token: what leaks from there opens nothing', async () => {
    await front.signedIn();
    const { rows } = await connection.pool.query('select digest, id from session');
    for (const { digest, id } of rows)
      for (const token of [digest, id, Buffer.from(digest, 'hex').toString('base64url')]) {
        const browser = front.browser();
        browser.jar.set('huanjie_session', token);
        expect(await isIn(browser)).toBe(false);
      }
  });

  test('of one person does not act for another, whatever else the request says', async () => {
    const [one, other] = [await front.signedIn(), await front.signedIn()];
    const answer = await one.browser.get('/api/me', { headers: { 'x-acting-person': other.person } });
    expect(answer.json().person.id).toBe(one.person);
    const twice = {
      cookie: `huanjie_session=${one.browser.session()}; huanjie_session=${other.browser.session()}`,
    };
    const { json } = await front.browser().get('/api/me', { headers: twice });
    expect([one.person, other.person]).toContain(json().person.id);
  });
});

describe('signing out', () => {
  test('ends this session at once, here and in another process, and no other', async () => {
    const { browser, signInName } = await front.signedIn();
    const second = front.browser();
    await second.signIn(signInName, PASSWORD);
    const [replayed, there] = [elsewhere(browser), elsewhere(browser)];
    expect(await isIn(there)).toBe(true);
    const answer = await browser.post('/api/sign-out');
    expect(answer.statusCode).toBe(204);
    expect(answer.headers['set-cookie']).toMatch(/^huanjie_session=; .*Expires=Thu, 01 Jan 1970/);
    expect(await isIn(there)).toBe(false);
    expect(await isIn(replayed)).toBe(false);
    expect(await isIn(second)).toBe(true);
    expect((await browser.post('/api/sign-out')).statusCode).toBe(204);
  });

  test('everywhere ends all of them at once, and leaves everybody else alone', async () => {
    const { browser, signInName, person } = await front.signedIn();
    const second = front.browser();
    await second.signIn(signInName, PASSWORD);
    const somebody = await front.signedIn();
    const others = [elsewhere(browser), elsewhere(second)];
    for (const one of others) expect(await isIn(one)).toBe(true);
    const after = await front.auditEnd();
    expect((await second.post('/api/sign-out/everywhere')).json()).toEqual({ ended: 2 });
    for (const one of [browser, second, ...others]) expect(await isIn(one)).toBe(false);
    expect(await isIn(somebody.browser)).toBe(true);
    expect(await front.audit(after)).toMatchObject([
      { kind: 'sign-out.everywhere', person, detail: { ended: 2 } },
    ]);
  });

  test('one of one’s own from a list, which shows no token', async () => {
    const { browser, signInName, person } = await front.signedIn();
    front.later({ minutes: 1 });
    const second = front.browser('2001:db8:1:2::3');
    await second.signIn(signInName, PASSWORD);
    const { sessions } = (await browser.get('/api/me/sessions')).json();
    expect(sessions).toMatchObject([
      { current: false, network: '2001:db8:*', userAgent: 'Mozilla/5.0 (drill)' },
      { current: true, network: '203.0.113.*' },
    ]);
    expect(JSON.stringify(sessions)).not.toMatch(/[\w-]{43}/);
    expect((await browser.delete(`/api/me/sessions/${sessions[0].id}`)).statusCode).toBe(204);
    expect(await isIn(second)).toBe(false);
    expect((await browser.get('/api/me/sessions')).json().sessions).toHaveLength(1);
    expectProblem(await browser.delete(`/api/me/sessions/${sessions[0].id}`), 404);
    const noted = (await front.audit()).filter((one) => one.subject === sessions[0].id);
    expect(noted).toMatchObject([{ kind: 'sign-out.session', person }]);
  });

  test('nobody ends a session of somebody else', async () => {
    const [one, other] = [await front.signedIn(), await front.signedIn()];
    const { sessions } = (await other.browser.get('/api/me/sessions')).json();
    expectProblem(await one.browser.delete(`/api/me/sessions/${sessions[0].id}`), 404);
    expect(await isIn(other.browser)).toBe(true);
  });
});

describe('what ends sessions besides', () => {
  test('a changed password: all others at once, and this one goes on under another token', async () => {
    const { browser, signInName } = await front.signedIn();
    const second = front.browser();
    await second.signIn(signInName, PASSWORD);
    const [stolen, other] = [elsewhere(browser), elsewhere(second)];
    expect(await isIn(other)).toBe(true);
    const changed = await browser.put('/api/me/password', {
      current: PASSWORD,
      next: 'nine goats at the well',
    });
    expect(changed.statusCode).toBe(200);
    expect(await isIn(browser)).toBe(true);
    for (const one of [stolen, second, other]) expect(await isIn(one)).toBe(false);
    expectProblem(await front.browser().signIn(signInName, PASSWORD), 401);
    expect((await front.browser().signIn(signInName, 'nine goats at the well')).statusCode).toBe(200);
  });

  test('a person who is gone', async () => {
    const { browser, person } = await front.signedIn();
    const other = elsewhere(browser);
    expect(await isIn(other)).toBe(true);
    await connection.pool.query('delete from person where id = $1', [person]);
    for (const one of [browser, other]) expect(await isIn(one)).toBe(false);
  });

  test('roles that are taken are gone in the next request, in every process', async () => {
    const { browser, person } = await front.signedIn();
    const other = elsewhere(browser);
    await other.get('/api/me');
    await savePerson(connection.db, { id: person, name: '演练', phone: null, email: null }, []);
    for (const one of [browser, other]) expect((await one.get('/api/me')).json().roles).toEqual([]);
  });

  test('more than twenty: the oldest go', async () => {
    const { browser, signInName, person } = await front.signedIn();
    const known = front.browser();
    for (let more = 1; more <= 20; more++) {
      front.later({ seconds: 1 });
      known.jar.delete('huanjie_session');
      await known.signIn(signInName, PASSWORD);
    }
    const { rows } = await connection.pool.query(
      'select count(*)::int as held from session where person = $1',
      [person],
    );
    expect(rows[0].held).toBe(20);
    expect(await isIn(browser)).toBe(false);
    expect(await isIn(known)).toBe(true);
  });
});
