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

/** A verdict over findings tells what they are; where they are the facts, one over persons tells whom they name. */
function tellsOfFindings({ rule }: RecordedVerdict, facts: unknown): boolean {
  return rule === 'candidates.qualification' || (rule === 'step.known-persons' && holdFindings(facts));
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
