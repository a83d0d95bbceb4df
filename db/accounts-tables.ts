import type { ColumnType, Generated } from 'kysely';

type Instant = ColumnType<Date, string, string>;
type InstantOrNull = ColumnType<Date | null, string | null, string | null>;

export interface AccountTable {
  person: string;
  /** Lower case; never digits alone, so that it is no telephone number. */
  sign_in_name: string;
  /** Eleven digits. */
  sign_in_phone: string | null;
  region: string;
  password_hash: string | null;
  password_changed_at: InstantOrNull;
  /** Sealed. Not in force before it is confirmed. */
  totp_secret: string | null;
  totp_confirmed_at: InstantOrNull;
  /** The period of 30 s of the last code that was taken. */
  totp_last_step: ColumnType<string | null, number | null, number | null>;
  disabled_at: InstantOrNull;
  created_at: Instant;
  /** Up to which entry of the audit its person has seen what was done with it. */
  events_seen: Generated<string>;
}

export interface RecoveryCodeTable {
  person: string;
  digest: string;
  used_at: InstantOrNull;
}

export interface InvitationTable {
  digest: string;
  person: string;
  purpose: 'invite' | 'reset';
  created_at: Instant;
  expires_at: Instant;
  used_at: ColumnType<Date | null, string | null | undefined, string | null>;
  message: string | null;
}

export interface OidcIdentityTable {
  issuer: string;
  subject: string;
  person: string;
  linked_at: Instant;
}

export interface OidcAttemptTable {
  digest: string;
  state: string;
  nonce: string;
  verifier: string;
  expires_at: Instant;
}

export interface SessionTable {
  digest: string;
  /** By this it is listed and ended; it lets nobody in. */
  id: string;
  person: string;
  created_at: Instant;
  last_seen_at: Instant;
  expires_at: Instant;
  second_factor_at: InstantOrNull;
  user_agent: string | null;
  /** Where from, not exactly: 203.0.113.* */
  network: string;
}

export interface KnownDeviceTable {
  digest: string;
  person: string;
  last_used_at: Instant;
}

export interface ThrottleTable {
  key: string;
  tries: number;
  last_at: Instant;
  blocked_until: InstantOrNull;
}

export interface AccountTables {
  account: AccountTable;
  recovery_code: RecoveryCodeTable;
  invitation: InvitationTable;
  oidc_identity: OidcIdentityTable;
  oidc_attempt: OidcAttemptTable;
  session: SessionTable;
  known_device: KnownDeviceTable;
  throttle: ThrottleTable;
}
