import fc from 'fast-check';
import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { runoffRule as rule } from '../../../../machines/rules/residents/runoff.ts';

const electionOn = '2021-03-01';

const held = fc
  .record({
    method: fc.constantFrom('direct', 'indirect'),
    seats: fc.integer({ min: 1, max: 4 }),
    more: fc.integer({ min: 1, max: 4 }),
    voted: fc.nat(30),
    got: fc.array(fc.nat(30), { maxLength: 8 }),
  })
  .map(({ method, seats, more, voted, got }) => {
    const tiedIds = Array.from({ length: seats + more }, (_, at) => `c${at}`);
    let left = seats * voted;
    const tallies = got.slice(0, tiedIds.length).map((n, at) => {
      const votes = Math.min(n, voted, left);
      left -= votes;
      return { id: `c${at}`, votes };
    });
    return { method, seats, tiedIds, electionOn, runoffOn: electionOn, voted, tallies };
  });

test('四(二)2(4)④: those who tied are elected, tied again or out, in whatever order they are counted', () => {
  fc.assert(
    fc.property(held, (given) => {
      const { parts: _, ...details } = rule.judge(given, galutu2020).details;
      const { elected, notElected, tie, openSeats, vacancies } = details as Record<
        'elected' | 'notElected' | 'tie',
        string[]
      > &
        Record<'openSeats' | 'vacancies', number>;
      expect([...elected, ...tie, ...notElected].toSorted()).toEqual(given.tiedIds.toSorted());
      expect(elected.length + openSeats + vacancies).toBe(given.seats);
      const turned = { ...given, tiedIds: given.tiedIds.toReversed(), tallies: given.tallies.toReversed() };
      expect(rule.judge(turned, galutu2020).details).toMatchObject(details);
    }),
  );
});
