import { sql } from 'kysely';
import type { IsoDate } from '../../machines/calendar.ts';
import type { Stage } from '../../machines/plan/words.ts';
import type { BoardStatus } from '../../machines/wall-chart/status.ts';
import type { Database } from '../connect.ts';
import {
  asksForOthers,
  type BoardFilter,
  type Days,
  isStatutoryAtRisk,
  notStartedHolds,
  standingHolds,
  statusAt,
} from './filter.ts';
import { isNotDoneWithPutOff, PUT_OFF } from './put-off.ts';

/** Communities that look the same on the board but for their days. */
export interface AlikeRow {
  readonly plan: string;
  readonly stage: Stage | null;
  readonly status: BoardStatus;
  readonly steps: readonly string[];
  readonly held: readonly string[];
  readonly communities: number;
}

/** How many communities stand where: there are far fewer ways to stand than communities. */
export async function countAlike(db: Database, filter: BoardFilter, days: Days): Promise<AlikeRow[]> {
  const { rows } = await sql<AlikeRow>`
    select plan, stage, ${statusAt(days)} as status, steps, held, count(*)::integer as communities
    from standing
    where ${standingHolds(filter, days)}
    group by 1, 2, 3, 4, 5`.execute(db);
  return rows;
}

/** Communities for whom the deadline of a stage was put off that they are not done with. */
export interface PutOffCount {
  readonly plan: string;
  readonly stage: Stage;
  readonly until: IsoDate;
  readonly communities: number;
}

/** How many communities were given until when, by stage. */
export async function countPutOff(db: Database, filter: BoardFilter, days: Days): Promise<PutOffCount[]> {
  const { rows } = await sql<PutOffCount>`
    select standing.plan, put_off.stage, put_off.until, count(*)::integer as communities
    from (${PUT_OFF}) as put_off join standing on standing.renewal = put_off.renewal
    where ${isNotDoneWithPutOff} and ${standingHolds(filter, days)}
    group by 1, 2, 3`.execute(db);
  return rows;
}

/** How many communities there are without a renewal. */
export async function countNotStarted(db: Database, filter: BoardFilter): Promise<number> {
  if (!asksForOthers(filter)) return 0;
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from division where ${notStartedHolds(filter)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** How many communities there are whose renewal has been opened. */
export async function countStarted(db: Database, filter: BoardFilter, days: Days): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from standing where ${standingHolds(filter, days)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Of a step, how often it is overdue, and its statutory days. `atRisk`: passed, or close. */
export interface OpenCount {
  readonly step: string;
  readonly overdue: number;
  readonly statutory: number;
  readonly statutoryAtRisk: number;
  readonly statutoryOverdue: number;
}

/** Open steps that are overdue or statutory; of the others there is nothing to tell. */
export async function countPressing(db: Database, filter: BoardFilter, days: Days): Promise<OpenCount[]> {
  const { today, closeUntil } = days;
  const { rows } = await sql<OpenCount>`
    select step, count(*) filter (where deadline.due_on < ${today})::integer as overdue,
      count(*) filter (where kind = 'statutory')::integer as statutory,
      count(*) filter (where ${isStatutoryAtRisk(closeUntil)})::integer as "statutoryAtRisk",
      count(*) filter (where kind = 'statutory' and deadline.due_on < ${today})::integer as "statutoryOverdue"
    from standing join deadline on deadline.renewal = standing.renewal
    where (deadline.due_on < ${today} or kind = 'statutory') and ${standingHolds(filter, days)}
    group by step`.execute(db);
  return rows;
}

/**
 * What changes with everything that the totals are counted from: revisions and terms only grow, and communities are
 * only added.
 */
export async function readBoardVersion(db: Database): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select concat_ws('.', count(*), sum(revision), sum(term), (select count(*) from division)) as version
    from standing`.execute(db);
  return rows[0]?.version ?? '';
}
