import { listCommunities } from '../../db/notices-public.ts';
import type { Deps } from '../deps.ts';

/** Communities of a region by their codes, for finding one's own; `next` is given as `after` to read on. */
export async function readCommunities(
  { connection: { db } }: Deps,
  { region, after = '', limit = 200 }: { region: string; after?: string; limit?: number },
) {
  const communities = await listCommunities(db, { region, after, limit });
  return {
    communities,
    next: communities.length === limit ? (communities.at(-1)?.code ?? null) : null,
  };
}
