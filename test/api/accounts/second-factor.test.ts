import { describe, expect, test } from 'vitest';
import { codeAt } from '../../../services/accounts/totp.ts';
import type { Browser } from '../../support/browser.ts';
import { ownDatabase } from '../../support/database.ts';
import { openFrontDesk, PASSWORD, TOWN } from '../../support/front-desk.ts';
import { expectProblem } from '../../support/problem.ts';

const { connection } = await ownDatabase('migrated');
const front = await openFrontDesk(connection, { env: { HUANJIE_SECRET_KEY: 'k'.repeat(32) } });
const strict = await openFrontDesk(connection, {
  env: { HUANJIE_SECRET_KEY: 'k'.repeat(32), HUANJIE_REQUIRE_TOTP: 'administrator' },
});

type Front = typeof front;

async function enrol({ now }: Front, browser: Browser) {
  const told = (await browser.post('/api/me/totp', { password: PASSWORD })).json();
  const code = codeAt(told.secret, now());
  const confirmed = await browser.post('/api/me/totp/confirm', { code });
  return { secret: told.secret as string, uri: told.uri as string, code, confirmed };
}

/** Somebody with a second factor, whose clock has moved on since. */
async function enrolled(desk: Front = front, wanted: Parameters<Front['signedIn']>[0] = {}) {
  const somebody = await desk.signedIn(wanted);
  const { secret, code, confirmed } = await enrol(desk, somebody.browser);
  desk.later({ minutes: 2 });
  const { recoveryCodes } = confirmed.json();
  return { ...somebody, secret, first: code, recoveryCodes: recoveryCodes as string[] };
}

async function halfway(desk: Front, signInName: string, browser = desk.browser()) {
  const answer = await browser.signIn(signInName, PASSWORD);
  expect(answer.json()).toMatchObject({ stage: 'second-factor' });
  return browser;
}

const show = (browser: Browser, code: string) => browser.post('/api/sign-in/second-factor', { code });

describe('setting up a second factor', () => {
  test('takes the password and a code, and answers ten recovery codes', async () => {
    const { browser, person, signInName } = await front.signedIn();
    const after = await front.auditEnd();
    const session = browser.session();
    const { uri, secret, confirmed } = await enrol(front, browser);
    expect(uri).toContain(`secret=${secret}`);
    expect(decodeURIComponent(uri)).toContain(signInName);
    expect(confirmed.json()).toMatchObject({ stage: 'complete', recoveryCodes: { length: 10 } });
    expect(browser.session()).not.toBe(session);
    expect((await browser.get('/api/me')).json().account.secondFactor).toEqual({
      enrolled: true,
      required: false,
      recoveryCodesLeft: 10,
    });
    expect(await front.audit(after)).toMatchObject([
      { kind: 'second-factor.enrolled', person, detail: { ended: 1 } },
      { kind: 'sign-in.done', person, detail: { way: 'enrolment', stage: 'complete' } },
    ]);
  });

  test('what is kept of it says nothing: the secret is sealed, of the codes there are digests', async () => {
    const { person, secret, recoveryCodes } = await enrolled();
    const { rows } = await connection.pool.query(
      'select a::text as text from account a where person = $1 union select c::text from recovery_code c',
      [person],
    );
    const kept = rows.map(({ text }) => text).join('\n');
    expect(kept).toContain('v1.');
    for (const told of [secret, ...recoveryCodes]) expect(kept).not.toContain(told);
  });

  test('is nothing for whoever finds a session left open', async () => {
    const { browser } = await front.signedIn();
    for (const body of [{}, { password: 'wrong' }])
      expectProblem(await browser.post('/api/me/totp', body), 400, 'password');
    expectProblem(await browser.post('/api/me/totp/confirm', { code: '000000' }), 409);
  });

  test('is not in force before its first code, and may be begun anew until then', async () => {
    const { browser, signInName } = await front.signedIn();
    const begun = async () =>
      (await browser.post('/api/me/totp', { password: PASSWORD })).json().secret as string;
    const [first, second] = [await begun(), await begun()];
    expect((await front.browser().signIn(signInName, PASSWORD)).json()).toMatchObject({ stage: 'complete' });
    const confirm = (code: string) => browser.post('/api/me/totp/confirm', { code });
    expectProblem(await confirm(codeAt(first, front.now())), 400, 'code');
    expect((await confirm(codeAt(second, front.now()))).statusCode).toBe(200);
    expectProblem(await browser.post('/api/me/totp', { password: PASSWORD }), 409);
  });

  test('ends the other sessions, which have shown one factor alone', async () => {
    const { browser, signInName } = await front.signedIn();
    const second = front.browser();
    await second.signIn(signInName, PASSWORD);
    await enrol(front, browser);
    expectProblem(await second.get('/api/me'), 401);
  });
});

