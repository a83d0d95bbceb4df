import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import pino from 'pino';
import { expect, test } from 'vitest';
import { queueBackend } from '../../../workers/backend.ts';
import { startScheduled } from '../../../workers/scheduled.ts';
import { type FaultStage, openStage, STORES } from '../../support/fault-stores.ts';
import { until } from '../../support/until.ts';

const EVERY_MS = 200;
const NAME = 'now-and-then';

/** What is left of a schedule whose worker died between taking its job and putting in the next one. */
async function loseJobs({ redisUrl, connection }: FaultStage, prefix: string): Promise<void> {
  if (redisUrl === undefined) {
    await connection.pool.query('delete from bullmq.job');
    return;
  }
  const redis = new Redis(redisUrl);
  const names = await redis.keys(`${prefix}:${NAME}:*`);
  const ofSchedule = new RegExp(`:(repeat|repeat:${NAME}|meta|id)$`);
  await redis.del(...names.filter((name) => !ofSchedule.test(name)));
  redis.disconnect();
}

test.for(STORES.filter(({ absent }) => !absent))(
  'a schedule that has lost its job is put back, with the queues in $name',
  { timeout: 60_000 },
  async (store) => {
    const stage = await openStage(store);
    const prefix = `huanjie-test-${randomBytes(4).toString('hex')}`;
    const backend = await queueBackend({ databaseUrl: stage.url, redisUrl: stage.redisUrl, prefix });
    const queue = backend.queue(NAME);
    let done = 0;
    const schedule = {
      queue: NAME,
      everyMs: EVERY_MS,
      work: async () => {
        done += 1;
      },
    };
    const running = await startScheduled(backend, schedule, pino({ level: 'silent' }));
    const twiceMore = async (patienceMs: number) => {
      const before = done;
      await until(
        () => done,
        (times) => times > before + 1,
        patienceMs,
      );
    };
    await twiceMore(15_000);
    await loseJobs(stage, prefix);
    expect(await queue.getJobScheduler(NAME)).toBeDefined();
    await twiceMore(30_000);

    await running.close();
    await queue.close();
    await backend.close();
    await stage.close();
  },
);
