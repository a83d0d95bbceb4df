import { announce } from '../db/announce.ts';
import type { Connection } from '../db/connect.ts';
import { saveRecordCheck, takeChanged } from '../db/outbox.ts';
import type { Clock } from './clock.ts';
import { type ReplayReport, replayRenewal } from './replay.ts';

/** So many announcements are taken in one transaction; several renewals at once would hold its locks too long. */
const BATCH = 50;

/**
 * Replays every renewal that has changed since the last time and keeps what was found, so that a record which no
 * longer leads to its own state is noticed within minutes, and not when somebody happens to look.
 * Answers the reports of this batch; empty when nothing has changed.
 */
export async function checkChangedRecords(connection: Connection, clock: Clock): Promise<ReplayReport[]> {
  const reports = await connection.db.transaction().execute(async (tx) => {
    const reports: ReplayReport[] = [];
    for (const renewal of await takeChanged(tx, BATCH)) {
      const report = await replayRenewal(connection, renewal);
      await saveRecordCheck(tx, {
        renewal,
        revision: report.events,
        checkedAt: clock.now().toString(),
        faults: JSON.stringify(report.faults),
      });
      reports.push(report);
    }
    return reports;
  });
  // Those who have heard of it from the process that recorded it take no notice.
  announce(
    connection.pool,
    'moved',
    reports.map(({ renewal }) => renewal),
  );
  return reports;
}