describe('between password and second factor', () => {
  test('nothing is open but the second factor, signing out and who one is', async () => {
    const { signInName } = await enrolled();
    const browser = await halfway(front, signInName);
    expect((await browser.get('/api/me')).json()).toMatchObject({ stage: 'second-factor' });
    const tries = [
      browser.get('/api/board'),
      browser.get('/api/people'),
      browser.get('/api/me/sessions'),
      browser.get('/api/me/channels'),
      browser.get('/api/accounts'),
      browser.post('/api/me/totp', { password: PASSWORD }),
      browser.put('/api/me/password', { current: PASSWORD, next: 'six goats at the well' }),
      browser.delete('/api/me/totp', { code: '000000' }),
      browser.post('/api/sign-out/everywhere'),
      browser.post('/api/renewals', { community: '150626100002', plan: 'galutu-2020' }),
    ];
    for (const answer of await Promise.all(tries)) {
      expectProblem(answer, 401);
      expect(answer.json()).toMatchObject({ type: 'urn:huanjie:problem:second-factor-needed' });
    }
    expect((await browser.post('/api/sign-out')).statusCode).toBe(204);
  });

  test.each([
    { seconds: 599, open: true },
    { seconds: 600, open: false },
    { seconds: 601, open: false },
  ])('there are ten minutes: after $seconds s, $open', async ({ seconds, open }) => {
    const { signInName, secret } = await enrolled();
    const browser = await halfway(front, signInName);
    front.later({ seconds });
    const answer = await show(browser, codeAt(secret, front.now()));
    expect(answer.statusCode).toBe(open ? 200 : 401);
  });

  test('the whole session has another token, and the one before is good for nothing', async () => {
    const { signInName, secret } = await enrolled();
    const browser = await halfway(front, signInName);
    const before = front.browser();
    before.jar.set('huanjie_session', browser.session() ?? '');
    const answer = await show(browser, codeAt(secret, front.now()));
    expect(answer.json()).toMatchObject({ stage: 'complete' });
    expectProblem(await before.get('/api/me'), 401);
    expect((await browser.get('/api/me/sessions')).statusCode).toBe(200);
    expectProblem(await show(browser, codeAt(secret, front.now())), 409);
  });
});

