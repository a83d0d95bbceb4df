import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { connect } from '../db/connect.ts';
import { startDrillClock } from '../db/world.ts';
import { findChromium, launchArguments } from '../docs/screenshots/chromium.ts';
import { galutu2020 } from '../machines/plan/galutu-2020.ts';
import { systemClock } from '../services/clock.ts';
import { depsOf } from '../services/deps.ts';
import { keepPlan } from '../services/plans.ts';
import { startApi } from './api-process.ts';
import { fillProvince, TODAY } from './board/province.ts';
import { lookAtBoard, type Phase } from './console-looks.ts';
import { startBenchServer } from './server.ts';
import { table } from './table.ts';

const COMMUNITIES = 20_000;
/** Of a task in the browser, and of the API's first page at the median. */
const LIMIT_MS = 100;
/** The first page as the console asks for it. */
const FIRST_PAGE = '/api/board?sort=slack&limit=200';

const READER = { id: 'leading-group', name: '演练领导小组' };
const PROVINCE = '15';

interface Options {
  readonly quick: boolean;
  readonly say: (line: string) => void;
  readonly apiFlags: readonly string[];
}

async function seeded(connectionString: string): Promise<void> {
  const connection = connect(connectionString);
  const { db, pool } = connection;
  await startDrillClock(db, TODAY);
  await keepPlan(depsOf(connection, systemClock), galutu2020);
  await fillProvince(pool, COMMUNITIES);
  await db.insertInto('person').values(READER).execute();
  await db
    .insertInto('appointment')
    .values({ person: READER.id, role: 'leading-group', prefix: PROVINCE })
    .execute();
  await connection.close();
}

const medianOf = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

function phaseRow({ name, tasks, seconds }: Phase): string[] {
  const longest = Math.max(0, ...tasks);
  const over = tasks.filter((ms) => ms > LIMIT_MS).length;
  return [name, seconds.toFixed(1), longest.toFixed(0), String(tasks.length), String(over)];
}

/**
 * The board in a browser, over twenty thousand communities: opened, filtered, scrolled. Answers whether no task keeps
 * the page for longer than it may and whether the API's first page comes in time; without a browser, nothing is
 * measured and nothing has failed.
 */
export async function benchConsoleBoard(
  parts: AsyncDisposableStack,
  { quick, say, apiFlags }: Options,
): Promise<boolean> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    say('The board in a browser is not measured: no Chromium was found. HUANJIE_CHROMIUM may name one.');
    return true;
  }
  const root = join(import.meta.dirname, '..');
  await promisify(execFile)(process.execPath, ['web/build.ts'], { cwd: root });
  const folder = await mkdtemp(join(tmpdir(), 'huanjie-bench-log-'));
  parts.defer(() => rm(folder, { recursive: true, force: true }));
  const connectionString = await startBenchServer(parts);
  await seeded(connectionString);
  const api = await startApi(connectionString, folder, apiFlags);
  parts.defer(api.stop);
  const browser = await chromium.launch({ executablePath, args: launchArguments() });
  parts.defer(() => browser.close());

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const at = (path: string) => new URL(path, api.address).href;
  const entered = await context.request.post(at('/api/sign-in/demo'), { data: { person: READER.id } });
  if (!entered.ok()) throw new Error(`Nobody could sign in: ${await entered.text()}`);
  const answered: number[] = [];
  for (let n = 0; n < (quick ? 10 : 50); n++) {
    const started = performance.now();
    await (await context.request.get(at(FIRST_PAGE))).body();
    answered.push(performance.now() - started);
  }
  const phases = await lookAtBoard(await context.newPage(), api.address, { wheels: quick ? 40 : 200 });
  const median = medianOf(answered);
  const [load = 0] = loadavg();
  const rows = phases.map(phaseRow);
  say(`
The board of ${COMMUNITIES} communities in ${browser.browserType().name()} ${browser.version()}, tasks of 50 ms and more, in milliseconds

${table([['what is done', 'seconds', 'longest', 'tasks', `over ${LIMIT_MS} ms`], ...rows], 1)}

The API's first page as the console asks for it: ${median.toFixed(1)} ms at the median of ${answered.length}.
Load of the machine, the bench itself included: ${load.toFixed(1)}.`);
  // Figures of a second, beside whatever else the machine does, decide on nothing; a whole run does.
  return quick || (median < LIMIT_MS && phases.every(({ tasks }) => tasks.every((ms) => ms <= LIMIT_MS)));
}
