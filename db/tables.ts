import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { IsoDate } from '../machines/calendar.ts';
import type { AccountTables } from './accounts-tables.ts';
import type { LedgerTables } from './ledger-tables.ts';
import type { PrivacyTables } from './privacy-tables.ts';
import type { PublicTables } from './public-tables.ts';
import type { RecordTables } from './record-tables.ts';
import type { StandingTable } from './standing-table.ts';

/** A `json` column: written as the text that was hashed, read as a value. */
export type JsonText = ColumnType<unknown, string, string>;
export type Instant = ColumnType<Date, string, string>;

export interface DivisionTable {
  code: string;
  name: string;
  /** Not a village, nor a town itself. */
  is_community: ColumnType<boolean, never, never>;
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
  changed_at: Instant;
  /** How many attempts were refused, and the hash of the last one; empty where none was. */
  refusals: Generated<number>;
  refusals_head: Generated<string>;
  /** When its facts about persons were erased; null as long as they are kept. */
  personal_erased_at: ColumnType<Date | null, never, string>;
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
  /** Counted in each renewal from 1. */
  number: number;
  /** Over the refusal before and this one. */
  hash: string;
}

export interface DeadlineTable {
  renewal: string;
  step: string;
  due_on: IsoDate;
  kind: 'statutory' | 'plan';
  actors: string[];
  opened_at_revision: number;
  /** The last day on which the step can begin so that its stage is still done in time. */
  start_by: IsoDate | null;
  /** The first day on which it can be done, where it waits for a period to pass. */
  possible_from: IsoDate | null;
  /** When the sweep is to look at it next; null once there is nothing left to be told. */
  next_at: Instant | null;
  /** Up to when its rungs have been told; null where nobody has looked yet. */
  reminded_until: Instant | null;
  /** The latest day that somebody promised it for. */
  promised: IsoDate | null;
}

export type ChannelKind = 'email' | 'wecom' | 'dingtalk' | 'webhook' | 'sms';
export type NoticeForm = 'digest' | 'direct' | 'blue' | 'yellow' | 'red';

export interface ChannelTable {
  person: string;
  kind: ChannelKind;
  address: string;
  secret: string | null;
  takes: Generated<'all' | 'urgent'>;
  verified_at: Instant | null;
  code_digest: string | null;
  code_expires_at: Instant | null;
  code_tries: Generated<number>;
}

export interface MessageTable {
  id: string;
  person: string;
  kind: 'digest' | 'alone' | 'verification';
  form: NoticeForm;
  /** When it was to go out, by the town's clock. */
  slot: Instant;
  day: IsoDate;
  composed_at: Instant;
  /** The quiet hours of the plans that it speaks of; none of a verification, which somebody waits for. */
  quiet: JsonText;
  on_holidays: boolean;
  /** The sweeps that found what it tells. */
  sweeps: Generated<string[]>;
  body: string | null;
  read_at: Instant | null;
}

export interface NoticeTable {
  id: Generated<string>;
  renewal: string;
  step: string;
  opened_at_revision: number;
  due_on: IsoDate;
  /** The rung's id; of a repetition with its day: `overdue-3-days/2021-01-22`. */
  rung: string;
  person: string;
  role: string;
  form: NoticeForm;
  slot: Instant;
  /** Waits for the digest of the day; the others go out by themselves. */
  in_digest: boolean;
  on_holidays: boolean;
  sweep: string;
  message: string | null;
  dropped: 'done' | 'moved' | 'not-theirs' | null;
}

export interface DeliveryTable {
  message: string;
  kind: ChannelKind;
  address: string;
  status: Generated<'waiting' | 'sending' | 'sent' | 'dead' | 'cancelled'>;
  /** By the server's own clock, which no drill moves; of one being sent, when somebody else may take it over. */
  next_try_at: ColumnType<Date, string | undefined, string | Date>;
  attempts: Generated<number>;
  last_error: string | null;
  /** What the receiver called it. */
  reference: string | null;
  sent_text: string | null;
  /** By the town's clock. */
  sent_at: Instant | null;
  settled_at: Instant | null;
}

export interface AcknowledgementTable {
  id: Generated<string>;
  renewal: string;
  step: string;
  opened_at_revision: number;
  due_on: IsoDate;
  person: string;
  message: string | null;
  at: Instant;
  note: string | null;
  promised: IsoDate | null;
  quiet_until: IsoDate;
}

export interface SupervisionSerialTable {
  town: string;
  year: number;
  last: number;
}

export interface SupervisionNoticeTable {
  id: Generated<string>;
  town: string;
  year: number;
  serial: number;
  colour: 'blue' | 'yellow' | 'red';
  renewal: string;
  step: string;
  opened_at_revision: number;
  due_on: IsoDate;
  issued_on: IsoDate;
  replied_by: string | null;
  replied_at: Instant | null;
  reason: string | null;
  promised: IsoDate | null;
  closed_by: string | null;
  closed_at: Instant | null;
  closing_note: string | null;
}

export interface CalendarFeedTable {
  person: string;
  token_digest: string;
  created_at: Instant;
}

export interface DispatchTable {
  one_row: Generated<boolean>;
  held: Generated<boolean>;
  held_by: string | null;
  held_reason: string | null;
  held_at: Instant | null;
  /** By the database server's clock. */
  swept_at: ColumnType<Date, never, RawBuilder<Date>> | null;
  swept_ms: number | null;
  /** How many seconds lie between two sweeps. */
  swept_every: number | null;
  swept_deadlines: number | null;
}

export interface SecretTable {
  name: string;
  value: string;
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

export interface Tables extends AccountTables, LedgerTables, PrivacyTables, PublicTables, RecordTables {
  division: DivisionTable;
  plan: PlanTable;
  person: PersonTable;
  appointment: AppointmentTable;
  world: WorldTable;
  renewal: RenewalTable;
  standing: StandingTable;
  event: EventTable;
  refusal: RefusalTable;
  deadline: DeadlineTable;
  channel: ChannelTable;
  message: MessageTable;
  notice: NoticeTable;
  delivery: DeliveryTable;
  acknowledgement: AcknowledgementTable;
  supervision_serial: SupervisionSerialTable;
  supervision_notice: SupervisionNoticeTable;
  calendar_feed: CalendarFeedTable;
  dispatch: DispatchTable;
  secret: SecretTable;
  outbox: OutboxTable;
  record_check: RecordCheckTable;
}
