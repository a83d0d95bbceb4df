import { useQuery } from '@tanstack/react-query';
import { allPages } from '../../api/all-pages.ts';
import type { Violation } from '../../api/api.gen.ts';
import type { Operation } from '../../api/client.ts';
import { ask } from '../../api/client.ts';
import type { Problem } from '../../api/problem.ts';

const MOST_AT_ONCE = 500;

/** What is old after something was done in the register: it is told to the record of the renewal. */
export const CHANGED: readonly Operation[] = [
  'GET /api/violations',
  'GET /api/renewals/{id}',
  'GET /api/board',
];

/** The whole register, open reports first, the soonest due before the others. */
export function useViolations() {
  return useQuery<Violation[], Problem>({
    queryKey: ['GET /api/violations', 'all'],
    queryFn: ({ signal }) =>
      allPages(async (offset: number | undefined) => {
        const query = { limit: MOST_AT_ONCE, ...(offset !== undefined && { offset }) };
        const { violations, next } = await ask('GET /api/violations', { query }, signal);
        return { rows: violations, next };
      }),
  });
}
