import type { Database } from './connect.ts';

/** Communities of a region in order of their codes, after `after`, at most `limit`; for finding one's own. */
export async function listCommunities(
  db: Database,
  { region, after, limit }: { region: string; after: string; limit: number },
) {
  return db
    .selectFrom('division')
    .select(['code', 'name'])
    .where('code', 'like', `${region}%`)
    .where('code', '>', after)
    .where('is_community', '=', true)
    .orderBy('code')
    .limit(limit)
    .execute();
}

/** A community with its latest renewal, where there is one; undefined where the code is none of a community. */
export async function findCommunity(db: Database, code: string) {
  return db
    .selectFrom('division')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('renewal')
          .select(['id', 'revision'])
          .whereRef('renewal.community', '=', 'division.code')
          .orderBy('term', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .select(['division.code', 'division.name', 'latest.id as renewal', 'latest.revision'])
    .where('division.code', '=', code)
    .where('division.is_community', '=', true)
    .executeTakeFirst();
}

/** The accepted events of some types, up to a revision, in order. Whoever reads them looks at days and figures alone. */
export async function listActs(db: Database, renewal: string, types: readonly string[], upTo: number) {
  return db
    .selectFrom('event')
    .select(['revision', 'type', 'facts'])
    .where('renewal', '=', renewal)
    .where('type', 'in', [...types])
    .where('revision', '<=', upTo)
    .orderBy('revision')
    .execute();
}
