import fc from 'fast-check';
import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { recommendationResultRule as rule } from '../../../../machines/rules/party/recommendation-result.ts';
import { invalidFields } from '../invalid-fields.ts';

/** `a: 40, b: 30` as tallies. */
const facts = (seats: number, ballots: number, votes: Record<string, number>) => ({
  seats,
  ballots,
  tallies: Object.entries(votes).map(([id, got]) => ({ id, votes: got })),
});

test.each([
  {
    title: '25 of 50 ballots are half, not more: the last place stays open',
    given: facts(3, 50, { e: 25, a: 45, b: 40, c: 35, d: 26, f: 12 }),
    out: { selected: ['a', 'b', 'c', 'd'], shortage: 1, supplementPool: ['e', 'f'], tie: [], openSeats: 0 },
    actual: 4,
  },
  {
    title: '26 are more: seats and two selected',
    given: facts(3, 50, { e: 26, a: 45, b: 40, c: 35, d: 26, f: 12 }),
    out: { selected: ['a', 'b', 'c', 'd', 'e'], shortage: 0, supplementPool: ['f'], tie: [], openSeats: 0 },
    actual: 5,
  },
  {
    title: 'a sixth with a majority waits in the pool',
    given: facts(3, 50, { f: 27, e: 28, a: 45, b: 40, c: 35, d: 30 }),
    out: { selected: ['a', 'b', 'c', 'd', 'e'], shortage: 0, supplementPool: ['f'], tie: [], openSeats: 0 },
    actual: 5,
  },
  {
    title: 'a tie across the cut-off leaves its places open',
    given: facts(3, 50, { a: 45, b: 40, c: 35, d: 28, e: 28, f: 28, g: 27, h: 3 }),
    out: {
      selected: ['a', 'b', 'c'],
      shortage: 0,
      supplementPool: ['g', 'h'],
      tie: ['d', 'e', 'f'],
      openSeats: 2,
    },
    actual: 3,
  },
  {
    title: 'a tie below the majority is none: a shortage',
    given: facts(3, 50, { a: 45, b: 40, c: 35, d: 30, e: 20, f: 20 }),
    out: { selected: ['a', 'b', 'c', 'd'], shortage: 1, supplementPool: ['e', 'f'], tie: [], openSeats: 0 },
    actual: 4,
  },
  {
    title: 'without ballots nobody is selected',
    given: facts(3, 0, { a: 0 }),
    out: { selected: [], shortage: 5, supplementPool: ['a'], tie: [], openSeats: 0 },
    actual: 0,
  },
])('四(二)1(1): $title', ({ given, out, actual }) => {
  const verdict = rule.judge(given, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'party.recommendation-result',
    clause: '四(二)1(1)',
    level: 'mandatory',
    satisfied: out.shortage === 0 && out.tie.length === 0,
    required: 5,
    actual,
    shortBy: 5 - actual,
  });
  expect(verdict.details).toEqual({ ...out, votesNeeded: given.ballots === 0 ? 1 : 26 });
});

test.each([
  {
    title: 'short of one',
    given: facts(3, 50, { a: 45, b: 40, c: 35, d: 26 }),
    zh: '推荐票50张，须得26票（超过1/2）；初步人选应为5人，确定4人，缺额1人',
    en: '50 ballots, 26 votes needed (more than 1/2); 4 of 5 persons selected, 1 short',
  },
  {
    title: 'tied for one',
    given: facts(3, 50, { a: 45, b: 40, c: 35, d: 30, e: 28, f: 28 }),
    zh: '推荐票50张，须得26票（超过1/2）；初步人选应为5人，确定4人，2人得票相同，尚有1个名额未定',
    en: '50 ballots, 26 votes needed (more than 1/2); 4 of 5 persons selected, 2 tied for 1 open',
  },
  {
    title: 'complete',
    given: facts(1, 50, { a: 45, b: 40, c: 35 }),
    zh: '推荐票50张，须得26票（超过1/2）；初步人选应为3人，确定3人',
    en: '50 ballots, 26 votes needed (more than 1/2); 3 of 3 persons selected',
  },
])('四(二)1(1): the message quotes the figures, $title', ({ given, zh, en }) => {
  expect(rule.judge(given, galutu2020).message).toEqual({ zh, en });
});

test.each([
  { title: 'more votes than ballots', given: facts(3, 50, { a: 45, b: 51 }), fields: ['tallies[1].votes'] },
  {
    title: 'more votes together than 5 names on each ballot',
    given: facts(3, 10, { a: 10, b: 10, c: 10, d: 10, e: 10, f: 1 }),
    fields: ['tallies'],
  },
  {
    title: 'a name twice',
    given: {
      ...facts(3, 50, { a: 45 }),
      tallies: [
        { id: 'a', votes: 3 },
        { id: 'a', votes: 4 },
      ],
    },
    fields: ['tallies[1].id'],
  },
  { title: 'no seats', given: facts(0, 50, { a: 45 }), fields: ['seats'] },
])('四(二)1(1): $title: invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test('四(二)1(1): surplus and majority are those of the plan, and a higher rule is told', () => {
  const plan = {
    ...galutu2020,
    candidates: {
      ...galutu2020.candidates,
      partyRecommended: { min: 1, max: 2, higherRule: 'higher: 20 %' },
    },
    party: {
      ...galutu2020.party,
      recommendation: {
        ...galutu2020.party.recommendation,
        votes: { num: 1, den: 3, compare: 'at-least' } as const,
      },
    },
  };
  expect(rule.judge(facts(1, 30, { a: 20, b: 15, c: 12, d: 10, e: 9 }), plan)).toMatchObject({
    satisfied: true,
    required: 2,
    actual: 3,
    shortBy: 0,
    reading: 'seats + 2; higher: 20 %',
    details: { selected: ['a', 'b', 'c'], shortage: 0, supplementPool: ['d', 'e'], votesNeeded: 10 },
  });
});

test('四(二)1(1): property: everyone recommended is selected, tied or in the pool, whatever the order of the count', () => {
  const tallies = fc.uniqueArray(
    fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), votes: fc.nat(10) }),
    { selector: ({ id }) => id, maxLength: 10 },
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), tallies, (seats, given) => {
      const total = given.reduce((sum, { votes }) => sum + votes, 0);
      const ballots = Math.max(10, Math.ceil(total / (seats + 2)));
      const { details, satisfied } = rule.judge({ seats, ballots, tallies: given }, galutu2020);
      const groups = [details.selected, details.tie, details.supplementPool].flat();
      expect(groups.toSorted()).toEqual(given.map(({ id }) => id).toSorted());
      expect(satisfied).toBe(details.shortage === 0 && details.openSeats === 0);
      const reversed = rule.judge({ seats, ballots, tallies: given.toReversed() }, galutu2020);
      expect(reversed.details).toEqual(details);
    }),
  );
});
