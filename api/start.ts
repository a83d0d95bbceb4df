import { openDatabase } from '../db/open.ts';
import { systemClock } from '../services/clock.ts';
import { readConfiguration } from '../services/configuration.ts';
import { depsOf } from '../services/deps.ts';
import { refuseDrill } from '../services/drill/prepare.ts';
import { loadDivisions } from '../services/load-divisions.ts';
import { loadPlans } from '../services/load-plans.ts';
import { createLog } from '../services/log.ts';
import { linksOf } from '../services/reminders/link-tokens.ts';
import { run } from '../services/run.ts';
import { buildApp } from './app.ts';
import { listen } from './listen.ts';

/** `npm run api`: the HTTP server alone, as many of them as one likes on one database. */
await run(async (stopLater) => {
  const configuration = readConfiguration(process.env);
  const log = createLog(configuration.logLevel);
  const database = await openDatabase({ ...configuration, join: true, log: (line) => log.info(line) });
  stopLater(database.close);
  const deps = depsOf(database.connection, systemClock);
  await loadPlans(deps, configuration.plansFolder);
  await loadDivisions(deps, configuration.divisionsFile);
  if (configuration.mode === 'live') await refuseDrill(deps);
  const app = await buildApp(deps, log, linksOf(deps, configuration), configuration.signIn);
  stopLater(() => app.close());
  const address = await listen(app, configuration.host, configuration.port);
  log.info({ event: 'listening', address }, `listening on ${address}`);
  return log;
});
