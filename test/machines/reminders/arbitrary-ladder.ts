import fc from 'fast-check';
import { addDays, ZONE } from '../../../machines/calendar.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { FORMS, type Reminders, type Rung } from '../../../machines/plan/reminders.ts';
import { ROLES } from '../../../machines/plan/words.ts';
import type { RemindedDeadline } from '../../../machines/reminders/rung-days.ts';
import { dayNumber, momentAt } from '../../../machines/reminders/town-time.ts';

/** From before a New Year into years whose holidays are unknown, most of them around the Spring Festival of 2021. */
const FIRST = '2020-12-15';
const day = fc
  .oneof({ weight: 4, arbitrary: fc.nat(100) }, { weight: 1, arbitrary: fc.nat(26_000) })
  .map((days) => addDays(FIRST, days));
export const instant = fc
  .tuple(
    day,
    fc.oneof(
      fc.nat(1439).map((minute) => minute * 60_000),
      fc.nat(86_399_999),
    ),
  )
  .map(([date, ms]) => Temporal.Instant.fromEpochMilliseconds(momentAt(dayNumber(date), 0) + ms));
const time = fc
  .nat(1439)
  .map((minute) =>
    Temporal.PlainTime.from('00:00').add({ minutes: minute }).toString({ smallestUnit: 'minute' }),
  );

export const quiet: fc.Arbitrary<Reminders['quiet']> = fc.record({
  from: time,
  until: time,
  onHolidays: fc.boolean(),
});
const roles = fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 4 });

const title = { zh: '一级', en: 'a rung' };
const rung: fc.Arbitrary<Omit<Rung, 'id' | 'title'>> = fc
  .record({
    from: fc.constantFrom('latest-start', 'due'),
    days: fc.integer({ min: -12, max: 12 }),
    unit: fc.constantFrom('calendar-days', 'working-days'),
    at: fc.oneof(fc.constant('digest' as const), time),
    form: fc.constantFrom(...FORMS),
    to: fc.uniqueArray(fc.constantFrom('waiting-on' as const, ...ROLES), { minLength: 1, maxLength: 4 }),
    only: fc.option(fc.constantFrom('statutory', 'plan'), { nil: undefined }),
    repeatDaily: fc.boolean(),
  })
  .map(({ only, ...rest }) => ({ ...rest, ...(only !== undefined && { only }) }));

const anyReminders: fc.Arbitrary<Reminders> = fc
  .record({
    digest: fc.record({ at: time, later: fc.record({ at: time, roles }) }),
    quiet,
    ladder: fc
      .array(rung, { minLength: 1, maxLength: 8 })
      .map((rungs) => rungs.map((one, index) => ({ id: `rung-${index}`, title, ...one }))),
  })
  .map((made) => ({ ...galutu2020.reminders, ...made }));
export const reminders = fc.oneof(fc.constant(galutu2020.reminders), anyReminders);

export const deadlines: fc.Arbitrary<RemindedDeadline> = day.chain((dueOn) => {
  const near = fc.option(fc.integer({ min: -15, max: 15 }).map((days) => addDays(dueOn, days)));
  return fc.record({
    dueOn: fc.constant(dueOn),
    kind: fc.constantFrom('statutory', 'plan'),
    startBy: near,
    possibleFrom: near,
    electionDay: near,
    promised: near,
  });
});

/** A deadline with instants in order, from two months before it to as long after it. */
export const deadlineAndCuts = deadlines.chain((of) =>
  fc.tuple(
    fc.constant(of),
    fc
      .array(
        fc.oneof(
          fc.nat(120 * 1440).map((minute) => minute * 60_000),
          fc.nat(120 * 86_400_000),
        ),
        { minLength: 2, maxLength: 12 },
      )
      .map((offsets) =>
        offsets
          .sort((a, b) => a - b)
          .map((ms) => Temporal.Instant.fromEpochMilliseconds(momentAt(dayNumber(of.dueOn) - 60, 0) + ms)),
      ),
  ),
);

/** Read from the clock on the wall, as a person would, and not by the code that is tested. */
export function isQuietAt(at: Temporal.Instant, { from, until }: Reminders['quiet']): boolean {
  const wall = at.toZonedDateTimeISO(ZONE).toPlainTime().toString();
  if (from === until) return false;
  return from < until ? from <= wall && wall < until : from <= wall || wall < until;
}
