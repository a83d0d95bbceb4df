import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { connect } from '../db/connect.ts';
import { systemClock } from '../services/clock.ts';
import { depsOf } from '../services/deps.ts';
import { startApi } from './api-process.ts';
import { type Comparison, compare } from './compare.ts';
import { setUpCounty } from './county.ts';
import { play } from './load.ts';
import { measureMachine } from './machine.ts';
import { recordWrites } from './recorded.ts';
import { apiTable, comparisonTable, machineLine } from './report.ts';
import { acts } from './script.ts';
import { startBenchServer } from './server.ts';
import { sameStatement, straightTransaction, throughApi } from './ways.ts';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    'api-flag': { type: 'string', multiple: true, default: [] },
  },
});
const CLIENTS = [1, 8, 32];
const { seconds, rounds, warmUp } = options.quick
  ? { seconds: 1.2, rounds: 1, warmUp: 1 }
  : { seconds: 3, rounds: 4, warmUp: 4 };
const MEMORY_LIMIT_MB = 300;

const say = (line: string) => process.stdout.write(`${line}\n`);
const mb = (bytes: number) => Math.round(bytes / 2 ** 20);

await using parts = new AsyncDisposableStack();
process.once('SIGINT', () => void parts.disposeAsync().finally(() => process.exit(130)));

const folder = await mkdtemp(join(tmpdir(), 'huanjie-bench-log-'));
parts.defer(() => rm(folder, { recursive: true, force: true }));
const server = await startBenchServer();
parts.defer(server.stop);
const connection = connect(server.connectionString);
parts.defer(connection.close);
say(await machineLine(connection.pool));

const machine = measureMachine(options.quick ? 1 : 3);
const supply = await setUpCounty(depsOf(connection, systemClock));
await supply.fill(1);
const model = supply.take();
if (model === undefined) throw new Error('No renewal was opened');
const writes = await recordWrites(server.connectionString, model);
const api = await startApi(server.connectionString, folder, options['api-flag']);
parts.defer(api.stop);

const events = acts.length;
const ways = [
  throughApi(api.address),
  sameStatement(server.connectionString, writes),
  straightTransaction(server.connectionString, writes),
];
say(`warming up, then ${rounds} rounds of ${ways.length} ways at ${CLIENTS.join(', ')} clients …`);
for (const way of ways) {
  await supply.fill(500);
  await play(way, supply, { clients: 8, seconds: warmUp, events });
}
const comparisons: Comparison[] = [];
for (const clients of CLIENTS)
  comparisons.push(await compare(api, ways, supply, { clients, seconds, rounds, events }));
const memory = await api.report();

const rss = mb(memory.rss);
say(`
${comparisonTable(comparisons)}

${apiTable(comparisons)}

machine alone: ${machine.toFixed(0)} transitions a second, every rule of every event judged
API process: ${rss} MB resident (peak ${mb(memory.peak)}), ${mb(memory.heapUsed)} MB heap in use; the limit is ${MEMORY_LIMIT_MB} MB`);
if (rss >= MEMORY_LIMIT_MB) process.exitCode = 1;
