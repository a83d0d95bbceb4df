import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LedgerFields } from '../../../../machines/ledger/person.ts';
import { ask } from '../../../api/client.ts';
import { lookOf, withShown } from '../../../api/look-behind-masks.ts';
import { Problem } from '../../../api/problem.ts';
import { queryOf } from '../../../api/queries.ts';
import { changedMeanwhile } from '../person-draft.ts';
import { LEDGER, type ShownPerson } from '../use-ledger.ts';

interface Saving {
  /** As they were when the form was opened, nothing masked; left out for somebody new. */
  readonly before: ShownPerson | undefined;
  readonly revision: number;
  readonly fields: LedgerFields;
}

/**
 * Saves one person. The ledger has one revision for all: where somebody else has changed it meanwhile, but not this
 * person, there is nothing to decide and it is sent again; otherwise throws the `conflict`, the ledger being fresh.
 * Whether it was this person only a look behind the masks tells, for the reason that the form was opened for.
 */
export function useSavePerson(code: string, reason: string) {
  const kept = useQueryClient();
  const ledger = queryOf(LEDGER, { params: { code } });

  function send({ before, revision, fields }: Saving) {
    const body = { revision, person: fields };
    return before === undefined
      ? ask('POST /api/communities/{code}/ledger/people', { params: { code }, body })
      : ask('PUT /api/communities/{code}/ledger/people/{id}', { params: { code, id: before.id }, body });
  }

  async function isAsBefore(before: ShownPerson, people: readonly ShownPerson[], revision: number) {
    const masked = people.filter(({ id }) => id === before.id);
    if (masked.length === 0) return false;
    const shown = await kept.fetchQuery(lookOf({ code, revision, people: [before.id], reason }));
    return withShown(masked, shown).every((now) => changedMeanwhile(before, now).length === 0);
  }

  return useMutation<unknown, Problem, Saving>({
    mutationFn: async (saving) => {
      try {
        return await send(saving);
      } catch (error) {
        if (!(error instanceof Problem && error.code === 'conflict')) throw error;
        const { people, revision } = await kept.fetchQuery({ ...ledger, staleTime: 0 });
        const { before } = saving;
        if (before !== undefined && !(await isAsBefore(before, people, revision))) throw error;
        return send({ ...saving, revision });
      }
    },
    // Not waited for: the form is closed first, so that nobody is looked at again for it.
    onSuccess: () => void kept.invalidateQueries({ queryKey: ledger.queryKey }),
  });
}
