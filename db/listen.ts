import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Connection } from './connect.ts';

/** Who is told of what comes over a channel. */
export interface Hearer {
  told(payload: string): void;
  /** It listens again after a time in which it did not: whatever came then is lost. */
  resumed(): void;
  /** The connection could not be made, or is lost; it is tried again. */
  lost(error: Error): void;
}

export interface Listening {
  /** Settles once it listens, or once the first try has failed. */
  readonly begun: Promise<void>;
  close(): Promise<void>;
}

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
/** A connection whose other end is gone without a word tells nothing, and is asked for a sign of life. */
const ASK_EVERY_MS = 20_000;
const PATIENCE_MS = 10_000;

/**
 * Listens to a channel on a connection of its own, with the settings of the pool and none of its places, and connects
 * again, ever more slowly, when it is lost. PostgreSQL keeps nothing for those who do not listen, so each gap is told.
 */
export function listen({ pool }: Pick<Connection, 'pool'>, channel: string, hearer: Hearer): Listening {
  const closing = new AbortController();
  const begun = Promise.withResolvers<void>();
  let client: pg.Client | undefined;
  let gap = false;
  let wait = FIRST_WAIT_MS;

  async function listenOnce(): Promise<Error> {
    const own = new pg.Client({
      ...pool.options,
      application_name: 'huanjie-live',
      keepAlive: true,
      query_timeout: PATIENCE_MS,
    });
    client = own;
    const ended = Promise.withResolvers<Error>();
    own.on('error', ended.resolve);
    own.on('end', () => ended.resolve(new Error('The connection was ended')));
    own.on('notification', ({ payload }) => hearer.told(payload ?? ''));
    let asking: NodeJS.Timeout | undefined;
    try {
      await own.connect();
      await own.query(`listen ${pg.escapeIdentifier(channel)}`);
      wait = FIRST_WAIT_MS;
      if (gap && !closing.signal.aborted) hearer.resumed();
      begun.resolve();
      asking = setInterval(() => own.query('select 1').catch(ended.resolve), ASK_EVERY_MS);
      asking.unref();
      return await ended.promise;
    } finally {
      clearInterval(asking);
      await own.end().catch(() => undefined); // one that is broken cannot say good-bye
    }
  }

  async function keepListening(): Promise<void> {
    while (!closing.signal.aborted) {
      const error = await listenOnce().catch((failure: Error) => failure);
      begun.resolve();
      if (closing.signal.aborted) return;
      gap = true;
      hearer.lost(error);
      await sleep(wait, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
  }

  const running = keepListening();
  return {
    begun: begun.promise,
    async close() {
      closing.abort();
      await client?.end().catch(() => undefined);
      await running;
    },
  };
}
