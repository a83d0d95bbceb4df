import type { Logger } from 'pino';
import type { OpenDatabase } from '../db/open.ts';
import type { Clock } from '../services/clock.ts';
import { queueBackend } from './backend.ts';
import { checkRedis } from './check-redis.ts';
import { type Running, startRecordCheck } from './record-check.ts';

/** Starts every worker of the product on one queue store. Throws StartupError where that store does not answer. */
export async function startWorkers(
  { connection, connectionString }: OpenDatabase,
  redisUrl: string | undefined,
  clock: Clock,
  log: Logger,
): Promise<Running> {
  if (redisUrl !== undefined) await checkRedis(redisUrl);
  const backend = queueBackend({ databaseUrl: connectionString, redisUrl });
  const recordCheck = await startRecordCheck(backend, connection, clock, log);
  log.info({ event: 'workers-started', store: backend.store }, `workers run on ${backend.store}`);
  return {
    async close() {
      await recordCheck.close();
      await backend.close();
    },
  };
}
