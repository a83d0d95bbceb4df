import { type AuditEntry, recordAudit } from '../../db/audit.ts';
import type { Tx } from '../../db/connect.ts';
import type { AccountDeps } from './account-deps.ts';
import type { AccountEventKind } from './account-event.ts';
import { sendWord } from './word.ts';

/** What is done with somebody's account. */
export interface AccountEvent extends AuditEntry {
  readonly kind: AccountEventKind;
  /** Whose account it is. */
  readonly subject: string;
}

/** Nothing is done with an account but its person can read of it, and gets word of it where they can be reached. */
export async function noteAccountEvent(deps: AccountDeps, tx: Tx, event: AccountEvent): Promise<void> {
  await recordAudit(tx, event);
  await sendWord(deps, tx, event);
}
