import { useQuery } from '@tanstack/react-query';
import { allPages } from '../../api/all-pages.ts';
import type { Account } from '../../api/api.gen.ts';
import { ask } from '../../api/client.ts';
import type { Problem } from '../../api/problem.ts';

const MOST_AT_ONCE = 500;

/** All accounts of the administrator's region: they are searched here, whole. */
export function useAccounts() {
  return useQuery<Account[], Problem>({
    queryKey: ['GET /api/accounts', 'all'],
    queryFn: ({ signal }) =>
      allPages(async (after: string | undefined) => {
        const query = { limit: MOST_AT_ONCE, ...(after !== undefined && { after }) };
        const { accounts, next } = await ask('GET /api/accounts', { query }, signal);
        return { rows: accounts, next };
      }),
  });
}
