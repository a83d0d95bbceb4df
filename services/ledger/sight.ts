import type { Role } from '../../machines/plan/words.ts';
import { holdsOneOf, mayKeepLedgers, mayKnowPersons, mayReviewPersons } from '../permissions.ts';
import type { Person } from '../world.ts';

/**
 * How somebody works with the people of a ledger: with their whole days, with the years alone, or not at all. Lists are
 * masked for everybody, and both of the first are shown what is masked on asking, which is kept; but to compare a file
 * with whole days is for the first.
 */
export type LedgerSight = 'whole' | 'years' | 'none';

const WITH_WHOLE_DAYS: readonly Role[] = [...mayReviewPersons, 'community-secretary'];

export function ledgerSightOf(person: Person | null, community: string): LedgerSight {
  const appointments = person?.appointments ?? [];
  if (holdsOneOf(WITH_WHOLE_DAYS, appointments, community)) return 'whole';
  return holdsOneOf(mayKnowPersons, appointments, community) ? 'years' : 'none';
}

export const keepsLedger = (person: Person | null, community: string): boolean =>
  holdsOneOf(mayKeepLedgers, person?.appointments ?? [], community);
