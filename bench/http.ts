import { once } from 'node:events';
import { connect } from 'node:net';

export interface HttpClient {
  /** Posts JSON on the one connection that is kept alive, and answers the status. One request at a time. */
  post(path: string, headers: string, body: string): Promise<number>;
  close(): void;
}

interface Waiting {
  readonly answer: (status: number) => void;
  readonly fail: (error: Error) => void;
}

const END_OF_HEADERS = '\r\n\r\n';

/** The status of an answer that has come in whole; undefined while some of it is missing. */
function statusOf(received: string): number | undefined {
  const end = received.indexOf(END_OF_HEADERS);
  if (end < 0) return undefined;
  const head = received.slice(0, end);
  const length = /^content-length: (\d+)$/im.exec(head)?.[1];
  if (length === undefined) throw new Error(`An answer without its length:\n${head}`);
  return received.length < end + END_OF_HEADERS.length + Number(length)
    ? undefined
    : Number(head.slice(9, 12));
}

/**
 * HTTP/1.1 with no more than a benchmark needs: the generator runs on the cores that it measures, and a client for
 * all purposes would take more of them than the server's own handling of HTTP.
 */
export async function openHttp(address: string): Promise<HttpClient> {
  const { hostname, port, host } = new URL(address);
  const socket = connect(Number(port), hostname).setNoDelay();
  // A character a byte, so that lengths of text are lengths of content.
  socket.setEncoding('latin1');
  await once(socket, 'connect');
  let received = '';
  let waiting: Waiting | undefined;
  const settle = (how: (one: Waiting) => void) => {
    const one = waiting;
    waiting = undefined;
    received = '';
    if (one !== undefined) how(one);
  };
  socket.on('data', (chunk) => {
    received += chunk;
    const status = statusOf(received);
    if (status !== undefined) settle(({ answer }) => answer(status));
  });
  socket.on('error', (error) => settle(({ fail }) => fail(error)));
  socket.on('close', () => settle(({ fail }) => fail(new Error('The server hung up'))));
  return {
    post: (path, headers, body) =>
      new Promise((answer, fail) => {
        waiting = { answer, fail };
        const length = Buffer.byteLength(body);
        socket.write(
          `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n` +
            `Content-Length: ${length}\r\n${headers}\r\n${body}`,
        );
      }),
    close: () => socket.destroy(),
  };
}
