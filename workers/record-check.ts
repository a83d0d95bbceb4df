import type { Logger } from 'pino';
import type { Connection } from '../db/connect.ts';
import { checkChangedRecords } from '../services/check-records.ts';
import type { Clock } from '../services/clock.ts';
import type { QueueBackend } from './backend.ts';

const QUEUE = 'record-check';
const SCHEDULER = 'check-changed-records';
const EVERY_MS = 60_000;

/** A worker that runs. `close` waits for the job in hand. */
export interface Running {
  close(): Promise<void>;
}

/**
 * Has changed records checked once a minute, by whichever of the workers is free. The queue only says when; what is
 * to be checked stands in the database, so a queue that is emptied loses nothing but its schedule, and whichever
 * worker notices puts that back.
 */
export async function startRecordCheck(
  backend: QueueBackend,
  connection: Connection,
  clock: Clock,
  log: Logger,
  everyMs: number = EVERY_MS,
): Promise<Running> {
  const queue = backend.queue(QUEUE, {
    defaultJobOptions: { removeOnComplete: 100, removeOnFail: 100 },
  });
  const worker = backend.worker(QUEUE, async () => {
    let reports = await checkChangedRecords(connection, clock);
    while (reports.length > 0) {
      for (const { renewal, events, faults } of reports)
        if (faults.length === 0) log.info({ event: 'record-checked', renewal, events }, 'record holds');
        else log.error({ event: 'record-faulty', renewal, events, faults }, 'record does not hold');
      reports = await checkChangedRecords(connection, clock);
    }
  });
  queue.on('error', (err) => log.warn({ err }, 'queue'));
  worker.on('error', (err) => log.warn({ err }, 'worker'));
  worker.on('failed', (_job, err) => log.error({ err }, 'record check failed'));

  const schedule = () => queue.upsertJobScheduler(SCHEDULER, { every: everyMs }, { name: SCHEDULER });
  const keepSchedule = async () => {
    if ((await queue.getJobScheduler(SCHEDULER)) === undefined) await schedule();
  };
  await schedule();
  let keeping: Promise<void> = Promise.resolve();
  const keeper = setInterval(() => {
    keeping = keepSchedule().catch((err: unknown) => log.warn({ err }, 'schedule'));
  }, everyMs);
  return {
    async close() {
      clearInterval(keeper);
      await keeping;
      await worker.close();
      await queue.close();
    },
  };
}
