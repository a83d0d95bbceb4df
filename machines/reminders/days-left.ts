import { addDays, daysFrom, type IsoDate, isBefore } from '../calendar.ts';
import { isWorkingDay } from './working-days.ts';

/** How far a day is away. */
export interface DaysLeft {
  /** Days of the calendar; negative when it has passed. */
  readonly calendar: number;
  /** Working days after today, up to and with the day itself; 0 when it has passed. */
  readonly working: number;
}

export function daysLeft(day: IsoDate, today: IsoDate): DaysLeft {
  let working = 0;
  for (let one = addDays(today, 1); !isBefore(day, one); one = addDays(one, 1))
    if (isWorkingDay(one)) working += 1;
  return { calendar: daysFrom(today, day), working };
}
