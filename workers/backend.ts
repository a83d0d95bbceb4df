import {
  createPostgresBackend,
  type Job,
  type PostgresConnectionOptions,
  Queue,
  type QueueOptions,
  runMigrations,
  Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import { openQueuePool, QUEUE_SCHEMA } from '../db/queue-pool.ts';

/** What the workers use of BullMQ, whichever store is beneath it. */
export interface QueueBackend {
  readonly store: 'redis' | 'postgresql';
  queue(name: string, options?: Partial<QueueOptions>): Queue;
  worker(name: string, work: (job: Job) => Promise<unknown>, options?: Partial<WorkerOptions>): Worker;
  close(): Promise<void>;
}

/** Of the names in Redis, unless the configuration has another one. */
const PREFIX = 'huanjie';

/** How soon a worker asks again that could not reach the store; BullMQ would let a quarter of a minute pass. */
const AGAIN_MS = 5_000;

function onRedis(url: string, prefix: string): QueueBackend {
  // BullMQ waits for Redis as long as it takes; a limit on retries would lose the command instead.
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  connection.on('error', () => undefined);
  const shared = { connection, prefix };
  return {
    store: 'redis',
    queue: (name, options) => new Queue(name, { ...options, ...shared }),
    worker: (name, work, options) =>
      new Worker(name, work, { runRetryDelay: AGAIN_MS, ...options, ...shared }),
    close: async () => {
      connection.disconnect();
    },
  };
}

/** Every worker keeps one of them for itself, to be told of new jobs; the others are for their errands. */
const MOST_CONNECTIONS = 16;

/** One pool for all queues and workers of a process: each would otherwise open several connections of its own. */
async function onPostgres(connectionString: string): Promise<QueueBackend> {
  const bound = withBackend(createPostgresBackend);
  const pool = openQueuePool(connectionString, QUEUE_SCHEMA, MOST_CONNECTIONS);
  const client = await pool.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
  } finally {
    client.release();
  }
  // BullMQ has a type of its own for what is a pool.
  const shared = { connection: pool as PostgresConnectionOptions };
  return {
    store: 'postgresql',
    queue: (name, options) => new bound.Queue(name, { ...options, ...shared }) as unknown as Queue,
    worker: (name, work, options) =>
      new bound.Worker(name, work, { runRetryDelay: AGAIN_MS, ...options, ...shared }) as unknown as Worker,
    close: () => pool.end(),
  };
}

/** The one place that picks the store of the queues: Redis where there is a URL, otherwise the database itself. */
export async function queueBackend({
  databaseUrl,
  redisUrl,
  prefix = PREFIX,
}: {
  databaseUrl: string;
  redisUrl: string | undefined;
  /** Of the names in Redis, which other programs and installations may use too. */
  prefix?: string | undefined;
}): Promise<QueueBackend> {
  return redisUrl === undefined ? onPostgres(databaseUrl) : onRedis(redisUrl, prefix);
}