describe('a code', () => {
  test('is good once, for everybody who has seen it', async () => {
    const { signInName, secret, first } = await enrolled();
    const code = codeAt(secret, front.now());
    const [one, other] = [await halfway(front, signInName), await halfway(front, signInName)];
    expect((await show(one, code)).statusCode).toBe(200);
    expectProblem(await show(other, code), 400, 'code');
    expectProblem(await show(other, first), 400, 'code');
    front.later({ seconds: 30 });
    expect((await show(other, codeAt(secret, front.now()))).statusCode).toBe(200);
  });

  test('of many at once lets one in', async () => {
    const { signInName, secret } = await enrolled();
    const browsers = await Promise.all([1, 2, 3, 4].map(() => halfway(front, signInName)));
    const answers = await Promise.all(browsers.map((one) => show(one, codeAt(secret, front.now()))));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 400, 400, 400]);
  });

  test('of one person is none of another', async () => {
    const [one, other] = [await enrolled(), await enrolled()];
    const browser = await halfway(front, one.signInName);
    expectProblem(await show(browser, codeAt(other.secret, front.now())), 400, 'code');
    expectProblem(await show(browser, other.recoveryCodes[0] ?? ''), 400, 'code');
  });

  test('can be guessed five times, whoever guesses and from wherever; then they wait', async () => {
    const { signInName, secret, person } = await enrolled();
    const wrong = codeAt(secret, front.now().add({ hours: 1 }));
    const after = await front.auditEnd();
    for (let at = 0; at < 5; at++) {
      const browser = await halfway(front, signInName, front.browser(`198.51.100.${at}`));
      expectProblem(await show(browser, wrong), 400, 'code');
    }
    const browser = await halfway(front, signInName, front.browser('198.51.100.6'));
    expectProblem(await show(browser, codeAt(secret, front.now())), 429);
    expect((await front.audit(after)).filter(({ kind }) => kind === 'sign-in.locked')).toMatchObject([
      { subject: person, detail: { way: 'code', by: 'code', seconds: 30 } },
    ]);
    front.later({ seconds: 30 });
    expect((await show(browser, codeAt(secret, front.now()))).statusCode).toBe(200);
  });

  test('is shown on a device of one’s own though somebody with the password is guessing', async () => {
    const { signInName, secret, browser } = await enrolled();
    for (let at = 0; at < 6; at++) await show(await halfway(front, signInName), '000000');
    await browser.post('/api/sign-out');
    await halfway(front, signInName, browser);
    expect((await show(browser, codeAt(secret, front.now()))).statusCode).toBe(200);
  });

  test('for recovery is good once, in whatever form it is typed', async () => {
    const { signInName, recoveryCodes, browser } = await enrolled();
    const [first = '', second = ''] = recoveryCodes;
    const own = await halfway(front, signInName);
    expect((await show(own, first)).statusCode).toBe(200);
    expectProblem(await show(await halfway(front, signInName), first), 400, 'code');
    const typed = second.toLowerCase().replaceAll('-', ' ');
    expect((await show(await halfway(front, signInName), typed)).statusCode).toBe(200);
    expect((await browser.get('/api/me')).json().account.secondFactor.recoveryCodesLeft).toBe(8);
  });
});

describe('a role that requires a second factor', () => {
  const administrator = { roles: [{ role: 'administrator', prefix: TOWN }] } as const;

  test('opens nothing before there is one, and everything after', async () => {
    const { browser } = await strict.signedIn(administrator);
    expect((await browser.get('/api/me')).json()).toMatchObject({ stage: 'enrolment' });
    for (const url of ['/api/accounts', '/api/board', '/api/people']) {
      const answer = await browser.get(url);
      expectProblem(answer, 401);
      expect(answer.json()).toMatchObject({
        type: 'urn:huanjie:problem:second-factor-needed',
        stage: 'enrolment',
      });
    }
    await enrol(strict, browser);
    expect((await browser.get('/api/accounts')).statusCode).toBe(200);
  });

  test('asks nothing of the others, and those who set one up cannot remove it', async () => {
    const { browser: secretary } = await strict.signedIn();
    expect((await secretary.get('/api/people')).statusCode).toBe(200);
    const { browser, secret } = await enrolled(strict, administrator);
    expectProblem(await browser.delete('/api/me/totp', { code: codeAt(secret, strict.now()) }), 409);
  });

  test('asks for it from the next request on, once the role is given', async () => {
    const { browser, person } = await strict.signedIn();
    expect((await browser.get('/api/people')).statusCode).toBe(200);
    await connection.pool.query(`insert into appointment values ($1, 'administrator', '${TOWN}')`, [person]);
    expectProblem(await browser.get('/api/people'), 401);
  });
});

test('one’s own is removed by a code of it; a session goes on', async () => {
  const { browser, secret, signInName, person } = await enrolled();
  expectProblem(await browser.delete('/api/me/totp', { code: '000000' }), 400, 'code');
  const after = await front.auditEnd();
  expect((await browser.delete('/api/me/totp', { code: codeAt(secret, front.now()) })).statusCode).toBe(204);
  expect(await front.audit(after)).toMatchObject([{ kind: 'second-factor.removed', person }]);
  expect((await browser.get('/api/me')).json().account.secondFactor.enrolled).toBe(false);
  expect((await front.browser().signIn(signInName, PASSWORD)).json()).toMatchObject({ stage: 'complete' });
  const { rows } = await connection.pool.query('select from recovery_code where person = $1', [person]);
  expect(rows).toHaveLength(0);
});
