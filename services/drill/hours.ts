import type { Connection } from '../../db/connect.ts';
import { peopleToTell } from '../../db/notices.ts';
import { ZONE } from '../../machines/calendar.ts';
import type { Clock } from '../clock.ts';
import { type Deps, depsOf } from '../deps.ts';
import { compose } from '../reminders/compose.ts';
import { sweep } from '../reminders/sweep.ts';

/** The clock at one time of day, whatever day the drill is at. */
function timeOfDay(time: string): Clock {
  const instant = Temporal.PlainDate.from('2020-01-01').toZonedDateTime({ timeZone: ZONE, plainTime: time });
  return { now: () => instant.toInstant() };
}

/** The services as they work at that time of the drill's day. */
export function depsAt(connection: Connection, time: string): Deps {
  return depsOf(connection, timeOfDay(time));
}

const ALL = 10_000;

/** Finds what is due and makes the messages of it, as the workers would at that moment. */
export async function remind(deps: Deps): Promise<void> {
  await sweep(deps);
  const { clock } = await deps.memory.currentWorld();
  for (const person of await peopleToTell(deps.connection.db, clock.now().toString(), ALL))
    await compose(deps, person);
}
