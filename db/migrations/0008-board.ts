import { type Kysely, sql } from 'kysely';

/**
 * Where each community stands, in a narrow row of its own: the board counts all of them for every look at it, and in
 * the rows of `renewal`, which carry the snapshots, it would read twelve times as much.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  // A community is a division whose type begins with 0; 2xx are villages, and 000 is the town itself. As a column it is
  // counted when tables are analyzed; of an expression, one division in two hundred would be expected to fit.
  await run(`
    alter table division add column is_community boolean not null
      generated always as (substr(code, 10, 1) = '0' and right(code, 3) <> '000') stored`);

  // Nothing that an event changes is indexed, so that the row stays where it is.
  await run(`
    create table standing (
      community text primary key references division,
      -- The latest one of the community.
      renewal text not null unique references renewal,
      term integer not null,
      plan text not null,
      revision integer not null,
      status text not null check (status in ('running', 'suspended', 'concluded')),
      stage text,
      -- What is open, soonest first; and what was until it was suspended.
      steps text[] not null,
      held text[] not null,
      waiting_on text[] not null,
      due_on date,
      -- The first day by which something has to begin, or to be done where that is not told.
      act_by date,
      -- The deadline of the stage, and the last day on which it can still be met.
      stage_by date,
      reach_by date
    ) with (fillfactor = 70)`);

  // What only the chart can tell exactly is taken from the rows here, and put right by the next event.
  await run(`
    insert into standing
    select distinct on (community) renewal.community, renewal.id, renewal.term, renewal.plan, renewal.revision,
      renewal.status, renewal.stage, renewal.steps,
      array_remove(array[case when renewal.status = 'suspended' then snapshot #>> '{context,suspendedAt}' end], null),
      renewal.waiting_on, renewal.due_on, open.act_by,
      coalesce(
        (select max((put_off ->> 'until')::date)
         from json_array_elements(snapshot #> '{context,extensions}') as put_off
         where put_off ->> 'deadline' = renewal.stage),
        (plan.body #>> array['stages', renewal.stage, 'deadline'])::date),
      case when renewal.status = 'running' then open.reach_by end
    from renewal
    join plan on plan.id = renewal.plan
    left join lateral (
      select min(coalesce(start_by, due_on)) as act_by,
        min(due_on) filter (
          where kind = 'plan' and step not in ('follow-up.tasks.report.open', 'follow-up.acceptance')
        ) as reach_by
      from deadline where deadline.renewal = renewal.id
    ) as open on true
    order by community, renewal.term desc`);
  await run(`
    alter table renewal
      drop column stage,
      drop column steps,
      drop column waiting_on,
      drop column due_on`);
}
