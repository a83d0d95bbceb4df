import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { judgeImport, type LedgerRow, namesakesIn } from '../../../../machines/ledger/judge-import.ts';
import type { LedgerPerson } from '../../../../machines/ledger/person.ts';
import { lookOf, type Unmasked, withShown } from '../../../api/look-behind-masks.ts';
import type { Problem } from '../../../api/problem.ts';
import { useOpenLedger } from '../ledger-context.tsx';
import type { ShownPerson } from '../use-ledger.ts';
import { openRows, type PreviewRow } from './import-rows.ts';

/** As the audit has it. */
const REASON = '导入台账';

const asKept = ({ age: _, partyYears: __, ...person }: ShownPerson): LedgerPerson => person;

interface Previewed {
  readonly preview: readonly PreviewRow[];
  /** Those of the ledger against whom the rows were judged. */
  readonly people: readonly LedgerPerson[];
  readonly problem: Problem | null;
  readonly checking: boolean;
}

/**
 * What would become of each row, judged here as the server will. Whoever works with whole days is shown first those of
 * the ledger whose names are in the file; for others the years decide.
 */
export function usePreview(rows: readonly LedgerRow[]): Previewed {
  const { ledger, today } = useOpenLedger();
  const {
    revision,
    sight,
    community: { code },
  } = ledger;
  const masked = useMemo(() => ledger.people.map(asKept), [ledger.people]);
  const named = useMemo(
    () => (sight === 'whole' ? namesakesIn(rows, masked).map(({ id }) => id) : []),
    [sight, rows, masked],
  );
  const looks = named.length > 0;
  const { data, error, isFetching } = useQuery<readonly Unmasked[], Problem>({
    ...lookOf({ code, revision, people: named, reason: REASON }),
    enabled: looks,
  });
  const people = useMemo(() => {
    if (!looks) return masked;
    return data && withShown(masked, data);
  }, [looks, masked, data]);
  const preview = useMemo(
    () => (people === undefined ? openRows(rows) : judgeImport(rows, people, today)),
    [people, rows, today],
  );
  return { preview, people: people ?? masked, problem: error, checking: isFetching };
}
