import type { RecordedVerdict } from '../machines/judge.ts';
import type { Role } from '../machines/plan/words.ts';
import { holdsFor } from './permissions.ts';
import type { Person } from './world.ts';

/** Findings about persons are seen by those who review persons, and by nobody else (rulebook section 5). */
const SEE_FINDINGS: readonly Role[] = [
  'town-party-committee',
  'county-organization-department',
  'county-civil-affairs-bureau',
  'reviewing-department',
  'inspection-team',
];

export function seesFindings(person: Person | null | undefined, community: string): boolean {
  return (
    person?.appointments.some((one) => SEE_FINDINGS.includes(one.role) && holdsFor(one, community)) ?? false
  );
}

const holdFindings = (facts: unknown): facts is { findings: unknown } =>
  typeof facts === 'object' && facts !== null && 'findings' in facts;

/** Facts without the findings in them; the name stays, so that it is plain that something was left out. */
export function withoutFindings(facts: unknown): unknown {
  return holdFindings(facts) ? { ...facts, findings: 'masked' } : facts;
}

/** Where findings are the facts, a verdict over persons tells about whom they are. */
const OVER_PERSONS: readonly string[] = ['step.known-persons', 'step.one-of'];

/** A verdict over findings always tells what they are. */
export function tellsOfFindings({ rule }: Pick<RecordedVerdict, 'rule'>, facts: unknown): boolean {
  return rule === 'candidates.qualification' || (holdFindings(facts) && OVER_PERSONS.includes(rule));
}

/** That a rule holds or does not is for everybody; by whom and why is not. */
function masked({ reading: _, ...verdict }: RecordedVerdict): RecordedVerdict {
  return {
    ...verdict,
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
  facts: unknown,
): readonly RecordedVerdict[] {
  const tells = (one: RecordedVerdict) => tellsOfFindings(one, facts);
  return verdicts.some(tells) ? verdicts.map((one) => (tells(one) ? masked(one) : one)) : verdicts;
}
