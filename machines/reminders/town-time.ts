import { type IsoDate, ZONE } from '../calendar.ts';

/** Days since 1970-01-01: a sweep counts with the days of a hundred thousand deadlines, so they are whole numbers. */
export type DayNumber = number;

/** Milliseconds since 1970-01-01T00:00Z. */
export type Moment = number;

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The zone has had one offset and no summer time since 1991, so it is asked for once and every day has 24 hours. */
const OFFSET = Temporal.Instant.from('1992-01-01T00:00Z').toZonedDateTimeISO(ZONE).offsetNanoseconds / 1e6;

/** Few days are ever spoken of, each of them very often. */
const numbers = new Map<IsoDate, DayNumber>();
const dates = new Map<DayNumber, IsoDate>();
const minutes = new Map<string, number>();

export function dayNumber(date: IsoDate): DayNumber {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const number = EPOCH.until(Temporal.PlainDate.from(date), { largestUnit: 'days' }).days;
  numbers.set(date, number);
  return number;
}

export function dateOf(day: DayNumber): IsoDate {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = EPOCH.add({ days: day }).toString();
  dates.set(day, date);
  return date;
}

/** The minute of the day that `HH:MM` names. */
export function minuteOf(time: string): number {
  const known = minutes.get(time);
  if (known !== undefined) return known;
  const { hour, minute } = Temporal.PlainTime.from(time);
  minutes.set(time, hour * 60 + minute);
  return hour * 60 + minute;
}

export function momentAt(day: DayNumber, minute: number): Moment {
  return day * DAY - OFFSET + minute * MINUTE;
}

/** The day in the town at that moment. */
export function dayAt(moment: Moment): DayNumber {
  return Math.floor((moment + OFFSET) / DAY);
}

/** The minute of the day in the town that has begun by then. */
export function minuteAt(moment: Moment): number {
  return Math.floor((moment - momentAt(dayAt(moment), 0)) / MINUTE);
}

export function instantOf(moment: Moment): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(moment);
}
