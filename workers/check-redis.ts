import { Redis } from 'ioredis';
import { StartupError } from '../db/database-url.ts';

const PATIENCE_MS = 5_000;

/**
 * Speaks to Redis once. Throws StartupError with one sentence where that fails: BullMQ itself would wait for ever,
 * which is right while running and wrong at the start.
 */
export async function checkRedis(url: string): Promise<void> {
  if (!/^rediss?:\/\//.test(url) || !URL.canParse(url))
    throw new StartupError('REDIS_URL is not a Redis URL: expected redis://user:password@host:6379.');
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: PATIENCE_MS });
  let why = 'no answer';
  redis.on('error', (error) => {
    why = error.message;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    if (error instanceof Error && why === 'no answer') why = error.message;
    const { host } = new URL(url);
    throw new StartupError(`Redis at ${host} cannot be used (${why}): check REDIS_URL, or unset it.`);
  } finally {
    redis.disconnect();
  }
}
