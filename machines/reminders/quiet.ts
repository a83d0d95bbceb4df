import type { Reminders } from '../plan/reminders.ts';
import { holidayOn, outsideHolidays } from './official-days.ts';
import { dayAt, instantOf, type Moment, minuteAt, minuteOf, momentAt } from './town-time.ts';

type Quiet = Reminders['quiet'];

/** Whether a minute of the day is in the quiet hours, over midnight or not. None is where both ends are the same. */
export function isQuiet(minute: number, quiet: Quiet): boolean {
  const [from, until] = [minuteOf(quiet.from), minuteOf(quiet.until)];
  return from <= until ? from <= minute && minute < until : minute >= from || minute < until;
}

/** {@link allowedFrom} in milliseconds. */
export function allowedMoment(moment: Moment, quiet: Quiet, onHolidays: boolean): Moment {
  const morning = minuteOf(quiet.until);
  let allowed = moment;
  const minute = minuteAt(moment);
  if (isQuiet(minute, quiet)) allowed = momentAt(dayAt(moment) + (minute < morning ? 0 : 1), morning);
  if (onHolidays || !quiet.onHolidays) return allowed;

  const day = dayAt(allowed);
  // A holiday lasts into the next morning, else all that it held back would go out at midnight.
  const isHeldBack = holidayOn(day) || (minuteAt(allowed) < morning && holidayOn(day - 1));
  return isHeldBack ? momentAt(outsideHolidays(day, 1), morning) : allowed;
}

/**
 * The first instant, not before `at`, at which a message may leave: outside of the quiet hours of the town and, where
 * the plan keeps holidays quiet, on none; after one at `quiet.until`. `onHolidays`: this message may go on holidays.
 */
export function allowedFrom(at: Temporal.Instant, quiet: Quiet, onHolidays: boolean): Temporal.Instant {
  const moment = at.epochMilliseconds;
  const allowed = allowedMoment(moment, quiet, onHolidays);
  return allowed === moment ? at : instantOf(allowed);
}
