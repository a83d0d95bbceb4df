import { addDays, type IsoDate } from '../../machines/calendar.ts';
import type { EventFacts, EventType } from '../../machines/events/catalog.ts';
import type { Plan } from '../../machines/plan/plan.ts';
import type { Role } from '../../machines/plan/words.ts';
import { type Act, act } from './act.ts';
import type { Cast } from './cast.ts';

/** Who plays, by which plan, and when the other acts of the script take place. */
export interface Scene {
  readonly cast: Cast;
  readonly plan: Plan;
  readonly on: IsoDate;
  /** The day of the latest act of such a type before this one. */
  readonly last: (type: EventType) => IsoDate;
  /** The day of the next act of one of these types after this one. */
  readonly next: (...types: EventType[]) => IsoDate;
}

/** What decides the day of an act: the act before it, and days that the plan counts from earlier ones. */
export interface DayGiven {
  readonly plan: Plan;
  readonly before: IsoDate;
  readonly daysBetween: number;
  readonly last: (type: EventType) => IsoDate;
}

/**
 * An act that is not dated yet. A script is a list of pieces: a variant puts others in their place, and the days
 * are counted afterwards, so that whatever takes longer moves everything behind it.
 */
export interface Piece {
  readonly type: EventType;
  readonly day: (given: DayGiven) => IsoDate;
  readonly act: (scene: Scene) => Act;
  /** What the act changes about who stands or how many seats there are, for all acts after it. */
  readonly recast: (cast: Cast, plan: Plan) => Cast;
}

const afterwards = ({ before, daysBetween }: DayGiven) => addDays(before, daysBetween);
export const sameDay = ({ before }: DayGiven) => before;

const unchanged = (cast: Cast) => cast;

/** A piece of the script; without a `day` it follows the one before it at the usual distance. */
export function piece<T extends EventType>(
  type: T,
  facts: (scene: Scene) => EventFacts<T>,
  { day = afterwards, recast = unchanged, as }: Partial<Pick<Piece, 'day' | 'recast'>> & { as?: Role } = {},
): Piece {
  return { type, day, recast, act: (scene) => act(type, facts(scene), as) };
}

/** Where and when a script is played. */
export interface Staging {
  readonly cast: Cast;
  readonly plan: Plan;
  /** The day of the first act. */
  readonly from: IsoDate;
  /** Days between two acts where the plan asks for no more; 0 is as early as the rules allow. */
  readonly daysBetween?: number;
}

interface Dated {
  readonly type: EventType;
  readonly on: IsoDate;
}

const lastOf = (dated: readonly Dated[]) => (type: EventType) => {
  const found = dated.findLast((one) => one.type === type);
  if (found === undefined) throw new Error(`The script has no ${type} before`);
  return found.on;
};

const nextOf =
  (dated: readonly Dated[]) =>
  (...types: EventType[]) => {
    const found = dated.find((one) => types.includes(one.type));
    if (found === undefined) throw new Error(`The script has none of ${types.join(', ')} after`);
    return found.on;
  };

/** Dates the pieces one after the other, then fills in what each of them says. */
export function play(pieces: readonly Piece[], { cast, plan, from, daysBetween = 1 }: Staging): Act[] {
  const dated: Dated[] = [];
  for (const { type, day } of pieces) {
    const before = dated.at(-1)?.on;
    const last = lastOf(dated);
    dated.push({ type, on: before === undefined ? from : day({ plan, before, daysBetween, last }) });
  }
  let players = cast;
  return pieces.map(({ act, recast }, at) => {
    const on = dated[at]?.on ?? from;
    const [last, next] = [lastOf(dated.slice(0, at)), nextOf(dated.slice(at + 1))];
    const played = act({ cast: players, plan, on, last, next });
    players = recast(players, plan);
    return played;
  });
}
