import { randomBytes } from 'node:crypto';
import type { Queue } from 'bullmq';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { registry } from '../../services/metrics.ts';
import { type QueueBackend, queueBackend } from '../../workers/backend.ts';
import { observeQueues } from '../../workers/queue-metrics.ts';
import { makeDatabase } from '../support/database.ts';
import { readExposition, sampleOf } from '../support/exposition.ts';
import { until } from '../support/until.ts';

const { redisUrl } = inject('servers');
const NAME = 'huanjie_queue_jobs';

const stores = [
  { store: 'postgresql', redis: undefined, absent: false },
  { store: 'redis', redis: redisUrl ?? undefined, absent: redisUrl === null },
];

const scrape = async () => readExposition(await registry.metrics());
const told = async () => (await scrape()).get(NAME)?.samples ?? [];

for (const { store, redis, absent } of stores)
  describe.skipIf(absent)(`queues in ${store}`, () => {
    let own: Awaited<ReturnType<typeof makeDatabase>>;
    let backend: QueueBackend;
    let queues: Queue[] = [];

    beforeAll(async () => {
      own = await makeDatabase('migrated');
      const prefix = `test-${randomBytes(4).toString('hex')}`;
      backend = await queueBackend({ databaseUrl: own.url, redisUrl: redis, prefix });
      queues = ['one', 'two'].map((name) => backend.queue(name));
    });

    afterAll(async () => {
      for (const queue of queues) {
        await queue.obliterate({ force: true });
        await queue.close();
      }
      await backend.close();
      await own.drop();
    });

    test('tell how many jobs wait, run, are put off and have failed, until they are let go', async () => {
      const [one] = queues;
      const stop = observeQueues(queues);
      const release = Promise.withResolvers<void>();
      const worker = backend.worker('one', async ({ name }) => {
        if (name === 'failing') throw new Error('on purpose');
        await release.promise;
      });
      worker.on('error', () => undefined);
      await one?.add('failing', {}, { attempts: 1 });
      await one?.add('later', {}, { delay: 600_000 });
      await one?.add('running', {});
      for (const name of ['a', 'b', 'c']) await one?.add(name, {});

      const of = async (queue: string) => {
        const families = await scrape();
        return ['waiting', 'active', 'delayed', 'failed'].map((state) =>
          sampleOf(families, NAME, { queue, state }),
        );
      };
      await until(
        () => of('one'),
        (counts) => counts.join() === '3,1,1,1',
      );
      expect(await of('two')).toEqual([0, 0, 0, 0]);
      release.resolve();
      await worker.close();
      stop();
      expect(await told()).toEqual([]);
    });
  });

describe('a queue whose store does not answer', () => {
  test('is left out in time, and the others are told', async () => {
    const own = await makeDatabase('migrated');
    const fine = await queueBackend({ databaseUrl: own.url, redisUrl: undefined, prefix: 'test' });
    // Nothing listens there, and BullMQ waits for a Redis as long as it takes.
    const gone = await queueBackend({
      databaseUrl: own.url,
      redisUrl: 'redis://127.0.0.1:1',
      prefix: 'test',
    });
    const [here, there] = [fine.queue('here'), gone.queue('there')];
    there.on('error', () => undefined);
    const stop = observeQueues([here, there]);
    const began = performance.now();
    const samples = await told();
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(new Set(samples.map(({ labels }) => labels.queue))).toEqual(new Set(['here']));
    stop();
    await here.close();
    await Promise.all([fine.close(), gone.close()]);
    await own.drop();
  });
});
