import type { AuditEntry } from '../../db/audit.ts';

/** People of a ledger, by their ids, and what their masked facts were needed for. */
export interface LookedAt {
  readonly people: readonly string[];
  readonly reason: string;
}

/** What is kept for good of a look behind the masks of a ledger; who looked, when and by which request comes to it. */
export const lookAt = (
  community: string,
  { people, reason }: LookedAt,
): Pick<AuditEntry, 'kind' | 'subject' | 'detail'> => ({
  kind: 'personal-facts-unmasked',
  subject: `ledger/${community}`,
  detail: { people: people.join(' '), reason },
});
