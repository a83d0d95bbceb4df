import type { ColumnType, Generated } from 'kysely';
import type { IsoDate } from '../machines/calendar.ts';

type Instant = ColumnType<Date, string, string>;
type InstantOrNull = ColumnType<Date | null, string | null | undefined, string | null>;

export interface PublicObjectionTable {
  id: Generated<string>;
  receipt: string;
  renewal: string;
  community: string;
  notice: string;
  posted_revision: number;
  filed_on: IsoDate;
  filed_at: Instant;
  due_on: IsoDate;
  text: string | null;
  name: string | null;
  contact: string | null;
  /** The last day on which the personal columns are kept. */
  erase_after: IsoDate;
  erased_at: InstantOrNull;
  taken_by: Generated<string | null>;
  taken_at: InstantOrNull;
  upheld: Generated<boolean | null>;
  decided_on: Generated<IsoDate | null>;
  decided_by: Generated<string | null>;
  document_number: Generated<string | null>;
  dismissed_by: Generated<string | null>;
  dismissed_at: InstantOrNull;
  dismissal_reason: Generated<string | null>;
}

export interface PublicPostTable {
  scope: 'address' | 'community';
  /** A community's code, or the digest of an address and the day. */
  key: string;
  day: IsoDate;
  posts: number;
}

export interface ViolationSerialTable {
  town: string;
  year: number;
  last: number;
}

export interface ViolationTable {
  id: Generated<string>;
  town: string;
  year: number;
  serial: number;
  renewal: string;
  community: string;
  source: string;
  subject: string;
  handler: string;
  received_on: IsoDate;
  due_on: IsoDate;
  registered_by: string;
  registered_at: Instant;
  reported_revision: Generated<number | null>;
  outcome: Generated<string | null>;
  document_number: Generated<string | null>;
  closed_on: Generated<IsoDate | null>;
  closed_by: Generated<string | null>;
  closed_revision: Generated<number | null>;
}

/** What residents send in, and what the inspection team registers. */
export interface PublicTables {
  public_objection: PublicObjectionTable;
  public_post: PublicPostTable;
  violation_serial: ViolationSerialTable;
  violation: ViolationTable;
}
