import { createHash } from 'node:crypto';
import type { Database } from '../../db/connect.ts';
import { auditLines } from '../../db/record-lines.ts';
import { canonical, sha256 } from '../hash.ts';

/** An entry of the audit with its detail as stored. */
export type AuditLine = Awaited<ReturnType<typeof auditLines>>[number];

const ONE_PAGE = 1_000;

export function digestOfEntry({ id, at, kind, person, subject, detail, request }: AuditLine): string {
  return sha256(canonical([id, at, kind, person, subject, sha256(detail), request]));
}

export async function* everyEntry(db: Database, after: string): AsyncGenerator<AuditLine> {
  let page = await auditLines(db, after, ONE_PAGE);
  while (page.length > 0) {
    yield* page;
    page = await auditLines(db, page.at(-1)?.id ?? after, ONE_PAGE);
  }
}

/** What a head says of the audit: all entries after those that the head before has. */
export interface AuditDigest {
  /** The id of the last one. */
  readonly through: string;
  readonly entries: number;
  /** Over a line for each entry: its id, a space, its digest, a line end. */
  readonly digest: string;
}

export async function auditSince(db: Database, after: string): Promise<AuditDigest> {
  const digest = createHash('sha256');
  let [through, entries] = [after, 0];
  for await (const entry of everyEntry(db, after)) {
    digest.update(`${entry.id} ${digestOfEntry(entry)}\n`);
    [through, entries] = [entry.id, entries + 1];
  }
  return { through, entries, digest: digest.digest('hex') };
}
