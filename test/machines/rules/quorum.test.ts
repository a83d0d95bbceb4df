import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asked, attendance, shareOf } from '../../../machines/rules/quorum.ts';

const moreThanHalf = { num: 1, den: 2, compare: 'more-than' } as const;
const atLeastHalf = { num: 1, den: 2, compare: 'at-least' } as const;

test.each([
  { n: 29, total: 60, threshold: atLeastHalf, required: 30, shortBy: 1 },
  { n: 30, total: 60, threshold: atLeastHalf, required: 30, shortBy: 0 },
  { n: 31, total: 60, threshold: atLeastHalf, required: 30, shortBy: 0 },
  { n: 30, total: 60, threshold: moreThanHalf, required: 31, shortBy: 1 },
  { n: 31, total: 60, threshold: moreThanHalf, required: 31, shortBy: 0 },
  { n: 32, total: 60, threshold: moreThanHalf, required: 31, shortBy: 0 },
  { n: 0, total: 0, threshold: atLeastHalf, required: 1, shortBy: 1 },
])(
  '$n of $total is $shortBy short of $required ($threshold.compare)',
  ({ n, total, threshold, required, shortBy }) => {
    expect(shareOf(n, total, threshold)).toEqual({ required, actual: n, shortBy, satisfied: shortBy === 0 });
  },
);

test('property: the required number is the least that satisfies, and what is short makes it up', () => {
  const threshold = fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), fc.boolean())
    .filter(([num, den]) => num < den)
    .map(([num, den, more]) => ({
      num,
      den,
      compare: more ? ('more-than' as const) : ('at-least' as const),
    }));
  fc.assert(
    fc.property(threshold, fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (share, total, some) => {
      const n = Math.min(some, total);
      const { required, shortBy, satisfied } = shareOf(n, total, share);
      expect(shareOf(required, total, share).satisfied).toBe(true);
      if (required > 1) expect(shareOf(required - 1, total, share).satisfied).toBe(false);
      expect(satisfied).toBe(shortBy === 0);
      expect(shareOf(n + shortBy, total, share).satisfied).toBe(true);
    }),
  );
});

test('the sentence says what is needed and what is missing', () => {
  expect(asked({ required: 31, shortBy: 2 }, moreThanHalf, '票')).toEqual({
    zh: '须31票（超过1/2），还差2票',
    en: '31 needed (more than 1/2), 2 short',
  });
  expect(asked({ required: 30, shortBy: 0 }, atLeastHalf)).toEqual({
    zh: '须30人（不少于1/2）',
    en: '30 needed (at least 1/2)',
  });
  expect(attendance('present', 29, 60, atLeastHalf, { zh: '居民代表', en: 'representatives' }).text).toEqual({
    zh: '居民代表应到60人，实到29人，须30人（不少于1/2），还差1人',
    en: '29 of 60 representatives present; 30 needed (at least 1/2), 1 short',
  });
});
