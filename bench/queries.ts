import type pg from 'pg';

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
