import { createHash } from 'node:crypto';
import type { Database } from '../../db/connect.ts';
import { listHeads } from '../../db/record-heads.ts';
import { eventLines, listChains, plansOf, refusalLines, type Selection } from '../../db/record-lines.ts';
import { dateInTown } from '../../machines/calendar.ts';
import { digestOfEntry, everyEntry } from './audit-digest.ts';

/** Whether a copy tells of the audit: all of it, that nothing is missing from it, or nothing. */
export type AuditShown = 'entries' | 'digests' | 'none';

export interface Copy {
  readonly selection: Selection;
  readonly audit: AuditShown;
}

type Line = { readonly line: string; readonly [name: string]: unknown };

const FORMAT = 'huanjie-record-1';
const CHAINS_AT_ONCE = 200;
const HEADS_AT_ONCE = 50;
const BEFORE_ALL = '0001-01-01';

async function* headLines(db: Database): AsyncGenerator<Line> {
  let after = BEFORE_ALL;
  while (true) {
    const page = await listHeads(db, after, HEADS_AT_ONCE);
    for (const { day, body, hash, signatures } of page) {
      yield { line: 'head', day, body, hash, signatures };
      after = day;
    }
    if (page.length < HEADS_AT_ONCE) return;
  }
}

async function* chainLines(db: Database, selection: Selection): AsyncGenerator<Line> {
  let after = '';
  while (true) {
    const page = await listChains(db, selection, after, CHAINS_AT_ONCE);
    for (const renewal of page) {
      yield { line: 'renewal', ...renewal };
      for (const event of await eventLines(db, renewal.id)) yield { line: 'event', ...event };
      for (const refusal of await refusalLines(db, renewal.id)) yield { line: 'refusal', ...refusal };
      after = renewal.id;
    }
    if (page.length < CHAINS_AT_ONCE) return;
  }
}

async function* linesOf(
  db: Database,
  now: Temporal.Instant,
  { selection, audit }: Copy,
): AsyncGenerator<Line> {
  const when = { day: dateInTown(now), exportedAt: now.toString({ fractionalSecondDigits: 3 }) };
  yield { line: 'header', format: FORMAT, ...when, selection, audit };
  for (const plan of await plansOf(db, selection)) yield { line: 'plan', ...plan };
  yield* headLines(db);
  if (audit !== 'none')
    for await (const entry of everyEntry(db, '0'))
      yield audit === 'entries'
        ? { line: 'audit', ...entry }
        : { line: 'audit', id: entry.id, digest: digestOfEntry(entry) };
  yield* chainLines(db, selection);
}

/**
 * The record as `docs/record-format.md` has it, line by line, without line ends: all of it as it was at one moment,
 * in a transaction that lasts until the last line is taken or nobody wants another.
 */
export async function* recordLines(db: Database, now: Temporal.Instant, copy: Copy): AsyncGenerator<string> {
  const tx = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  const digest = createHash('sha256');
  let lines = 0;
  try {
    for await (const line of linesOf(tx, now, copy)) {
      const text = JSON.stringify(line);
      digest.update(`${text}\n`);
      lines += 1;
      yield text;
    }
    yield JSON.stringify({ line: 'end', lines, digest: digest.digest('hex') });
  } finally {
    await tx.rollback().execute();
  }
}
