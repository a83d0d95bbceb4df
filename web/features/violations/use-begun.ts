import { useQuery } from '@tanstack/react-query';
import { placeOf } from '../../../machines/notices/words.ts';
import { allPages } from '../../api/all-pages.ts';
import { ask } from '../../api/client.ts';
import type { Problem } from '../../api/problem.ts';

const MOST_AT_ONCE = 200;

interface Begun {
  /** The renewal. */
  readonly value: string;
  readonly label: string;
  /** The code of the community. */
  readonly code: string;
}

/** The communities whose renewal has begun, to choose from. */
export function useBegun() {
  return useQuery<Begun[], Problem>({
    queryKey: ['GET /api/board', 'begun'],
    queryFn: async ({ signal }) => {
      const all = await allPages(async (offset: number = 0) => {
        const query = { offset, limit: MOST_AT_ONCE };
        const { communities, count } = await ask('GET /api/board', { query }, signal);
        const end = offset + communities.length;
        return { rows: communities, next: communities.length > 0 && end < count ? end : null };
      });
      return all.flatMap(({ renewal, ...community }) =>
        renewal === null ? [] : [{ value: renewal, label: placeOf(community), code: community.code }],
      );
    },
  });
}
