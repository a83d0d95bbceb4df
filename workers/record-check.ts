import type { Logger } from 'pino';
import type { Connection } from '../db/connect.ts';
import { checkChangedRecords } from '../services/check-records.ts';
import type { Clock } from '../services/clock.ts';
import type { QueueBackend } from './backend.ts';
import { type Running, startScheduled } from './scheduled.ts';

const EVERY_MS = 60_000;

/** Has changed records checked once a minute. */
export async function startRecordCheck(
  backend: QueueBackend,
  connection: Connection,
  clock: Clock,
  log: Logger,
  everyMs: number = EVERY_MS,
): Promise<Running> {
  const work = async () => {
    let reports = await checkChangedRecords(connection, clock);
    while (reports.length > 0) {
      for (const { renewal, events, faults } of reports)
        if (faults.length === 0) log.info({ event: 'record-checked', renewal, events }, 'record holds');
        else log.error({ event: 'record-faulty', renewal, events, faults }, 'record does not hold');
      reports = await checkChangedRecords(connection, clock);
    }
  };
  return startScheduled(backend, { queue: 'record-check', everyMs, work }, log);
}
