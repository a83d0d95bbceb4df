import { SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { keepSecret } from '../../../db/secrets.ts';
import { depsOf } from '../../../services/deps.ts';
import { LINK_DAYS, linksOf } from '../../../services/reminders/link-tokens.ts';
import { ownDatabase } from '../../support/database.ts';

const { connection, open } = await ownDatabase('migrated');

const START = Temporal.Instant.from('2021-01-10T01:00:00Z');
let now = START;
const clock = { now: () => now };
const KEY = 'a key of thirty-two characters..';
const settings = { publicUrl: 'https://huanjie.example.cn', port: 3000, linkKey: KEY };
const links = linksOf(depsOf(connection, clock), settings);

const MESSAGE = '6f2a1df6-0d1e-4b6f-9a0c-0f54f6a51c11';
const tokenIn = (url: string) => url.slice(url.lastIndexOf('/') + 1);
const made = tokenIn(await links.url(MESSAGE, 'secretary'));

const signed = (
  claims: Record<string, unknown>,
  { key = KEY, alg = 'HS256', sub = 'secretary', days = LINK_DAYS } = {},
) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg })
    .setSubject(sub)
    .setExpirationTime(START.epochMilliseconds / 1000 + days * 86_400)
    .sign(new TextEncoder().encode(key));

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const [head = '', body = '', signature = ''] = made.split('.');
const claims = JSON.parse(Buffer.from(body, 'base64url').toString());

test('a link says whom it was made for, and about which message', async () => {
  expect(await links.url(MESSAGE, 'secretary')).toMatch(
    /^https:\/\/huanjie\.example\.cn\/m\/[\w-]+\.[\w-]+\.[\w-]+$/,
  );
  expect(await links.read(made)).toEqual({ message: MESSAGE, person: 'secretary' });
});

describe('what was not signed here for this is invalid', async () => {
  const good = { message: MESSAGE, purpose: 'acknowledge' };
  test.each([
    { how: 'nothing', token: '' },
    { how: 'no token', token: 'hello' },
    { how: 'its first two parts', token: `${head}.${body}` },
    { how: 'no signature', token: `${head}.${body}.` },
    { how: 'alg none', token: `${part({ alg: 'none' })}.${body}.` },
    { how: 'alg none, with the signature', token: `${part({ alg: 'none' })}.${body}.${signature}` },
    { how: 'another person', token: `${head}.${part({ ...claims, sub: 'town-committee' })}.${signature}` },
    {
      how: 'another message',
      token: `${head}.${part({ ...claims, message: MESSAGE.replace('6', '7') })}.${signature}`,
    },
    { how: 'a later end', token: `${head}.${part({ ...claims, exp: claims.exp + 1 })}.${signature}` },
    { how: 'a bit of the signature', token: made.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')) },
    { how: 'another key', token: await signed(good, { key: KEY.toUpperCase() }) },
    { how: 'a longer hash with the same key', token: await signed(good, { key: KEY + KEY, alg: 'HS512' }) },
    { how: 'another purpose', token: await signed({ ...good, purpose: 'sign-in' }) },
    { how: 'another purpose, expired', token: await signed({ ...good, purpose: 'sign-in' }, { days: -1 }) },
    { how: 'no purpose', token: await signed({ message: MESSAGE }) },
    { how: 'no message', token: await signed({ purpose: 'acknowledge' }) },
    { how: 'a message that is no text', token: await signed({ ...good, message: 7 }) },
    {
      how: 'no end',
      token: await new SignJWT({ ...good, sub: 'secretary' })
        .setProtectedHeader({ alg: 'HS256' })
        .sign(new TextEncoder().encode(KEY)),
    },
  ])('$how', async ({ token }) => {
    expect(await links.read(token)).toBe('invalid');
  });
});

test.each([
  { seconds: -1, read: { message: MESSAGE, person: 'secretary' } },
  { seconds: 0, read: 'expired' },
  { seconds: 1, read: 'expired' },
])('$seconds s after its fourteen days', async ({ seconds, read }) => {
  now = START.add({ seconds: LINK_DAYS * 86_400 + seconds });
  expect(await links.read(made)).toEqual(read);
  now = START;
});

describe('without a key in the configuration', () => {
  const bare = { publicUrl: undefined, port: 3000, linkKey: undefined };

  test('processes that start at once agree on one, which is kept', async () => {
    const several = Array.from({ length: 6 }, () => linksOf(depsOf(open(), clock), bare));
    const tokens = await Promise.all(
      several.map(async (one) => tokenIn(await one.url(MESSAGE, 'secretary'))),
    );
    expect(new Set(tokens).size).toBe(1);
    for (const one of several)
      expect(await one.read(tokens[0] ?? '')).toEqual({ message: MESSAGE, person: 'secretary' });
    const { rows } = await connection.pool.query('select name, length(value) from secret');
    expect(rows).toEqual([{ name: 'link-key', length: 43 }]);
  });

  test('links lead to the port of the API on this machine', async () => {
    const url = await linksOf(depsOf(connection, clock), bare).url(MESSAGE, 'secretary');
    expect(url).toMatch(/^http:\/\/localhost:3000\/m\//);
  });

  test('a key that could not be read is read again', async () => {
    const links = linksOf(depsOf(connection, clock), bare);
    await connection.pool.query('alter table secret rename to hidden');
    await expect(links.url(MESSAGE, 'secretary')).rejects.toThrow('"secret" does not exist');
    await connection.pool.query('alter table hidden rename to secret');
    expect(await links.read(tokenIn(await links.url(MESSAGE, 'secretary')))).toMatchObject({
      message: MESSAGE,
    });
  });
});

test('a secret is what the first one proposed', async () => {
  expect(await keepSecret(connection.db, 'other', 'first')).toBe('first');
  expect(await keepSecret(connection.db, 'other', 'second')).toBe('first');
});
