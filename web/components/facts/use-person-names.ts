import { useMemo } from 'react';
import { useAnswer } from '../../api/queries.ts';
import type { Names } from './value-in-words.ts';

const EVENTS = 1000;

/** Whatever says both who somebody is and what they are called. */
function collect(value: unknown, names: Map<string, string>): void {
  if (Array.isArray(value)) for (const one of value) collect(one, names);
  else if (typeof value === 'object' && value !== null) {
    const { id, name }: { id?: unknown; name?: unknown } = value;
    if (typeof id === 'string' && typeof name === 'string') names.set(id, name);
    for (const part of Object.values(value)) collect(part, names);
  }
}

/** Names by the ids that the record uses: from the ledger of the community and from what was recorded of persons. */
export function usePersonNames(renewal: string, community: string): Names {
  const { data: ledger } = useAnswer(
    'GET /api/communities/{code}/ledger',
    { params: { code: community } },
    { retry: false },
  );
  const { data: history } = useAnswer('GET /api/renewals/{id}/events', {
    params: { id: renewal },
    query: { limit: EVENTS },
  });
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const { facts } of history?.events ?? []) collect(facts, names);
    for (const { id, name } of ledger?.people ?? []) names.set(id, name);
    return names;
  }, [ledger, history]);
}
