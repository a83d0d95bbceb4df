import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byVotes, fillSeats, openSeats } from '../../../machines/rules/count.ts';

const row = (id: string, votes: number) => ({ id, votes });
const [a, b, c, d] = [row('a', 40), row('b', 30), row('c', 30), row('d', 20)];

test.each([
  {
    title: 'one person fewer than seats leaves a vacancy',
    seats: 3,
    given: [a, b],
    out: [['a', 'b'], [], 1],
  },
  { title: 'as many as seats fill them', seats: 3, given: [c, a, b], out: [['a', 'b', 'c'], [], 0] },
  {
    title: 'one person more: most votes first',
    seats: 3,
    given: [d, c, b, a],
    out: [['a', 'b', 'c'], [], 0],
  },
  {
    title: 'the same votes within the seats are no tie',
    seats: 3,
    given: [a, b, c, d],
    out: [['a', 'b', 'c'], [], 0],
  },
  { title: 'the same votes across the cut are', seats: 2, given: [a, b, c, d], out: [['a'], ['b', 'c'], 0] },
  {
    title: 'a tie may reach over all seats',
    seats: 1,
    given: [b, c, row('e', 30)],
    out: [[], ['b', 'c', 'e'], 0],
  },
  { title: 'the same votes below the cut are no tie', seats: 1, given: [a, b, c], out: [['a'], [], 0] },
  { title: 'nobody passed', seats: 5, given: [], out: [[], [], 5] },
  { title: 'no seats, nobody elected and nobody tied', seats: 0, given: [a, b], out: [[], [], 0] },
])('$title', ({ seats, given, out: [elected, tie, vacancies] }) => {
  expect(fillSeats(seats, given)).toEqual({ elected, tie, vacancies });
});

test('the same votes are listed by id, whatever the order of the count', () => {
  expect(byVotes([c, d, b, a]).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  expect(byVotes([b, d, a, c]).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});

test.each([
  { seats: 3, given: [a, b, c], open: 0 },
  { seats: 2, given: [a, b, c], open: 1 },
  { seats: 2, given: [b, c, row('e', 30)], open: 2 },
  { seats: 5, given: [a, b], open: 0 },
])('$open seats are at stake of $seats', ({ seats, given, open }) => {
  expect(openSeats(seats, fillSeats(seats, given))).toBe(open);
});

const counts = fc.uniqueArray(
  fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), votes: fc.nat(6) }),
  {
    selector: ({ id }) => id,
    maxLength: 12,
  },
);

test('property: seats are elected, at stake or vacant, and a tie always has more names than seats at stake', () => {
  fc.assert(
    fc.property(fc.nat(8), counts, (seats, given) => {
      const filled = fillSeats(seats, given);
      const { elected, tie, vacancies } = filled;
      const open = openSeats(seats, filled);
      expect(elected.length + open + vacancies).toBe(seats);
      expect(elected.length).toBeLessThanOrEqual(seats);
      expect(vacancies).toBe(Math.max(0, seats - given.length));
      if (tie.length > 0) {
        expect(open).toBeGreaterThan(0);
        expect(tie.length).toBeGreaterThan(open);
      } else {
        expect(open).toBe(0);
      }
    }),
  );
});

test('property: each name is elected, tied or neither, and nobody is passed over by fewer votes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), counts, (seats, given) => {
      const { elected, tie } = fillSeats(seats, given);
      const groups = [
        elected,
        tie,
        given.map(({ id }) => id).filter((id) => ![...elected, ...tie].includes(id)),
      ];
      expect(groups.flat().toSorted()).toEqual(given.map(({ id }) => id).toSorted());
      const votesIn = groups.map((ids) =>
        given.filter(({ id }) => ids.includes(id)).map(({ votes }) => votes),
      );
      const [least, tied, most] = [
        Math.min(...(votesIn[0] ?? []), Infinity),
        new Set(votesIn[1]),
        Math.max(...(votesIn[2] ?? []), -1),
      ];
      expect(tied.size).toBeLessThanOrEqual(1);
      for (const votes of tied) {
        expect(least).toBeGreaterThan(votes);
        expect(most).toBeLessThan(votes);
      }
      expect(most).toBeLessThan(least);
    }),
  );
});

test('property: the order of the count does not matter', () => {
  fc.assert(
    fc.property(fc.nat(8), counts, fc.infiniteStream(fc.nat()), (seats, given, keys) => {
      const shuffled = given
        .map((one) => ({ one, key: keys.next().value }))
        .toSorted((x, y) => x.key - y.key);
      expect(
        fillSeats(
          seats,
          shuffled.map(({ one }) => one),
        ),
      ).toEqual(fillSeats(seats, given));
    }),
  );
});
