import { sql } from 'kysely';
import type { IsoDate } from '../machines/calendar.ts';
import type { Database } from './connect.ts';
import { withinRegions } from './within-regions.ts';

export interface DeadlineDayRow {
  readonly on: IsoDate;
  readonly statutory: number;
  readonly plan: number;
}

/** How many open steps are due on each day of a time, in a region as far as the reader sees it; days without are left out. */
export async function countByDueDay(
  db: Database,
  {
    from,
    to,
    region,
    regions,
  }: { from: IsoDate; to: IsoDate; region: string; regions: readonly string[] | undefined },
): Promise<DeadlineDayRow[]> {
  const { rows } = await sql<DeadlineDayRow>`
    select deadline.due_on as "on",
      count(*) filter (where deadline.kind = 'statutory')::integer as statutory,
      count(*) filter (where deadline.kind = 'plan')::integer as plan
    from deadline join standing on standing.renewal = deadline.renewal
    where deadline.due_on between ${from} and ${to} and standing.status <> 'concluded'
      and ${withinRegions(sql`standing.community`, [region])}
      and ${withinRegions(sql`standing.community`, regions)}
    group by deadline.due_on
    order by deadline.due_on`.execute(db);
  return rows;
}
