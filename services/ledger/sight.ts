import type { Role } from '../../machines/plan/words.ts';
import { holdsOneOf, mayKeepLedgers, mayKnowPersons, mayReviewPersons } from '../permissions.ts';
import type { Person } from '../world.ts';

/**
 * How much of the ledger somebody sees: everything, or days as their year and no telephone numbers, or nobody in it.
 */
export type LedgerSight = 'whole' | 'years' | 'none';

const SEE_THE_WHOLE: readonly Role[] = [...mayReviewPersons, 'community-secretary'];

export function ledgerSightOf(person: Person | null, community: string): LedgerSight {
  const appointments = person?.appointments ?? [];
  if (holdsOneOf(SEE_THE_WHOLE, appointments, community)) return 'whole';
  return holdsOneOf(mayKnowPersons, appointments, community) ? 'years' : 'none';
}

export const keepsLedger = (person: Person | null, community: string): boolean =>
  holdsOneOf(mayKeepLedgers, person?.appointments ?? [], community);
