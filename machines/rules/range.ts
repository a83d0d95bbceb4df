import type { Range } from '../plan/plan.ts';
import type { Text } from '../text.ts';

/** The bound of a range that decides for `n`: the most above it, else the least. Both bounds are included. */
export function bound(n: number, { min, max }: Range): number {
  return n > max ? max : min;
}

/** How far `n` lies outside the range; 0 within it. */
export function outside(n: number, { min, max }: Range): number {
  return Math.max(0, min - n, n - max);
}

/** 5至9 and 5 to 9; one number where the range has but one. */
export function rangeInWords({ min, max }: Range): Text {
  return min === max ? { zh: `${min}`, en: `${min}` } : { zh: `${min}至${max}`, en: `${min} to ${max}` };
}

/** 还差1名 or 多1名 for an `n` outside the range. */
export function offBy(n: number, range: Range): Text {
  const by = outside(n, range);
  return n > range.max ? { zh: `多${by}名`, en: `${by} too many` } : { zh: `还差${by}名`, en: `${by} short` };
}
