/**
 * Calendar dates as the plan counts them (rulebook section 1). A date is a `YYYY-MM-DD` string of the
 * calendar in Asia/Shanghai; it is parsed only where days are counted, so that facts stay plain JSON.
 */
export type IsoDate = string;

/**
 * How "公示不少于N日" and "选举日N日前" are read: N whole days between the two acts (stricter, the default),
 * or a difference of N on the calendar.
 */
export type DayCount = 'whole-days-between' | 'calendar-difference';

/** Where the towns are; an instant becomes a date here and nowhere else. */
export const ZONE = 'Asia/Shanghai';

/** The calendar date of an instant where the town is. */
export function dateInTown(instant: Temporal.Instant): IsoDate {
  return instant.toZonedDateTimeISO(ZONE).toPlainDate().toString();
}

/** The moment at which a day begins where the town is. */
export function startOfDay(date: IsoDate): Temporal.Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime(ZONE).toInstant();
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysFrom(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

export function addMonths(date: IsoDate, months: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

export function addYears(date: IsoDate, years: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ years }).toString();
}

/** Full years lived or passed from `from` up to and including `on`. */
export function fullYears(from: IsoDate, on: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(on), { largestUnit: 'years' }).years;
}

/** The least difference of calendar days between two acts that must lie `days` days apart. */
export function leastDifference(days: number, count: DayCount): number {
  return count === 'whole-days-between' ? days + 1 : days;
}

/** The first day on which the act after a publicity of `days` days, posted on `postedOn`, is possible. */
export function earliestAfter(postedOn: IsoDate, days: number, count: DayCount): IsoDate {
  return addDays(postedOn, leastDifference(days, count));
}

/** The last day on which something can be published that must stand `days` days before `day`. */
export function latestBefore(day: IsoDate, days: number, count: DayCount): IsoDate {
  return addDays(day, -leastDifference(days, count));
}

/** Dates in this notation sort as text; named so that a comparison of dates reads as one. */
export function isBefore(a: IsoDate, b: IsoDate): boolean {
  return a < b;
}

export function earlierOf(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

export function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? b : a;
}
