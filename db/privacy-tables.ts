import type { ColumnType } from 'kysely';

export interface PersonalFactTable {
  renewal: string;
  record: 'event' | 'refusal';
  /** The revision of an event, the number of a refusal. */
  number: number;
  /** JSON pointer: `/facts/candidates/0/name`. */
  path: string;
  /** Null once it is erased, and so is the value. */
  salt: string | null;
  value: ColumnType<unknown, string, null>;
  erased_at: ColumnType<Date | null, never, string>;
}

/** What the record holds the digests of. */
export interface PrivacyTables {
  personal_fact: PersonalFactTable;
}
