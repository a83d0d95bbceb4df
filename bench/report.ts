import { cpus } from 'node:os';
import type pg from 'pg';
import type { Comparison } from './compare.ts';
import type { Measured } from './load.ts';
import { table } from './table.ts';

const rateOf = ({ events, seconds }: Measured) => events / seconds;

/** Many rounds of one way at one number of clients, taken together. */
function pooled(rounds: readonly Measured[]) {
  const latencies = Float64Array.from(rounds.flatMap((one) => one.latencies)).sort();
  const at = (share: number) => latencies[Math.floor((latencies.length - 1) * share)] ?? 0;
  const events = rounds.reduce((sum, one) => sum + one.events, 0);
  const seconds = rounds.reduce((sum, one) => sum + one.seconds, 0);
  return { rate: events / seconds, p50: at(0.5), p99: at(0.99) };
}

function rowsOf({ clients, ways, roundTrips, apiCpu }: Comparison): string[][] {
  const [api] = ways;
  if (api === undefined) return [];
  const { rate: apiRate } = pooled(api.rounds);
  return ways.map(({ name, rounds }) => {
    const { rate, p50, p99 } = pooled(rounds);
    const measured = [String(clients), name, rate.toFixed(0), p50.toFixed(2), p99.toFixed(2)];
    if (name === api.name) {
      const { writes, others } = roundTrips;
      return [...measured, '', '', writes.toFixed(3), others.toFixed(3), apiCpu.toFixed(2)];
    }
    const shares = rounds.map((one, at) => rateOf(api.rounds[at] ?? one) / rateOf(one)).sort();
    const [least = 0, most = 0] = [shares.at(0), shares.at(-1)];
    return [...measured, (apiRate / rate).toFixed(2), `${least.toFixed(2)}–${most.toFixed(2)}`, '', '', ''];
  });
}

const HEAD = [
  'clients',
  'way',
  'events/s',
  'p50 ms',
  'p99 ms',
  "API's share",
  'by round',
  'writes',
  'other queries',
  'API cpu ms',
];

/**
 * Every way at every number of clients. The share is the API's rate over the way's, of all rounds together and
 * from the lowest to the highest of them; writes, other queries and processor time are the API's for each event.
 */
export function comparisonTable(comparisons: readonly Comparison[]): string {
  return table([HEAD, ...comparisons.flatMap(rowsOf)]);
}

/** The machine, and what the database promises about a commit. */
export async function machineLine(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<Record<string, string>>(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as synchronous`,
  );
  const { version, fsync, synchronous } = rows[0] ?? {};
  return [
    `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}) for database, API and load together`,
    `Node ${process.version}`,
    `PostgreSQL ${version}, fsync ${fsync}, synchronous_commit ${synchronous}`,
  ].join(' · ');
}
