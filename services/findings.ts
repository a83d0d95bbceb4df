import type { RecordedVerdict } from '../machines/judge.ts';
import { quotedIn } from '../machines/personal/of-events.ts';
import { holdsOneOf, mayReviewPersons } from './permissions.ts';
import type { Person } from './world.ts';

/** Findings about persons are seen by those who review persons, and by nobody else (rulebook section 5). */
export function seesFindings(person: Person | null | undefined, community: string): boolean {
  return holdsOneOf(mayReviewPersons, person?.appointments ?? [], community);
}

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

/** Verdicts on an event for somebody who may not see findings; the same list where none tells of any. */
export function verdictsWithoutFindings(
  verdicts: readonly RecordedVerdict[],
  type: string,
): readonly RecordedVerdict[] {
  const tells = (one: RecordedVerdict) => tellsOfFindings(one, type);
  return verdicts.some(tells) ? verdicts.map((one) => (tells(one) ? maskedVerdict(one) : one)) : verdicts;
}
