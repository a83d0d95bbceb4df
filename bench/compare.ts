import type { ApiProcess } from './api-process.ts';
import type { Supply } from './county.ts';
import { type Measured, play, type Way } from './load.ts';

export interface Comparison {
  readonly clients: number;
  /** One entry a way, in the order in which they were given; the first is the API. */
  readonly ways: readonly { readonly name: string; readonly rounds: readonly Measured[] }[];
  /** What the API sent to the database for each event that it accepted. */
  readonly roundTrips: { readonly writes: number; readonly others: number };
  /** Milliseconds of processor time that the API process took for each. */
  readonly apiCpu: number;
}

export interface Course {
  readonly clients: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly events: number;
}

/** More than anything does on the machines that this has run on, so that nobody waits for a fresh renewal. */
const MOST_EVENTS_A_SECOND = 5_000;

/** Runs the ways in turn, again and again, so that a machine that grows slower or faster does so for all of them. */
export async function compare(
  api: ApiProcess,
  ways: readonly Way[],
  supply: Supply,
  { clients, seconds, rounds, events }: Course,
): Promise<Comparison> {
  const measured = ways.map(({ name }) => ({ name, rounds: [] as Measured[] }));
  const before = await api.report();
  for (let round = 0; round < rounds; round++)
    for (const [at, way] of ways.entries()) {
      await supply.fill(clients + Math.ceil((MOST_EVENTS_A_SECOND * seconds) / events));
      measured[at]?.rounds.push(await play(way, supply, { clients, seconds, events }));
    }
  const after = await api.report();
  const accepted = measured
    .filter((_, at) => ways[at]?.overApi)
    .flatMap(({ rounds }) => rounds)
    .reduce((sum, one) => sum + one.events, 0);
  return {
    clients,
    ways: measured,
    roundTrips: {
      writes: (after.roundTrips.writes - before.roundTrips.writes) / accepted,
      others: (after.roundTrips.others - before.roundTrips.others) / accepted,
    },
    apiCpu: ((after.cpuSeconds - before.cpuSeconds) * 1000) / accepted,
  };
}
