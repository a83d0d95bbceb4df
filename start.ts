import { buildApp } from './api/app.ts';
import { listen } from './api/listen.ts';
import { openDatabase } from './db/open.ts';
import { readTheBoard } from './services/board.ts';
import { systemClock } from './services/clock.ts';
import { readConfiguration } from './services/configuration.ts';
import { depsOf } from './services/deps.ts';
import { prepareDrill, refuseDrill } from './services/drill/prepare.ts';
import { loadDivisions } from './services/load-divisions.ts';
import { loadPlans } from './services/load-plans.ts';
import { createLog } from './services/log.ts';
import { linksOf } from './services/reminders/link-tokens.ts';
import { run } from './services/run.ts';
import { boardAsText } from './services/terminal-board.ts';
import { startWorkers } from './workers/workers.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** `npm start`: everything in one process, with nothing set up by hand. */
await run(async (stopLater) => {
  const configuration = readConfiguration(process.env);
  const log = createLog(configuration.logLevel);
  const database = await openDatabase({ ...configuration, join: false, log: (line) => log.info(line) });
  stopLater(database.close);
  const deps = depsOf(database.connection, systemClock);
  await loadPlans(deps, configuration.plansFolder);
  await loadDivisions(deps, configuration.divisionsFile);
  if (configuration.mode === 'live') await refuseDrill(deps);
  const app = await buildApp(deps, log, linksOf(deps, configuration), configuration.signIn);
  stopLater(() => app.close());
  const address = await listen(app, configuration.host, configuration.port);
  if (configuration.mode === 'drill') await prepareDrill(deps, say);
  const workers = await startWorkers(database, configuration, systemClock, log);
  stopLater(workers.close);
  say(`\n${boardAsText(await readTheBoard(deps, { sort: 'code' }))}\n`);
  say(`  控制台 console    ${address}/`);
  say(`  社区公示 notices  ${address}/c`);
  say(`  接口文档 API      ${address}/api/docs`);
  say('  停止 stop         Ctrl-C\n');
  return log;
});
