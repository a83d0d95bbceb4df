import { deleteLedgerPerson, type NamedIn } from '../../db/ledger.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { changeLedger, type LedgerChange } from './change-ledger.ts';
import { placesNaming } from './places-naming.ts';

export type Deleted =
  | { readonly outcome: 'deleted'; readonly revision: number }
  | { readonly outcome: 'in-record'; readonly places: readonly NamedIn[] };

/**
 * Deletes somebody and their kinships, unless the record names them: then it says where. Throws DomainError as
 * {@link changeLedger}, `not-found` for somebody who is not there.
 */
export async function deletePerson(
  deps: Deps,
  command: LedgerChange & { readonly id: string },
): Promise<Deleted> {
  const { community, id } = command;
  const { revision, answer: places } = await changeLedger(deps, command, async (tx, { people }) => {
    if (!people.some((one) => one.id === id))
      throw new DomainError('not-found', `${id} is not in the ledger of ${community}`, {
        community,
        person: id,
      });
    const found = await placesNaming(tx, community, id);
    if (found.length > 0) return { kept: [], answer: found };
    await deleteLedgerPerson(tx, community, id);
    return { kept: [{ kind: 'ledger.person-deleted', person: id, detail: {} }], answer: found };
  });
  return places.length > 0 ? { outcome: 'in-record', places } : { outcome: 'deleted', revision };
}
