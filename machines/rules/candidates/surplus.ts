import type { Surplus } from '../../plan/plan.ts';
import { bound, offBy, outside, rangeInWords } from '../range.ts';
import type { Finding } from '../verdict.ts';

/** 差额: as many candidates above the seats as the plan sets, not one more and not one fewer. */
export function withSurplus(seats: number, candidates: number, surplus: Surplus): Finding {
  const range = { min: seats + surplus.min, max: seats + surplus.max };
  const shortBy = outside(candidates, range);
  const needed = rangeInWords(range);
  const above = rangeInWords({ min: surplus.min, max: surplus.max });
  const off = offBy(candidates, range);
  return {
    satisfied: shortBy === 0,
    required: bound(candidates, range),
    actual: candidates,
    shortBy,
    ...(surplus.higherRule === undefined ? {} : { reading: `seats + ${above.en}; ${surplus.higherRule}` }),
    message: {
      zh: `应选${seats}名，候选人${candidates}名，须${needed.zh}名（应选人数加${above.zh}名）${shortBy === 0 ? '' : `，${off.zh}`}`,
      en: `${candidates} candidates for ${seats} seats; ${needed.en} needed (seats + ${above.en})${shortBy === 0 ? '' : `, ${off.en}`}`,
    },
    details: range,
  };
}
