import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../../services/log.ts';
import { ownDatabase } from '../../support/database.ts';
import { openFrontDesk, PASSWORD, TOWN } from '../../support/front-desk.ts';
import { expectProblem } from '../../support/problem.ts';

const lines: string[] = [];
const log = createLog(
  'trace',
  new Writable({ write: (chunk, _encoding, done) => done(void lines.push(String(chunk))) }),
);
const { connection } = await ownDatabase('migrated');
const front = await openFrontDesk(connection, { log, env: { HUANJIE_URL: 'http://town.example' } });
const { browser: desk, signInName: administrator } = await front.signedIn({
  roles: [{ role: 'administrator', prefix: TOWN }],
});

const NEW = 'twelve goats at the well';

async function invited(wanted: Parameters<typeof front.newcomer>[0] = { password: null }, body: object = {}) {
  const account = await front.newcomer(wanted);
  const answer = await desk.post(`/api/accounts/${account.person}/invitation`, body);
  expect(answer.statusCode).toBe(201);
  const told = answer.json() as {
    purpose: string;
    url: string | null;
    sentTo: string | null;
    expiresAt: string;
  };
  return { ...account, ...told, token: told.url?.split('/').at(-1) ?? '' };
}

const accept = (token: string, password = NEW, browser = front.browser()) =>
  browser.post(`/api/invitations/${token}`, { password });

async function proveEmail(person: string): Promise<void> {
  await connection.pool.query(
    `insert into channel (person, kind, address, verified_at) values ($1, 'email', 'yanlian@example.cn', now())`,
    [person],
  );
}

describe('a link', () => {
  test('says whom it is for and lets its holder set a password; looking does not use it up', async () => {
    const { token, signInName, person, ...told } = await invited();
    expect(told).toMatchObject({
      purpose: 'invite',
      sentTo: null,
      url: `http://town.example/invitation/${token}`,
    });
    const browser = front.browser();
    for (const _ of [1, 2])
      expect((await browser.get(`/api/invitations/${token}`)).json()).toMatchObject({
        signInName,
        purpose: 'invite',
      });
    const after = await front.auditEnd();
    const answer = await accept(token, NEW, browser);
    expect(answer.json()).toEqual({ signInName });
    expect(browser.session()).toBeUndefined();
    expect(await front.audit(after)).toMatchObject([
      { kind: 'password.set', person, detail: { purpose: 'invite', ended: 0 } },
    ]);
    expect((await browser.signIn(signInName, NEW)).statusCode).toBe(200);
  });

  test('is good once, and many at once have no more of it', async () => {
    const { token } = await invited();
    const answers = await Promise.all([1, 2, 3, 4].map((at) => accept(token, `${NEW} ${at}`)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404, 404, 404]);
    expectProblem(await accept(token), 404);
    expectProblem(await front.browser().get(`/api/invitations/${token}`), 404);
  });

  test.each([
    { what: 'an invitation', password: null, hours: 168 },
    { what: 'a reset', password: undefined, hours: 24 },
  ])('$what is good for $hours hours', async ({ password, hours }) => {
    for (const { seconds, status } of [
      { seconds: -1, status: 200 },
      { seconds: 0, status: 404 },
      { seconds: 1, status: 404 },
    ]) {
      const { token } = await invited(password === null ? { password } : {});
      front.later({ seconds: hours * 3600 + seconds });
      expect((await accept(token)).statusCode).toBe(status);
      // The administrator's own session is over by then.
      await desk.signIn(administrator, PASSWORD);
    }
  });

  test('stops working when another one is made', async () => {
    const { token, person } = await invited();
    const { url } = (await desk.post(`/api/accounts/${person}/invitation`)).json();
    expectProblem(await accept(token), 404);
    expect((await accept(url.split('/').at(-1))).statusCode).toBe(200);
  });

  test('for a new password ends every session and every known device of its person', async () => {
    const { browser, person, signInName } = await front.signedIn({}, '198.51.100.3');
    const { url, purpose } = (await desk.post(`/api/accounts/${person}/invitation`)).json();
    expect(purpose).toBe('reset');
    expect((await browser.get('/api/me')).statusCode).toBe(200);
    await accept(url.split('/').at(-1));
    expectProblem(await browser.get('/api/me'), 401);
    expectProblem(await front.browser().signIn(signInName, PASSWORD), 401);
    const { rows } = await connection.pool.query('select from known_device where person = $1', [person]);
    expect(rows).toHaveLength(1);
  });

  test('makes this device known, so that nobody’s failures keep its person waiting', async () => {
    const { token, signInName } = await invited();
    const from = '198.51.100.4';
    const browser = front.browser(from);
    await accept(token, NEW, browser);
    for (let at = 0; at < 6; at++) await front.browser(from).signIn(signInName, 'wrong');
    expectProblem(await front.browser(from).signIn(signInName, NEW), 429);
    expect((await browser.signIn(signInName, NEW)).statusCode).toBe(200);
  });

  test.each(['too short', 'password2026!!', ''])(
    'with a password that does not do (%s) is not used up',
    async (bad) => {
      const { token, signInName } = await invited();
      expectProblem(await accept(token, bad), 400, 'password');
      expectProblem(await accept(token, `my name is ${signInName}`), 400, 'password');
      expect((await accept(token)).statusCode).toBe(200);
    },
  );

  test('that is made up is told nothing, is noted, and cannot be guessed for long', async () => {
    const after = await front.auditEnd();
    const browser = front.browser('198.51.100.5');
    for (const token of ['a', 'a'.repeat(43), `' or 1=1`, '%2e%2e'])
      expectProblem(await browser.get(`/api/invitations/${encodeURIComponent(token)}`), 404);
    expect(await front.audit(after)).toMatchObject(
      Array(4).fill({ kind: 'sign-in.failed', person: null, subject: null, detail: { way: 'link' } }),
    );
    for (let at = 4; at < 30; at++) await accept('b'.repeat(43), NEW, browser);
    expectProblem(await accept('b'.repeat(43), NEW, browser), 429);
  });

  test('is kept as a digest, and never stands in the log', async () => {
    const { token } = await invited();
    await front.browser().get(`/api/invitations/${token}`);
    await front.browser().get(`/invitation/${token}`);
    await accept(token);
    const { rows } = await connection.pool.query('select i::text as text from invitation i');
    expect(rows.map(({ text }) => text).join()).not.toContain(token);
    expect(lines.join('')).not.toContain(token);
    expect(lines.join('')).not.toContain(NEW);
    expect(lines.join('')).toContain('/api/invitations/…');
  });
});

