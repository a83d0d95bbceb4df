import { sweep } from '../../services/reminders/sweep.ts';
import { keepWritten, readAllOpen, writeBare } from './bare-sweep.ts';
import type { Season } from './databases.ts';
import { makeDue } from './season.ts';

/** One sweep, and in the same moment what it is compared with; all in milliseconds. */
export interface SweepTime {
  readonly sweepMs: number;
  readonly notices: number;
  /** The same rows, written bare. */
  readonly bareMs: number;
  /** A sweep that finds nothing due, the mean of some. */
  readonly idleMs: number;
  /** Every open deadline, read and no more. */
  readonly readAllMs: number;
}

/** So many due of so many open ones, in several rounds. */
export interface SweepTimes {
  readonly deadlines: number;
  readonly due: number;
  readonly rounds: readonly SweepTime[];
}

/** Of every size the same number, so that what exists is all that differs. */
export const SAME_DUE = 1_000;

const DUE_SHARE = 100;
const IDLE_SWEEPS = 10;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function once({ connection: { pool }, deps }: Season, due: number): Promise<SweepTime> {
  await makeDue(pool, due);
  const began = performance.now();
  const { deadlines, notices, faults } = await sweep(deps);
  const sweepMs = performance.now() - began;
  if (deadlines !== due || faults.length > 0) throw new Error(`${deadlines} were swept, not the ${due} due`);
  const idleMs = await timed(async () => {
    for (let at = 0; at < IDLE_SWEEPS; at++) await sweep(deps);
  });
  await keepWritten(pool);
  await makeDue(pool, due);
  const bareMs = await timed(() => writeBare(pool, due));
  const readAllMs = await timed(() => readAllOpen(pool));
  return { sweepMs, notices, bareMs, idleMs: idleMs / IDLE_SWEEPS, readAllMs };
}

/** Sweeps them in turn, round after round, so that a machine that grows slower or faster does so for all of them. */
export async function timeSweeps(seasons: readonly Season[], rounds: number): Promise<SweepTimes[]> {
  const course = (season: Season, due: number) => ({ season, due, rounds: [] as SweepTime[] });
  // What is compared comes one right after the other.
  const courses = [
    ...seasons.map((season) => course(season, SAME_DUE)),
    ...seasons
      .filter(({ deadlines }) => deadlines / DUE_SHARE !== SAME_DUE)
      .map((season) => course(season, season.deadlines / DUE_SHARE)),
  ];
  // The first one of each reads the plan and wakes the caches.
  for (const { season, due } of courses) await once(season, due);
  for (let round = 0; round < rounds; round++)
    for (const { season, due, rounds: all } of courses) all.push(await once(season, due));
  return courses.map(({ season, ...times }) => ({ ...times, deadlines: season.deadlines }));
}
