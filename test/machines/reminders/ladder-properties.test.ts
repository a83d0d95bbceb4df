import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateInTown, isBefore } from '../../../machines/calendar.ts';
import { ROLES } from '../../../machines/plan/words.ts';
import { nextOccurrenceAt, type Occurrence, occurrencesBetween } from '../../../machines/reminders/ladder.ts';
import { dayNumber, momentAt } from '../../../machines/reminders/town-time.ts';
import { isHoliday } from '../../../machines/reminders/working-days.ts';
import { deadlineAndCuts, deadlines, isQuietAt, reminders } from './arbitrary-ladder.ts';

const RUNS = { seed: 20210115, numRuns: 400 };

const named = ({ rung: id, at }: Occurrence) => `${at} ${id}`;
const inOrder = (found: readonly Occurrence[]) =>
  found.every(
    ({ at }, index) => index === 0 || Temporal.Instant.compare(found[index - 1]?.at ?? at, at) <= 0,
  );

describe('whatever the plan and the deadline', () => {
  test('no slot is at a quiet hour, and none on a holiday but what may go on one', () => {
    fc.assert(
      fc.property(reminders, deadlineAndCuts, (plan, [of, cuts]) => {
        const [from = Temporal.Instant.fromEpochMilliseconds(0), until = from] = [cuts[0], cuts.at(-1)];
        for (const one of occurrencesBetween(plan, of, from, until)) {
          const slots = ROLES.map((role) => one.slotFor(role));
          for (const slot of slots) {
            expect(isQuietAt(slot, plan.quiet)).toBe(false);
            expect(isHoliday(dateInTown(slot)) && !one.onHolidays).toBe(false);
            expect(isBefore(dateInTown(slot), one.day)).toBe(false);
          }
          const possible = one.to.includes('waiting-on')
            ? slots
            : one.to.flatMap((to) => (to === 'waiting-on' ? [] : [one.slotFor(to)]));
          expect(one.at).toEqual(possible.toSorted(Temporal.Instant.compare)[0]);
        }
      }),
      RUNS,
    );
  });

  test('sweeps one after the other find what one sweep finds, none twice, in order', () => {
    fc.assert(
      fc.property(reminders, deadlineAndCuts, (plan, [of, cuts]) => {
        const windows = cuts
          .slice(1)
          .map((until, index) => occurrencesBetween(plan, of, cuts[index] ?? until, until));
        const apart = windows.flat();
        const [first, last] = [cuts[0], cuts.at(-1)];
        if (first === undefined || last === undefined) return;
        const together = occurrencesBetween(plan, of, first, last);
        const proper = (found: readonly Occurrence[]) =>
          found.filter(({ repetition }) => !repetition).map(named);
        expect(proper(apart)).toEqual(proper(together));
        expect(new Set(apart.map(({ rung: id }) => id)).size).toBe(apart.length);
        expect(inOrder(apart) && inOrder(together)).toBe(true);
        const repeated = together.filter(({ repetition }) => repetition);
        expect(apart.map(named)).toEqual(expect.arrayContaining(repeated.map(named)));
        expect(new Set(repeated.map(({ rung: id }) => id.split('/')[0])).size).toBe(repeated.length);
      }),
      RUNS,
    );
  });

  test('the next time to look is exactly when something is found', () => {
    fc.assert(
      fc.property(reminders, deadlineAndCuts, (plan, [of, cuts]) => {
        for (const after of cuts) {
          const next = nextOccurrenceAt(plan, of, after);
          if (next === null) {
            expect(occurrencesBetween(plan, of, after, after.add({ hours: 24 * 400 }))).toEqual([]);
            continue;
          }
          expect(occurrencesBetween(plan, of, after, next.subtract({ nanoseconds: 1 }))).toEqual([]);
          const found = occurrencesBetween(plan, of, after, next);
          expect(found.length).toBeGreaterThan(0);
          for (const { at } of found) expect(at).toEqual(next);
        }
      }),
      RUNS,
    );
  });

  test('who looks each time it says so misses no day on which something is repeated', () => {
    fc.assert(
      fc.property(reminders, deadlines, (plan, of) => {
        let now = Temporal.Instant.fromEpochMilliseconds(momentAt(dayNumber(of.dueOn) + 40, 0));
        const ladder = plan.ladder.filter(({ id }) =>
          occurrencesBetween(plan, of, now, now.add({ hours: 480 })).some(({ rung: found }) =>
            found.startsWith(`${id}/`),
          ),
        );
        const seen = new Set<string>();
        const until = now.add({ hours: 24 * 20 });
        for (
          let next = nextOccurrenceAt(plan, of, now);
          next !== null && Temporal.Instant.compare(next, until) < 0;
        ) {
          for (const { rung: id } of occurrencesBetween(plan, of, now, next)) seen.add(id);
          now = next;
          next = nextOccurrenceAt(plan, of, now);
        }
        const free = Array.from({ length: 20 }, (_, days) => addDays(of.dueOn, 40 + days)).filter(
          (date) => !isHoliday(date),
        );
        for (const { id } of ladder) for (const date of free) expect(seen).toContain(`${id}/${date}`);
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});
