import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { randomFrom, seedOfRun } from '../../support/fault-random.ts';
import { type FaultScene, openScene } from '../../support/fault-scene.ts';
import { openStage, STORES } from '../../support/fault-stores.ts';
import { killWorkerProcesses } from '../../support/worker-process.ts';

afterAll(killWorkerProcesses);

const KILLS = 20;
/** What one process may have had in hand when it died: five of each of the two kinds of channel. */
const IN_HAND = 10;
/** A kill comes within this of the day's beginning, and while some of the day's messages are still to be sent. */
const LATEST_KILL_MS = 1_500;
const STILL_OWED = 1 / 4;

async function untilMoment(scene: FaultScene, moment: number): Promise<void> {
  const end = performance.now() + moment;
  const enough = scene.owed() * STILL_OWED;
  while (performance.now() < end && scene.owed() > enough) await sleep(5);
}

for (const store of STORES)
  test
    .skipIf(store.absent)
    .concurrent(
      `kill -9 in the middle of a batch, twenty times, with the queues in ${store.name}: every message comes once, and the few doubles have the id of the first`,
      { timeout: 420_000 },
      async () => {
        const stage = await openStage(store);
        const scene = await openScene(stage, { communities: 10, rungs: KILLS, leaseSeconds: 8 });
        try {
          const seed = seedOfRun();
          const random = randomFrom(seed);
          scene.smtp.script.usually({ delayMs: 100 });
          scene.http.script.usually({ delayMs: 100 });
          let [one, other] = await Promise.all([scene.hire(), scene.hire()]);
          let underWay = 0;
          for (let kill = 0; kill < KILLS; kill++) {
            await scene.nextDay();
            await untilMoment(scene, random() * LATEST_KILL_MS);
            if (random() < 0.5) [one, other] = [other, one];
            await one.kill();
            if (scene.owed() > 0) underWay += 1;
            one = await scene.hire();
          }
          const { doubles, ...tally } = await scene.settle();
          console.info(
            `kill -9, queues in ${store.name}, seed ${seed}: ${KILLS} kills, ${underWay} of them with messages to be sent; ` +
              `${scene.copies().length} messages received, ${doubles.length} of them for the second time under the same id`,
          );
          expect(tally).toEqual({ lost: [], invented: [], toldTwice: [], forged: [] });
          expect(underWay).toBeGreaterThan(KILLS / 2);
          expect(doubles.length).toBeLessThanOrEqual(KILLS * IN_HAND);
          expect(await scene.dismiss()).toEqual([0, 0]);
        } finally {
          await scene.close();
          await stage.close();
        }
      },
    );
