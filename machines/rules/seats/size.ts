import type { Range } from '../../plan/plan.ts';
import type { Text } from '../../text.ts';
import { bound, offBy, outside, rangeInWords } from '../range.ts';
import type { Finding } from '../verdict.ts';

/** 三(三) "一般由5至9人组成": outside the range the town party committee may allow an exception. */
export function usualSize(seats: number, usual: Range, body: Text): Finding {
  const shortBy = outside(seats, usual);
  const words = rangeInWords(usual);
  const off = offBy(seats, usual);
  return {
    satisfied: shortBy === 0,
    level: 'advisory',
    required: bound(seats, usual),
    actual: seats,
    shortBy,
    message: {
      zh: `${body.zh}职数${seats}名，一般为${words.zh}名${shortBy === 0 ? '' : `，${off.zh}`}`,
      en: `${seats} seats in the ${body.en}, as a rule ${words.en}${shortBy === 0 ? '' : `: ${off.en}`}`,
    },
    details: { usual },
  };
}

/**
 * 三(三) "最多不超过11人": above it no exception is possible. The words also allow 11 for the two committees
 * together; the plan counts each by itself.
 */
export function limitedSize(seats: number, usual: Range, atMost: number, body: Text): Finding {
  const within = usualSize(seats, usual, body);
  const over = seats - atMost;
  const details = { usual, atMost };
  const reading = `at most ${atMost} in each of the two committees`;
  if (over <= 0) {
    return { ...within, level: within.satisfied ? 'mandatory' : 'advisory', reading, details };
  }
  return {
    satisfied: false,
    level: 'mandatory',
    required: atMost,
    actual: seats,
    shortBy: over,
    reading,
    message: {
      zh: `${body.zh}职数${seats}名，最多不超过${atMost}名，多${over}名`,
      en: `${seats} seats in the ${body.en}, at most ${atMost} allowed: ${over} too many`,
    },
    details,
  };
}
