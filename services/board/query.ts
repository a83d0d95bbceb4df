import type { BoardFilter, Days } from '../../db/board/filter.ts';
import type { BoardSort } from '../../db/board/window.ts';
import { addDays, dateInTown, type IsoDate } from '../../machines/calendar.ts';
import type { Role, Stage } from '../../machines/plan/words.ts';
import { type BoardStatus, CLOSE_DAYS } from '../../machines/wall-chart/status.ts';
import type { World } from '../world.ts';

/** Which communities somebody wants to see; what is left out does not matter. */
export interface BoardChoice {
  /** Any prefix of a division code. */
  readonly region?: string | undefined;
  readonly stage?: Stage | undefined;
  readonly status?: readonly BoardStatus[] | undefined;
  readonly waitingOn?: Role | undefined;
  /** The id of the plan that they run under. */
  readonly plan?: string | undefined;
  /** Those that are in this stage or in one before it. */
  readonly notDoneWith?: Stage | undefined;
  /** Of these, those for whom that stage is due on this day, as it was put off or else by the plan. */
  readonly notDoneBy?: IsoDate | undefined;
  /** Those of which a day that the law sets is close or has passed. */
  readonly statutoryAtRisk?: boolean | undefined;
  /** The id of the person who stands for a work group: the communities of their appointment. */
  readonly workGroup?: string | undefined;
  /** A part of the name. */
  readonly search?: string | undefined;
}

export interface BoardWindow {
  readonly sort?: BoardSort | undefined;
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

export function daysOf({ clock }: Pick<World, 'clock'>): Days {
  const today = dateInTown(clock.now());
  return { today, closeUntil: addDays(today, CLOSE_DAYS) };
}

/** Where somebody works as a work group, by prefixes; nowhere where nobody is called so. */
async function worksIn(world: World, person: string): Promise<string[]> {
  const { appointments = [] } = (await world.person(person)) ?? {};
  return appointments.filter(({ role }) => role === 'work-group').flatMap(({ prefixes }) => prefixes);
}

/** What somebody has chosen of what they may read: `regions`, by prefixes; everything where they are left out. */
export async function filterOf(
  world: World,
  { workGroup, ...choice }: BoardChoice,
  regions: readonly string[] | undefined,
): Promise<BoardFilter> {
  return {
    ...choice,
    regions,
    worksIn: workGroup === undefined ? undefined : await worksIn(world, workGroup),
  };
}
