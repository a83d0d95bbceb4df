import { dateInTown, type IsoDate, ZONE } from '../machines/calendar.ts';

/** Where time comes from. Passed in, so that nothing reads the system's clock behind a caller's back. */
export interface Clock {
  now(): Temporal.Instant;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** The drill clock: the day that people set, at the time of day that it really is. */
export function onDay(date: IsoDate, clock: Clock): Clock {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return { now: () => clock.now().toZonedDateTimeISO(ZONE).with({ year, month, day }).toInstant() };
}

export function today(clock: Clock): IsoDate {
  return dateInTown(clock.now());
}
