import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { LIMITS } from '../../api/limits.ts';
import { listen } from '../../api/listen.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { FIRST, renewalOf } from '../support/town.ts';
import { openings, PAYLOADS } from './payloads.ts';

/** Attacks of the usual kinds. After each of them the server still answers, and nothing is a fault of ours. */
const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
const EVENTS = `/api/renewals/${renewalOf(FIRST)}/events`;

const countPeople = async () =>
  (await connection.pool.query<{ n: string }>('select count(*) as n from person')).rows[0]?.n;
const people = await countPeople();

afterEach(async () => {
  expect((await desk.get('/api/health')).statusCode).toBe(200);
  expect(await countPeople()).toBe(people);
  expect(Object.prototype).not.toHaveProperty('polluted');
});

let addresses = 0;
const newAddress = () => `10.9.${(++addresses >> 8) & 255}.${addresses & 255}`;

const FAULT = /syntax error at|unterminated|invalid input|\bat \S+ \(.*:\d+:\d+\)|node_modules|relation "/;

test.each(openings(desk.app.routesThere))(
  '$route, in every part of its address',
  async ({ method, fill }) => {
    for (const { text } of PAYLOADS)
      for (const url of fill(encodeURIComponent(text))) {
        const answer = await desk.app.inject({ method, url, remoteAddress: newAddress() });
        expect([200, 204, 303, 400, 401, 403, 404, 409, 410, 414, 415], url).toContain(answer.statusCode);
        expect(Object.keys(answer.headers)).not.toContain('x-injected');
        if (answer.statusCode >= 400) expect(answer.body).not.toMatch(FAULT);
      }
  },
);

describe.each(PAYLOADS)('$what', ({ text }) => {
  test('in headers', async () => {
    const plain = text.replaceAll(/[^\x20-\x7e]/g, '?');
    for (const name of [
      'x-acting-person',
      'idempotency-key',
      'cookie',
      'x-csrf-token',
      'accept-language',
      'if-none-match',
      'x-forwarded-for',
      'x-http-method-override',
      'user-agent',
      'host',
      'authorization',
      'origin',
    ]) {
      const value = name === 'cookie' ? `huanjie_session=${plain}; huanjie_device=${plain}` : plain;
      for (const url of ['/api/board', '/api/me', '/m/x', '/api/public/communities']) {
        const answer = await desk.app.inject({
          url,
          headers: { [name]: value },
          remoteAddress: newAddress(),
        });
        expect(answer.statusCode).toBeLessThan(500);
        expect(Object.keys(answer.headers)).not.toContain('x-injected');
      }
    }
  });

  test('in every text of a body', async () => {
    const bodies: [string, object][] = [
      ['/api/sign-in', { name: text, password: text }],
      ['/api/sign-in/demo', { person: text }],
      ['/api/renewals', { community: FIRST, plan: text }],
      [EVENTS, { type: text, facts: { [text]: text }, revision: 0 }],
      [
        EVENTS,
        { type: 'renewal.violation-reported', facts: { on: text, number: text, handler: text }, revision: 0 },
      ],
      ['/api/rules/party.meeting-quorum/check', { facts: text, plan: text }],
      [`/api/public/${FIRST}/objections`, { notice: text, text, name: text, contact: text }],
      ['/api/operation/hold', { reason: text }],
      ['/api/violations', { renewal: text, source: text, subject: text, handler: text, on: text }],
      ['/api/accounts', { name: text, signInName: text, phone: text, email: text, region: text, roles: [] }],
    ];
    for (const [url, payload] of bodies) {
      const answer = await desk.app.inject({
        method: 'POST',
        url,
        payload,
        remoteAddress: newAddress(),
        headers: { 'x-acting-person': 'leading-group' },
      });
      expect([200, 400, 401, 403, 404, 409, 422]).toContain(answer.statusCode);
      expect(JSON.stringify(answer.headers)).not.toContain('x-injected');
    }
  });
});

describe('JSON', () => {
  const post = (payload: string, url = '/api/rules/party.meeting-quorum/check') =>
    desk.app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json' } });

  test('of two members of one name the last one counts, in the check and in the rule alike', async () => {
    const answer = await post('{"facts": {"expected": 3, "expected": 4, "present": 4, "present": 2}}');
    expect(answer.json()).toMatchObject({ satisfied: false, actual: 2 });
  });

  test.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])(
    '%s changes no prototype',
    async (name) => {
      const evil = `{"${name}": {"polluted": true, "prototype": {"polluted": true}}}`;
      expect((await post(`{"facts": ${evil}}`)).statusCode).toBe(400);
      expect((await post(evil, '/api/sign-in')).statusCode).toBe(400);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  test('a member that no schema has is refused, so that nobody gives themselves roles', async () => {
    for (const more of [
      { roles: [{ role: 'administrator', prefix: '15' }] },
      { secondFactor: true },
      { admin: 1 },
    ]) {
      const answer = await desk.post('/api/sign-in', { name: 'x', password: 'y', ...more });
      expect(answer.statusCode).toBe(400);
    }
  });

  test('100,000 members, and a text of 200 KB: read, or refused, within a second', async () => {
    const many = JSON.stringify({
      facts: Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`a${at}`, 1])),
    });
    const before = performance.now();
    for (const payload of [
      many,
      JSON.stringify({ facts: 'a'.repeat(200 * 1024) }),
      `{"facts": ${'['.repeat(99_000)}`,
    ])
      expect((await post(payload)).statusCode).toBe(400);
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});

