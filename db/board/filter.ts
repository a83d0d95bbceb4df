import { type RawBuilder, sql } from 'kysely';
import { addDays, type IsoDate } from '../../machines/calendar.ts';
import type { Role, Stage } from '../../machines/plan/words.ts';
import { stagesNotDoneWith } from '../../machines/wall-chart/not-done.ts';
import { type InTimeAsAWhole, SIGNS_OF_STANDING } from '../../machines/wall-chart/standing.ts';
import type { BoardStatus } from '../../machines/wall-chart/status.ts';
import { isDueOn } from './put-off.ts';

/** Days as they lie to one another when the board is looked at. */
export interface Days {
  readonly today: IsoDate;
  /** Up to and with this day, something is close. */
  readonly closeUntil: IsoDate;
}

/** Which communities; what is left out does not matter. */
export interface BoardFilter {
  /** Any prefix of a division code: a province, a county, a town, one community. */
  readonly region?: string | undefined;
  /** What the reader may see of it, by prefixes. */
  readonly regions?: readonly string[] | undefined;
  /** Where a work group works, by prefixes. */
  readonly worksIn?: readonly string[] | undefined;
  readonly stage?: Stage | undefined;
  readonly status?: readonly BoardStatus[] | undefined;
  readonly waitingOn?: Role | undefined;
  /** The plan that it runs under. */
  readonly plan?: string | undefined;
  /** Those that are not done with a stage. */
  readonly notDoneWith?: Stage | undefined;
  /** Of these, those for whom that stage is due on this day. */
  readonly notDoneBy?: IsoDate | undefined;
  /** Those of which a day that the law sets is close or has passed. */
  readonly statutoryAtRisk?: boolean | undefined;
  /** A part of the name. */
  readonly search?: string | undefined;
}

/** Text of a query. */
export type Sql = RawBuilder<unknown>;

const DAY: Readonly<Record<Exclude<keyof InTimeAsAWhole, 'status'>, Sql>> = {
  dueOn: sql`standing.due_on`,
  actBy: sql`standing.act_by`,
  stageBy: sql`standing.stage_by`,
  reachBy: sql`standing.reach_by`,
};

/** How a community whose renewal has been opened lies in time, in the words of the board: `standingOn`, by the row. */
export function statusAt({ today }: Days): RawBuilder<BoardStatus> {
  const signs = SIGNS_OF_STANDING.map(({ status, day, daysAhead, before }) => {
    const ahead = before === undefined ? sql`` : sql` and ${DAY[before]} >= ${today}`;
    return sql`when ${DAY[day]} <= ${addDays(today, daysAhead)}${ahead} then ${sql.lit(status)}`;
  });
  return sql<BoardStatus>`case when standing.status <> 'running' then standing.status
    ${sql.join(signs, sql` `)} else 'on-track' end`;
}

/** Of a row of `deadline`: its day is set by law, and close or passed, as `isStatutoryAtRisk` says it of one step. */
export const isStatutoryAtRisk = (closeUntil: IsoDate): Sql =>
  sql`(deadline.kind = 'statutory' and coalesce(deadline.start_by, deadline.due_on) <= ${closeUntil})`;

/** So few prefixes are looked up one by one in an index; many are compared with every code. */
const LOOKED_UP = 16;

function begins(code: Sql, prefixes: readonly string[]): Sql {
  const patterns = prefixes.map((prefix) => `${prefix}%`);
  if (patterns.length === 0) return sql`false`;
  if (patterns.length > LOOKED_UP) return sql`${code} like any(${patterns}::text[])`;
  return sql`(${sql.join(
    patterns.map((one) => sql`${code} like ${one}`),
    sql` or `,
  )})`;
}

/** A text that is looked for as it is written. */
const literally = (text: string) => text.replaceAll(/[\\%_]/g, '\\$&');

const named = (search: string) => sql`division.name like ${`%${literally(search)}%`}`;

const all = (conditions: readonly (Sql | null | undefined | '')[]): Sql =>
  sql.join(
    [sql`true`, ...conditions.filter((one) => one !== null && one !== undefined && one !== '')],
    sql` and `,
  );

/** What has to hold of a community, whether its renewal has been opened or not. */
const lies = ({ region, regions, worksIn }: BoardFilter, code: Sql) => [
  region && begins(code, [region]),
  regions && begins(code, regions),
  worksIn && begins(code, worksIn),
];

/**
 * A step whose day by law is at risk. What has to move first in a community does so by `act_by`: where that is further
 * off, nothing needs to be looked up.
 */
const statutoryAtRisk = ({ closeUntil }: Days) => sql`(standing.act_by <= ${closeUntil} and exists (
  select from deadline where deadline.renewal = standing.renewal and ${isStatutoryAtRisk(closeUntil)}))`;

/** What has to hold of a row of `standing`. A division is looked at only for its name. */
export function standingHolds(filter: BoardFilter, days: Days): Sql {
  const { stage, status, waitingOn, plan, notDoneWith, notDoneBy, search } = filter;
  return all([
    ...lies(filter, sql`standing.community`),
    stage && sql`standing.stage = ${stage}`,
    status && sql`${statusAt(days)} = any(${[...status]}::text[])`,
    waitingOn && sql`standing.waiting_on @> array[${waitingOn}]::text[]`,
    plan && sql`standing.plan = ${plan}`,
    notDoneWith && sql`standing.stage = any(${[...stagesNotDoneWith(notDoneWith)]}::text[])`,
    notDoneWith && notDoneBy && isDueOn(notDoneWith, notDoneBy),
    filter.statutoryAtRisk ? statutoryAtRisk(days) : null,
    search && sql`standing.community in (select code from division where ${named(search)})`,
  ]);
}

/** Whether communities without a renewal are asked for at all. */
export const asksForOthers = (filter: BoardFilter): boolean =>
  [filter.stage, filter.waitingOn, filter.plan, filter.notDoneWith].every((one) => one === undefined) &&
  !filter.statutoryAtRisk &&
  (filter.status?.includes('not-started') ?? true);

/** What has to hold of a division: a community whose renewal has not been opened. */
export function notStartedHolds(filter: BoardFilter): Sql {
  return all([
    sql`division.is_community`,
    ...lies(filter, sql`division.code`),
    filter.search && named(filter.search),
    sql`not exists (select from standing where standing.community = division.code)`,
  ]);
}
