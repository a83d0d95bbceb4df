import { moveDrillDay, readWorld } from '../db/world.ts';
import type { IsoDate } from '../machines/calendar.ts';
import { addDays } from '../machines/calendar.ts';
import { InvalidFacts } from '../machines/rules/invalid-facts.ts';
import type { Deps } from './deps.ts';
import { DomainError } from './errors.ts';

/** To a day, or by a number of days. */
export type ClockMove = { readonly to: IsoDate } | { readonly days: number };

/**
 * Moves the drill clock forward. Throws InvalidFacts for a day that lies before the present one, DomainError
 * `forbidden` where this is no drill.
 */
export async function moveDrillClock(
  { connection: { db }, memory }: Deps,
  move: ClockMove,
): Promise<IsoDate> {
  const { drillDay } = await readWorld(db);
  if (drillDay === null) throw new DomainError('forbidden', 'Only the clock of a drill can be moved');
  const day = 'to' in move ? move.to : addDays(drillDay, move.days);
  if (!(await moveDrillDay(db, day)))
    throw new InvalidFacts([
      { field: 'to', detail: `${day} is before ${drillDay}; the clock moves forward` },
    ]);
  memory.forgetWorld();
  return day;
}
