import { describe, expect, test } from 'vitest';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { parsePlan } from '../../../machines/plan/plan.ts';
import type { Reminders } from '../../../machines/plan/reminders.ts';
import { InvalidFacts } from '../../../machines/rules/invalid-facts.ts';

const withReminders = (changed: Partial<Reminders>) => ({
  ...galutu2020,
  reminders: { ...galutu2020.reminders, ...changed },
});

/** The fields that are wrong in a plan with these reminders; none where it is read. */
function wrong(changed: Partial<Reminders>): string[] {
  try {
    parsePlan(withReminders(changed));
    return [];
  } catch (error) {
    if (!(error instanceof InvalidFacts)) throw error;
    return error.problems.map(({ field }) => field);
  }
}

const [first, ...others] = galutu2020.reminders.ladder;
if (first === undefined) throw new Error('The plan has no ladder');

describe('a time in the quiet hours, 21:00 to 08:00, is refused with its path', () => {
  test.each([
    { at: '07:59', refused: true },
    { at: '08:00', refused: false },
    { at: '20:59', refused: false },
    { at: '21:00', refused: true },
    { at: '00:00', refused: true },
  ])('$at: $refused', ({ at, refused }) => {
    const { later } = galutu2020.reminders.digest;
    expect(wrong({ digest: { at, later } })).toEqual(refused ? ['reminders.digest.at'] : []);
    expect(wrong({ digest: { at: '09:00', later: { ...later, at } } })).toEqual(
      refused ? ['reminders.digest.later.at'] : [],
    );
    expect(wrong({ ladder: [{ ...first, at }, ...others] })).toEqual(
      refused ? ['reminders.ladder.0.at'] : [],
    );
  });

  test('with no quiet hours every time will do', () => {
    expect(
      wrong({
        quiet: { from: '00:00', until: '00:00', onHolidays: false },
        ladder: [{ ...first, at: '03:00' }],
      }),
    ).toEqual([]);
  });
});

test('two rungs of one name are refused: the record of what was sent goes by it', () => {
  expect(wrong({ ladder: [first, { ...first, days: -5 }] })).toEqual(['reminders.ladder.1.id']);
});
