import pino, { type Logger } from 'pino';
import { afterAll } from 'vitest';
import { buildApp } from '../../api/app.ts';
import type { Connection } from '../../db/connect.ts';
import { type Clock, systemClock } from '../../services/clock.ts';
import { readConfiguration } from '../../services/configuration.ts';
import { depsOf } from '../../services/deps.ts';
import { holdAnswersToTheirSchemas } from './described-answers.ts';

/** An event as somebody sends it. */
export interface Sent {
  readonly type: string;
  readonly facts: unknown;
  readonly revision: number;
  /** Who sends it; nobody where it is left out. */
  readonly by?: string;
  readonly key?: string;
  readonly dryRun?: boolean;
}

export const headersOf = ({ by, key }: Pick<Sent, 'by' | 'key'>): Record<string, string> => ({
  ...(by === undefined ? {} : { 'x-acting-person': by }),
  ...(key === undefined ? {} : { 'idempotency-key': key }),
});

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** The whole API on a database, with a memory of its own: what one process of several is. Closed with the file. */
export async function openDesk(
  connection: Connection,
  {
    clock = systemClock,
    log = pino({ level: 'silent' }),
    env = {},
  }: { clock?: Clock; log?: Logger; env?: NodeJS.ProcessEnv } = {},
) {
  const deps = depsOf(connection, clock);
  const { signIn } = readConfiguration(env);
  const app = await buildApp(deps, log, undefined, signIn);
  holdAnswersToTheirSchemas(app);
  afterAll(() => app.close());
  return {
    app,
    deps,
    get: (url: string, by?: string) =>
      app.inject({ method: 'GET', url, headers: headersOf(by === undefined ? {} : { by }) }),
    post: (url: string, body: object, by?: string) =>
      app.inject({ method: 'POST', url, payload: body, headers: headersOf(by === undefined ? {} : { by }) }),
    record: (renewal: string, { type, facts, revision, dryRun, ...who }: Sent) =>
      app.inject({
        method: 'POST',
        url: `/api/renewals/${renewal}/events${dryRun === undefined ? '' : `?dryRun=${dryRun}`}`,
        payload: { type, facts, revision },
        headers: headersOf(who),
      }),
  };
}
