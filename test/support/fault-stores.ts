import { inject } from 'vitest';
import { keepTrying } from '../../services/reminders/keep-trying.ts';
import { makeDatabase } from './database.ts';
import { emptyRedis, redisProgram, startOwnRedis } from './fault-redis.ts';

/** Where the queues are, and whether that is to be had here. */
export interface Store {
  readonly name: 'postgresql' | 'redis';
  readonly absent: boolean;
}

const { redisUrl } = inject('servers');

export const STORES: readonly Store[] = [
  { name: 'postgresql', absent: false },
  { name: 'redis', absent: redisUrl === null && redisProgram === undefined },
];

/** The Redis of this run; one of our own where there is none. Undefined for the other store. */
export async function openRedis({ name }: Store) {
  if (name !== 'redis') return { url: undefined, close: async () => undefined };
  if (redisUrl !== null) return { url: redisUrl, close: async () => undefined };
  if (redisProgram === undefined) throw new Error('There is no Redis here');
  return startOwnRedis(redisProgram);
}

/** Of everything in their schema the record of its migrations alone stays. */
const EMPTY_TABLES = `
  do $$ begin
    execute (
      select 'truncate ' || string_agg(format('bullmq.%I', tablename), ', ')
      from pg_tables where schemaname = 'bullmq' and tablename <> 'migration');
  end $$`;

export type FaultStage = Awaited<ReturnType<typeof openStage>>;

/** An empty, migrated database, and the store for its queues. */
export async function openStage(store: Store) {
  const redis = await openRedis(store);
  const { url, connection, open, drop } = await makeDatabase('migrated');
  return {
    url,
    connection,
    open,
    redisUrl: redis.url,
    /** All that the queues hold is gone, their schedules too. */
    async emptyQueues(prefix: string) {
      if (redis.url !== undefined) await emptyRedis(redis.url, prefix);
      // It may be in the way of whoever is taking a job, and be the one that PostgreSQL breaks off.
      else await keepTrying(() => connection.pool.query(EMPTY_TABLES), 10);
    },
    async close() {
      await redis.close();
      await drop();
    },
  };
}
