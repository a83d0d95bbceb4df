import type { RecordedVerdict } from '../machines/judge.ts';
import { quotedIn } from '../machines/personal/of-events.ts';

/** Whether a verdict on an event of a type tells what a finding says, or about whom there is one. */
export function tellsOfFindings({ rule }: Pick<RecordedVerdict, 'rule'>, type: string): boolean {
  return quotedIn(type, rule) === 'finding';
}

/** That a rule holds or does not is for everybody; by whom and why is not. */
export function maskedVerdict({ reading: _, ...verdict }: RecordedVerdict): RecordedVerdict {
  return {
    ...verdict,
    // Of findings nothing is ever required but that there is none; of others it may quote a name.
    required: typeof verdict.required === 'number' ? verdict.required : 'masked',
    actual: 'masked',
    shortBy: verdict.satisfied ? 0 : 1,
    message: verdict.satisfied
      ? { zh: '符合，具体情况由审核部门掌握', en: 'holds; those who review persons see on what' }
      : { zh: '不符合，具体情况由审核部门掌握', en: 'does not hold; those who review persons see why' },
    details: {},
  };
}