test('a parameter that is given twice is refused, whichever of them is right', async () => {
  for (const query of ['region=15&region=16', 'limit=1&limit=1', 'offset=1&offset=2'])
    expect((await desk.get(`/api/board?${query}`)).statusCode).toBe(400);
});

describe('methods and types', () => {
  test.each(['x-http-method-override', 'x-method-override', 'x-http-method'])(
    '%s overrides nothing',
    async (name) => {
      const answer = await desk.app.inject({ method: 'POST', url: '/api/board', headers: { [name]: 'GET' } });
      expect(answer.statusCode).toBe(404);
      const query = await desk.app.inject({ method: 'GET', url: '/api/renewals?_method=POST' });
      expect(query.statusCode).toBe(404);
    },
  );

  test.each(['TRACE', 'CONNECT', 'PROPFIND', 'PATCH'])('%s is not there', async (method) => {
    const answer = await desk.app.inject({ method: method as 'GET', url: '/api/board' });
    expect([404, 405]).toContain(answer.statusCode);
  });

  test('a form is JSON nowhere, and JSON is a form nowhere', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const signIn = await desk.app.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: 'name=x&password=y',
      headers: form,
    });
    expect(signIn.statusCode).toBe(415);
    expect((await desk.post('/m/x', { note: 'x' })).statusCode).toBeGreaterThanOrEqual(400);
  });
});

/** The same server with little patience. */
const limits = { ...LIMITS, requestMs: 700, headersMs: 400, idleMs: 300, lookEveryMs: 50, connections: 200 };
const hasty = await buildApp(desk.deps, pino({ level: 'silent' }), undefined, undefined, limits);
afterAll(() => hasty.close());
const address = new URL(await listen(hasty, '127.0.0.1', 0));

async function open(): Promise<Socket> {
  const socket = connect(Number(address.port), address.hostname);
  socket.on('error', () => undefined); // whoever is cut off may learn of it while writing
  await once(socket, 'connect');
  return socket;
}

/** How long the server lets a socket live, and what it says at the end. */
async function untilCut(socket: Socket): Promise<{ ms: number; said: string }> {
  let said = '';
  socket.on('data', (chunk) => {
    said += chunk;
  });
  const before = performance.now();
  await once(socket, 'close');
  return { ms: performance.now() - before, said };
}

const stillServed = async () => expect((await fetch(new URL('/api/health', address))).status).toBe(200);

describe('slow requests', () => {
  test.each([
    { what: 'headers', start: 'GET /api/health HTTP/1.1\r\nHost: x\r\nX-Slow: ' },
    {
      what: 'a body',
      start:
        'POST /api/renewals HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n',
    },
  ])('$what, a byte at a time: 408, and cut off', async ({ start }) => {
    const socket = await open();
    socket.write(start);
    const drip = setInterval(() => socket.write('x'), 50);
    const { ms, said } = await untilCut(socket).finally(() => clearInterval(drip));
    expect(ms).toBeLessThan(limits.requestMs + 1_500);
    expect(said).toMatch(/^HTTP\/1.1 408 /);
    await stillServed();
  });

  test('a connection that says nothing is cut off', async () => {
    const { ms } = await untilCut(await open());
    expect(ms).toBeLessThan(limits.headersMs + 1_500);
  });

  test('a connection that has nothing more to say is cut off', async () => {
    const socket = await open();
    socket.write('GET /api/rules HTTP/1.1\r\nHost: x\r\n\r\n');
    const { ms, said } = await untilCut(socket);
    expect(said).toMatch(/^HTTP\/1.1 200 /);
    expect(ms).toBeLessThan(limits.idleMs + 2_500);
  });

  test('150 that only wait keep nobody out', async () => {
    const idle = await Promise.all(Array.from({ length: 150 }, open));
    for (const socket of idle) socket.resume();
    await stillServed();
    await Promise.all(idle.map((socket) => (socket.destroyed ? undefined : once(socket, 'close'))));
    await stillServed();
  });

  test('more than the most are turned away, and those who come later are served', async () => {
    const crowd = await Promise.all(Array.from({ length: 260 }, () => open().catch(() => undefined)));
    await wait(limits.headersMs + 300);
    for (const socket of crowd) socket?.destroy();
    await stillServed();
  });
});

describe('long ones', () => {
  test.each([8_000, 15_000, 20_000, 100_000])('an address of %i characters', async (length) => {
    const answer = await fetch(new URL(`/api/board?region=${'1'.repeat(length)}`, address));
    expect([400, 414, 431]).toContain(answer.status);
  });

  test.each([100, 3_000])('%i headers', async (many) => {
    const socket = await open();
    const headers = Array.from({ length: many }, (_, at) => `X-${at}: 1\r\n`).join('');
    socket.write(`GET /api/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`);
    const { said } = await untilCut(socket);
    expect(said).toMatch(/^HTTP\/1.1 (200|431) /);
    await stillServed();
  });
});
