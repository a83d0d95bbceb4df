import type pg from 'pg';

/** The writing statement as it was sent, ready to be sent again for another renewal. */
export interface RecordedWrite {
  readonly name: string;
  readonly text: string;
  /** The renewal comes first. */
  readonly values: readonly unknown[];
}

/** Whether a query is the one statement that records an event. */
export const isWrite = (query: unknown): query is RecordedWrite =>
  typeof query === 'object' && query !== null && 'name' in query && query.name === 'write-event';

/** Calls `seen` for every query that a pool sends. None is sent in pieces, so each is one round trip. */
export function watchQueries(pool: pg.Pool, seen: (query: unknown) => void): void {
  pool.on('connect', (client) => {
    const send: (...args: unknown[]) => unknown = client.query.bind(client);
    client.query = ((...args: unknown[]) => {
      seen(args[0]);
      return send(...args);
    }) as typeof client.query;
  });
}
