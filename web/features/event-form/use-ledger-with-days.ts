import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RenewalContext } from '../../../machines/context.ts';
import { definitionOf, type EventType } from '../../../machines/events/catalog.ts';
import type { Answer } from '../../api/client.ts';
import { lookOf, type Unmasked, withShown } from '../../api/look-behind-masks.ts';
import type { Problem } from '../../api/problem.ts';
import { useAnswer } from '../../api/queries.ts';
import { whoseDays } from './whose-days.ts';

type Ledger = Answer<'GET /api/communities/{code}/ledger'>;

/** Those whose days the form asks for, where the reader works with whole days and keeps them. */
function lookedAt(type: EventType, context: RenewalContext, ledger: Ledger | undefined): readonly string[] {
  if (ledger === undefined || !ledger.mayEdit || ledger.sight !== 'whole') return [];
  const there = new Set(ledger.people.map(({ id }) => id));
  return whoseDays(type, context).filter((id) => there.has(id));
}

/**
 * The ledger as a form needs it: with the days that it asks for, which its reader is shown for that and once. Where they
 * cannot be had they are typed.
 */
export function useLedgerWithDays(code: string, type: EventType, context: RenewalContext) {
  const { data: ledger, isPending } = useAnswer('GET /api/communities/{code}/ledger', { params: { code } });
  const people = lookedAt(type, context, ledger);
  const { data: shown, isLoading } = useQuery<readonly Unmasked[], Problem>({
    // Whatever else changes in the ledger meanwhile.
    ...lookOf({ code, revision: 0, people, reason: `登记“${definitionOf(type).title.zh}”` }),
    enabled: people.length > 0,
  });
  const whole = useMemo(
    () => ledger && { ...ledger, people: withShown(ledger.people, shown ?? []) },
    [ledger, shown],
  );
  return { ledger: whole, isPending: isPending || isLoading };
}
