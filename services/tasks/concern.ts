import { type GroupDays, listByRole, listSubmitted, type TasksOf } from '../../db/tasks.ts';
import { addDays, dateInTown, type IsoDate } from '../../machines/calendar.ts';
import type { Deps } from '../deps.ts';
import { readRenewals } from '../renewal.ts';
import type { Person, World } from '../world.ts';
import { waitsFor } from './own-events.ts';
import { CONCERNED, DECISION_STEPS, PARTS, reachOf, SUBMITTING, sharedPartsOf } from './parts.ts';

const THREE = 3;
const DAYS_OF_A_WEEK = 7;

/** Up to which day something is due within three days, and within the week, which ends on Sunday. */
export function groupDays(today: IsoDate): GroupDays {
  const { dayOfWeek } = Temporal.PlainDate.from(today);
  return { threeDays: addDays(today, THREE), week: addDays(today, DAYS_OF_A_WEEK - dayOfWeek) };
}

/** What a person has to do with today, and what only by their roles would be theirs. */
export interface Concern {
  readonly world: World;
  readonly today: IsoDate;
  readonly of: TasksOf;
}

/**
 * Nearly everything is decided by role, region and day alone. A closer look is taken, at the renewals themselves, where
 * a step is shared among roles, and where the person may have submitted what is to be decided.
 */
export async function concernOf({ connection: { db }, memory }: Deps, person: Person): Promise<Concern> {
  const world = await memory.currentWorld();
  const today = dateInTown(world.clock.now());
  const of: TasksOf = { reach: reachOf(person), parts: PARTS, concerned: CONCERNED, notTheirs: [], today };
  const [shared, submitted] = await Promise.all([
    listByRole(db, { ...of, concerned: [], parts: sharedPartsOf(person) }),
    listSubmitted(db, { person: person.id, types: SUBMITTING, steps: DECISION_STEPS }),
  ]);
  const doubtful = [...shared, ...submitted];
  const renewals = await readRenewals(
    db,
    world,
    doubtful.map(({ renewal }) => renewal),
  );
  const notTheirs = doubtful.filter(({ renewal: id, step }) => {
    const renewal = renewals.get(id);
    return renewal !== undefined && !waitsFor(renewal, step, person, today);
  });
  return { world, today, of: { ...of, notTheirs } };
}
