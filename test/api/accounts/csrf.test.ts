import { describe, expect, test } from 'vitest';
import { ownDatabase } from '../../support/database.ts';
import { openFrontDesk, PASSWORD } from '../../support/front-desk.ts';
import { expectProblem } from '../../support/problem.ts';

const { connection } = await ownDatabase('town');
const front = await openFrontDesk(connection);
const secure = await openFrontDesk(connection, { env: { HUANJIE_URL: 'https://huanjie.example.cn' } });

const CHANGE = '/api/me/calendar';

describe('a request that changes something, with a session', () => {
  const own = 'http://localhost:80';
  test.each([
    { from: 'a program that says nothing of where it comes from', headers: {}, status: 201 },
    { from: 'our own page', headers: { origin: 'http://localhost:3000' }, status: 201 },
    { from: 'a page at the address that was asked', headers: { origin: own }, status: 201 },
    { from: 'our own page, as a browser says', headers: { 'sec-fetch-site': 'same-origin' }, status: 201 },
    {
      from: 'our own page that tells no referrer, as a browser says',
      headers: { origin: 'null', 'sec-fetch-site': 'same-origin' },
      status: 201,
    },
    {
      from: 'a page without an origin on another site',
      headers: { origin: 'null', 'sec-fetch-site': 'cross-site' },
      status: 403,
    },
    { from: 'another site', headers: { origin: 'https://evil.example' }, status: 403 },
    { from: 'another site, as a browser says', headers: { 'sec-fetch-site': 'cross-site' }, status: 403 },
    { from: 'a sister site', headers: { 'sec-fetch-site': 'same-site' }, status: 403 },
    {
      from: 'another site that says it is ours',
      headers: { origin: own, 'sec-fetch-site': 'cross-site' },
      status: 403,
    },
    { from: 'a page without an origin', headers: { origin: 'null' }, status: 403 },
    { from: 'another port', headers: { origin: 'http://localhost:8080' }, status: 403 },
    { from: 'a site whose name begins with ours', headers: { origin: `${own}.evil.example` }, status: 403 },
    {
      from: 'our name by TLS, where there is none',
      headers: { origin: 'https://localhost:80' },
      status: 403,
    },
  ])('from $from: $status', async ({ headers, status }) => {
    const { browser } = await front.signedIn();
    const answer = await browser.post(CHANGE, {}, { headers });
    expect(answer.statusCode).toBe(status);
    if (status === 403) expect(answer.json().type).toBe('urn:huanjie:problem:cross-site');
  });

  test.each([
    { what: 'none', token: () => null },
    { what: 'an empty one', token: () => '' },
    { what: 'one that is cut', token: (right: string) => right.slice(1) },
    { what: 'one that is longer', token: (right: string) => `${right}a` },
    { what: 'the session itself', token: (_: string, session: string) => session },
    { what: 'one of other characters', token: (right: string) => right.replace(/^./, 'é') },
  ])('with $what for a token: 403, and it is noted', async ({ token }) => {
    const { browser, person } = await front.signedIn();
    const after = await front.auditEnd();
    const csrf = token(browser.csrfToken ?? '', browser.session() ?? '');
    expectProblem(await browser.post(CHANGE, {}, { csrf }), 403);
    expectProblem(await browser.post('/api/sign-out', {}, { csrf }), 403);
    expectProblem(await browser.put('/api/me/password', { current: 'x', next: 'y' }, { csrf }), 403);
    expect(await front.audit(after)).toMatchObject([
      { kind: 'permission.refused', detail: { code: 'cross-site', path: CHANGE } },
      { kind: 'permission.refused', detail: { code: 'cross-site', path: '/api/sign-out' } },
      { kind: 'permission.refused', detail: { code: 'cross-site', path: '/api/me/password' } },
    ]);
    expect((await browser.get('/api/me')).json().person.id).toBe(person);
  });

  test('the token of one session is not good for another, of the same person either', async () => {
    const { browser, signInName } = await front.signedIn();
    const second = front.browser();
    await second.signIn(signInName, PASSWORD);
    expect(second.csrfToken).not.toBe(browser.csrfToken);
    expectProblem(await second.post(CHANGE, {}, { csrf: browser.csrfToken }), 403);
    expect((await second.post(CHANGE)).statusCode).toBe(201);
  });

  test('the token changes with the session, and is told again by GET /api/me', async () => {
    const { browser } = await front.signedIn();
    const [session, token] = [browser.session(), browser.csrfToken];
    await browser.put('/api/me/password', { current: PASSWORD, next: 'four goats at the well' });
    expect(browser.session()).not.toBe(session);
    expectProblem(await browser.post(CHANGE, {}, { csrf: token }), 403);
    expect((await browser.get('/api/me')).json().csrfToken).toBe(browser.csrfToken);
    expect((await browser.post(CHANGE)).statusCode).toBe(201);
  });

  test('what only reads needs no token, wherever the link to it stands', async () => {
    const { browser } = await front.signedIn();
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    expect((await browser.get('/api/me', { headers })).statusCode).toBe(200);
  });

  test('behind TLS only pages by TLS are our own', async () => {
    const { browser } = await secure.signedIn();
    const from = async (origin: string, host: string) =>
      (await browser.post(CHANGE, {}, { headers: { origin, host } })).statusCode;
    expect(await from('https://huanjie.example.cn', 'internal:3000')).toBe(201);
    expect(await from('https://internal:3000', 'internal:3000')).toBe(201);
    expect(await from('http://huanjie.example.cn', 'huanjie.example.cn')).toBe(403);
    expect(await from('https://huanjie.example.cn:8443', 'huanjie.example.cn')).toBe(403);
  });
});

describe('a request that changes something, without a session', () => {
  test('needs no token: nobody lends it anything', async () => {
    const headers = { 'x-acting-person': 'town-committee', origin: 'https://evil.example' };
    expect((await front.browser().post(CHANGE, {}, { headers })).statusCode).toBe(201);
  });

  test('with a session that is over neither: it counts as none', async () => {
    const { browser } = await front.signedIn();
    front.later({ hours: 13 });
    const csrf = null;
    expectProblem(await browser.post(CHANGE, {}, { csrf }), 401);
    const headers = { 'x-acting-person': 'town-committee' };
    expect((await browser.post(CHANGE, {}, { csrf, headers })).statusCode).toBe(201);
  });

  test.each([
    { url: '/api/sign-in', body: { name: 'a', password: 'b' } },
    { url: '/api/sign-in/demo', body: { person: 'town-committee' } },
    { url: `/api/invitations/${'a'.repeat(43)}`, body: { password: 'b' } },
  ])('nobody is signed in by a page of another site: $url', async ({ url, body }) => {
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }])
      expectProblem(await front.browser().post(url, body, { headers }), 403);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'nor by a form, which a page can send without being asked: %s',
    async (type) => {
      const payload = JSON.stringify({ name: 'a', password: 'b' });
      const headers = { 'content-type': type };
      const answer = await front.app.inject({ method: 'POST', url: '/api/sign-in', payload, headers });
      expectProblem(answer, 415);
    },
  );
});
