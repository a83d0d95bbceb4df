import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ZONE } from '../../../machines/calendar.ts';
import {
  dateOf,
  dayAt,
  dayNumber,
  minuteAt,
  minuteOf,
  momentAt,
} from '../../../machines/reminders/town-time.ts';

const msOf = (year: number) => Temporal.Instant.from(`${year}-01-01T00:00Z`).epochMilliseconds;

test('days and minutes counted as numbers are those of the calendar in the town, since 1992', () => {
  fc.assert(
    fc.property(fc.integer({ min: msOf(1992), max: msOf(2200) }), (moment) => {
      const wall = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(ZONE);
      expect(dateOf(dayAt(moment))).toBe(wall.toPlainDate().toString());
      expect(minuteAt(moment)).toBe(wall.hour * 60 + wall.minute);
      expect(momentAt(dayNumber(dateOf(dayAt(moment))), minuteAt(moment))).toBe(
        wall.round({ smallestUnit: 'minute', roundingMode: 'floor' }).epochMilliseconds,
      );
    }),
    { seed: 20210115, numRuns: 2000 },
  );
});

test.each([
  { time: '00:00', minute: 0 },
  { time: '08:30', minute: 510 },
  { time: '23:59', minute: 1439 },
])('$time is minute $minute of the day', ({ time, minute }) => {
  expect(minuteOf(time)).toBe(minute);
});
