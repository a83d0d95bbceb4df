import { createServer, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { post, retryAfterMs } from '../../../workers/channels/http-post.ts';
import { type Listener, listen } from '../../support/receivers/listener.ts';

let listener: Listener | undefined;
afterEach(() => listener?.pause());

async function answering(answer: (response: ServerResponse) => void) {
  listener = await listen(() => {
    const server = createServer((request, response) => request.resume().on('end', () => answer(response)));
    return { server, cut: () => server.closeAllConnections() };
  });
  const url = new URL(`http://127.0.0.1:${listener.port}/`);
  return post('webhook', { url, body: '{}', patienceMs: 400 });
}

describe('Retry-After', () => {
  const now = Date.parse('2021-01-15T00:00:00Z');

  test.each([
    { header: undefined, ms: undefined },
    { header: '0', ms: 0 },
    { header: '120', ms: 120_000 },
    { header: '3600', ms: 3_600_000 },
    { header: '3601', ms: 3_600_000 },
    { header: '99999999999999999999', ms: 3_600_000 },
    { header: 'Fri, 15 Jan 2021 00:00:30 GMT', ms: 30_000 },
    { header: 'Thu, 14 Jan 2021 00:00:00 GMT', ms: 0 },
    { header: 'Sat, 16 Jan 2021 00:00:00 GMT', ms: 3_600_000 },
    { header: 'soon', ms: undefined },
    { header: '', ms: undefined },
  ])('$header', ({ header, ms }) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });
});

test('of a long answer the beginning is read, and the connection is left', async () => {
  let left = false;
  const answer = await answering((response) => {
    const more = setInterval(() => response.write('x'.repeat(1024)), 1);
    response.on('close', () => {
      clearInterval(more);
      left = true;
    });
  });
  expect(answer).toEqual({ status: 200, retryAfterMs: undefined, text: 'x'.repeat(8192) });
  await expect.poll(() => left).toBe(true);
});

test('an answer whose body never ends counts as far as it came', async () => {
  const answer = await answering((response) => response.writeHead(202).write('half'));
  expect(answer).toEqual({ status: 202, retryAfterMs: undefined, text: 'half' });
});

test('an answer whose body breaks off does so too', async () => {
  const answer = await answering((response) => {
    response.writeHead(200, { 'content-length': 100 }).write('half', () => response.destroy());
  });
  expect(answer).toMatchObject({ status: 200, text: 'half' });
});

test('one that is no HTTP is tried again', async () => {
  await expect(answering((response) => response.socket?.end('hello\r\n\r\n'))).rejects.toMatchObject({
    permanent: false,
    message: expect.stringMatching(/^webhook: no answer \(HPE_\w+\)$/),
  });
});
