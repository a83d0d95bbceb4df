import type { Tx } from '../../db/connect.ts';
import { eventsHolding, type NamedIn } from '../../db/ledger.ts';
import { namesPerson } from '../../machines/personal/person-ids.ts';

/** Enough to see where; whoever needs every place has the record. */
const PLACES = 20;

/**
 * The events of a community that name somebody, the first ones first, by what those who keep its ledger may see there
 * in full: ids, and who is related to whom. A finding does not count, so that nobody learns of one by asking.
 */
export async function placesNaming(tx: Tx, community: string, person: string): Promise<NamedIn[]> {
  const events = await eventsHolding(tx, community, person);
  return events
    .filter(({ facts, kinships }) => namesPerson([facts, kinships], person))
    .slice(0, PLACES)
    .map(({ renewal, revision, type, on }) => ({ renewal, revision, type, on }));
}
