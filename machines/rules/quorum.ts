import type { Threshold } from '../plan/plan.ts';
import type { Text } from '../text.ts';
import { inWords, needed, reaches } from './majority.ts';
import type { Part } from './parts.ts';

/** How far `n` of `total` is from a share: the least number that reaches it, and how many are missing. */
export function shareOf(n: number, total: number, threshold: Threshold) {
  const required = needed(total, threshold);
  const satisfied = reaches(n, total, threshold);
  return { required, actual: n, shortBy: Math.max(0, required - n), satisfied };
}

/** What a share asks, as the end of a sentence: 须49人（超过4/5），还差1人. `unit` is the Chinese measure word. */
export function asked(
  { required, shortBy }: { readonly required: number; readonly shortBy: number },
  threshold: Threshold,
  unit = '人',
): Text {
  const words = inWords(threshold);
  return {
    zh: `须${required}${unit}（${words.zh}）${shortBy > 0 ? `，还差${shortBy}${unit}` : ''}`,
    en: `${required} needed (${words.en})${shortBy > 0 ? `, ${shortBy} short` : ''}`,
  };
}

/**
 * Those present of those expected, as a mandatory part of a rule. `who` names them when a meeting counts more
 * than one kind of people: 居民代表, representatives.
 */
export function attendance(
  fact: string,
  present: number,
  expected: number,
  threshold: Threshold,
  who: Text = { zh: '', en: '' },
): Part {
  const share = shareOf(present, expected, threshold);
  const { zh, en } = asked(share, threshold);
  const noun = who.en === '' ? '' : `${who.en} `;
  return {
    fact,
    level: 'mandatory',
    ...share,
    text: {
      zh: `${who.zh}应到${expected}人，实到${present}人，${zh}`,
      en: `${present} of ${expected} ${noun}present; ${en}`,
    },
  };
}
