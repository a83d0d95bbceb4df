import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { checkReachable, StartupError } from '../../db/database-url.ts';
import { findFreePort } from '../../db/embedded/free-port.ts';
import type { EmbeddedServer } from '../../db/embedded/server.ts';
import { startTestServer } from '../../db/embedded/test-server.ts';

let server: EmbeddedServer;
beforeAll(async () => {
  server = await startTestServer();
}, 30_000);
afterAll(() => server.stop());

describe('checkReachable', { timeout: 30_000 }, () => {
  test('says nothing about a server that can be used', async () => {
    await expect(checkReachable(server.connectionString)).resolves.toBeUndefined();
  });

  test.each<{ what: string; change: Partial<URL>; sentence: RegExp }>([
    {
      what: 'a wrong password',
      change: { password: 's3cret%21' },
      sentence: /refused the password of the user huanjie/,
    },
    {
      what: 'no password',
      change: { password: '' },
      sentence: /needs a password for the user huanjie/,
    },
    {
      what: 'a missing database',
      change: { pathname: '/elsewhere' },
      sentence: /has no database named elsewhere/,
    },
    {
      what: 'an unknown host',
      change: { hostname: 'db.invalid' },
      sentence: /host db\.invalid:\d+ is not known/,
    },
    {
      what: 'a required TLS the server lacks',
      change: { search: '?sslmode=verify-full' },
      sentence: /does not support SSL/,
    },
  ])('explains $what', async ({ change, sentence }) => {
    const { href } = Object.assign(new URL(server.connectionString), change);
    const refusal = await refusalOf(href);
    expect(refusal).toMatch(sentence);
    expect(refusal).not.toMatch(/s3cret/);
    expect(refusal).not.toContain(new URL(server.connectionString).password);
  });

  test.each(['127.0.0.1', 'localhost'])('explains that nothing answers at %s', async (host) => {
    const port = await findFreePort();
    const refusal = await refusalOf(`postgresql://someone:s3cret@${host}:${port}/renewals`);
    expect(refusal).toMatch(`Nothing answers at ${host}:${port}`);
  });

  test.each([
    '',
    'db.example.org',
    'mysql://s3cret@localhost/renewals',
    'postgresql://me:s3cret@host:port/x',
  ])('explains that "%s" is not a PostgreSQL URL, without repeating it', async (text) => {
    const refusal = await refusalOf(text);
    expect(refusal).toMatch('not a PostgreSQL URL');
    expect(refusal).not.toMatch('s3cret');
  });

  test('keeps the password out of what it repeats of the server’s words', async () => {
    const words = Buffer.from('SFATAL\0C08P01\0Mno such thing as s3cret%21 or s3cret!\0\0');
    const port = await listen((socket) => socket.end(message('E', words)));
    const refusal = await refusalOf(`postgresql://someone:s3cret%21@127.0.0.1:${port}/renewals`);
    expect(refusal).toMatch('cannot be used: no such thing as *** or ***.');
  });

  test.each([
    { version: '140019', outcome: /is PostgreSQL 14, but 15 or newer is needed/ },
    { version: '150000', outcome: undefined },
    { version: '180004', outcome: undefined },
  ])('compares the version $version with 15', async ({ version, outcome }) => {
    const port = await listenAsVersion(version);
    const checked = checkReachable(`postgresql://someone@127.0.0.1:${port}/renewals`);
    await (outcome ? expect(checked).rejects.toThrow(outcome) : expect(checked).resolves.toBeUndefined());
  });
});

async function refusalOf(connectionString: string): Promise<string> {
  const error = await checkReachable(connectionString).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StartupError);
  return error instanceof Error ? error.message : '';
}

/** As much of PostgreSQL's protocol as it takes to be asked for the version: old releases cannot be installed here. */
function listenAsVersion(version: string): Promise<number> {
  const ready = message('Z', Buffer.from('I'));
  const column = Buffer.concat([Buffer.from('server_version_num\0'), Buffer.alloc(18)]);
  const answer = Buffer.concat([
    message('T', Buffer.concat([Buffer.from([0, 1]), column])),
    message('D', Buffer.concat([Buffer.from([0, 1, 0, 0, 0, version.length]), Buffer.from(version)])),
    message('C', Buffer.from('SHOW\0')),
    ready,
  ]);
  return listen((socket) => {
    socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]));
    socket.on('data', (data) => (data[0] === 'Q'.charCodeAt(0) ? socket.write(answer) : socket.end()));
  });
}

/** A message of the protocol: type, length, body. */
function message(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}

/** Answers each client once it has introduced itself. */
async function listen(answer: (socket: Socket) => void): Promise<number> {
  const listener = createServer((socket) => void socket.once('data', () => answer(socket)));
  onTestFinished(() => void listener.close());
  await once(listener.listen(0, '127.0.0.1'), 'listening');
  return (listener.address() as AddressInfo).port;
}
