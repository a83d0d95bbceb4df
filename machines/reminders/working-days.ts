import type { IsoDate } from '../calendar.ts';
import { holidayOn, workingDaysFrom, workOn } from './official-days.ts';
import { dateOf, dayNumber } from './town-time.ts';

/** The State Council tells the holidays of a year late in the one before; earlier nobody can have them. */
const TOLD_FROM = '-11-01';

/** Whether the day is off for an official holiday (法定节假日), be it moved there; a mere weekend is none. */
export function isHoliday(day: IsoDate): boolean {
  return holidayOn(dayNumber(day));
}

/** Monday to Friday but holidays, and the weekend days worked for them (调休). In unknown years Monday to Friday. */
export function isWorkingDay(day: IsoDate): boolean {
  return workOn(dayNumber(day));
}

/** The `n`-th working day after the day, or before it where `n` is negative; the day itself, whatever it is, for 0. */
export function addWorkingDays(day: IsoDate, n: number): IsoDate {
  return dateOf(workingDaysFrom(dayNumber(day), n));
}

/**
 * Whether the year's holidays are known here. National Day tells: a New Year's holiday may have been told with
 * those of the year before.
 */
export function knowsYear(year: number): boolean {
  return isHoliday(`${String(year).padStart(4, '0')}-10-01`);
}

/**
 * The year whose holidays are missing, so that only weekends are counted in it: the current one, or from November on
 * the next; null while nothing is. It comes with a newer release of `chinese-days`.
 */
export function unknownYear(today: IsoDate): number | null {
  const year = Number(today.slice(0, 4));
  if (!knowsYear(year)) return year;
  return today.slice(4) >= TOLD_FROM && !knowsYear(year + 1) ? year + 1 : null;
}
