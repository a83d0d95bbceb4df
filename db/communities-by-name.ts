import { sql } from 'kysely';
import type { Database } from './connect.ts';

export interface CommunityOfTown {
  readonly code: string;
  readonly name: string;
  /** Of its town or street; null where only communities were loaded. */
  readonly townName: string | null;
}

/** Communities that are called so, or whose town is, in order of their codes, at most `limit`; all where it is empty. */
export async function findCommunitiesByName(
  db: Database,
  { name, limit }: { name: string; limit: number },
): Promise<CommunityOfTown[]> {
  return (
    db
      .selectFrom('division as community')
      .leftJoin('division as town', (join) =>
        join.on('town.code', '=', sql<string>`substr(community.code, 1, 9) || '000'`),
      )
      .select(['community.code', 'community.name', 'town.name as townName'])
      // A community is a division whose type begins with 0, and not the town itself.
      .where('community.is_community', '=', true)
      .where(
        sql<boolean>`(strpos(community.name, ${name}) > 0 or strpos(coalesce(town.name, ''), ${name}) > 0)`,
      )
      .orderBy('community.code')
      .limit(limit)
      .execute()
  );
}
