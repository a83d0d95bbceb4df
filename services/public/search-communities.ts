import { findCommunitiesByName } from '../../db/communities-by-name.ts';
import type { Deps } from '../deps.ts';

export const LONGEST_SEARCH = 40;
const MOST_SHOWN = 200;
const TOWN_DIGITS = 9;

export interface TownOfCommunities {
  /** The first nine digits of all their codes. */
  readonly code: string;
  readonly name: string | null;
  readonly communities: readonly { readonly code: string; readonly name: string }[];
}

export interface CommunitiesFound {
  readonly towns: readonly TownOfCommunities[];
  /** There are more than are shown. */
  readonly more: boolean;
}

/** Communities by a part of their name or their town's, those of a town together; all of them for an empty one. */
export async function searchCommunities(
  { connection: { db } }: Deps,
  name: string,
): Promise<CommunitiesFound> {
  const rows = await findCommunitiesByName(db, { name, limit: MOST_SHOWN + 1 });
  const towns = Map.groupBy(rows.slice(0, MOST_SHOWN), ({ code }) => code.slice(0, TOWN_DIGITS));
  return {
    towns: [...towns].map(([code, communities]) => ({
      code,
      name: communities[0]?.townName ?? null,
      communities: communities.map((one) => ({ code: one.code, name: one.name })),
    })),
    more: rows.length > MOST_SHOWN,
  };
}
