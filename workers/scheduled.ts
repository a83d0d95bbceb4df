import type { Logger } from 'pino';
import type { QueueBackend } from './backend.ts';
import { observeQueues } from './queue-metrics.ts';

/** A worker that runs. `close` waits for the job in hand. */
export interface Running {
  close(): Promise<void>;
}

export interface Schedule {
  readonly queue: string;
  readonly everyMs: number;
  readonly work: () => Promise<unknown>;
}

const SHORTEST_LOCK_MS = 5_000;
const USUAL_LOCK_MS = 30_000;

/**
 * Has something done at an interval, by whichever of the workers is free. The queue only says when; what there is to
 * do stands in the database. So a queue that is emptied loses nothing but its schedule, and whichever worker notices
 * puts that back.
 */
export async function startScheduled(
  backend: QueueBackend,
  { queue: name, everyMs, work }: Schedule,
  log: Logger,
): Promise<Running> {
  const queue = backend.queue(name, { defaultJobOptions: { removeOnComplete: 100, removeOnFail: 100 } });
  // What a worker had in hand that died is taken up by another one after the interval, and never later than usual.
  const lock = Math.min(Math.max(everyMs, SHORTEST_LOCK_MS), USUAL_LOCK_MS);
  const stopObserving = observeQueues([queue]);
  const worker = backend.worker(name, work, { lockDuration: lock, stalledInterval: lock });
  queue.on('error', (err) => log.warn({ err, queue: name }, 'queue'));
  worker.on('error', (err) => log.warn({ err, queue: name }, 'worker'));
  worker.on('failed', (_job, err) => log.error({ err, queue: name }, `${name} failed`));

  const schedule = () => queue.upsertJobScheduler(name, { every: everyMs }, { name });
  const keepSchedule = async () => {
    const next = (await queue.getJobScheduler(name))?.next;
    // One whose time is long past has lost its job: whoever took it died before the next one was in the queue.
    if (next === undefined || next < Date.now() - lock - 2 * everyMs) await schedule();
  };
  // It may fail where another worker puts it there in the same moment; then it is looked at whether it is there.
  await schedule().catch(keepSchedule);
  let keeping: Promise<void> = Promise.resolve();
  const keeper = setInterval(() => {
    keeping = keepSchedule().catch((err: unknown) => log.warn({ err, queue: name }, 'schedule'));
  }, everyMs);
  return {
    async close() {
      stopObserving();
      clearInterval(keeper);
      await keeping;
      await worker.close();
      await queue.close();
    },
  };
}
