import { addDays, type DayCount, daysFrom, earliestAfter, type IsoDate } from '../calendar.ts';

/** How a notice stands on a day that must hang `days` days before the next act is possible. */
export interface Posting {
  /** The last of the days that must pass, whole. */
  readonly completeOn: IsoDate;
  readonly earliestNext: IsoDate;
  /** Days from `asOf` to `earliestNext`; 0 when they have passed. */
  readonly shortBy: number;
}

export function posting(postedOn: IsoDate, asOf: IsoDate, days: number, count: DayCount): Posting {
  const earliestNext = earliestAfter(postedOn, days, count);
  return {
    completeOn: addDays(earliestNext, -1),
    earliestNext,
    shortBy: Math.max(0, daysFrom(asOf, earliestNext)),
  };
}
