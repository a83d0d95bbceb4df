import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../db/connect.ts';
import { systemClock } from '../services/clock.ts';
import { depsOf } from '../services/deps.ts';
import { startApi } from './api-process.ts';
import { type Comparison, compare } from './compare.ts';
import { setUpCounty } from './county.ts';
import { play } from './load.ts';
import { measureMachine } from './machine.ts';
import { recordWrites } from './recorded.ts';
import { comparisonTable, machineLine } from './report.ts';
import { acts } from './script.ts';
import { startBenchServer } from './server.ts';
import { signEverybodyIn } from './sessions.ts';
import { sameStatement, straightTransaction, throughApi, throughApiSignedIn } from './ways.ts';

const CLIENTS = [1, 8, 32];
const FULL = { seconds: 3, rounds: 4, warmUp: 6, machineSeconds: 3 };
const QUICK: typeof FULL = { seconds: 1, rounds: 1, warmUp: 2, machineSeconds: 0.5 };
/** Fresh renewals in stock for each second of warming up. */
const WARM_UP_STOCK = 50;
const MEMORY_LIMIT_MB = 300;

const mb = (bytes: number) => Math.round(bytes / 2 ** 20);

/** Events through HTTP beside the same SQL sent bare. Answers whether the API has kept within its memory. */
export async function benchEvents(
  parts: AsyncDisposableStack,
  { quick, say, apiFlags }: { quick: boolean; say: (line: string) => void; apiFlags: readonly string[] },
): Promise<boolean> {
  const { seconds, rounds, warmUp, machineSeconds } = quick ? QUICK : FULL;
  const folder = await mkdtemp(join(tmpdir(), 'huanjie-bench-log-'));
  parts.defer(() => rm(folder, { recursive: true, force: true }));
  const connectionString = await startBenchServer(parts);
  const connection = connect(connectionString);
  parts.defer(connection.close);
  say(await machineLine(connection.pool));

  const transitions = measureMachine(machineSeconds);
  const supply = await setUpCounty(depsOf(connection, systemClock));
  await supply.fill(1 + warmUp * WARM_UP_STOCK);
  const writes = await recordWrites(connectionString, supply.take());
  const api = await startApi(connectionString, folder, apiFlags);
  parts.defer(api.stop);

  const ways = [
    throughApi(api.address),
    throughApiSignedIn(api.address, await signEverybodyIn(connection.db)),
    sameStatement(connectionString, writes),
    straightTransaction(connectionString, writes),
  ] as const;
  const events = acts.length;
  say(`warming up, then ${rounds} × ${seconds} s of ${ways.length} ways at ${CLIENTS.join(', ')} clients …`);
  await play(ways[0], supply, { clients: 8, seconds: warmUp, events });
  // What autovacuum would do at some moment in between: plans are made anew after it, and should not be meanwhile.
  await connection.pool.query('vacuum analyze');
  const comparisons: Comparison[] = [];
  for (const clients of CLIENTS)
    comparisons.push(await compare(api, ways, supply, { clients, seconds, rounds, events }));
  const { rss, peak, heapUsed } = await api.report();

  say(`
Events

${comparisonTable(comparisons)}

API's share: its rate over that of the way. Of each event it accepted: writes to the database, other queries
(renewals and people that it met for the first time), and processor time of its process, with and without sign-in
together. Beside "signed in" the share says what sign-in costs.

machine alone: ${transitions.toFixed(0)} transitions a second, every rule of every event judged
API process: ${mb(rss)} MB resident (peak ${mb(peak)}), ${mb(heapUsed)} MB heap in use; the limit is ${MEMORY_LIMIT_MB} MB`);
  return mb(rss) < MEMORY_LIMIT_MB;
}
