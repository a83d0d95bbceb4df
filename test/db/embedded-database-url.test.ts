import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
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
async function listenAsVersion(version: string): Promise<number> {
  const message = (type: string, body: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length + 4);
    return Buffer.concat([Buffer.from(type), length, body]);
  };
  const ready = message('Z', Buffer.from('I'));
  const column = Buffer.concat([Buffer.from('server_version_num\0'), Buffer.alloc(18)]);
  const answer = Buffer.concat([
    message('T', Buffer.concat([Buffer.from([0, 1]), column])),
    message('D', Buffer.concat([Buffer.from([0, 1, 0, 0, 0, version.length]), Buffer.from(version)])),
    message('C', Buffer.from('SHOW\0')),
    ready,
  ]);
  const listener = createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]));
      socket.on('data', (data) => (data[0] === 'Q'.charCodeAt(0) ? socket.write(answer) : socket.end()));
    });
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void listener.close());
  await once(listener, 'listening');
  return (listener.address() as AddressInfo).port;
}
