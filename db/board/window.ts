import { sql } from 'kysely';
import type { IsoDate } from '../../machines/calendar.ts';
import type { Role, Stage } from '../../machines/plan/words.ts';
import type { BoardStatus } from '../../machines/wall-chart/status.ts';
import type { Database } from '../connect.ts';
import {
  asksForOthers,
  type BoardFilter,
  type Days,
  notStartedHolds,
  type Sql,
  standingHolds,
  statusAt,
} from './filter.ts';
import { countStarted } from './totals.ts';

export interface OpenRow {
  readonly step: string;
  readonly dueOn: IsoDate;
  readonly kind: 'statutory' | 'plan';
  readonly startBy: IsoDate | null;
  readonly waitingOn: readonly Role[];
}

export interface BoardRow {
  readonly code: string;
  readonly name: string;
  readonly renewal: string | null;
  readonly revision: number | null;
  readonly stage: Stage | null;
  readonly status: BoardStatus;
  readonly held: readonly string[] | null;
  readonly act_by: IsoDate | null;
  readonly open: readonly OpenRow[] | null;
}

/** `slack`: whoever has least time left comes first, whoever has nothing to do any more or not yet, last. */
export type BoardSort = 'slack' | 'code';

export interface Window {
  readonly sort: BoardSort;
  readonly offset: number;
  readonly limit: number;
}

const slice = ({ limit, offset }: Pick<Window, 'limit' | 'offset'>) => sql`limit ${limit} offset ${offset}`;

const started = (filter: BoardFilter, days: Days) => sql`
  select community as code, renewal, revision, stage, ${statusAt(days)} as status, held, act_by
  from standing where ${standingHolds(filter, days)}`;

const notStarted = (filter: BoardFilter) => sql`
  select code, null as renewal, null::integer as revision, null as stage, 'not-started' as status,
    null::text[] as held, null::date as act_by
  from division where ${notStartedHolds(filter)}`;

/** Those few that are shown, with their names and with what is open in each, soonest first. */
async function shown(db: Database, found: Sql, order: Sql): Promise<BoardRow[]> {
  const { rows } = await sql<BoardRow>`
    select found.*, division.name, opened.open
    from (${found}) as found
    join division on division.code = found.code
    left join lateral (
      select json_agg(json_build_object('step', step, 'dueOn', due_on, 'kind', kind, 'startBy', start_by,
        'waitingOn', actors) order by due_on, step) as open
      from deadline where deadline.renewal = found.renewal
    ) as opened on true
    order by ${order}`.execute(db);
  return rows;
}

/** By slack, no community without a renewal comes before one with it: mostly, these need not be looked for. */
async function bySlack(db: Database, filter: BoardFilter, days: Days, window: Window): Promise<BoardRow[]> {
  const order = sql`act_by nulls last, code`;
  const first = await shown(db, sql`${started(filter, days)} order by ${order} ${slice(window)}`, order);
  if (first.length === window.limit || !asksForOthers(filter)) return first;
  const before = first.length > 0 ? window.offset + first.length : await countStarted(db, filter, days);
  const rest = { limit: window.limit - first.length, offset: Math.max(0, window.offset - before) };
  return [...first, ...(await shown(db, sql`${notStarted(filter)} order by code ${slice(rest)}`, sql`code`))];
}

async function byCode(db: Database, filter: BoardFilter, days: Days, window: Window): Promise<BoardRow[]> {
  const all = asksForOthers(filter)
    ? sql`${started(filter, days)} union all ${notStarted(filter)}`
    : started(filter, days);
  return shown(db, sql`${all} order by code ${slice(window)}`, sql`code`);
}

/** Some communities in a row, with what is open in each, soonest first. */
export async function readWindow(
  db: Database,
  filter: BoardFilter,
  days: Days,
  window: Window,
): Promise<BoardRow[]> {
  return window.sort === 'code' ? byCode(db, filter, days, window) : bySlack(db, filter, days, window);
}
