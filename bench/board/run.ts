import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../db/connect.ts';
import { startDrillClock } from '../../db/world.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import { systemClock } from '../../services/clock.ts';
import { depsOf } from '../../services/deps.ts';
import { keepPlan } from '../../services/plans.ts';
import { startApi } from '../api-process.ts';
import { machineLine } from '../report.ts';
import { startBenchServer } from '../server.ts';
import { table } from '../table.ts';
import { fillProvince, TODAY } from './province.ts';

const COMMUNITIES = 20_000;
const FULL = { warmUp: 30, times: 200 };
const QUICK: typeof FULL = { warmUp: 5, times: 20 };
/** Of the first page, at the median. */
const LIMIT_MS = 100;

/** The rows that an answer is made of, as one would select them to look at. */
const bare = (where: string, order: string, offset = 0) => `
  select division.code, division.name, standing.*
  from division left join standing on standing.community = division.code
  where ${where} order by ${order} limit 100 offset ${offset}`;

const EVERYTHING = 'true';
const BY_SLACK = 'act_by nulls last, code';

interface Look {
  readonly name: string;
  readonly path: string;
  readonly bare: string;
  /** Whether an event has been recorded since the last look, so that everything is counted anew. */
  readonly afterEvent?: true;
}

const EVENT = `update standing set revision = revision + 1 where community = '150100100002'`;

/** What people do with the board, and the bare statement beside it. */
const LOOKS: readonly [Look, ...Look[]] = [
  {
    name: 'first page, just after an event',
    path: '/api/board?limit=100',
    bare: bare(EVERYTHING, BY_SLACK),
    afterEvent: true,
  },
  { name: 'first page', path: '/api/board?limit=100', bare: bare(EVERYTHING, BY_SLACK) },
  {
    name: 'jump into the middle',
    path: '/api/board?limit=100&offset=10000&totals=false',
    bare: bare(EVERYTHING, BY_SLACK, 10_000),
  },
  {
    name: 'filter',
    path: '/api/board?limit=100&stage=residents-committee&status=behind&status=overdue',
    bare: bare(`stage = 'residents-committee' and act_by < '${TODAY}'`, BY_SLACK),
  },
  {
    name: 'statutory days at risk',
    path: '/api/board?limit=100&statutoryAtRisk=true',
    bare: bare(
      `standing.renewal in (select renewal from deadline where kind = 'statutory' and due_on <= '${TODAY}')`,
      BY_SLACK,
    ),
  },
  {
    name: 'not done with a stage',
    path: `/api/board?limit=100&plan=${galutu2020.id}&notDoneWith=residents-committee`,
    bare: bare(`stage in ('preparation', 'party-organization', 'residents-committee')`, BY_SLACK),
  },
  {
    name: 'a county',
    path: '/api/board?limit=100&region=150110',
    bare: bare(`division.code like '150110%'`, BY_SLACK),
  },
  {
    name: 'drill-down to counties',
    path: '/api/regions?under=1501',
    bare: `select left(community, 6), status, count(*) from standing where community like '1501%' group by 1, 2`,
  },
];

interface Measured {
  readonly p50: number;
  readonly p99: number;
}

function summed(latencies: readonly number[]): Measured {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function ask(url: string): Promise<void> {
  const answer = await fetch(url);
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${url} was answered ${answer.status}: ${text}`);
}

/** The board over twenty thousand communities, beside bare statements. Answers whether its first page comes in time. */
export async function benchBoard(
  parts: AsyncDisposableStack,
  { quick, say, apiFlags }: { quick: boolean; say: (line: string) => void; apiFlags: readonly string[] },
): Promise<boolean> {
  const { warmUp, times } = quick ? QUICK : FULL;
  const folder = await mkdtemp(join(tmpdir(), 'huanjie-bench-log-'));
  parts.defer(() => rm(folder, { recursive: true, force: true }));
  const connectionString = await startBenchServer(parts);
  const connection = connect(connectionString);
  parts.defer(connection.close);
  const { pool } = connection;
  say(await machineLine(pool));
  await startDrillClock(connection.db, TODAY);
  await keepPlan(depsOf(connection, systemClock), galutu2020);
  await fillProvince(pool, COMMUNITIES);
  const api = await startApi(connectionString, folder, apiFlags);
  parts.defer(api.stop);

  const rows: string[][] = [];
  const medians: number[] = [];
  for (const { name, path, bare, afterEvent } of LOOKS) {
    const latencies: { over: number[]; bare: number[] } = { over: [], bare: [] };
    const url = new URL(path, api.address).href;
    // In turn, so that a machine that grows slower or faster does so for both.
    for (let at = -warmUp; at < times; at++) {
      if (afterEvent) await pool.query(EVENT);
      const [over, below] = [await timed(() => ask(url)), await timed(() => pool.query(bare))];
      if (at < 0) continue;
      latencies.over.push(over);
      latencies.bare.push(below);
    }
    const [one, other] = [summed(latencies.over), summed(latencies.bare)];
    medians.push(one.p50);
    rows.push([
      name,
      ...[one.p50, one.p99, other.p50, other.p99].map((ms) => ms.toFixed(1)),
      (one.p50 / other.p50).toFixed(2),
    ]);
  }
  const { rss, peak } = await api.report();
  const mb = (bytes: number) => Math.round(bytes / 2 ** 20);
  say(`
Board of ${COMMUNITIES} communities, one reader, ${times} times each, in milliseconds

${table([['look', 'p50', 'p99', 'bare p50', 'bare p99', 'ratio'], ...rows], 1)}

Bare: the same rows selected over one connection, without totals and without HTTP. Just after an
event all totals are counted anew; otherwise they are remembered. The first page's limit, also then, is ${LIMIT_MS} ms.
API process: ${mb(rss)} MB resident (peak ${mb(peak)})`);
  return quick || (medians[0] ?? Infinity) < LIMIT_MS;
}
