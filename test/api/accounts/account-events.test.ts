import { describe, expect, test } from 'vitest';
import { codeAt } from '../../../services/accounts/totp.ts';
import type { Browser } from '../../support/browser.ts';
import { ownDatabase } from '../../support/database.ts';
import { openFrontDesk, PASSWORD, TOWN } from '../../support/front-desk.ts';
import { expectProblem } from '../../support/problem.ts';

const { connection } = await ownDatabase('migrated');
const front = await openFrontDesk(connection);
const strict = await openFrontDesk(connection, { env: { HUANJIE_REQUIRE_TOTP: 'community-secretary' } });
const roles = [{ role: 'administrator', prefix: TOWN }] as const;
const ADMINISTRATOR = '演练管理员甲';
const { browser: desk, person: administrator } = await front.signedIn({ name: ADMINISTRATOR, roles });

const NEW = 'twelve goats at the well';
const COMMUNITY = '150626100002';
const by = { id: administrator, name: ADMINISTRATOR };

interface Told {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly unseen: boolean;
}

async function eventsOf(browser: Browser, query = ''): Promise<{ events: Told[]; next: string | null }> {
  const answer = await browser.get(`/api/me/account-events${query}`);
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

const kindsOf = async (browser: Browser, query = '') =>
  (await eventsOf(browser, query)).events.map(({ kind }) => kind);
const unseenOf = async (browser: Browser) => (await browser.get('/api/me')).json().account.unseenEvents;
const confirm = (browser: Browser, upTo: string) => browser.post('/api/me/account-events/seen', { upTo });

async function proveChannel(person: string, kind: 'email' | 'wecom'): Promise<void> {
  await connection.pool.query(
    `insert into channel (person, kind, address, verified_at) values ($1, $2, 'yanlian@example.cn', now())`,
    [person, kind],
  );
}

async function wordTo(person: string): Promise<{ body: string; way: string }[]> {
  const { rows } = await connection.pool.query(
    `select body, delivery.kind as way from message join delivery on message = id
     where person = $1 order by message.id, delivery.kind`,
    [person],
  );
  return rows;
}

interface Account {
  readonly person: string;
  readonly signInName: string;
}

const particulars = ({ signInName }: Account, changes: object = {}) => ({
  name: '演练甲',
  signInName,
  phone: null,
  email: null,
  ...changes,
});

interface Act {
  readonly what: string;
  readonly act: (account: Account) => ReturnType<Browser['get']>;
  readonly told: object;
  readonly word: RegExp;
}

const ACTS: readonly Act[] = [
  {
    what: 'a link that was shown',
    act: ({ person }) => desk.post(`/api/accounts/${person}/invitation`, { show: true }),
    told: { kind: 'account.invited', shown: true },
    word: /管理员.*链接/,
  },
  {
    what: 'a second factor that was removed',
    act: ({ person }) => desk.delete(`/api/accounts/${person}/totp`),
    told: { kind: 'second-factor.reset' },
    word: /管理员.*两步验证/,
  },
  {
    what: 'another name, and another address',
    act: (account) =>
      desk.put(
        `/api/accounts/${account.person}`,
        particulars(account, { name: '演练改名', email: 'a@example.cn' }),
      ),
    told: { kind: 'account.changed', changed: ['name', 'email'] },
    word: /管理员.*姓名、邮箱/,
  },
  {
    what: 'other roles',
    act: ({ person }) =>
      desk.put(`/api/accounts/${person}/roles`, { roles: [{ role: 'work-group', prefix: TOWN }] }),
    told: { kind: 'account.roles-set', roles: [{ role: 'work-group', prefix: TOWN }] },
    word: /管理员.*岗位/,
  },
];

describe('what an administrator did with somebody’s account', () => {
  test.each(ACTS)(
    '$what: they are told until they say that they have seen it',
    async ({ act, told, word }) => {
      const { browser, ...account } = await front.signedIn();
      await proveChannel(account.person, 'email');
      await proveChannel(account.person, 'wecom');
      expect(await unseenOf(browser)).toBe(0);
      expect((await act(account)).statusCode).toBeLessThan(300);
      await browser.signIn(account.signInName, PASSWORD);

      expect(await unseenOf(browser)).toBe(1);
      const { events } = await eventsOf(browser, '?unseen=true');
      expect(events).toMatchObject([{ ...told, by, unseen: true }]);
      expect(await wordTo(account.person)).toMatchObject([
        { way: 'email', body: expect.stringMatching(word) },
        { way: 'wecom', body: expect.stringMatching(word) },
      ]);

      expect((await confirm(browser, events[0]?.id ?? '')).statusCode).toBe(204);
      expect(await unseenOf(browser)).toBe(0);
      expect(await kindsOf(browser, '?unseen=true')).toEqual([]);
      expect((await eventsOf(browser)).events).toMatchObject([
        { kind: 'account.events-seen', by: { id: account.person }, network: '203.0.113.*' },
        { ...told, by, unseen: false },
        { kind: 'sign-in.done' },
      ]);
    },
  );

  test('closing and opening it again are told as well', async () => {
    const { browser, person, signInName } = await front.signedIn();
    await desk.post(`/api/accounts/${person}/close`);
    await desk.post(`/api/accounts/${person}/reopen`);
    await browser.signIn(signInName, PASSWORD);
    expect(await kindsOf(browser, '?unseen=true')).toEqual(['account.reopened', 'account.closed']);
  });

  test('a link that went to their own address tells them of itself', async () => {
    const { browser, person } = await front.signedIn();
    await proveChannel(person, 'email');
    await desk.post(`/api/accounts/${person}/invitation`);
    expect(await unseenOf(browser)).toBe(0);
    expect((await eventsOf(browser)).events[0]).toMatchObject({ kind: 'account.invited', shown: false, by });
    expect(await wordTo(person)).toMatchObject([{ body: expect.stringContaining('/invitation/') }]);
  });

  test('somebody new reads from the beginning who made the account', async () => {
    const given = {
      ...particulars({ person: '', signInName: 'yanlian.xinren' }),
      region: COMMUNITY,
      roles: [],
    };
    const { person } = (await desk.post('/api/accounts', given)).json();
    const { url } = (await desk.post(`/api/accounts/${person}/invitation`)).json();
    const browser = front.browser('198.51.100.9');
    await browser.post(`/api/invitations/${url.split('/').at(-1)}`, { password: NEW });
    await browser.signIn('yanlian.xinren', NEW);
    expect((await eventsOf(browser)).events).toMatchObject([
      { kind: 'password.set', network: '198.51.100.*', unseen: false },
      { kind: 'account.invited', shown: true, by, unseen: true },
      { kind: 'account.created', by, roles: [], unseen: false },
    ]);
  });
});

describe('somebody who takes an account over', () => {
  test('leaves traces that they cannot take away', async () => {
    const { person, signInName } = await front.signedIn();
    const { url } = (await desk.post(`/api/accounts/${person}/invitation`, { show: true })).json();
    const thief = front.browser('198.51.100.66');
    await thief.post(`/api/invitations/${url.split('/').at(-1)}`, { password: NEW });
    await thief.signIn(signInName, NEW);
    const [newest] = (await eventsOf(thief)).events;
    await confirm(thief, newest?.id ?? '');
    await thief.post('/api/sign-out/everywhere');

    const owner = front.browser();
    await owner.signIn(signInName, NEW);
    expect((await eventsOf(owner)).events).toMatchObject([
      { kind: 'sign-in.done', network: '203.0.113.*' },
      { kind: 'account.events-seen', network: '198.51.100.*' },
      { kind: 'password.set', network: '198.51.100.*' },
      { kind: 'account.invited', shown: true, by },
      { kind: 'sign-in.done' },
    ]);
    await desk.post(`/api/accounts/${person}/invitation`, { show: true });
    expect(await unseenOf(owner)).toBe(1);
  });

  test('cannot confirm what has not happened yet', async () => {
    const { browser, person } = await front.signedIn();
    await confirm(browser, '9'.repeat(18));
    await desk.post(`/api/accounts/${person}/invitation`, { show: true });
    expect(await unseenOf(browser)).toBe(1);
    expectProblem(await confirm(browser, '-1'), 400);
    await confirm(browser, '1');
    expect(await unseenOf(browser)).toBe(1);
  });

  test('with the password alone reads nothing where a second factor is set up, and confirms nothing', async () => {
    const { browser, person, signInName } = await front.signedIn();
    const { secret } = (await browser.post('/api/me/totp', { password: PASSWORD })).json();
    await browser.post('/api/me/totp/confirm', { code: codeAt(secret, front.now()) });
    await desk.post(`/api/accounts/${person}/invitation`, { show: true });
    const thief = front.browser();
    await thief.signIn(signInName, PASSWORD);
    expectProblem(await thief.get('/api/me/account-events'), 401);
    expectProblem(await confirm(thief, '1'), 401);
    const without = strict.browser();
    const { signInName: other } = await strict.newcomer();
    expect((await without.signIn(other, PASSWORD)).json().stage).toBe('enrolment');
    expect(await kindsOf(without)).toEqual(['sign-in.done']);
    expectProblem(await confirm(without, '1'), 401);
  });
});

describe('what was done in one’s own name', () => {
  test('is in the list with where from, goes out as word, and asks for no confirmation', async () => {
    const { browser, person } = await front.signedIn();
    await proveChannel(person, 'email');
    await browser.put('/api/me/password', { current: PASSWORD, next: NEW });
    const { secret } = (await browser.post('/api/me/totp', { password: NEW })).json();
    await browser.post('/api/me/totp/confirm', { code: codeAt(secret, front.now()) });
    front.later({ minutes: 2 });
    await browser.delete('/api/me/totp', { code: codeAt(secret, front.now()) });
    expect((await eventsOf(browser)).events).toMatchObject(
      ['second-factor.removed', 'second-factor.enrolled', 'password.changed', 'sign-in.done'].map((kind) => ({
        kind,
        by: { id: person },
        network: '203.0.113.*',
        unseen: false,
      })),
    );
    expect(await unseenOf(browser)).toBe(0);
    const bodies = (await wordTo(person)).map(({ body }) => body).join('\n');
    for (const word of ['密码已修改', '两步验证已开通', '两步验证已关闭']) expect(bodies).toContain(word);
  });

  test('of signing in, only what was on a device that was not known', async () => {
    const { browser, signInName } = await front.signedIn();
    for (const _ of [1, 2]) await browser.signIn(signInName, PASSWORD);
    await front.browser('198.51.100.20').signIn(signInName, PASSWORD);
    expect((await eventsOf(browser)).events).toMatchObject([
      { kind: 'sign-in.done', network: '198.51.100.*' },
      { kind: 'sign-in.done', network: '203.0.113.*' },
    ]);
  });

  test('and that strangers’ failures made somebody wait', async () => {
    const { browser, signInName } = await front.signedIn();
    for (let failure = 0; failure < 5; failure++)
      await front.browser('198.51.100.21').signIn(signInName, 'wrong');
    expect((await eventsOf(browser)).events[0]).toMatchObject({
      kind: 'sign-in.locked',
      by: null,
      network: '198.51.100.*',
    });
  });
});

describe('the list', () => {
  test('has fifty at a time, newest first, and all of them in the end', async () => {
    const { browser, person, signInName } = await front.signedIn();
    for (let at = 0; at < 60; at++)
      await desk.put(`/api/accounts/${person}`, particulars({ person, signInName }, { name: `演练甲${at}` }));
    const first = await eventsOf(browser);
    const second = await eventsOf(browser, `?before=${first.next}`);
    expect([first.events.length, second.events.length, second.next]).toEqual([50, 11, null]);
    const ids = [...first.events, ...second.events].map(({ id }) => Number(id));
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    expect(new Set(ids).size).toBe(61);
    expect(await unseenOf(browser)).toBe(60);
  });

  test('is nobody else’s, and nobody’s who is not signed in', async () => {
    const [{ browser }, { person }] = [await front.signedIn(), await front.signedIn()];
    await desk.post(`/api/accounts/${person}/invitation`, { show: true });
    expect(await kindsOf(browser)).toEqual(['sign-in.done']);
    expectProblem(await front.browser().get('/api/me/account-events'), 401);
    expectProblem(await confirm(front.browser(), '1'), 401);
  });
});
