import type pg from 'pg';
import { begin, judge } from '../../machines/judge.ts';
import { openSteps } from '../../machines/open-steps.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import { store } from '../../machines/stored-snapshot.ts';
import { deadlineRow } from '../../services/deadlines.ts';
import { standingRow, summaryOf } from '../../services/summary.ts';
import { acts } from '../script.ts';

/** In the middle of the residents' elections. */
export const TODAY = '2021-03-05';

const COMMUNITIES_A_TOWN = 16;
const TOWNS_A_COUNTY = 12;
const FIRST_COUNTY = 150_100;
const MODEL = '150626100002';
/** Of so many communities one has not begun. */
const NOT_BEGUN = 50;

const which = { renewal: '', community: '', term: galutu2020.term, plan: galutu2020.id };

/** One renewal played once, as the tables hold it after every one of its acts, and suspended in the middle. */
function played() {
  const command = { by: 'somebody', today: TODAY };
  const startedOn = galutu2020.startsOn;
  let snapshot = begin({ community: MODEL, plan: galutu2020.id, startedOn });
  const found: { row: object; deadlines: object[] }[] = [];
  const keep = () => {
    const steps = openSteps(snapshot, galutu2020);
    const row = standingRow(which, summaryOf(snapshot, steps, galutu2020));
    found.push({
      row: { ...row, snapshot: JSON.stringify(store(snapshot)) },
      deadlines: steps.map(deadlineRow),
    });
  };
  const next = (type: string, facts: unknown) => {
    const judgement = judge(snapshot, { ...command, type: type as never, facts }, galutu2020);
    if (!judgement.accepted) throw new Error(`${type} was refused`);
    snapshot = judgement.next;
  };
  keep();
  acts.forEach(({ type, facts }, at) => {
    next(type, facts);
    keep();
    if (at % 20 !== 10) return;
    const running = snapshot;
    next('renewal.suspended', { on: facts.on, reason: '核查举报', documentNumber: '1' });
    keep();
    snapshot = running;
  });
  return found;
}

/** Fills a migrated database with so many communities, whose renewals stand at all places of the chart. */
export async function fillProvince(pool: pg.Pool, communities: number): Promise<void> {
  const points = played();
  const rows = JSON.stringify(points.map(({ row }, at) => ({ ...row, at })));
  const deadlines = JSON.stringify(
    points.flatMap((point, at) => point.deadlines.map((one) => ({ ...one, at }))),
  );
  const { id: plan, term, startsOn } = galutu2020;
  const client = await pool.connect();
  const run = (text: string, values: unknown[] = []) => client.query(text, values);
  try {
    await run('begin');
    // Whatever refers to a row comes after it, so nothing has to be looked up again.
    await run('set local session_replication_role = replica');
    await run(
      `create temporary table point on commit drop as
       select * from json_to_recordset($1) as one (at integer, snapshot text, status text, stage text, steps text[],
         held text[], waiting_on text[], due_on date, act_by date, stage_by date, reach_by date)`,
      [rows],
    );
    await run(
      `create temporary table opened on commit drop as
       select * from json_to_recordset($1) as one (at integer, step text, due_on date, kind text, actors text[],
         start_by date, possible_from date)`,
      [deadlines],
    );
    // Spread, so that neighbours stand in different places; and their days, so that no two look alike.
    await run(
      `create temporary table place on commit drop as
       select n, n * 7919 % ${points.length} as at, n * 31 % 9 - 4 as later,
         (${FIRST_COUNTY} + n / ${COMMUNITIES_A_TOWN * TOWNS_A_COUNTY})::text
         || lpad((100 + n / ${COMMUNITIES_A_TOWN} % ${TOWNS_A_COUNTY})::text, 3, '0')
         || lpad((n % ${COMMUNITIES_A_TOWN} + 1)::text, 3, '0') as code
       from generate_series(0, $1::integer - 1) as n`,
      [communities],
    );
    await run(`insert into division select code, '演练' || n || '社区居民委员会' from place`);
    await run(`insert into division
      select distinct left(code, 9) || '000', '演练' || left(code, 9) || '镇' from place
      union select distinct left(code, 6) || '000000', '演练' || left(code, 6) || '旗' from place`);
    await run(
      `insert into renewal (id, community, term, plan, machine_version, started_on, snapshot, revision, head, status,
         changed_at)
       select code || '-' || $1::integer, code, $1, $2, '1', $3, replace(snapshot, '${MODEL}', code)::json, at, '',
         status, now()
       from place join point using (at) where n % ${NOT_BEGUN} <> 0 order by n`,
      [term, plan, startsOn],
    );
    await run(
      `insert into standing (community, renewal, term, plan, revision, status, stage, steps, held, waiting_on, due_on,
         act_by, stage_by, reach_by)
       select code, code || '-' || $1::integer, $1, $2, at, status, stage, steps, held, waiting_on, due_on + later,
         act_by + later, stage_by, reach_by + later
       from place join point using (at) where n % ${NOT_BEGUN} <> 0 order by n`,
      [term, plan],
    );
    await run(
      `insert into deadline (renewal, step, due_on, kind, actors, start_by, possible_from, opened_at_revision)
       select code || '-' || $1::integer, step, due_on + later, kind, actors, start_by + later, possible_from, at
       from place join opened using (at) where n % ${NOT_BEGUN} <> 0 order by n`,
      [term],
    );
    await run('commit');
    await run('vacuum analyze');
    // Else it would be written back while something is measured.
    await run('checkpoint');
  } finally {
    client.release();
  }
}