describe('where its person has proved an address', () => {
  test('it goes there, past the administrator, and is wiped from there when it is used', async () => {
    const { person, signInName } = await front.newcomer();
    await proveEmail(person);
    const answer = await desk.post(`/api/accounts/${person}/invitation`);
    expect(answer.json()).toMatchObject({ purpose: 'reset', url: null, sentTo: 'y***@example.cn' });
    const sent = async () => {
      const { rows } = await connection.pool.query(
        `select body, status, delivery.kind as way from message join delivery on message = id where person = $1
         order by body is null desc`,
        [person],
      );
      return rows;
    };
    const [{ body, way }] = await sent();
    expect(way).toBe('email');
    const token = /invitation\/(?<token>[\w-]{43})\n/.exec(body)?.groups?.token ?? '';
    expect(answer.body).not.toContain(token);
    expect((await accept(token)).json()).toEqual({ signInName });
    expect(await sent()).toEqual([
      { body: null, status: 'cancelled', way: 'email' },
      { body: expect.stringContaining('密码已通过一次性链接设置'), status: 'waiting', way: 'email' },
    ]);
  });

  test('it is shown when that is asked for, and its person is told so', async () => {
    const { person } = await front.newcomer();
    await proveEmail(person);
    const answer = await desk.post(`/api/accounts/${person}/invitation`, { show: true });
    expect(answer.json()).toMatchObject({ sentTo: null, url: expect.any(String) });
    const { rows } = await connection.pool.query('select body from message where person = $1', [person]);
    expect(rows).toHaveLength(1);
    expect(rows[0].body).toContain('如非本人要求');
    expect(rows[0].body).not.toContain('invitation/');
    const noted = (await front.audit()).filter(
      ({ kind, subject }) => kind === 'account.invited' && subject === person,
    );
    expect(noted).toMatchObject([{ detail: { purpose: 'reset', shown: true } }]);
  });
});

describe('the page behind it', () => {
  const open = (token: string, headers = {}) => front.browser().get(`/invitation/${token}`, { headers });
  const send = (token: string, fields: Record<string, string>, headers = {}) =>
    front.app.inject({
      method: 'POST',
      url: `/invitation/${token}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(fields).toString(),
    });

  test('greets its person, sets the password, and tells no other site where it is', async () => {
    const { token, signInName } = await invited({ password: null, name: '演练<甲>' });
    const page = await open(token);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('设置密码');
    expect(page.body).toContain('演练&lt;甲&gt;');
    expect(page.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    const done = await send(token, { password: NEW, again: NEW });
    expect(done.statusCode).toBe(200);
    expect(done.body).toContain('密码已设置');
    expect(done.body).toContain('<a class="button" href="/sign-in">去登录</a>');
    for (const { body } of [page, done]) expect(body).toContain('社区“两委”换届工作平台');
    expect(done.headers['set-cookie']).toMatch(/^huanjie_device=/);
    expect((await front.browser().signIn(signInName, NEW)).statusCode).toBe(200);
    expect((await send(token, { password: NEW, again: NEW })).statusCode).toBe(410);
    expect((await open(token, { 'accept-language': 'en' })).body).toContain('This link is not good');
  });

  test.each([
    { what: 'two that differ', password: NEW, again: `${NEW}!`, says: '两次输入的不一样' },
    { what: 'one that is common', password: 'password2026', says: '这个密码太常见，别人一猜就中，请换一个' },
    { what: 'one that is too short', password: 'goats at 5!', says: '密码要有12至128个字符，现在有11个' },
    {
      what: 'Chinese that is too short',
      password: '春风不度玉门关外',
      says: '密码要有12至128个字符，现在有8个',
    },
    { what: 'none', password: '', says: '密码要有12至128个字符，现在有0个' },
    { what: 'one that is too long', password: 'goat'.repeat(33), says: '密码要有12至128个字符，现在有132个' },
    {
      what: 'the name in it',
      password: '我是演练甲呀我是演练甲呀',
      says: '密码里不能有姓名、登录名、手机号或邮箱',
    },
  ])(
    'with $what it asks again, and does not show what was typed',
    async ({ password, again = password, says }) => {
      const { token } = await invited({ password: null, name: '演练甲' });
      const page = await send(token, { password, again });
      expect(page.statusCode).toBe(400);
      expect(page.body).toContain(says);
      if (password !== '') expect(page.body).not.toContain(password);
      expect((await open(token)).statusCode).toBe(200);
    },
  );

  test('is sent by itself alone', async () => {
    const { token } = await invited();
    const answer = await send(token, { password: NEW, again: NEW }, { 'sec-fetch-site': 'cross-site' });
    expectProblem(answer, 403);
  });
});
