import { sql } from 'kysely';
import type { IsoDate } from '../../machines/calendar.ts';
import type { BoardStatus } from '../../machines/wall-chart/status.ts';
import type { Database } from '../connect.ts';
import { type BoardFilter, type Days, notStartedHolds, type Sql, standingHolds, statusAt } from './filter.ts';

export interface RegionCount {
  readonly code: string;
  readonly name: string | null;
  readonly status: BoardStatus;
  readonly communities: number;
  readonly act_by: IsoDate | null;
}

/** What a division of more than one community is called: its code is filled up with noughts. */
const nameOf = (code: Sql) => sql`(select name from division where code = rpad(${code}, 12, '0'))`;

/** Communities by the first `digits` of their codes and by status, with the day by which the first has to act. */
export async function countRegions(
  db: Database,
  filter: BoardFilter,
  days: Days,
  digits: number,
): Promise<RegionCount[]> {
  const { rows } = await sql<RegionCount>`
    select counted.*, ${nameOf(sql`counted.code`)} as name
    from (
      select left(community, ${digits}) as code, ${statusAt(days)} as status, count(*)::integer as communities,
        min(act_by) as act_by
      from standing where ${standingHolds(filter, days)} group by 1, 2
      union all
      select left(code, ${digits}), 'not-started', count(*)::integer, null
      from division where ${notStartedHolds(filter)} group by 1
    ) as counted
    order by counted.code`.execute(db);
  return rows;
}

/** The names of divisions, by prefixes of their codes, in the order asked for; null where there is none. */
export async function namesOf(db: Database, prefixes: readonly string[]) {
  const { rows } = await sql<{ code: string; name: string | null }>`
    select code, ${nameOf(sql`asked.code`)} as name
    from unnest(${[...prefixes]}::text[]) with ordinality as asked (code, place) order by place`.execute(db);
  return rows;
}
