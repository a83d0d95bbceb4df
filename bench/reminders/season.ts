import type pg from 'pg';
import { dateInTown } from '../../machines/calendar.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import { MODEL_COMMUNITY, NINE, points } from './points.ts';

/** As a county of the steppe has them; eight communities share a work group. */
const COMMUNITIES_A_TOWN = 16;
const TOWNS_A_COUNTY = 12;
const COMMUNITIES_A_GROUP = 8;
const FIRST_COUNTY = 150_000;

const TOWN_ROLES = [
  'town-party-committee',
  'leading-group',
  'party-building-office',
  'civil-affairs-office',
  'inspection-team',
  'administrator',
];
const COUNTY_ROLES = [
  'county-organization-department',
  'county-civil-affairs-bureau',
  'reviewing-department',
];

const deadlinesOfAll = points.reduce((sum, { deadlines }) => sum + deadlines.length, 0);

/** In order, within one transaction. The last renewal may have fewer deadlines than steps, so that the count is round. */
function statements(deadlines: number): (readonly [string, unknown[]])[] {
  const renewals = Math.ceil((deadlines * points.length) / deadlinesOfAll);
  const { id: plan, term } = galutu2020;
  return [
    // Whatever refers to a row comes after it, so nothing has to be looked up again; world counts no changes.
    ['set local session_replication_role = replica', []],
    [
      `create table bench_point as
       select row_number() over () - 1 as at, one.*
       from json_to_recordset($1) as one (snapshot text, revision integer, status text, stage text, steps text[],
         held text[], waiting_on text[], due_on date, act_by date, stage_by date, reach_by date)`,
      [JSON.stringify(points.map(({ row }) => row))],
    ],
    [
      `create table bench_step as
       select one.* from json_to_recordset($1) as one (at integer, step text, due_on date, kind text, actors text[],
         start_by date, opened_at_revision integer, told_at timestamptz, next_at timestamptz)`,
      [JSON.stringify(points.flatMap((point, at) => point.deadlines.map((one) => ({ at, ...one }))))],
    ],
    [
      `create table bench_community as
       select n, code, 'secretary-' || code as secretary,
         'work-group-' || left(code, 9) || '-' || n / ${COMMUNITIES_A_GROUP} as work_group
       from generate_series(0, $1::integer - 1) as n, lateral (select
         (${FIRST_COUNTY} + n / ${COMMUNITIES_A_TOWN * TOWNS_A_COUNTY})::text
         || lpad((n / ${COMMUNITIES_A_TOWN} % ${TOWNS_A_COUNTY} + 1)::text, 3, '0')
         || lpad((n % ${COMMUNITIES_A_TOWN} + 1)::text, 3, '0') as code) as named`,
      [renewals],
    ],
    [
      `create table bench_holder as
       select secretary as person, 'community-secretary' as role, code as prefix from bench_community
       union all select work_group, 'work-group', code from bench_community
       union all select role || '-' || town, role, town
         from (select distinct left(code, 9) as town from bench_community) as towns, unnest($1::text[]) as role
       union all select role || '-' || county, role, county
         from (select distinct left(code, 6) as county from bench_community) as counties, unnest($2::text[]) as role`,
      [TOWN_ROLES, COUNTY_ROLES],
    ],
    [`insert into division select code, '演练' || n || '社区' from bench_community`, []],
    [`insert into person (id, name) select distinct person, '演练人员' from bench_holder`, []],
    ['insert into appointment (person, role, prefix) select person, role, prefix from bench_holder', []],
    [
      `insert into renewal (id, community, term, plan, machine_version, started_on, snapshot, revision, head, status,
         changed_at)
       select code || '-' || $1::integer, code, $1, $2, '1', $3, replace(snapshot, $4, code)::json, revision, '',
         status, $5
       from bench_community join bench_point on at = n % ${points.length} order by n`,
      [term, plan, galutu2020.startsOn, MODEL_COMMUNITY, NINE.toString()],
    ],
    [
      `insert into standing (community, renewal, term, plan, revision, status, stage, steps, held, waiting_on, due_on,
         act_by, stage_by, reach_by)
       select code, code || '-' || $1::integer, $1, $2, revision, status, stage, steps, held, waiting_on, due_on,
         act_by, stage_by, reach_by
       from bench_community join bench_point on at = n % ${points.length} order by n`,
      [term, plan],
    ],
    [
      `insert into deadline (renewal, step, due_on, kind, actors, start_by, opened_at_revision, reminded_until, next_at)
       select code || '-' || $1::integer, step, due_on, kind, actors, start_by, opened_at_revision, $2, next_at
       from bench_community join bench_step on at = n % ${points.length} order by n limit $3`,
      [term, NINE.toString(), deadlines],
    ],
    // What has been told before: of each deadline one notice, of each community one message.
    [
      `insert into message (id, person, kind, form, slot, day, composed_at, quiet, on_holidays)
       select md5(secretary)::uuid, secretary, 'digest', 'digest', '2021-01-04T01:00:00Z', '2021-01-04',
         '2021-01-04T01:00:00Z', '[]', false
       from bench_community`,
      [],
    ],
    [
      `insert into notice (renewal, step, opened_at_revision, due_on, rung, person, role, form, slot, in_digest,
         on_holidays, sweep, message)
       select renewal, step, opened_at_revision, due_on, 'due-in-7-days', 'secretary-' || left(renewal, 12),
         'community-secretary', 'digest', '2021-01-04T01:00:00Z', true, false, 'before',
         md5('secretary-' || left(renewal, 12))::uuid
       from deadline`,
      [],
    ],
    // Those that can be made due, spread over all renewals, in an order that has nothing to do with theirs.
    [
      `create table bench_due as
       select row_number() over (order by hashtext(renewal || step)) as n, renewal, step, told_at
       from deadline join (select distinct step, told_at from bench_step) as times using (step)
       order by n limit ${MOST_DUE}`,
      [],
    ],
    ['create unique index on bench_due (n)', []],
  ];
}

/** As many as can be due at once. */
export const MOST_DUE = 10_000;

/** Fills a migrated database with a season of so many open deadlines, of which nothing is due. */
export async function fillSeason(pool: pg.Pool, deadlines: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const [text, values] of statements(deadlines)) await client.query(text, values);
    await client.query('commit');
    await client.query('vacuum analyze');
    // Else it would be written back while something is measured.
    await client.query('checkpoint');
  } finally {
    client.release();
  }
}

/** Takes back what has been told since, and makes so many deadlines due at nine. */
export async function makeDue(pool: pg.Pool, count: number): Promise<void> {
  await pool.query(`
    begin;
    set local session_replication_role = replica;
    truncate delivery;
    delete from notice where sweep <> 'before';
    delete from message where day = '${dateInTown(NINE)}';
    truncate supervision_notice, supervision_serial;
    update deadline set next_at = told_at, reminded_until = told_at - interval '1 second'
    from bench_due
    where n <= ${count} and deadline.renewal = bench_due.renewal and deadline.step = bench_due.step;
    commit`);
}
