import { sql } from 'kysely';
import type { IsoDate } from '../machines/calendar.ts';
import type { Database } from './connect.ts';

/** A role of a person and a region that it is held for. */
export interface Reach {
  readonly role: string;
  readonly prefix: string;
}

/** A role that moves a step on: always, or only once it is late, or only as long as it is not. */
export interface Part {
  readonly step: string;
  readonly role: string;
  readonly late: boolean | null;
}

export interface StepKey {
  readonly renewal: string;
  readonly step: string;
}

/** What a person has to do with, by roles and regions. */
export interface TasksOf {
  readonly reach: readonly Reach[];
  readonly parts: readonly Part[];
  /** Whose holders are told of everything that is open in their regions. */
  readonly concerned: readonly string[];
  /** What by roles would be theirs to move on and on a closer look is not. */
  readonly notTheirs: readonly StepKey[];
  readonly today: IsoDate;
}

const texts = (values: readonly string[]) => sql`${[...values]}::text[]`;

/**
 * The open steps that a person has to do with. Regions are ranges of the index over communities (`:` follows the
 * digits); a snapshot is never read, whoever asks.
 */
const openOf = ({ reach, parts, concerned, notTheirs, today }: TasksOf) => sql`
  reach as materialized (
    select * from unnest(${texts(reach.map(({ role }) => role))}, ${texts(reach.map(({ prefix }) => prefix))})
      as reach (role, prefix)
  ), part as materialized (
    select * from unnest(${texts(parts.map(({ step }) => step))}, ${texts(parts.map(({ role }) => role))},
      ${parts.map(({ late }) => late)}::boolean[]) as part (step, role, late)
  ), not_theirs as materialized (
    select * from unnest(${texts(notTheirs.map(({ renewal }) => renewal))},
      ${texts(notTheirs.map(({ step }) => step))}) as not_theirs (renewal, step)
  ), reached as (
    select standing.renewal, open.step, reach.role
    from reach
    join standing on standing.community ~>=~ reach.prefix and standing.community ~<~ (reach.prefix || ':')
      and standing.status <> 'concluded'
    cross join lateral unnest(standing.steps) as open (step)
  ), by_role as (
    select reached.renewal, reached.step, reached.role, part.late
    from reached join part on part.step = reached.step and part.role = reached.role
    union all
    select renewal, step, null, null from reached where role = any(${texts(concerned)})
  ), concerning as (
    select by_role.renewal, by_role.step, min(deadline.due_on) as due_on,
      bool_or(by_role.role is not null
        and (by_role.late is null or by_role.late = coalesce(deadline.due_on < ${today}, false))) as by_role
    from by_role
    left join deadline on deadline.renewal = by_role.renewal and deadline.step = by_role.step
    -- Whose part begins or ends with the due date are concerned outside of it only where the step waits for them.
    where by_role.late is null or by_role.late = coalesce(deadline.due_on < ${today}, false)
      or deadline.actors @> array[by_role.role]
    group by by_role.renewal, by_role.step
  ), open as (
    select renewal, step, due_on,
      by_role and (renewal, step) not in (select renewal, step from not_theirs) as theirs
    from concerning
  )`;

/** What is a person's to move on by their roles. */
export async function listByRole(db: Database, of: TasksOf): Promise<StepKey[]> {
  if (of.parts.length === 0) return [];
  const { rows } = await sql<StepKey>`
    with ${openOf(of)} select renewal, step from open where theirs`.execute(db);
  return rows;
}

/** Where a person once submitted something, and the renewal stands at one of the steps at which that is decided on. */
export async function listSubmitted(
  db: Database,
  { person, types, steps }: { person: string; types: readonly string[]; steps: readonly string[] },
): Promise<StepKey[]> {
  const { rows } = await sql<StepKey>`
    select standing.renewal, open.step
    from (
      select distinct event.renewal from event
      where event.actor = ${person} and event.type = any(${texts(types)})
    ) as submitted
    join standing using (renewal)
    cross join lateral unnest(standing.steps) as open (step)
    where open.step = any(${texts(steps)})`.execute(db);
  return rows;
}

/** Days by which tasks are grouped: what is due up to them belongs there. */
export interface GroupDays {
  readonly threeDays: IsoDate;
  readonly week: IsoDate;
}

/** Where a page of tasks ended. */
export interface AfterTask extends StepKey {
  readonly theirs: boolean;
  readonly dueOn: IsoDate | null;
}

export interface TaskRow extends StepKey {
  readonly theirs: boolean;
  readonly group: string;
  readonly due_on: IsoDate | null;
  readonly kind: 'statutory' | 'plan' | null;
  readonly start_by: IsoDate | null;
  readonly possible_from: IsoDate | null;
  readonly opened_at_revision: number | null;
  readonly since: IsoDate;
}

export interface TasksPage {
  readonly group: string | undefined;
  readonly after: AfterTask | undefined;
  readonly limit: number;
}

const isAfter = ({ theirs, dueOn, renewal, step }: AfterTask) =>
  sql`(not theirs, coalesce(due_on, '-infinity'), renewal, step)
    > (${!theirs}::boolean, coalesce(${dueOn}::date, '-infinity'), ${renewal}::text, ${step}::text)`;

/** Tasks soonest first, those that wait for others last; and how many there are of each group, counted on the way. */
export async function readTaskPage(
  db: Database,
  of: TasksOf,
  { threeDays, week }: GroupDays,
  { group, after, limit }: TasksPage,
): Promise<{ counts: Readonly<Record<string, number>>; tasks: readonly TaskRow[] }> {
  const { rows } = await sql<{ counts: Record<string, number> | null; tasks: TaskRow[] | null }>`
    with ${openOf(of)}, grouped as materialized (
      -- What has no due date is at fault and presses most.
      select *, case
        when not theirs then 'waiting-on-others'
        when due_on is null or due_on < ${of.today} then 'overdue'
        when due_on = ${of.today} then 'today'
        when due_on <= ${threeDays} then 'three-days'
        when due_on <= ${week} then 'week'
        else 'later' end as "group"
      from open
    ), counted as (
      select "group", count(*) as tasks from grouped group by "group"
    ), page as (
      select * from grouped
      where ${group === undefined ? sql`true` : sql`"group" = ${group}`}
        and ${after === undefined ? sql`true` : isAfter(after)}
      order by not theirs, coalesce(due_on, '-infinity'), renewal, step
      limit ${limit}
    ), told as (
      select page.*, deadline.kind, deadline.start_by, deadline.possible_from, deadline.opened_at_revision,
        coalesce(event.recorded_on, renewal.started_on) as since
      from page
      join renewal on renewal.id = page.renewal
      left join deadline on deadline.renewal = page.renewal and deadline.step = page.step
      left join event on event.renewal = page.renewal and event.revision = deadline.opened_at_revision
    )
    select (select json_object_agg("group", tasks) from counted) as counts,
      (select json_agg(told order by not theirs, coalesce(due_on, '-infinity'), renewal, step) from told) as tasks`.execute(
    db,
  );
  return { counts: rows[0]?.counts ?? {}, tasks: rows[0]?.tasks ?? [] };
}
