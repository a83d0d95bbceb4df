import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { StartupError } from '../db/database-url.ts';
import { readDispatch } from '../db/dispatch.ts';
import type { Deps } from '../services/deps.ts';
import { metricsText } from '../services/operation/metrics-text.ts';
import { sweepHealth } from '../services/operation/sweep-health.ts';
import { within } from '../services/within.ts';
import type { Running } from './scheduled.ts';

const PATIENCE_MS = 5_000;

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const json = (status: number, body: object): Answer => ({
  status,
  type: JSON_TYPE,
  body: JSON.stringify(body),
});

async function healthOf({ connection: { db } }: Deps): Promise<Answer> {
  try {
    const dispatch = await within(PATIENCE_MS, readDispatch(db));
    const { ageSeconds, overdue } = sweepHealth(dispatch);
    return json(200, { status: 'ok', sweep: { ageSeconds, overdue }, held: dispatch.held });
  } catch {
    return json(503, { status: 'no database' });
  }
}

function send(response: ServerResponse, { status, type, body }: Answer, withBody: boolean): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(withBody ? body : undefined);
}

async function opened(server: ReturnType<typeof createServer>, host: string, port: number): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  try {
    await promise;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new StartupError(
      `METRICS_PORT ${port} on ${host} cannot be opened (${code}): set it to a free one.`,
    );
  }
  server.off('error', reject);
  const { address, port: chosen } = server.address() as AddressInfo;
  return `http://${address.includes(':') ? `[${address}]` : address}:${chosen}`;
}

/**
 * `/metrics` and `/health` of a worker process that runs without the API. Health is 503 where the database does not
 * answer; that nobody sweeps is said but is no reason to start this process anew. Throws StartupError.
 */
export async function startMetricsServer(
  deps: Deps,
  { host, port }: { host: string; port: number },
  log: Logger,
): Promise<Running & { readonly address: string }> {
  const metrics = metricsText(deps);
  const answerTo = async (path: string | undefined): Promise<Answer> => {
    if (path === '/metrics') return { status: 200, type: metrics.contentType, body: await metrics.text() };
    if (path === '/health') return healthOf(deps);
    return json(404, { status: 'not found' });
  };
  const server = createServer(async (request, response) => {
    const { method, url } = request;
    request.resume();
    try {
      if (method === 'GET' || method === 'HEAD')
        send(response, await answerTo(url?.split('?')[0]), method === 'GET');
      else send(response.setHeader('allow', 'GET, HEAD'), json(405, { status: 'not allowed' }), true);
    } catch (err) {
      log.error({ err, url }, 'metrics');
      send(response, json(500, { status: 'failed' }), true);
    }
  });
  const address = await opened(server, host, port);
  log.info({ event: 'metrics-listening', address }, `metrics on ${address}/metrics`);
  return {
    address,
    async close() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  };
}
