import { decodeJwt, exportSPKI, generateKeyPair, type JWTPayload } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from '../../support/browser.ts';
import { ownDatabase } from '../../support/database.ts';
import { openIdentityDesk, pathOf } from '../../support/identity-desk.ts';
import { expectProblem } from '../../support/problem.ts';

const { connection } = await ownDatabase('migrated');
const {
  provider,
  front: byPhone,
  arrives,
  begin,
  returned,
  journey,
  withPhone,
} = await openIdentityDesk(connection);

beforeEach(() => provider.tamperWith());

const changed = (change: (claims: JWTPayload) => JWTPayload) => async (idToken: string) =>
  provider.sign(change(decodeJwt(idToken)));

const { privateKey: otherKey } = await generateKeyPair('RS256');
const publicPem = new TextEncoder().encode(await exportSPKI(provider.publicKey));
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const inPast = Math.floor(Date.now() / 1000) - 3600;

describe('an answer that was tampered with is refused, noted, and signs nobody in', () => {
  async function refused(
    answer: { statusCode: number; body: string; headers: object },
    browser: Browser,
    after: number,
  ) {
    expectProblem(answer as Parameters<typeof expectProblem>[0], 401);
    expect(browser.session()).toBeUndefined();
    const [noted, ...more] = await byPhone.audit(after);
    expect(more).toEqual([]);
    expect(noted).toMatchObject({ kind: 'sign-in.failed', person: null });
    expect(noted?.detail.way).toMatch(/^oidc: (no-journey|[A-Z_]+)$/);
    return noted?.detail.way;
  }

  const parameters: { what: string; change: (url: URL) => void }[] = [
    { what: 'another state', change: (url) => url.searchParams.set('state', 'a'.repeat(43)) },
    { what: 'no state', change: (url) => url.searchParams.delete('state') },
    { what: 'two states', change: (url) => url.searchParams.append('state', 'b') },
    { what: 'another issuer', change: (url) => url.searchParams.set('iss', 'https://evil.example') },
    { what: 'no issuer', change: (url) => url.searchParams.delete('iss') },
    { what: 'another code', change: (url) => url.searchParams.set('code', 'a'.repeat(43)) },
    { what: 'no code', change: (url) => url.searchParams.delete('code') },
    { what: 'an error', change: (url) => url.searchParams.set('error', 'access_denied') },
    {
      what: 'an ID token of its own',
      change: (url) => url.searchParams.set('response', 'eyJhbGciOiJub25lIn0.e30.'),
    },
  ];

  test.each(parameters)('in the address: $what', async ({ change }) => {
    const { subject } = await withPhone();
    const browser = arrives();
    const url = new URL(await returned(browser, subject));
    const after = await byPhone.auditEnd();
    change(url);
    await refused(await browser.get(pathOf(url.href)), browser, after);
  });

  const tokens = [
    { what: 'another nonce', by: changed((claims) => ({ ...claims, nonce: 'a'.repeat(43) })) },
    { what: 'no nonce', by: changed(({ nonce: _, ...claims }) => claims) },
    { what: 'another issuer', by: changed((claims) => ({ ...claims, iss: 'https://evil.example' })) },
    { what: 'another audience', by: changed((claims) => ({ ...claims, aud: 'another-client' })) },
    { what: 'a time that is over', by: changed((claims) => ({ ...claims, exp: inPast, iat: inPast - 60 })) },
    { what: 'no subject', by: changed(({ sub: _, ...claims }) => claims) },
    { what: 'the key of somebody else', by: (token: string) => provider.sign(decodeJwt(token), otherKey) },
    {
      what: 'the algorithm none',
      by: (token: string) => `${part({ alg: 'none' })}.${part(decodeJwt(token))}.`,
    },
    {
      what: 'the public key as a secret',
      by: (token: string) => provider.sign(decodeJwt(token), publicPem, 'HS256'),
    },
    {
      what: 'another subject under the old signature',
      by: (token: string) => {
        const [head, , signature] = token.split('.');
        return `${head}.${part({ ...decodeJwt(token), sub: 'somebody-else' })}.${signature}`;
      },
    },
    { what: 'a signature that is cut', by: (token: string) => token.slice(0, -8) },
    { what: 'no token at all', by: () => '' },
  ];

  test.each(tokens)('in the ID token: $what', async ({ by }) => {
    const { subject } = await withPhone();
    const browser = arrives();
    const url = await returned(browser, subject);
    const after = await byPhone.auditEnd();
    provider.tamperWith(by);
    await refused(await browser.get(pathOf(url)), browser, after);
  });

  test('and what is not tampered with passes the same way', async () => {
    const { subject } = await withPhone();
    provider.tamperWith(changed((claims) => claims));
    expect((await journey(byPhone, subject)).answer.statusCode).toBe(303);
  });

  test('an answer is looked at once: the same address a second time', async () => {
    const { subject } = await withPhone();
    const browser = arrives();
    const url = pathOf(await returned(browser, subject));
    const journeyToken = browser.jar.get('huanjie_journey') ?? '';
    expect((await browser.get(url)).statusCode).toBe(303);
    const thief = arrives();
    thief.jar.set('huanjie_journey', journeyToken);
    const after = await byPhone.auditEnd();
    expect(await refused(await thief.get(url), thief, after)).toBe('oidc: no-journey');
  });

  test('a code of one journey is none of another', async () => {
    const { subject } = await withPhone();
    const [one, other] = [arrives(), arrives()];
    const code = new URL(await returned(one, subject)).searchParams.get('code') ?? '';
    const url = new URL(await returned(other, subject));
    url.searchParams.set('code', code);
    const after = await byPhone.auditEnd();
    await refused(await other.get(pathOf(url.href)), other, after);
  });

  test('a code that was used is not used again by whoever begins anew', async () => {
    const { subject } = await withPhone();
    const browser = arrives();
    const first = new URL(await returned(browser, subject));
    expect((await browser.get(pathOf(first.href))).statusCode).toBe(303);
    const thief = arrives();
    const state = new URL(await begin(thief)).searchParams.get('state') ?? '';
    first.searchParams.set('state', state);
    const after = await byPhone.auditEnd();
    await refused(await thief.get(pathOf(first.href)), thief, after);
  });

  test('nobody is signed in as whoever sends them a link: the journey is that of one browser', async () => {
    const { subject } = await withPhone();
    const url = pathOf(await returned(arrives(), subject));
    const [victim, underway] = [arrives(), arrives()];
    await begin(underway);
    for (const browser of [victim, underway]) {
      const after = await byPhone.auditEnd();
      await refused(await browser.get(url), browser, after);
    }
  });

  test.each([
    { seconds: 599, status: 303 },
    { seconds: 600, status: 401 },
    { seconds: 601, status: 401 },
  ])('a journey takes ten minutes at most: $seconds s, $status', async ({ seconds, status }) => {
    const { subject } = await withPhone();
    const browser = arrives();
    const url = pathOf(await returned(browser, subject));
    byPhone.later({ seconds });
    expect((await browser.get(url)).statusCode).toBe(status);
  });
});
