import { buildApp } from './api/app.ts';
import { listen } from './api/listen.ts';
import { StartupError } from './db/database-url.ts';
import { openDatabase } from './db/open.ts';
import { holdsRenewals, readDrillState } from './db/world.ts';
import { readTheBoard } from './services/board.ts';
import { systemClock } from './services/clock.ts';
import { readConfiguration } from './services/configuration.ts';
import { type Deps, depsOf } from './services/deps.ts';
import { playScenario } from './services/drill/play-scenario.ts';
import { setUpDrill } from './services/drill/set-up.ts';
import { createLog } from './services/log.ts';
import { run } from './services/run.ts';
import { boardAsText } from './services/terminal-board.ts';
import { startWorkers } from './workers/workers.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** A first start plays the drill; one that was interrupted is taken up; one that was played is left as it is. */
async function prepareDrill(deps: Deps): Promise<void> {
  const { db } = deps.connection;
  const state = await readDrillState(db);
  if (state === 'played') return;
  if (state === 'none' && (await holdsRenewals(db)))
    throw new StartupError(
      'This database holds a live town: set HUANJIE_MODE=live, or use another database.',
    );
  if (state === 'none')
    say('首次启动：建立演练环境（嘎鲁图镇，8个社区） · first start: setting up the drill');
  if (state === 'none') await setUpDrill(deps);
  let shown = '';
  await playScenario(deps, (done, all, day) => {
    const month = day.slice(0, 7);
    if (month === shown && done !== all) return;
    shown = month;
    say(`  ${day}  ${String(Math.round((100 * done) / all)).padStart(3)}%`);
  });
}

/** In a drill anybody may act as anybody, so it must not be mistaken for the real thing. */
async function refuseDrill({ connection: { db } }: Deps): Promise<void> {
  if ((await readDrillState(db)) !== 'none')
    throw new StartupError('This database holds a drill: unset HUANJIE_MODE, or use another database.');
}

/** `npm start`: everything in one process, with nothing set up by hand. */
await run(async (stopLater) => {
  const configuration = readConfiguration(process.env);
  const log = createLog(configuration.logLevel);
  const database = await openDatabase({ ...configuration, join: false, log: (line) => log.info(line) });
  stopLater(database.close);
  const deps = depsOf(database.connection, systemClock);
  const app = await buildApp(deps, log);
  stopLater(() => app.close());
  const address = await listen(app, configuration.host, configuration.port);
  if (configuration.mode === 'drill') await prepareDrill(deps);
  else await refuseDrill(deps);
  const workers = await startWorkers(database, configuration.redisUrl, systemClock, log);
  stopLater(workers.close);
  say(`\n${boardAsText(await readTheBoard(deps, { region: '' }))}\n`);
  say(`  作战图 board      ${address}/api/board?region=150626100`);
  say(`  接口文档 API      ${address}/api/docs`);
  say('  停止 stop         Ctrl-C\n');
  return log;
});
