import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, addMonths, isBefore } from '../../../machines/calendar.ts';
import { systemClock } from '../../../services/clock.ts';
import { depsOf } from '../../../services/deps.ts';
import { openRenewal } from '../../../services/open-renewal.ts';
import { keepPlan } from '../../../services/plans.ts';
import { eraseDue } from '../../../services/privacy/erase.ts';
import { keptSince, keptUntil, retentionOf } from '../../../services/privacy/retention.ts';
import { anotherTown } from '../../plans/another-town.ts';
import { ownDatabase } from '../../support/database.ts';
import { actsOf, FIRST, play, renewalOf, setDay } from '../../support/town.ts';

const { connection } = await ownDatabase('town');
const { db, pool } = connection;
const deps = depsOf(connection, systemClock);

describe('months are counted from the day of the conclusion, and end where a month is shorter', () => {
  test.each([
    { concluded: '2025-02-28', months: 6, until: '2025-08-28' },
    { concluded: '2024-02-29', months: 6, until: '2024-08-29' },
    { concluded: '2024-02-29', months: 12, until: '2025-02-28' },
    { concluded: '2024-02-29', months: 48, until: '2028-02-29' },
    { concluded: '2023-08-29', months: 6, until: '2024-02-29' },
    { concluded: '2023-08-30', months: 6, until: '2024-02-29' },
    { concluded: '2023-08-31', months: 6, until: '2024-02-29' },
    { concluded: '2024-08-28', months: 6, until: '2025-02-28' },
    { concluded: '2024-08-31', months: 6, until: '2025-02-28' },
    { concluded: '2025-04-30', months: 1, until: '2025-05-30' },
    { concluded: '2025-05-31', months: 1, until: '2025-06-30' },
    { concluded: '2024-12-31', months: 24, until: '2026-12-31' },
  ])('concluded on $concluded, $months months: kept until $until', ({ concluded, months, until }) => {
    expect(keptUntil(concluded, months)).toBe(until);
    expect(isBefore(concluded, keptSince(until, months))).toBe(false);
    expect(isBefore(concluded, keptSince(addDays(until, 1), months))).toBe(true);
  });

  test.each([1, 2, 6, 11, 12, 24, 48, 600])(
    'on no day of eight years more or less is erased than the day shown says, with %i months',
    (months) => {
      const wrong: string[] = [];
      for (let today = '2023-01-01'; isBefore(today, '2031-01-01'); today = addDays(today, 1)) {
        const since = keptSince(today, months);
        const middle = addMonths(today, -months);
        for (const concluded of [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((days) => addDays(middle, days)))
          if (isBefore(concluded, since) !== isBefore(keptUntil(concluded, months), today))
            wrong.push(`${concluded} on ${today}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});

describe('a renewal under a plan that keeps what is about persons for six months', () => {
  const renewal = renewalOf(FIRST, anotherTown);

  beforeAll(async () => {
    await setDay(deps, '2024-01-20');
    await keepPlan(deps, anotherTown);
    await openRenewal(deps, { community: FIRST, plan: anotherTown.id, actor: 'leading-group-office' });
    await play(deps, actsOf(FIRST, { plan: anotherTown, from: '2023-09-04' }), {
      community: FIRST,
      plan: anotherTown,
    });
  });

  // In the order of the days on which each is erased: the clock goes forward alone.
  test.each([
    { concluded: '2024-02-29T00:30:00+08:00', until: '2024-08-29' },
    { concluded: '2024-08-28T23:59:59+08:00', until: '2025-02-28' },
    { concluded: '2025-02-28T23:59:59+08:00', until: '2025-08-28' },
    { concluded: '2025-08-31T00:00:00+08:00', until: '2026-02-28' },
    { concluded: '2027-08-31T12:00:00+08:00', until: '2028-02-29' },
  ])(
    'that was concluded at $concluded is there on $until, and erased the day after',
    async ({ concluded, until }) => {
      const concludedAt = 'update renewal set changed_at = $2, personal_erased_at = null where id = $1';
      await pool.query(concludedAt, [renewal, concluded]);
      await setDay(deps, until);
      expect(await retentionOf(db, renewal, anotherTown)).toEqual({ until, erasedOn: null });
      expect((await eraseDue(deps)).renewals).toEqual([]);
      await setDay(deps, addDays(until, 1));
      expect((await eraseDue(deps)).renewals).toEqual([renewal]);
      expect(await retentionOf(db, renewal, anotherTown)).toEqual({ until, erasedOn: addDays(until, 1) });
    },
  );
});
