import type pg from 'pg';

/** The writing statement as it was sent, ready to be sent again for another renewal. */
export interface RecordedWrite {
  readonly name: string;
  readonly text: string;
  /** The renewal comes first. */
  readonly values: readonly unknown[];
}

/** The one statement that records an event, without and with facts about persons beside it. */
const WRITES: readonly unknown[] = ['write-event', 'write-personal-event'];

/** Whether a query records an event. */
export const isWrite = (query: unknown): query is RecordedWrite =>
  typeof query === 'object' && query !== null && 'name' in query && WRITES.includes(query.name);

/** Calls `seen` for every query that a pool sends. None is sent in pieces, so each is one round trip. */
export function watchQueries(pool: pg.Pool, seen: (query: unknown, values: unknown) => void): void {
  pool.on('connect', (client) => {
    const send: (...args: unknown[]) => unknown = client.query.bind(client);
    client.query = ((...args: unknown[]) => {
      seen(args[0], args[1]);
      return send(...args);
    }) as typeof client.query;
  });
}
