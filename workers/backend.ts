import {
  createPostgresBackend,
  Queue,
  type QueueOptions,
  Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';

/** What the workers use of BullMQ, whichever store is beneath it. */
export interface QueueBackend {
  readonly store: 'redis' | 'postgresql';
  queue(name: string, options?: Partial<QueueOptions>): Queue;
  worker(name: string, work: () => Promise<unknown>, options?: Partial<WorkerOptions>): Worker;
  close(): Promise<void>;
}

/** Queues live beside the application's tables, in a schema of their own. */
const SCHEMA = 'bullmq';

/** Names in a Redis that other programs may use too. */
const PREFIX = 'huanjie';

function onRedis(url: string, prefix: string): QueueBackend {
  // BullMQ waits for Redis as long as it takes; a limit on retries would lose the command instead.
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  connection.on('error', () => undefined);
  const shared = { connection, prefix };
  return {
    store: 'redis',
    queue: (name, options) => new Queue(name, { ...options, ...shared }),
    worker: (name, work, options) => new Worker(name, work, { ...options, ...shared }),
    close: async () => {
      connection.disconnect();
    },
  };
}

function onPostgres(connectionString: string): QueueBackend {
  const bound = withBackend(createPostgresBackend);
  const shared = { connection: { connectionString, schema: SCHEMA, migrate: true, max: 4 } };
  return {
    store: 'postgresql',
    queue: (name, options) => new bound.Queue(name, { ...options, ...shared }) as unknown as Queue,
    worker: (name, work, options) =>
      new bound.Worker(name, work, { ...options, ...shared }) as unknown as Worker,
    close: async () => undefined,
  };
}

/** The one place that picks the store of the queues: Redis where there is a URL, otherwise the database itself. */
export function queueBackend({
  databaseUrl,
  redisUrl,
  prefix = PREFIX,
}: {
  databaseUrl: string;
  redisUrl: string | undefined;
  /** Of the names in Redis; several databases may share one. */
  prefix?: string;
}): QueueBackend {
  return redisUrl === undefined ? onPostgres(databaseUrl) : onRedis(redisUrl, prefix);
}
