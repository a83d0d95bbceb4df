import type { IsoDate } from '../../../machines/calendar.ts';
import type { Plan } from '../../../machines/plan/plan.ts';
import type { Act } from '../act.ts';
import type { Cast } from '../cast.ts';
import { type Piece, play } from '../piece.ts';
import type { Variant } from '../vary.ts';
import { followUp } from './follow-up.ts';
import { party } from './party.ts';
import { preparation } from './preparation.ts';
import { residents } from './residents.ts';
import { supervision } from './supervision.ts';

export interface Course {
  readonly plan: Plan;
  /** The day of the first act. */
  readonly from: IsoDate;
  /** Days between two acts where the plan asks for no more; 0 is as early as the rules allow, 1 the default. */
  readonly daysBetween?: number;
  /** What does not go as it should, in this order. */
  readonly variants?: readonly Variant[];
}

/** The pieces of a renewal in which everything succeeds at once. */
export const wholeScript = (plan: Plan): readonly Piece[] => [
  ...preparation,
  ...party,
  ...residents(plan),
  ...supervision,
  ...followUp,
];

/** Every act of a whole renewal, from the survey to the acceptance, each on its day; no day before the one before it. */
export function wholeRenewal(cast: Cast, { plan, variants = [], ...course }: Course): Act[] {
  const pieces = variants.reduce((script, vary) => vary(script), wholeScript(plan));
  return play(pieces, { cast, plan, ...course });
}
