import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../../services/log.ts';
import { ownDatabase } from '../../support/database.ts';
import { openFrontDesk, PASSWORD } from '../../support/front-desk.ts';
import { expectProblem } from '../../support/problem.ts';

const lines: string[] = [];
const log = createLog(
  'trace',
  new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  }),
);
const { connection } = await ownDatabase('migrated');
const front = await openFrontDesk(connection, { log });
const secure = await openFrontDesk(connection, { env: { HUANJIE_URL: 'https://huanjie.example.cn' } });

const cookiesIn = (answer: { headers: Readonly<Record<string, unknown>> }) =>
  [answer.headers['set-cookie']].flat();

describe('signing in by name and password', () => {
  test('lets in, says who it is, and gives roles, session and token', async () => {
    const { person, browser, signInName } = await front.signedIn({ name: '演练书记甲' });
    const me = await browser.get('/api/me');
    expect(me.statusCode).toBe(200);
    expect(me.headers['cache-control']).toBe('no-store');
    expect(me.json()).toEqual({
      person: { id: person, name: '演练书记甲' },
      roles: [{ role: 'community-secretary', prefix: '150626100002' }],
      stage: 'complete',
      csrfToken: browser.csrfToken,
      until: front.now().add({ hours: 168 }).toString(),
      account: {
        signInName,
        hasPassword: true,
        secondFactor: { enrolled: false, required: false, recoveryCodesLeft: 0 },
        unseenEvents: 0,
      },
    });
    expect((await browser.get('/api/people')).statusCode).toBe(200);
  });

  test.each(['13800001111', '+86 138-0000-1111', '86 13800001111', '１３８００００１１１１'])(
    'a mobile number is a name to sign in by: %s',
    async (typed) => {
      const known = await connection.db
        .selectFrom('account')
        .select('person')
        .where('sign_in_phone', '=', '13800001111')
        .executeTakeFirst();
      const { person } = known ?? (await front.newcomer({ phone: '138 0000 1111' }));
      const answer = await front.browser().signIn(typed, PASSWORD);
      expect(answer.json()).toMatchObject({ person: { id: person }, stage: 'complete' });
    },
  );

  test.each(['Yanlian.Case', ' yanlian.case ', 'ｙａｎｌｉａｎ．case'])(
    'a name is the same as %s',
    async (typed) => {
      await front.newcomer({ signInName: 'yanlian.CASE' }).catch(() => undefined);
      expect((await front.browser().signIn(typed, PASSWORD)).statusCode).toBe(200);
    },
  );

  test('cookies are for no script, for this host alone, and go when the session does', async () => {
    const { signInName } = await front.newcomer();
    const answer = await front.browser().signIn(signInName, PASSWORD);
    expect(cookiesIn(answer)).toEqual([
      expect.stringMatching(/^huanjie_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(/^huanjie_device=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('behind TLS they are sent through it alone, under a name that no other site can set', async () => {
    const { signInName } = await secure.newcomer();
    const own = secure.browser();
    const answer = await own.signIn(signInName, PASSWORD);
    for (const cookie of cookiesIn(answer))
      expect(cookie).toMatch(
        /^__Host-huanjie_\w+=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
    expect((await own.get('/api/me')).statusCode).toBe(200);
    const plain = secure.browser();
    plain.jar.set('huanjie_session', own.session() ?? '');
    expectProblem(await plain.get('/api/me'), 401);
  });

  test('only a digest of the token is kept', async () => {
    const { browser } = await front.signedIn();
    const { rows } = await connection.pool.query(
      'select s::text as text from session s union select k::text from known_device k',
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const token of browser.jar.values()) for (const { text } of rows) expect(text).not.toContain(token);
  });
});

describe('whoever cannot be let in', () => {
  const wrong = 'not the password at all';
  const cases = [
    { who: 'a wrong password', make: async () => (await front.newcomer()).signInName },
    { who: 'a name that nobody has', make: async () => 'nobody.of.this.name' },
    { who: 'a telephone number that nobody has', make: async () => '13999999999' },
    {
      who: 'an account without a password',
      make: async () => (await front.newcomer({ password: null })).signInName,
    },
    {
      who: 'an account that is closed, and the right password',
      password: PASSWORD,
      make: async () => {
        const { person, signInName } = await front.newcomer();
        await connection.pool.query('update account set disabled_at = now() where person = $1', [person]);
        return signInName;
      },
    },
  ];

  test.each(cases)(
    '$who: the same answer, after one hash, and no cookie',
    async ({ make, password = wrong }) => {
      const name = await make();
      const before = await front.hashes();
      const answer = await front.browser().signIn(name, password);
      expectProblem(answer, 401);
      expect(answer.json()).toMatchObject({
        type: 'urn:huanjie:problem:unauthenticated',
        detail: 'Name or password is wrong',
      });
      expect(await front.hashes()).toBe(before + 1);
      expect(answer.headers['set-cookie']).toBeUndefined();
    },
  );

  test('who is being waited for costs no hash, whether there is such a name or not', async () => {
    for (const name of [(await front.newcomer()).signInName, 'nobody.again']) {
      const own = front.browser('198.51.100.1');
      for (let failure = 1; failure <= 5; failure++) expectProblem(await own.signIn(name, wrong), 401);
      const before = await front.hashes();
      const answer = await own.signIn(name, wrong);
      expectProblem(answer, 429);
      expect(answer.headers['retry-after']).toBe('30');
      expect(answer.json()).toMatchObject({ detail: 'Too many failures: try again in 30 s' });
      expect(await front.hashes()).toBe(before);
    }
  });

  test.each([
    { body: {}, fields: ['name', 'password'] },
    { body: { name: '', password: 'x' }, fields: ['name'] },
    { body: { name: 'a', password: '' }, fields: ['password'] },
    { body: { name: 'a', password: 'x'.repeat(513) }, fields: ['password'] },
    { body: { name: 'a\u0000', password: 'x' }, fields: ['name'] },
    { body: { name: { $ne: null }, password: 'x' }, fields: ['name'] },
    { body: { name: 'a', password: 'x', admin: true }, fields: ['admin'] },
  ])('$body is not read: $fields', async ({ body, fields }) => {
    const answer = await front.browser().post('/api/sign-in', body);
    expectProblem(answer, 400);
    expect(answer.json().errors.map(({ field }: { field: string }) => field)).toEqual(fields);
  });

  test.each([`' or 1=1 --`, `x'; drop table account; --`, 'admin\\', '%', '_', '*'])(
    '%s is nobody',
    async (name) => {
      expectProblem(await front.browser('198.51.100.9').signIn(name, wrong), 401);
    },
  );
});

describe('a hash that was made with older parameters', () => {
  test('is made anew when its password comes', async () => {
    const { person, signInName } = await front.newcomer();
    const { hash } = await import('@node-rs/argon2');
    const old = await hash(PASSWORD, { memoryCost: 4096, timeCost: 1, parallelism: 1 });
    await connection.pool.query('update account set password_hash = $1 where person = $2', [old, person]);
    for (const _ of [1, 2]) expect((await front.browser().signIn(signInName, PASSWORD)).statusCode).toBe(200);
    const { rows } = await connection.pool.query('select password_hash from account where person = $1', [
      person,
    ]);
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('what is noted', () => {
  test('who came in, from where, and not exactly', async () => {
    const after = await front.auditEnd();
    const { person } = await front.signedIn({}, '198.51.100.200');
    expect(await front.audit(after)).toEqual([
      {
        kind: 'sign-in.done',
        person,
        subject: person,
        detail: { way: 'password', stage: 'complete', network: '198.51.100.*', newDevice: true },
        request: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    ]);
  });

  test('who was meant by a failure, and nothing of a name that nobody has', async () => {
    const { person, signInName } = await front.newcomer();
    const after = await front.auditEnd();
    const own = front.browser('198.51.100.77');
    for (const name of [signInName, 'my-password-typed-as-a-name']) await own.signIn(name, 'wrong');
    const detail = { way: 'password', network: '198.51.100.*' };
    const noted = { kind: 'sign-in.failed', person: null, detail, request: expect.any(String) };
    expect(await front.audit(after)).toEqual([
      { ...noted, subject: person },
      { ...noted, subject: null },
    ]);
  });

  test('when a wait begins, by what and for how long, once', async () => {
    const { person, signInName } = await front.newcomer();
    const after = await front.auditEnd();
    for (let failure = 1; failure <= 8; failure++)
      await front.browser('198.51.100.78').signIn(signInName, 'wrong');
    const noted = await front.audit(after);
    expect(noted.map(({ kind }) => kind)).toEqual([...Array(5).fill('sign-in.failed'), 'sign-in.locked']);
    expect(noted.at(-1)).toMatchObject({
      subject: person,
      detail: { way: 'password', by: 'name', seconds: 30, network: '198.51.100.*' },
    });
  });
});

test('nothing of a password, a token or a name that was typed is in the log', async () => {
  const { browser, signInName } = await front.signedIn();
  await front.browser().signIn(signInName, 'a wrong password of nobody');
  await browser.put('/api/me/password', { current: PASSWORD, next: 'eight goats at the well' });
  await browser.get('/api/nothing-here');
  const text = lines.join('');
  expect(text).toContain('/api/sign-in');
  expect(text).toContain('/api/nothing-here');
  const secrets = [PASSWORD, 'wrong password of nobody', 'eight goats', signInName, browser.csrfToken ?? '?'];
  for (const secret of [...secrets, ...browser.jar.values()]) expect(text).not.toContain(secret);
});
