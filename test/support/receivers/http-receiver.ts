import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ParcelItem } from '../../../services/channels.ts';
import { listen } from './listener.ts';
import { createScript, type Script } from './script.ts';

/** What a receiver answers; `accepted`: whether it has taken the message. */
export interface Reply {
  readonly status: number;
  readonly body: object | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly accepted?: boolean;
}

/** `lose-answer`: takes and records the message, and cuts the connection before it says so. */
export type HttpStep = 'accept' | 'hang' | 'lose-answer' | Reply | { readonly delayMs: number };

export interface ReceivedPost {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What its sender calls it, where the channel says so. */
  readonly id: string;
  /** A robot's key or token, a telephone number, or the path. */
  readonly recipient: string;
  readonly items: readonly ParcelItem[];
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  /** As it came. */
  readonly body: string;
  readonly json: Readonly<Record<string, unknown>>;
}

export interface HttpReceiver {
  readonly port: number;
  readonly url: string;
  /** Messages that it has accepted, doubles included. */
  readonly accepted: readonly ReceivedPost[];
  /** Everything that came, refused ones included. */
  readonly requests: readonly ReceivedPost[];
  readonly connections: number;
  /** One step a request. */
  readonly script: Script<HttpStep>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  close(): Promise<void>;
}

export interface HttpReceiverOptions {
  readonly port?: number;
  /** What it answers where the script says `accept`; a robot judges the request here. */
  readonly answer?: (post: ReceivedPost) => Reply;
  /** Speaks TLS, with a key and a certificate. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

const everythingIsFine = ({ id }: ReceivedPost): Reply => ({
  status: 200,
  body: { errcode: 0, errmsg: 'ok', id: `receipt of ${id}` },
  accepted: true,
});

function parsed(body: string): Record<string, unknown> {
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    return {};
  }
}

async function received(request: IncomingMessage): Promise<ReceivedPost> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  const json = parsed(body);
  const url = new URL(request.url ?? '', 'http://receiver');
  const { searchParams: query } = url;
  return {
    at: Date.now(),
    id: String(request.headers['webhook-id'] ?? json.id ?? ''),
    recipient: query.get('key') ?? query.get('access_token') ?? String(json.to ?? url.pathname),
    items: Array.isArray(json.items) ? (json.items as ParcelItem[]) : [],
    url,
    headers: request.headers,
    body,
    json,
  };
}

function send(response: ServerResponse, { status, body, headers }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** An HTTP server that records what comes and answers as its script says; for robots, webhooks and short messages. */
export async function startHttpReceiver({
  port,
  answer = everythingIsFine,
  tls,
}: HttpReceiverOptions = {}): Promise<HttpReceiver> {
  const accepted: ReceivedPost[] = [];
  const requests: ReceivedPost[] = [];
  const script = createScript<HttpStep>('accept');

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const one = await received(request);
    requests.push(one);
    const step = script.next();
    if (step === 'hang') return;
    if (typeof step === 'object' && 'delayMs' in step) await sleep(step.delayMs);
    const reply = typeof step === 'object' && 'status' in step ? step : answer(one);
    if (reply.accepted === true) accepted.push(one);
    if (step === 'lose-answer') response.socket?.destroy();
    else send(response, reply);
  }

  const handle = (request: IncomingMessage, response: ServerResponse) =>
    void serve(request, response).catch(() => response.destroy());
  const make = () => {
    const server = tls === undefined ? createServer(handle) : createSecureServer(tls, handle);
    return { server, cut: () => server.closeAllConnections() };
  };
  const listener = await listen(make, port);
  return {
    port: listener.port,
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${listener.port}`,
    accepted,
    requests,
    get connections() {
      return listener.connections;
    },
    script,
    pause: listener.pause,
    resume: listener.resume,
    close: listener.pause,
  };
}
