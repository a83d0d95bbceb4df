import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { listen } from '../../api/listen.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';

const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
const overTls = await openDesk(connection, { env: { HUANJIE_URL: 'https://huanjie.example.cn' } });

/** Pages whose forms say from where they are sent; nobody else learns their address either. */
const WITH_FORM = /^\/c(\/|\?|$)/;

type Headers = Readonly<Record<string, unknown>>;

const DOCUMENTATION = /^\/api\/docs/;

function expectGuarded(headers: Headers, url: string): void {
  const policy = String(headers['content-security-policy']);
  expect(policy, url).toContain(DOCUMENTATION.test(url) ? 'default-src' : "default-src 'none'");
  expect(policy, url).toContain("frame-ancestors 'none'");
  expect(policy, url).toContain("base-uri 'none'");
  expect(policy, url).toContain('form-action ');
  if (!DOCUMENTATION.test(url)) expect(policy, url).not.toContain('unsafe');
  expect(headers, url).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': WITH_FORM.test(url) ? 'same-origin' : 'no-referrer',
    'permissions-policy': expect.stringContaining('camera=()'),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-permitted-cross-domain-policies': 'none',
  });
  expect(headers, url).not.toHaveProperty('access-control-allow-origin');
  expect(headers, url).not.toHaveProperty('x-powered-by');
  expect(headers, url).not.toHaveProperty('server');
}

const routes = [...desk.app.routesThere].map((route) => {
  const [method = '', path = ''] = route.split(' ');
  return { route, method: method as 'GET', url: path.replaceAll(/:\w+|\*/g, 'x') };
});

/** What may be kept for a while: public notices, and the files of the documentation. */
const KEPT = /^\/api\/(public|docs)/;

test.each(routes)('$route, asked by nobody', async ({ method, url }) => {
  const { headers } = await desk.app.inject({ method, url });
  expectGuarded(headers, url);
  expect(headers).not.toHaveProperty('strict-transport-security');
  if (!KEPT.test(url)) expect(headers['cache-control']).toMatch(/no-store|no-cache/);
});

test.each([
  ['GET', '/nothing'],
  ['GET', '/api/renewals/%'],
  ['GET', `/api/renewals/${'x'.repeat(300)}`],
  ['GET', '/api/renewals/150626100002-9'],
  ['OPTIONS', '/api/board'],
  ['PUT', '/api/board'],
  ['HEAD', '/api/board'],
] as const)('%s %s', async (method, url) => {
  expectGuarded((await desk.app.inject({ method, url })).headers, url);
});

test.each(['{', `"${'x'.repeat(300 * 1024)}"`, '{"__proto__": 1}'])(
  'a body that cannot be read',
  async (payload) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await desk.app.inject({ method: 'POST', url: '/api/renewals', payload, headers });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expectGuarded(answer.headers, '/api/renewals');
  },
);

test('a fault of ours', async () => {
  const broken = await openDesk({ ...connection, db: null as never });
  const answer = await broken.get('/api/health');
  expect(answer.statusCode).toBe(500);
  expectGuarded(answer.headers, '/api/health');
  expect(answer.json()).toEqual({
    type: 'about:blank',
    title: 'Internal error',
    status: 500,
    instance: '/api/health',
    requestId: expect.any(String),
  });
});

test('bytes that are no request', async () => {
  const { port } = new URL(await listen(desk.app, '127.0.0.1', 0));
  const socket = connect(Number(port), '127.0.0.1');
  let said = '';
  socket.on('data', (chunk) => {
    said += chunk;
  });
  socket.end('hello\r\n\r\n');
  await once(socket, 'close');
  const lines = said.split('\r\n').map((line) => line.split(': '));
  expectGuarded(Object.fromEntries(lines.map(([name = '', value]) => [name, value])), 'bytes');
});

describe('pages', () => {
  test.each([
    '/operation',
    '/m/x',
    '/invitation/x',
    '/c',
    '/c/x',
    '/c/x/poster',
    '/c/x/objections/new',
    '/c/receipts',
    '/c/receipts?receipt=x',
  ])('%s runs no script and loads nothing', async (url) => {
    const { headers, body } = await desk.get(url);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'; style-src 'sha256-/);
    expect(body).not.toMatch(/<script|javascript:|\son\w+=/i);
  });

  test('the documentation runs nothing but its own files', async () => {
    const { headers } = await desk.get('/api/docs/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });
});

test('behind TLS browsers are told to come by TLS alone, on every answer', async () => {
  for (const url of ['/api/health', '/nothing', '/api/renewals/%', '/m/x'])
    expect((await overTls.get(url)).headers['strict-transport-security']).toBe(
      'max-age=31536000; includeSubDomains',
    );
});

test('no other site is let in by CORS, whatever it says of itself', async () => {
  for (const origin of ['https://evil.example', 'null', 'http://localhost:3000']) {
    const { headers } = await desk.app.inject({
      method: 'OPTIONS',
      url: '/api/board',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});
