import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Connection, connect } from '../../../db/connect.ts';
import { claimDelivery, dueDeliveries } from '../../../db/deliveries.ts';
import { migrate } from '../../../db/migrate.ts';
import { putDelivery } from '../../services/operation/deliveries.ts';
import { type OwnPostgres, startOwnPostgres } from '../../support/fault-postgres.ts';
import { type FaultScene, openScene } from '../../support/fault-scene.ts';
import { openRedis, type Store } from '../../support/fault-stores.ts';
import { ONCE } from '../../support/fault-tally.ts';
import { until } from '../../support/until.ts';
import type { WorkerProcess } from '../../support/worker-process.ts';
import { AT_ONCE, IN_TURN, IS_LONG, PATIENCE_MS } from './in-turn.ts';

/** On a PostgreSQL of its own, which is broken off and started again. */
export function whenPostgresFails(store: Store): void {
  describe.skipIf(store.absent)(`a PostgreSQL that fails, with the queues in ${store.name}`, AT_ONCE, () => {
    const LEASE_SECONDS = 16;
    let postgres: OwnPostgres;
    let redis: Awaited<ReturnType<typeof openRedis>>;
    let connection: Connection;
    let scene: FaultScene;
    let workers: WorkerProcess[];

    beforeAll(async () => {
      [postgres, redis] = await Promise.all([startOwnPostgres(), openRedis(store)]);
      connection = connect(postgres.url);
      await migrate(connection.db);
      scene = await openScene(
        { connection, url: postgres.url, redisUrl: redis.url },
        { communities: 12, rungs: 20, leaseSeconds: LEASE_SECONDS },
      );
      scene.smtp.script.usually({ delayMs: 300 });
      scene.http.script.usually({ delayMs: 300 });
      workers = await Promise.all([scene.hire(), scene.hire()]);
    }, PATIENCE_MS);
    afterAll(async () => {
      await scene?.close();
      await connection?.close();
      await redis?.close();
      await postgres?.close();
    });

    test('is broken off in the middle of a batch and started again, three times', IN_TURN, async () => {
      for (let time = 0; time < 3; time++) {
        await scene.midst();
        await postgres.stop();
        await postgres.start();
      }
      expect(await scene.settle()).toEqual(ONCE);
    });

    test(
      'is away for longer than a lease: what was handed over meanwhile is noted before anybody else takes it',
      IN_TURN,
      async () => {
        const { requests, accepted, script } = scene.http;
        script.usually({ delayMs: 1_000 });
        await scene.nextDay();
        await until(
          () => requests.length - accepted.length,
          (underWay) => underWay > 1,
          PATIENCE_MS,
        );
        const before = accepted.length;
        await postgres.stop();
        await sleep(IS_LONG ? 60_000 : (LEASE_SECONDS + 1) * 1000);
        expect(accepted.length).toBeGreaterThan(before);
        await postgres.start();
        expect(await scene.settle()).toEqual(ONCE);
      },
    );

    test('keeps no worker from going on, nor from ending as it should', IN_TURN, async () => {
      expect(workers.map(({ running }) => running)).toEqual([true, true]);
      expect(await scene.dismiss()).toEqual([0, 0]);
    });

    test('leaves a lease that ended while it was away to its holder for a moment', IN_TURN, async () => {
      await postgres.stop();
      await postgres.start();
      const { db, pool } = connection;
      const key = {
        message: await putDelivery(connection, { person: 'inspection-team' }),
        kind: 'email',
      } as const;
      const leaseEnds = (seconds: number) =>
        pool.query(
          `update delivery set status = 'sending', next_try_at = pg_postmaster_start_time() + make_interval(secs => $2)
           where message = $1`,
          [key.message, seconds],
        );
      for (const seconds of [-600, 0, 1]) {
        await leaseEnds(seconds);
        expect(await dueDeliveries(db, 'email', 1)).toEqual([]);
        expect(await claimDelivery(db, key, 1)).toBeUndefined();
      }
      await leaseEnds(1.1);
      await until(
        () => dueDeliveries(db, 'email', 1),
        (due) => due.length === 1,
      );
      expect(await claimDelivery(db, key, 1)).toMatchObject({ attempts: 1 });
    });
  });
}
