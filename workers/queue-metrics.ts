import type { Queue } from 'bullmq';
import { Gauge } from 'prom-client';
import { registry } from '../services/metrics.ts';
import { within } from '../services/within.ts';

const STATES = ['waiting', 'active', 'delayed', 'failed'] as const;

/** A queue whose store does not answer is left out; Redis would be waited for without an end. */
const PATIENCE_MS = 2_000;

const observed = new Set<Queue>();

const jobs = new Gauge({
  name: 'huanjie_queue_jobs',
  help: 'Jobs in the queues of this process, by queue and state',
  labelNames: ['queue', 'state'],
  registers: [registry],
  async collect() {
    const counts = await Promise.allSettled(
      [...observed].map(async (queue) => ({
        queue: queue.name,
        jobs: await within(PATIENCE_MS, queue.getJobCounts(...STATES)),
      })),
    );
    this.reset();
    for (const one of counts)
      if (one.status === 'fulfilled')
        for (const state of STATES) this.set({ queue: one.value.queue, state }, one.value.jobs[state] ?? 0);
  },
});

/** Has `/metrics` of this process tell how many jobs stand in these queues, until the answer is called. */
export function observeQueues(queues: readonly Queue[]): () => void {
  for (const queue of queues) observed.add(queue);
  return () => {
    for (const queue of queues) observed.delete(queue);
    if (observed.size === 0) jobs.reset();
  };
}
