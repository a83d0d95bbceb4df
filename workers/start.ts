import { openDatabase } from '../db/open.ts';
import { systemClock } from '../services/clock.ts';
import { readConfiguration } from '../services/configuration.ts';
import { depsOf } from '../services/deps.ts';
import { createLog } from '../services/log.ts';
import { run } from '../services/run.ts';
import { startMetricsServer } from './metrics-server.ts';
import { startWorkers } from './workers.ts';

/** `npm run workers`: the workers alone, as many of them as one likes. */
await run(async (stopLater) => {
  const configuration = readConfiguration(process.env);
  const log = createLog(configuration.logLevel);
  const database = await openDatabase({ ...configuration, join: true, log: (line) => log.info(line) });
  stopLater(database.close);
  const workers = await startWorkers(database, configuration, systemClock, log);
  stopLater(workers.close);
  const { host, metricsPort } = configuration;
  if (metricsPort !== undefined) {
    const deps = depsOf(database.connection, systemClock);
    const metrics = await startMetricsServer(deps, { host, port: metricsPort }, log);
    stopLater(metrics.close);
  }
  return log;
});
