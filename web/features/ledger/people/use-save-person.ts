import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LedgerFields } from '../../../../machines/ledger/person.ts';
import { ask } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import { queryOf } from '../../../api/queries.ts';
import { changedMeanwhile } from '../person-draft.ts';
import { LEDGER, type ShownPerson } from '../use-ledger.ts';

interface Saving {
  /** As they were when the form was opened; left out for somebody new. */
  readonly before: ShownPerson | undefined;
  readonly revision: number;
  readonly fields: LedgerFields;
}

/**
 * Saves one person. The ledger has one revision for all: where somebody else has changed it meanwhile, but not this
 * person, there is nothing to decide and it is sent again; otherwise throws the `conflict`, the ledger being fresh.
 */
export function useSavePerson(code: string) {
  const kept = useQueryClient();
  const ledger = queryOf(LEDGER, { params: { code } });

  function send({ before, revision, fields }: Saving) {
    const body = { revision, person: fields };
    return before === undefined
      ? ask('POST /api/communities/{code}/ledger/people', { params: { code }, body })
      : ask('PUT /api/communities/{code}/ledger/people/{id}', { params: { code, id: before.id }, body });
  }

  return useMutation<unknown, Problem, Saving>({
    mutationFn: async (saving) => {
      try {
        return await send(saving);
      } catch (error) {
        if (!(error instanceof Problem && error.code === 'conflict')) throw error;
        const { people, revision } = await kept.fetchQuery({ ...ledger, staleTime: 0 });
        const { before } = saving;
        const now = people.find(({ id }) => id === before?.id);
        if (before !== undefined && (now === undefined || changedMeanwhile(before, now).length > 0))
          throw error;
        return send({ ...saving, revision });
      }
    },
    onSuccess: () => kept.invalidateQueries({ queryKey: ledger.queryKey }),
  });
}
