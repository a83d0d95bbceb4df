import fc from 'fast-check';
import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { electionResultRule as rule } from '../../../../machines/rules/residents/election-result.ts';
import { election, tally } from './an-election.ts';

const counted = fc
  .record({
    seats: fc.integer({ min: 1, max: 9 }),
    returned: fc.integer({ min: 0, max: 40 }),
    shares: fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 12 }),
  })
  .map(({ seats, returned, shares }) => {
    let left = seats * returned;
    const tallies = shares.map(([approvals, opposed], at) => {
      const approve = Math.min(approvals, returned, left);
      left -= approve;
      return tally(`c${at}`, approve, Math.min(opposed, returned - approve));
    });
    return election(seats, tallies, { registered: 60, ballotsIssued: 50, ballotsReturned: returned });
  });

type Details = Record<'elected' | 'notElected' | 'tie', string[]> &
  Record<'openSeats' | 'vacancies', number> & { void: boolean };
const detailsOf = (given: object) => rule.judge(given, galutu2020).details as Details;

test('四(二)2(4)④: everyone is elected, tied or not elected, and every seat filled, at stake or vacant', () => {
  fc.assert(
    fc.property(counted, (given) => {
      const { elected, notElected, tie, openSeats, vacancies } = detailsOf(given);
      expect([...elected, ...tie, ...notElected].toSorted()).toEqual(
        (given.tallies as { id: string }[]).map(({ id }) => id).toSorted(),
      );
      expect(elected.length + openSeats + vacancies).toBe(given.seats);
      expect(tie.length > openSeats || (tie.length === 0 && openSeats === 0)).toBe(true);
    }),
  );
});

test('四(二)2(4)④: nobody outside has more approvals than someone elected, nobody elected has half or fewer', () => {
  fc.assert(
    fc.property(counted, (given) => {
      const { elected, notElected, tie } = detailsOf(given);
      const tallies = given.tallies as { id: string; approve: number }[];
      const votes = new Map(tallies.map(({ id, approve }) => [id, approve]));
      const of = (ids: string[]) => ids.map((id) => votes.get(id) ?? 0);
      const least = Math.min(...of(elected), Number.POSITIVE_INFINITY);
      for (const approve of of(elected)) expect(approve * 2).toBeGreaterThan(given.ballotsReturned);
      for (const approve of of(tie)) expect(approve).toBeLessThan(least);
      if (elected.length > 0) for (const approve of of(notElected)) expect(approve).toBeLessThan(least);
      expect(new Set(of(tie)).size).toBeLessThanOrEqual(1);
    }),
  );
});

test('四(二)2(4)④: the order in which the votes are listed does not matter', () => {
  const reordered = counted.chain((given) =>
    fc.tuple(
      fc.constant(given),
      fc.shuffledSubarray(given.tallies, {
        minLength: given.tallies.length,
        maxLength: given.tallies.length,
      }),
    ),
  );
  fc.assert(
    fc.property(reordered, ([given, tallies]) => {
      expect(detailsOf({ ...given, tallies })).toEqual(detailsOf(given));
    }),
  );
});
