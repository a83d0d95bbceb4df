import official from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type DayNumber, dayNumber } from './town-time.ts';

/*
 * The package's data alone. Its functions pass through a Date in the zone of the machine they run on, west of
 * Greenwich they are a day out, and its `isHoliday` takes every weekend for a holiday.
 *
 * `holidays` are all days off of a holiday, the weekend days within it and the days moved to it (`inLieuDays`, all of
 * them in `holidays` too); `workdays` are the weekend days worked for them.
 */
const daysOf = (named: Readonly<Record<string, string>>) => new Set(Object.keys(named).map(dayNumber));
const holidays = daysOf(official.holidays);
const makeUpDays = daysOf(official.workdays);

/** 1970-01-01 was a Thursday. */
const isWeekend = (day: DayNumber) => (((day + 3) % 7) + 7) % 7 >= 5;

export function holidayOn(day: DayNumber): boolean {
  return holidays.has(day);
}

export function workOn(day: DayNumber): boolean {
  return isWeekend(day) ? makeUpDays.has(day) : !holidays.has(day);
}

/** The first day from there on, or back from there where `step` is -1, that is no official holiday. */
export function outsideHolidays(from: DayNumber, step: 1 | -1): DayNumber {
  let day = from;
  while (holidayOn(day)) day += step;
  return day;
}

/** `count` working days after that day, or before it where it is negative; the day itself for 0. */
export function workingDaysFrom(from: DayNumber, count: number): DayNumber {
  const step = Math.sign(count);
  let day = from;
  for (let left = Math.abs(count); left > 0; ) {
    day += step;
    if (workOn(day)) left -= 1;
  }
  return day;
}
