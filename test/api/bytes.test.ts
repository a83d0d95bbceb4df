import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { listen } from '../../api/listen.ts';
import { StartupError } from '../../db/database-url.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';
import { FIRST, renewalOf } from '../support/town.ts';

/** Bytes on a socket, for what no client library would send. */
const desk = await openDesk((await ownDatabase('town')).connection);
const address = new URL(await listen(desk.app, '127.0.0.1', 0));

interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends bytes and reads until the server hangs up. */
async function send(...bytes: (string | Buffer)[]): Promise<Answer> {
  const socket = connect(Number(address.port), address.hostname);
  await once(socket, 'connect');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(Buffer.from(chunk)));
  socket.on('error', () => undefined); // it may hang up while the rest is on its way
  for (const part of bytes) socket.write(part);
  await once(socket, 'close');
  const [head = '', body = ''] = Buffer.concat(chunks).toString().split('\r\n\r\n');
  const [status = '', ...lines] = head.split('\r\n');
  const headers = lines
    .map((line) => line.split(': '))
    .map(([name = '', value = '']) => [name.toLowerCase(), value]);
  return { statusCode: Number(status.split(' ')[1]), headers: Object.fromEntries(headers), body };
}

const request = (start: string, headers: readonly (string | Buffer)[] = [], body = '') =>
  send(
    Buffer.concat(
      [`${start} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n`, ...headers, '\r\n', body].map(
        (part) => Buffer.from(part),
      ),
    ),
  );

afterEach(async () => {
  const answer = await fetch(new URL('/api/health', address));
  expect(answer.status).toBe(200);
  expect((await request('GET /api/health')).statusCode).toBe(200);
});

describe('bytes that are no request', () => {
  test.each([
    { what: 'no HTTP', bytes: 'hello\r\n\r\n', status: 400, field: 'request' },
    { what: 'another protocol', bytes: '\x16\x03\x01\x02\x00', status: 400, field: 'request' },
    { what: 'a NUL in the path', bytes: 'GET /api/renewals/\0 HTTP/1.1\r\n\r\n', status: 400, field: 'path' },
    {
      what: 'a NUL in a header',
      bytes: 'GET /api/board HTTP/1.1\r\nHost: x\r\nX-Acting-Person: a\0b\r\n\r\n',
      status: 400,
      field: 'headers',
    },
    {
      what: 'a length that is no number',
      bytes: 'POST /api/drill/clock HTTP/1.1\r\nHost: x\r\nContent-Length: ten\r\n\r\n',
      status: 400,
      field: 'Content-Length',
    },
    {
      what: 'two lengths',
      bytes: 'POST /api/drill/clock HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\n',
      status: 400,
      field: 'Content-Length',
    },
    {
      what: 'a length beside chunks',
      bytes:
        'POST /api/drill/clock HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n',
      status: 400,
      field: 'Transfer-Encoding',
    },
    {
      what: 'headers of 100 KB',
      bytes: `GET /api/board HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`,
      status: 431,
      field: 'headers',
    },
  ])('$what: $status that names it', async ({ bytes, status, field }) => {
    expectProblem(await send(bytes), status, field);
  });
});

describe('requests that no client library sends', () => {
  test('a NUL that is percent-encoded', async () => {
    expectProblem(await request('GET /api/renewals/%00'), 400, 'id');
  });

  test('a person whose name is not ASCII', async () => {
    const name = Buffer.concat([
      Buffer.from('X-Acting-Person: '),
      Buffer.from([0xff, 0xc0]),
      Buffer.from('\r\n'),
    ]);
    expectProblem(await request('GET /api/board', [name]), 401);
    expectProblem(await request('GET /api/board', ['X-Acting-Person: 书记\r\n']), 401);
  });

  test('the same header twice names nobody', async () => {
    const twice = ['X-Acting-Person: inspection-team\r\n', 'X-Acting-Person: town-committee\r\n'];
    expectProblem(await request('GET /api/board', twice), 401);
  });

  test.each([
    { how: 'announced', headers: [`Content-Length: ${1024 * 1024}\r\n`], body: 'x'.repeat(300 * 1024) },
    {
      how: 'in chunks',
      headers: ['Transfer-Encoding: chunked\r\n'],
      body: `100000\r\n${'x'.repeat(0x100000)}\r\n0\r\n\r\n`,
    },
  ])('a body of 1 MB, $how: 413', async ({ headers, body }) => {
    const events = `POST /api/renewals/${renewalOf(FIRST)}/events`;
    const answer = await request(events, ['Content-Type: application/json\r\n', ...headers], body);
    expectProblem(answer, 413, 'body');
  });

  test('a body shorter than announced is waited for, and harms nobody else', async () => {
    const socket = connect(Number(address.port), address.hostname);
    await once(socket, 'connect');
    socket.write(
      'POST /api/drill/clock HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    );
    expect((await fetch(new URL('/api/board', address))).status).toBe(200);
    socket.destroy();
  });
});

describe('a port', () => {
  test('that is taken: a sentence, and no stack trace', async () => {
    const { app } = await openDesk(desk.deps.connection);
    const opening = listen(app, '127.0.0.1', Number(address.port));
    await expect(opening).rejects.toThrow(StartupError);
    await expect(opening).rejects.toThrow(
      `Port ${address.port} on 127.0.0.1 cannot be opened: another program uses it`,
    );
  });

  test('on an address that this machine has not: a sentence', async () => {
    const { app } = await openDesk(desk.deps.connection);
    await expect(listen(app, '192.0.2.1', 0)).rejects.toThrow('this machine has no such address');
  });
});
