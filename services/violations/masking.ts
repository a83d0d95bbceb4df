import { quotedIn } from '../../machines/personal/of-events.ts';
import type { Verdict } from '../../machines/rules/verdict.ts';

export const OF_REPORTS: readonly string[] = ['renewal.violation-reported', 'renewal.violation-closed'];

/** That something is open is for everybody whom it stops; what, and how much, is not. */
export function withoutReport<V extends Verdict>(verdict: V): V {
  const { satisfied } = verdict;
  return {
    ...verdict,
    required: 'masked',
    actual: 'masked',
    shortBy: satisfied ? 0 : 1,
    message: satisfied
      ? { zh: '督查组没有未办结事项', en: 'the inspection team has nothing open' }
      : { zh: '督查组尚有未办结事项', en: 'the inspection team has open matters' },
    details: {},
  };
}

/** Verdicts on an event for somebody outside the inspection team; the others stay as they are. */
export const verdictsWithoutReports = <V extends Verdict>(type: string, verdicts: readonly V[]): V[] =>
  verdicts.map((one) => (quotedIn(type, one.rule) === 'report' ? withoutReport(one) : one));
