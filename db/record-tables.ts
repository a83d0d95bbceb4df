import type { Generated } from 'kysely';
import type { IsoDate } from '../machines/calendar.ts';
import type { Instant, JsonText } from './tables.ts';

export interface AuditTable {
  id: Generated<string>;
  at: Instant;
  kind: string;
  person: string | null;
  subject: string | null;
  detail: JsonText;
  request: string | null;
}

export interface RecordHeadTable {
  day: IsoDate;
  /** The signed text. */
  body: string;
  hash: string;
  signatures: JsonText;
}

/** What is kept for good, besides events and refusals. */
export interface RecordTables {
  audit: AuditTable;
  record_head: RecordHeadTable;
}
