import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LedgerRow } from '../../../../machines/ledger/judge-import.ts';
import { ask } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import { queryOf } from '../../../api/queries.ts';
import { useOpenLedger } from '../ledger-context.tsx';
import { LEDGER } from '../use-ledger.ts';
import { type Counts, countsOf } from './import-rows.ts';

/** Sends all rows. After a conflict the ledger is read again, by which the preview is judged anew. */
export function useImport(onDone: (counts: Counts) => void) {
  const kept = useQueryClient();
  const { ledger } = useOpenLedger();
  const { code } = ledger.community;
  const again = () => kept.invalidateQueries({ queryKey: queryOf(LEDGER, { params: { code } }).queryKey });
  return useMutation<Counts, Problem, readonly LedgerRow[]>({
    mutationFn: async (rows) => {
      const body = {
        revision: ledger.revision,
        rows: rows.map(({ line, cells }) => ({ line, cells: { ...cells } })),
      };
      const answer = await ask('POST /api/communities/{code}/ledger/import', {
        params: { code },
        query: {},
        body,
      });
      return countsOf(answer.rows);
    },
    onSuccess: (counts) => {
      void again();
      onDone(counts);
    },
    onError: (problem) => {
      if (problem instanceof Problem && problem.code === 'conflict') void again();
    },
  });
}
