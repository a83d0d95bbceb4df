import { dateInTown, type IsoDate } from '../machines/calendar.ts';

/** Where time comes from. Passed in, so that nothing reads the system's clock behind a caller's back. */
export interface Clock {
  now(): Temporal.Instant;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** The drill clock: the day that people set, at the time of day that it really is. */
export function onDay(day: IsoDate, clock: Clock): Clock {
  return {
    now: () => clock.now().toZonedDateTimeISO('Asia/Shanghai').with(Temporal.PlainDate.from(day)).toInstant(),
  };
}

export function today(clock: Clock): IsoDate {
  return dateInTown(clock.now());
}
