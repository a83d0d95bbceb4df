import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type JudgedRow, judgeImport, type LedgerRow } from '../../../../machines/ledger/judge-import.ts';
import type { LedgerPerson } from '../../../../machines/ledger/person.ts';
import { ask } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import { useOpenLedger } from '../ledger-context.tsx';
import { answeredRows, maySend, type PreviewRow } from './import-rows.ts';

type Refused = readonly Pick<JudgedRow, 'line' | 'problems'>[];
interface Tried {
  readonly trial?: Awaited<ReturnType<typeof trialOf>>['rows'];
  readonly refused: Refused;
}

const bodyOf = (revision: number, rows: readonly LedgerRow[]) => ({
  revision,
  rows: rows.map(({ line, cells }) => ({ line, cells: { ...cells } })),
});

const trialOf = (code: string, revision: number, rows: readonly LedgerRow[], signal: AbortSignal) =>
  ask(
    'POST /api/communities/{code}/ledger/import',
    { params: { code }, query: { dryRun: true }, body: bodyOf(revision, rows) },
    signal,
  );

/** The rows that the server refuses, of a problem that is about rows. */
export const refusedRowsIn = ({ body }: Problem): Refused =>
  Array.isArray(body.rows) ? (body.rows as Refused) : [];

async function tryRows(
  code: string,
  revision: number,
  rows: readonly LedgerRow[],
  signal: AbortSignal,
): Promise<Tried> {
  try {
    const { rows: trial } = await trialOf(code, revision, rows, signal);
    return { trial, refused: [] };
  } catch (error) {
    if (error instanceof Problem && error.code === 'rows-refused') return { refused: refusedRowsIn(error) };
    throw error;
  }
}

/**
 * What would become of each row. It is judged here; but to whom days are masked, the server says on trial who is known,
 * once no cell holds what must not be sent.
 */
export function usePreview(rows: readonly LedgerRow[]): {
  readonly preview: readonly PreviewRow[];
  readonly problem: Problem | null;
  readonly checking: boolean;
} {
  const { ledger, today } = useOpenLedger();
  const {
    revision,
    sight,
    community: { code },
  } = ledger;
  const whole = sight === 'whole';
  const judged = useMemo(
    () => judgeImport(rows, whole ? (ledger.people as readonly LedgerPerson[]) : [], today),
    [rows, whole, ledger.people, today],
  );
  const sendable = useMemo(() => maySend(rows), [rows]);
  const asking = !whole && sendable && rows.length > 0;
  const { data, error, isFetching } = useQuery<Tried, Problem>({
    queryKey: ['POST /api/communities/{code}/ledger/import', 'trial', code, revision, rows],
    queryFn: ({ signal }) => tryRows(code, revision, rows, signal),
    enabled: asking,
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const preview = useMemo(() => {
    if (whole || !sendable) return judged;
    return answeredRows(judged, data?.trial, data?.refused ?? []);
  }, [whole, sendable, judged, data]);
  return { preview, problem: error, checking: asking && isFetching };
}
