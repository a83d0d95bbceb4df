import { useQuery } from '@tanstack/react-query';
import { allPages } from '../../api/all-pages.ts';
import type { Objection } from '../../api/api.gen.ts';
import { ask, type Operation } from '../../api/client.ts';
import type { Problem } from '../../api/problem.ts';

const MOST_AT_ONCE = 200;

/** What is old after an objection was taken, decided or dismissed. */
export const CHANGED: readonly Operation[] = [
  'GET /api/objections',
  'GET /api/renewals/{id}',
  'GET /api/board',
];

/** All that came in and that somebody is told of, newest first. */
export function useObjections() {
  return useQuery<Objection[], Problem>({
    queryKey: ['GET /api/objections', 'all'],
    queryFn: ({ signal }) =>
      allPages(async (after: string | undefined) => {
        const query = { limit: MOST_AT_ONCE, ...(after !== undefined && { after }) };
        const { objections, next } = await ask('GET /api/objections', { query }, signal);
        return { rows: objections, next };
      }),
  });
}
