import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDatabase } from '../../support/database.ts';
import { type OwnRedis, redisProgram, startOwnRedis } from '../../support/fault-redis.ts';
import { type FaultScene, openScene } from '../../support/fault-scene.ts';
import { ONCE } from '../../support/fault-tally.ts';
import type { WorkerProcess } from '../../support/worker-process.ts';
import { AT_ONCE, IN_TURN, IS_LONG, PATIENCE_MS } from './in-turn.ts';

const AWAY_MS = IS_LONG ? 60_000 : 6_000;

/** On a Redis of its own, which is stopped, frozen and flushed. */
export function whenRedisFails(): void {
  describe.skipIf(redisProgram === undefined)('a Redis that fails', AT_ONCE, () => {
    let own: Awaited<ReturnType<typeof makeDatabase>>;
    let redis: OwnRedis;
    let scene: FaultScene;
    let workers: WorkerProcess[];

    beforeAll(async () => {
      own = await makeDatabase('migrated');
      redis = await startOwnRedis(redisProgram ?? '');
      scene = await openScene(
        { connection: own.connection, url: own.url, redisUrl: redis.url },
        { communities: 12, rungs: 30, leaseSeconds: 24 },
      );
      scene.smtp.script.usually({ delayMs: 20 });
      scene.http.script.usually({ delayMs: 20 });
      workers = await Promise.all([scene.hire(), scene.hire()]);
    }, PATIENCE_MS);
    afterAll(async () => {
      await scene?.close();
      await redis?.close();
      await own?.drop();
    });

    test('holds names of this installation alone', IN_TURN, async () => {
      const client = new Redis(redis.url);
      const names = await client.keys('*');
      client.disconnect();
      expect(names).not.toEqual([]);
      expect(names.filter((name) => !name.startsWith(`${scene.prefix}:`))).toEqual([]);
    });

    test(
      `is away for ${AWAY_MS / 1000} s in the middle of a batch and comes back: all is told once, at most late`,
      IN_TURN,
      async () => {
        await scene.midst();
        await redis.stop();
        await scene.nextDay();
        await sleep(AWAY_MS);
        await redis.start();
        expect(await scene.settle()).toEqual(ONCE);
      },
    );

    test('does not answer for a while, with every connection open', IN_TURN, async () => {
      await scene.midst();
      redis.freeze();
      await scene.nextDay();
      await sleep(AWAY_MS / 2);
      redis.thaw();
      expect(await scene.settle()).toEqual(ONCE);
    });

    test('is flushed in the middle of a batch, again and again', IN_TURN, async () => {
      for (let time = 0; time < 4; time++) {
        await scene.midst();
        await redis.flush();
      }
      expect(await scene.settle()).toEqual(ONCE);
    });

    test('keeps no worker from going on, nor from ending as it should', IN_TURN, async () => {
      expect(workers.map(({ running }) => running)).toEqual([true, true]);
      expect(await scene.dismiss()).toEqual([0, 0]);
    });
  });
}
