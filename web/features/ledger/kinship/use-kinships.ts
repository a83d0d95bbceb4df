import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Kinship } from '../../../../machines/context.ts';
import { ask } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import { queryOf } from '../../../api/queries.ts';
import { LEDGER, type Ledger } from '../use-ledger.ts';

/** What is to become of the list; it is applied anew to a list that somebody else has changed meanwhile. */
type Change = (kinships: readonly Kinship[]) => readonly Kinship[];

/** Adds to or takes from the kinships of a ledger. */
export function useKinships({ community: { code }, revision, kinships }: Ledger) {
  const kept = useQueryClient();
  const ledger = queryOf(LEDGER, { params: { code } });
  const put = (revision: number, kinships: readonly Kinship[]) =>
    ask('PUT /api/communities/{code}/ledger/kinships', {
      params: { code },
      body: { revision, kinships: [...kinships] },
    });
  return useMutation<unknown, Problem, Change>({
    mutationFn: async (change) => {
      try {
        return await put(revision, change(kinships));
      } catch (error) {
        if (!(error instanceof Problem && error.code === 'conflict')) throw error;
        const fresh = await kept.fetchQuery({ ...ledger, staleTime: 0 });
        return put(fresh.revision, change(fresh.kinships));
      }
    },
    onSettled: () => kept.invalidateQueries({ queryKey: ledger.queryKey }),
  });
}
