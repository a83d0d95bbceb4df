import { expect, test } from 'vitest';
import { codeAt } from '../../services/accounts/totp.ts';
import { createLog } from '../../services/log.ts';
import { ownDatabase } from '../support/database.ts';
import { openFrontDesk, PASSWORD, TOWN } from '../support/front-desk.ts';

/** Whatever lets somebody in is sent in every place where it may stand, and the log of all that is searched for it. */
let logged = '';
const log = createLog('trace', {
  write(line) {
    logged += line;
  },
});
const { connection } = await ownDatabase('town');
const front = await openFrontDesk(connection, { log });

const lines = () =>
  logged
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** As it is, and as it stands in an address. */
const appears = (secret: string) =>
  logged.includes(secret) ||
  logged.includes(encodeURIComponent(secret)) ||
  logged.includes(JSON.stringify(secret).slice(1, -1));

test('passwords, cookies, tokens against forged requests, secrets and codes of second factors', async () => {
  const { browser, signInName } = await front.signedIn();
  const cookies = [...browser.jar.values()];
  const enrolled = (await browser.post('/api/me/totp', { password: PASSWORD })).json();
  const code = codeAt(enrolled.secret, front.now());
  const confirmed = (await browser.post('/api/me/totp/confirm', { code })).json();
  expect(confirmed.recoveryCodes).toHaveLength(10);

  const wrong = 'a wrong password of somebody';
  const stranger = front.browser('203.0.113.200');
  await stranger.signIn(signInName, wrong);
  await stranger.signIn(wrong, 'x');
  const again = front.browser();
  const half = (await again.signIn(signInName, PASSWORD)).json();
  expect(half.stage).toBe('second-factor');
  await again.post('/api/sign-in/second-factor', { code: confirmed.recoveryCodes[0] });
  const next = 'nine camels by the lake';
  await again.put('/api/me/password', { current: PASSWORD, next });
  await again.post('/api/sign-out');

  expect(lines().filter(({ url }) => url === '/api/sign-in').length).toBeGreaterThanOrEqual(4);
  for (const secret of [
    ...cookies,
    ...browser.jar.values(),
    ...again.jar.values(),
    browser.csrfToken ?? '',
    half.csrfToken,
    enrolled.secret,
    ...confirmed.recoveryCodes,
    wrong,
    next,
    PASSWORD,
  ]) {
    expect(secret.length).toBeGreaterThan(10);
    expect(appears(secret)).toBe(false);
  }
  expect(logged).not.toMatch(new RegExp(`\\b${code}\\b`));
});

test('one-time links, as they are made, opened and used', async () => {
  const administrator = await front.signedIn({ roles: [{ role: 'administrator', prefix: TOWN }] });
  const { person } = await front.newcomer({ password: null });
  const made = await administrator.browser.post(`/api/accounts/${person}/invitation`, { show: true });
  const token = String(made.json().url).split('/').at(-1) ?? '';
  expect(token).toMatch(/^[\w-]{43}$/);
  const guest = front.browser('203.0.113.201');
  for (const url of [
    `/invitation/${token}`,
    `/api/invitations/${token}`,
    `/api/invitations/${token}?again=1`,
  ])
    await guest.get(url);
  await guest.post(`/api/invitations/${token}`, { password: 'x' });
  expect(appears(token)).toBe(false);
});

test('in addresses, headers and bodies where none belongs', async () => {
  const secret = 'S3cret-never-to-be-seen';
  const inAddress = [
    `/api/board?password=${secret}`,
    `/api/board?region=15&token=${secret}`,
    `/api/sign-in?name=x&password=${secret}`,
    `/api/sign-in/oidc/callback?code=${secret}&state=${secret}`,
    `/m/${secret}?lang=zh&x=${secret}`,
    `/calendar/${secret}.ics`,
    `/invitation/${secret}`,
    `/api/public/objections/${secret}`,
    `/c/receipts?receipt=${secret}`,
    `/c?q=${secret}&lang=en`,
  ];
  for (const url of inAddress) await front.app.inject({ url, remoteAddress: '203.0.113.202' });
  for (const name of [
    'authorization',
    'cookie',
    'x-csrf-token',
    'x-api-key',
    'referer',
    'user-agent',
    'idempotency-key',
  ])
    await front.app.inject({
      url: '/api/me',
      headers: { [name]: name === 'cookie' ? `huanjie_session=${secret}` : secret },
    });
  for (const payload of [`{"password": "${secret}"`, `{"${secret}": 1}`, `["${secret}"]`, secret])
    for (const url of ['/api/sign-in', '/api/me/password', '/api/operation/hold'])
      await front.app.inject({
        method: 'POST',
        url,
        payload,
        headers: { 'content-type': 'application/json' },
      });
  expect(logged).toContain('/api/board?region=15&…');
  expect(appears(secret)).toBe(false);
});

test('in what a careless line, or an error of a library, would tell', () => {
  const secret = 'S3cret-of-a-library';
  log.info({ headers: { authorization: secret, Cookie: 'x', cookie: secret, 'set-cookie': [secret] } }, 'a');
  log.info({ body: { password: secret, current: secret, next: secret } }, 'b');
  log.info({ req: { headers: { 'x-csrf-token': secret } }, password: secret }, 'c');
  log.warn(
    { given: { account: { secret, token: secret, csrfToken: secret, recoveryCodes: [secret] } } },
    'd',
  );
  log.error({ err: Object.assign(new Error('e'), { detail: secret, where: secret }) }, 'e');
  expect(
    lines()
      .slice(-5)
      .map(({ msg }) => msg),
  ).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(appears(secret)).toBe(false);
});

test('every line of a request has its id, another one for each, and the answer tells it', async () => {
  const before = lines().length;
  const answer = await front.app.inject({ url: '/api/renewals/nowhere', headers: { 'request-id': 'mine' } });
  await front.app.inject({ url: '/api/health' });
  const ids = lines()
    .slice(before)
    .map(({ reqId }) => reqId);
  expect(new Set(ids).size).toBe(2);
  expect(ids[0]).toBe(answer.json().requestId);
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-/);
});
