import { afterEach, describe, expect, test } from 'vitest';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { factsOfRules } from '../support/facts-of-rules.ts';
import { expectProblem } from '../support/problem.ts';
import { FIRST, renewalOf } from '../support/town.ts';

/** Whatever is sent: 4xx as problem+json that names the field, never 500, and the next request is served. */
const desk = await openDesk((await ownDatabase('town')).connection);
const RULE = '/api/rules/party.meeting-quorum/check';
const EVENTS = `/api/renewals/${renewalOf(FIRST)}/events`;
const POSTS = [RULE, EVENTS, '/api/renewals', '/api/drill/clock'];

/** Bytes as they are, under any content type. */
const post = (url: string, payload: string | Buffer, type: string | undefined = 'application/json') =>
  desk.app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'x-acting-person': 'inspection-team', ...(type === '' ? {} : { 'content-type': type }) },
  });

const quorum = (facts: string) => post(RULE, `{"facts": ${facts}}`);
const event = (facts: string) =>
  post(EVENTS, `{"type": "renewal.violation-reported", "revision": 0, "facts": ${facts}}`);

afterEach(async () => {
  const facts = factsOfRules['party.meeting-quorum'];
  expect((await desk.post(RULE, { facts })).statusCode).toBe(200);
  expect((await desk.get(`/api/renewals/${renewalOf(FIRST)}`)).json().revision).toBe(0);
});

describe.each(POSTS)('POST %s', (url) => {
  test.each([
    { what: 'no JSON', body: '{' },
    { what: 'JSON with something behind it', body: '{}{}' },
    { what: 'a comment', body: '// {}' },
    { what: 'NaN', body: '{"facts": NaN}' },
    { what: 'single quotes', body: `{'facts': {}}` },
    { what: 'a raw NUL', body: '{"facts": "\0"}' },
    { what: 'a byte that is no UTF-8', body: Buffer.from([0x7b, 0xff, 0x7d]) },
    { what: 'nothing', body: '' },
    { what: 'a forbidden name', body: '{"__proto__": {"admin": true}}' },
    { what: 'a forbidden name further in', body: '{"facts": {"x": [{"__proto__": null}]}}' },
    { what: 'a constructor', body: '{"facts": {"constructor": {"prototype": {}}}}' },
  ])('$what: 400 that names the body', async ({ body }) => {
    expectProblem(await post(url, body), 400, 'body');
  });

  test('1 MB: 413 that names the body', async () => {
    expectProblem(await post(url, JSON.stringify({ facts: 'x'.repeat(1024 * 1024) })), 413, 'body');
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'image/png',
    'nonsense',
    '',
  ])('content type "%s": 415 that names it', async (type) => {
    expectProblem(await post(url, '{"facts": {}}', type), 415, 'Content-Type');
  });

  test('10,000 levels: 400 that names where it goes too deep', async () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const deep = `${open.repeat(10_000)}1${close.repeat(10_000)}`;
      const answer = await post(url, `{"facts": ${deep}}`);
      expectProblem(answer, 400);
      expect(answer.json().errors[0].field).toMatch(/^facts/);
      expect(answer.json().errors[0].detail).toContain('deep');
    }
  });

  test.each([
    { what: 'null', body: 'null' },
    { what: 'a list', body: '[]' },
    { what: 'a text', body: '"facts"' },
    { what: 'a number', body: '-0' },
  ])('$what: 400', async ({ body }) => {
    expectProblem(await post(url, body), 400, '(root)');
  });
});

describe('texts that a database would not give back', () => {
  test.each([
    { what: 'a NUL', text: 'a\\u0000b' },
    { what: 'half a pair', text: '\\ud800' },
    { what: 'the other half', text: 'x\\udfffx' },
    { what: 'a pair the wrong way round', text: '\\udc00\\ud800' },
  ])('$what: 400 that names the field', async ({ text }) => {
    expectProblem(
      await event(`{"on": "2020-12-16", "number": "${text}", "handler": "x"}`),
      400,
      'facts.number',
    );
    expectProblem(await quorum(`{"expected": ["x", {"y": "${text}"}]}`), 400, 'facts.expected[1].y');
    expectProblem(await quorum(`{"${text}": 1}`), 400, 'facts.(name)');
    expectProblem(await post(RULE, `{"facts": {}, "plan": "${text}"}`), 400, 'plan');
    expectProblem(await post('/api/renewals', `{"community": "${text}", "plan": "x"}`), 400, 'community');
  });

  test('characters of four bytes are none of these', async () => {
    expectProblem(
      await event(`{"on": "2020-12-16", "number": "𬱖\\ud83d\\ude00", "handler": "x", "more": 1}`),
      400,
      'more',
    );
  });
});

