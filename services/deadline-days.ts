import { countByDueDay, type DeadlineDayRow } from '../db/deadline-days.ts';
import { dateInTown, daysFrom, type IsoDate } from '../machines/calendar.ts';
import { InvalidFacts } from '../machines/rules/invalid-facts.ts';
import type { Deps } from './deps.ts';
import { readableRegions } from './reading.ts';
import type { Person } from './world.ts';

/** A year and a day: more is no calendar that anybody looks at. */
const LONGEST_DAYS = 366;

export interface DeadlineDays {
  readonly today: IsoDate;
  readonly days: readonly DeadlineDayRow[];
}

/** How much is due on which day. Throws InvalidFacts for `to`. */
export async function readDeadlineDays(
  { connection: { db }, memory }: Deps,
  { from, to, region }: { from: IsoDate; to: IsoDate; region: string },
  person: Person | null,
): Promise<DeadlineDays> {
  const length = daysFrom(from, to);
  if (length < 0 || length > LONGEST_DAYS)
    throw new InvalidFacts([
      { field: 'to', detail: `${to} is not within ${LONGEST_DAYS} days from ${from} on` },
    ]);
  const world = await memory.currentWorld();
  const regions = readableRegions(world, person);
  return {
    today: dateInTown(world.clock.now()),
    days: await countByDueDay(db, { from, to, region, regions }),
  };
}
