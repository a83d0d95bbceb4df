import { type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { ChannelKind } from '../../db/tables.ts';
import { ChannelFailure } from '../../services/channels.ts';

/** How long one post may take in all: the name, the connection, the answer with its body. */
export const PATIENCE_MS = 15_000;

/** What is read of an answer, in bytes; nobody has more to say to a message. */
const LONGEST_ANSWER = 8_192;
const LONGEST_WAIT_MS = 3_600_000;

export interface Answer {
  readonly status: number;
  /** From `Retry-After`, where there is one. */
  readonly retryAfterMs: number | undefined;
  /** The beginning of the body. */
  readonly text: string;
}

/** One JSON body to one address. */
export interface Post {
  readonly url: URL;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly patienceMs: number;
  /** Decides to which addresses the name of the host leads; the system's resolver unless set. */
  readonly lookup?: LookupFunction | undefined;
}

/** `Retry-After` in either of its forms, seconds or a date (RFC 9110, 10.2.3); an hour at most. */
export function retryAfterMs(header: string | undefined, now: number = Date.now()): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_WAIT_MS);
}

const opened = (url: URL, options: RequestOptions, body: string) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const send = url.protocol === 'https:' ? secureRequest : plainRequest;
    send(url, options).on('response', resolve).on('error', reject).end(body);
  });

/** A body that breaks off or never ends counts as far as it came: the status has said what became of the message. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  let read = Buffer.alloc(0);
  try {
    for await (const chunk of response) {
      read = Buffer.concat([read, chunk as Buffer]);
      if (read.length >= LONGEST_ANSWER) break;
    }
  } catch {}
  return read.subarray(0, LONGEST_ANSWER).toString('utf8');
}

/** Of a connection that failed, its code and never its message: that has the address. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/**
 * Posts once, follows no redirect and keeps no connection: one that the receiver closes at that moment would cost a
 * try. Throws ChannelFailure, to be tried again, where no answer came in time.
 */
export async function post(
  kind: ChannelKind,
  { url, body, headers, patienceMs, lookup }: Post,
): Promise<Answer> {
  const signal = AbortSignal.timeout(patienceMs);
  try {
    const response = await opened(
      url,
      {
        method: 'POST',
        agent: false,
        signal,
        lookup,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'huanjie',
          ...headers,
        },
      },
      body,
    );
    const after = retryAfterMs(response.headers['retry-after']);
    return { status: response.statusCode ?? 0, retryAfterMs: after, text: await beginningOf(response) };
  } catch (error) {
    if (error instanceof ChannelFailure) throw error;
    throw new ChannelFailure(`${kind}: no answer (${signal.aborted ? 'ETIMEDOUT' : codeOf(error)})`, {
      permanent: false,
    });
  }
}

export const isSuccess = ({ status }: Answer): boolean => status >= 200 && status < 300;

/** Statuses that say nothing against the message itself. */
export const mayPass = ({ status }: Answer): boolean => [408, 425, 429].includes(status) || status >= 500;

export function refused(kind: ChannelKind, answer: Answer, permanent: boolean): ChannelFailure {
  const { status, retryAfterMs } = answer;
  return new ChannelFailure(`${kind}: HTTP ${status}`, { permanent, retryAfterMs });
}

/** The JSON object that an answer is; undefined where it is none. */
export function objectIn({ text }: Answer): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
