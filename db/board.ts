import { sql } from 'kysely';
import type { IsoDate } from '../machines/calendar.ts';
import type { Database } from './connect.ts';

export interface BoardFilter {
  /** Any prefix of a division code: a province, a county, a town, one community. */
  readonly region: string;
  readonly after: string;
  readonly limit: number;
}

/** A community is a 12-digit division whose type begins with 0; 2xx are villages. */
const isCommunity = sql<boolean>`substr(division.code, 10, 1) = '0'`;

/** The communities of a region with their latest renewal, in order of their codes. */
export async function readBoard(db: Database, { region, after, limit }: BoardFilter) {
  return db
    .selectFrom('division')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('renewal')
          .select(['id', 'stage', 'steps', 'due_on', 'waiting_on', 'status', 'revision'])
          .whereRef('renewal.community', '=', 'division.code')
          .orderBy('term', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .select([
      'division.code',
      'division.name',
      'latest.id as renewal',
      'latest.stage',
      'latest.steps',
      'latest.due_on',
      'latest.waiting_on',
      'latest.status',
      'latest.revision',
    ])
    .where('division.code', 'like', `${region}%`)
    .where('division.code', '>', after)
    .where(isCommunity)
    .orderBy('division.code')
    .limit(limit)
    .execute();
}

export type BoardRow = Awaited<ReturnType<typeof readBoard>>[number];

/** How many communities of a region stand where: by stage, and by how their soonest due date lies to `today`. */
export async function countBoard(db: Database, region: string, today: IsoDate, closeUntil: IsoDate) {
  return db
    .selectFrom('division')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('renewal')
          .select(['stage', 'status', 'due_on'])
          .whereRef('renewal.community', '=', 'division.code')
          .orderBy('term', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .select(({ fn }) => [
      'latest.stage',
      sql<string>`case
        when latest.status is null then 'not-started'
        when latest.status <> 'running' then latest.status
        when latest.due_on < ${today} then 'overdue'
        when latest.due_on <= ${closeUntil} then 'close'
        else 'on-track' end`.as('status'),
      fn.countAll<string>().as('communities'),
    ])
    .where('division.code', 'like', `${region}%`)
    .where(isCommunity)
    .groupBy([sql`1`, sql`2`])
    .execute();
}
