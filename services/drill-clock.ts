import type { Database } from '../db/connect.ts';
import { advanceDrillDay, moveDrillDay, readWorld } from '../db/world.ts';
import { type IsoDate, isBefore } from '../machines/calendar.ts';
import { InvalidFacts } from '../machines/rules/invalid-facts.ts';
import type { Deps } from './deps.ts';
import { DomainError } from './errors.ts';

/** To a day, or by a number of days. */
export type ClockMove = { readonly to: IsoDate } | { readonly days: number };

/** Later than any plan is for. Without an end somebody's slip would leave no days that have four digits of a year. */
const LATEST: IsoDate = '2999-12-31';

const cannot = (field: 'to' | 'days', detail: string) => new InvalidFacts([{ field, detail }]);

async function byDays(db: Database, days: number): Promise<IsoDate> {
  const day = await advanceDrillDay(db, days, LATEST);
  if (day === undefined) throw cannot('days', `${days} days lead past ${LATEST}`);
  return day;
}

/** The database is asked even for a later day: another process may have moved the clock since. */
async function toDay(db: Database, day: IsoDate, drillDay: IsoDate): Promise<IsoDate> {
  if (isBefore(LATEST, day)) throw cannot('to', `${day} is after ${LATEST}, the end of this clock`);
  if (isBefore(day, drillDay) || !(await moveDrillDay(db, day)))
    throw cannot('to', `${day} is before ${drillDay}; the clock moves forward`);
  return day;
}

/**
 * Moves the drill clock forward. Throws InvalidFacts for a day that lies before the present one, or after all plans;
 * DomainError `forbidden` where this is no drill.
 */
export async function moveDrillClock(
  { connection: { db }, memory }: Deps,
  move: ClockMove,
): Promise<IsoDate> {
  const { drillDay } = await readWorld(db);
  if (drillDay === null) throw new DomainError('forbidden', 'Only the clock of a drill can be moved');
  const day = 'to' in move ? await toDay(db, move.to, drillDay) : await byDays(db, move.days);
  memory.forgetWorld();
  return day;
}
