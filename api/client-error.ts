import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type Problem, unreadable } from './problem.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

/** What Node's parser says of bytes that are no request, and about which part of it. */
const REASONS: Readonly<Record<string, Parameters<typeof unreadable>>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request', 'did not come to its end in time'],
  HPE_HEADER_OVERFLOW: [431, 'headers', 'are too large'],
  HPE_INVALID_URL: [400, 'path', 'has a character that no address has'],
  HPE_INVALID_HEADER_TOKEN: [400, 'headers', 'have a character that no header has'],
  HPE_INVALID_CONTENT_LENGTH: [400, 'Content-Length', 'is not a number'],
  HPE_UNEXPECTED_CONTENT_LENGTH: [400, 'Content-Length', 'is given twice'],
  HPE_INVALID_TRANSFER_ENCODING: [
    400,
    'Transfer-Encoding',
    'is not known, or stands beside a Content-Length',
  ],
};

export function problemOfBytes(code: string | undefined): Problem {
  return unreadable(...(REASONS[code ?? ''] ?? [400, 'request', 'is not HTTP']));
}

/** What never becomes a request is answered on its socket, in the form of every other problem, and hung up. */
export function handleClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = problemOfBytes(error.code);
  const body = JSON.stringify(problem);
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}`),
      '',
      body,
    ].join('\r\n'),
  );
}
