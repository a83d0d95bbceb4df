import type { ColumnType, Generated } from 'kysely';
import type { IsoDate } from '../machines/calendar.ts';

/** A `json` column: written as the text that was hashed, read as a value. */
type JsonText = ColumnType<unknown, string, string>;
type Instant = ColumnType<Date, string, string>;

export interface DivisionTable {
  code: string;
  name: string;
}

export interface PlanTable {
  id: string;
  digest: string;
  body: JsonText;
}

export interface PersonTable {
  id: string;
  name: string;
  phone: string | null;
  email: string | null;
}

export interface AppointmentTable {
  person: string;
  role: string;
  prefix: string;
}

export interface WorldTable {
  one_row: Generated<boolean>;
  version: Generated<string>;
  drill_day: IsoDate | null;
  drill_played: boolean | null;
}

export interface RenewalTable {
  id: string;
  community: string;
  term: number;
  plan: string;
  machine_version: string;
  started_on: IsoDate;
  snapshot: JsonText;
  revision: Generated<number>;
  head: string;
  status: 'running' | 'suspended' | 'concluded';
  stage: string | null;
  steps: string[];
  waiting_on: string[];
  due_on: IsoDate | null;
  changed_at: Instant;
}

export interface EventTable {
  renewal: string;
  revision: number;
  type: string;
  facts: JsonText;
  verdicts: JsonText;
  actor: string;
  role: string;
  recorded_at: Instant;
  recorded_on: IsoDate;
  idempotency_key: string | null;
  request_digest: string | null;
  previous: string;
  hash: string;
}

export interface RefusalTable {
  id: Generated<string>;
  renewal: string;
  revision: number;
  type: string;
  facts: JsonText;
  verdicts: JsonText;
  actor: string;
  role: string;
  refused_at: Instant;
  refused_on: IsoDate;
}

export interface DeadlineTable {
  renewal: string;
  step: string;
  due_on: IsoDate;
  kind: 'statutory' | 'plan';
  actors: string[];
  opened_at_revision: number;
}

export interface OutboxTable {
  id: Generated<string>;
  renewal: string;
  revision: number;
  written_at: Instant;
}

export interface RecordCheckTable {
  renewal: string;
  revision: number;
  checked_at: Instant;
  faults: JsonText;
}

export interface Tables {
  division: DivisionTable;
  plan: PlanTable;
  person: PersonTable;
  appointment: AppointmentTable;
  world: WorldTable;
  renewal: RenewalTable;
  event: EventTable;
  refusal: RefusalTable;
  deadline: DeadlineTable;
  outbox: OutboxTable;
  record_check: RecordCheckTable;
}
