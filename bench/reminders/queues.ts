import { Redis } from 'ioredis';
import type pg from 'pg';
import { checkRedis } from '../../workers/check-redis.ts';

/** Of the bench's names in a Redis that other programs may use too. */
export const QUEUE_PREFIX = `huanjie-bench-${process.pid}`;

/** The Redis that the environment names, where it answers. */
export async function answeringRedis(say: (line: string) => void): Promise<string | undefined> {
  const url = process.env.REDIS_URL || undefined;
  if (url === undefined) {
    say('REDIS_URL is not set: deliveries are measured on PostgreSQL alone');
    return undefined;
  }
  try {
    await checkRedis(url);
    return url;
  } catch (error) {
    say(`${error instanceof Error ? error.message : error} Deliveries are measured on PostgreSQL alone`);
    return undefined;
  }
}

/** Leaves nothing for the next round. */
export async function clearQueues(pool: pg.Pool, redisUrl: string | undefined): Promise<void> {
  await pool.query('drop schema if exists bullmq cascade');
  if (redisUrl === undefined) return;
  const redis = new Redis(redisUrl);
  try {
    const keys = await redis.keys(`${QUEUE_PREFIX}:*`);
    if (keys.length > 0) await redis.del(...keys);
  } finally {
    redis.disconnect();
  }
}