describe('numbers', () => {
  test.each([
    { number: '1e308' },
    { number: '1e999', field: 'facts.expected' },
    { number: '-1e999', field: 'facts.expected' },
    { number: '9007199254740992' },
    { number: '9007199254740993' },
    { number: '1e-7' },
    { number: '0.1' },
    { number: '-1' },
  ])('$number: 400 that names the field', async ({ number, field = 'expected' }) => {
    expectProblem(await quorum(`{"expected": ${number}, "present": 0}`), 400, field);
    expectProblem(
      await post(EVENTS, `{"type": "renewal.violation-reported", "facts": {}, "revision": ${number}}`),
      400,
      'revision',
    );
    expectProblem(await post('/api/drill/clock', `{"days": ${number}}`), 400, 'days');
  });

  test('negative zero is zero', async () => {
    const answer = await quorum('{"expected": 3, "present": -0}');
    expect(answer.json()).toMatchObject({ satisfied: false, actual: 0 });
    expect(answer.body).not.toContain('-0');
  });

  test('numbers too large for JSON, under a key that was used: never 500', async () => {
    const sent = (facts: object) => ({
      type: 'renewal.violation-reported',
      facts,
      revision: 0,
      by: 'inspection-team',
      key: 'used',
    });
    const other = renewalOf('150626100003');
    expect((await desk.record(other, sent({ on: '2020-12-16', number: '1', handler: 'x' }))).statusCode).toBe(
      201,
    );
    const answer = await desk.app.inject({
      method: 'POST',
      url: `/api/renewals/${other}/events`,
      payload: '{"type": "renewal.violation-reported", "revision": 0, "facts": {"number": 1e999}}',
      headers: {
        'content-type': 'application/json',
        'x-acting-person': 'inspection-team',
        'idempotency-key': 'used',
      },
    });
    expectProblem(answer, 400, 'facts.number');
  });
});

describe('addresses', () => {
  test.each([
    { url: '/api/renewals/%00', field: 'id' },
    { url: '/api/renewals/x%00y/events', field: 'id' },
    { url: '/api/renewals/%00/refusals', field: 'id' },
    { url: `/api/renewals/${'x'.repeat(41)}`, field: 'id' },
    { url: '/api/plans/%00', field: 'id' },
    { url: '/api/board?region=%00', field: 'region' },
    { url: '/api/board?search=%00', field: 'search' },
  ])('GET $url: 400 that names $field', async ({ url, field }) => {
    expectProblem(await desk.get(url), 400, field);
  });

  test.each(['/api/renewals/%', '/api/renewals/%zz', '/api/renewals/%ff', '/api/renewals/%c0%80', '/%'])(
    'GET %s: 400',
    async (url) => {
      expectProblem(await desk.get(url), 400, 'path');
    },
  );

  test.each(['/', '/api', '/api/', '/api/nothing', '/api/board/', '/API/board', '/api/..%2f..%2fetc'])(
    'GET %s: 404',
    async (url) => {
      expectProblem(await desk.get(url), 404);
    },
  );

  test('a name longer than any: 414', async () => {
    expectProblem(await desk.get(`/api/renewals/${'x'.repeat(200)}`), 414, 'path');
  });

  test.each([
    { method: 'PUT' as const, url: '/api/board' },
    { method: 'DELETE' as const, url: `/api/renewals/${renewalOf(FIRST)}` },
    { method: 'POST' as const, url: '/api/health' },
  ])('$method $url: 404', async ({ method, url }) => {
    expectProblem(await desk.app.inject({ method, url }), 404);
  });

  test.each(['?%00=1', '?__proto__=1', '?a[b]=c', `?${'a=1&'.repeat(2000)}`, '?%', '?limit=%ff'])(
    'a query of %s does no harm',
    async (query) => {
      expect([200, 400]).toContain((await desk.get(`/api/board${query}`)).statusCode);
    },
  );
});

describe('headers', () => {
  test.each(['\0', 'a\0b', '\ud800', ' '])('a person called %j: 4xx', async (by) => {
    for (const url of ['/api/board', '/api/people', EVENTS]) {
      const { statusCode } = await desk.get(url, by);
      expect([400, 401]).toContain(statusCode);
    }
    const { statusCode } = await desk.post('/api/renewals', { community: FIRST, plan: 'galutu-2020' }, by);
    expect([400, 401]).toContain(statusCode);
  });

  test.each(['\0', 'a\0b', '\ud800'])('an Idempotency-Key of %j: 400 that names it', async (key) => {
    const facts = { on: '2020-12-16', number: '1', handler: 'x' };
    const sent = { type: 'renewal.violation-reported', facts, revision: 0, by: 'inspection-team', key };
    expectProblem(await desk.record(renewalOf(FIRST), sent), 400, 'idempotency-key');
  });
});

test('many flaws at once are named, and the answer stays small', async () => {
  const answer = await quorum(JSON.stringify(Array(20_000).fill('\0')));
  expectProblem(answer, 400);
  expect(answer.body.length).toBeLessThan(100_000);
});
