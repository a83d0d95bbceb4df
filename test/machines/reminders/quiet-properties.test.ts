import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateInTown } from '../../../machines/calendar.ts';
import { allowedFrom } from '../../../machines/reminders/quiet.ts';
import { isHoliday } from '../../../machines/reminders/working-days.ts';
import { instant, isQuietAt, quiet } from './arbitrary-ladder.ts';

const RUNS = { seed: 20210115, numRuns: 2000 };

describe('whatever the quiet hours', () => {
  test('what is allowed from an instant is the first allowed one, and stays allowed', () => {
    fc.assert(
      fc.property(
        instant,
        quiet,
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (at, hours, onHolidays, part) => {
          const allowed = allowedFrom(at, hours, onHolidays);
          expect(allowedFrom(allowed, hours, onHolidays)).toBe(allowed);
          const wait = allowed.epochMilliseconds - at.epochMilliseconds;
          expect(wait).toBeGreaterThanOrEqual(0);
          const between = at.add({ milliseconds: Math.floor(wait * part) });
          expect(allowedFrom(between, hours, onHolidays)).toEqual(allowed);
          expect(isQuietAt(allowed, hours)).toBe(false);
          if (hours.onHolidays && !onHolidays) expect(isHoliday(dateInTown(allowed))).toBe(false);
        },
      ),
      RUNS,
    );
  });

  test('nothing waits that need not', () => {
    fc.assert(
      fc.property(instant, quiet, (at, hours) => {
        if (isQuietAt(at, hours)) return;
        expect(allowedFrom(at, hours, true)).toBe(at);
        const today = dateInTown(at);
        if (!isHoliday(today) && !isHoliday(addDays(today, -1)))
          expect(allowedFrom(at, hours, false)).toBe(at);
      }),
      RUNS,
    );
  });
});
