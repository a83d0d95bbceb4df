import type { Connection } from '../../db/connect.ts';
import { readWorld } from '../../db/world.ts';
import { type IsoDate, ZONE } from '../../machines/calendar.ts';
import { type Deps, depsOf } from '../../services/deps.ts';
import { setDay } from './town.ts';

/** A process whose clock stands still until a test moves it; the day is the drill's, and moves forward only. */
export interface TownClock {
  readonly deps: Deps;
  at(day: IsoDate, time: string): Promise<void>;
}

export function townClock(connection: Connection): TownClock {
  let instant = Temporal.Instant.from('2020-12-16T00:00:00Z');
  const deps = depsOf(connection, { now: () => instant });
  return {
    deps,
    async at(day, time) {
      const { drillDay } = await readWorld(connection.db);
      if (drillDay !== day) await setDay(deps, day);
      instant = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant();
    },
  };
}
