import pg from 'pg';

/**
 * An idle connection that breaks is replaced, and whoever was using one is told by the query. Told of it besides, every
 * part of a queue library that listens to the pool would print it.
 */
class QuietPool extends pg.Pool {
  override emit(event: string | symbol, ...args: unknown[]): boolean {
    return event === 'error' ? true : super.emit(event as 'connect', ...(args as [pg.PoolClient]));
  }
}

/** The schema of the queues, beside the application's tables. */
export const QUEUE_SCHEMA = 'bullmq';

/** A pool whose connections look into one schema alone; for queues that live beside the application's tables. */
export function openQueuePool(connectionString: string, schema: string, maxConnections: number): pg.Pool {
  const pool = new QuietPool({
    connectionString,
    options: `-c search_path=${schema}`,
    max: maxConnections,
    keepAlive: true,
    application_name: 'huanjie-queues',
  });
  // Every queue and worker listens to it; Node would take a dozen of them for a leak.
  pool.setMaxListeners(0);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
