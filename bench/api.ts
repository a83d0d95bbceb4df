import { buildApp } from '../api/app.ts';
import { listen } from '../api/listen.ts';
import { connect } from '../db/connect.ts';
import { systemClock } from '../services/clock.ts';
import { depsOf } from '../services/deps.ts';
import { createLog } from '../services/log.ts';
import type { ApiMessage, ApiReport } from './api-process.ts';
import { cpuSeconds } from './cpu.ts';
import { isWrite, watchQueries } from './queries.ts';

/** The API as `npm run api` starts it, in a process of its own, which counts its queries and tells its memory. */
const say = (message: ApiMessage) => process.send?.(message);

const connection = connect(process.env.DATABASE_URL ?? '');
const roundTrips = { writes: 0, others: 0 };
watchQueries(connection.pool, (query) => {
  roundTrips[isWrite(query) ? 'writes' : 'others'] += 1;
});

const app = await buildApp(depsOf(connection, systemClock), createLog('info'));
const address = await listen(app, '127.0.0.1', 0);

process.on('message', () => {
  const { rss, heapUsed } = process.memoryUsage();
  // The system tells the peak in KiB.
  const peak = process.resourceUsage().maxRSS * 1024;
  const report: ApiReport = { roundTrips, rss, heapUsed, peak, cpuSeconds: cpuSeconds() };
  say({ report });
});
process.on('disconnect', async () => {
  await app.close();
  await connection.close();
});
say({ address });
