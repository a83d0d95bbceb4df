import type { Threshold } from '../plan/plan.ts';

/**
 * Shares of people and votes, in integers only: `n × den` against `total × num`.
 * 超过 is strictly more, 达到 is at least; a total of 0 satisfies neither (rulebook section 1).
 */
export function reaches(n: number, total: number, { num, den, compare }: Threshold): boolean {
  if (total === 0) return false;
  return compare === 'more-than' ? n * den > total * num : n * den >= total * num;
}

/** The least number that reaches the share: 49 of 60 for more than 4/5. At least 1, also of nobody. */
export function needed(total: number, { num, den, compare }: Threshold): number {
  const share = total * num;
  const whole = Math.trunc(share / den);
  const least = compare === 'more-than' || share % den !== 0 ? whole + 1 : whole;
  return Math.max(1, least);
}

/** How a threshold is said, and, where a higher rule known to the plan differs, what that one says. */
export function readingOf({ num, den, compare, higherRule }: Threshold): string | undefined {
  if (higherRule === undefined) return undefined;
  return `${compare} ${num}/${den}; ${higherRule.source}: ${higherRule.compare} ${higherRule.num}/${higherRule.den}`;
}

/** The words for a threshold in both languages: 超过4/5, more than 4/5. */
export function inWords({ num, den, compare }: Threshold) {
  return compare === 'more-than'
    ? { zh: `超过${num}/${den}`, en: `more than ${num}/${den}` }
    : { zh: `不少于${num}/${den}`, en: `at least ${num}/${den}` };
}

/** The `reading` of a verdict in which these thresholds decide; nothing where no higher rule is known. */
export function readingsOf(...thresholds: readonly Threshold[]): { readonly reading?: string } {
  const readings = new Set(thresholds.map(readingOf).filter((reading) => reading !== undefined));
  return readings.size === 0 ? {} : { reading: [...readings].join('; ') };
}
