import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../../services/clock.ts';
import { depsOf } from '../../../services/deps.ts';
import { sweep } from '../../../services/reminders/sweep.ts';
import { type FaultScene, openScene } from '../../support/fault-scene.ts';
import { type FaultStage, openStage, STORES } from '../../support/fault-stores.ts';
import { ONCE } from '../../support/fault-tally.ts';
import { killWorkerProcesses, type WorkerProcess } from '../../support/worker-process.ts';
import { AT_ONCE, IN_TURN, PATIENCE_MS } from './in-turn.ts';

afterAll(killWorkerProcesses);

/** So few deadlines a transaction that many sweeps come upon one another. */
const FEW = 7;

for (const store of STORES)
  describe.skipIf(store.absent)(`with the queues in ${store.name}`, AT_ONCE, () => {
    let stage: FaultStage;
    let scene: FaultScene;
    let workers: WorkerProcess[];

    beforeAll(async () => {
      stage = await openStage(store);
      scene = await openScene(stage, { communities: 12, rungs: 30, leaseSeconds: 24 });
      scene.smtp.script.usually({ delayMs: 20 });
      scene.http.script.usually({ delayMs: 20 });
      workers = await Promise.all([scene.hire(), scene.hire()]);
    }, PATIENCE_MS);
    afterAll(async () => {
      await scene?.close();
      await stage?.close();
    });

    test('six sweeps at once, beside those of two workers, tell everything once', IN_TURN, async () => {
      const others = Array.from({ length: 6 }, () => depsOf(stage.open(), systemClock));
      for (let day = 0; day < 4; day++) {
        await scene.nextDay();
        await Promise.all(others.map((deps) => sweep(deps, { batch: FEW })));
      }
      expect(await scene.settle()).toEqual(ONCE);
    });

    test(
      'a clock that jumps forward three days in the middle of a batch leaves no rung out, and tells none twice',
      IN_TURN,
      async () => {
        await scene.midst();
        await scene.nextDay(3);
        await scene.midst();
        await scene.nextDay(3);
        expect(await scene.settle()).toEqual(ONCE);
      },
    );

    test('queues that are emptied in the middle of a batch are filled again', IN_TURN, async () => {
      for (let time = 0; time < 4; time++) {
        await scene.midst();
        await stage.emptyQueues(scene.prefix);
      }
      expect(await scene.settle()).toEqual(ONCE);
    });

    test('the workers are those that began, and end as they should', IN_TURN, async () => {
      expect(workers.map(({ running }) => running)).toEqual([true, true]);
      expect(await scene.dismiss()).toEqual([0, 0]);
    });
  });
