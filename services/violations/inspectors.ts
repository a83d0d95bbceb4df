import { findViolation, type ViolationRow } from '../../db/violations.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { holdsOneOf, mayInspect } from '../permissions.ts';
import type { Person } from '../world.ts';

/** Reports of violations are seen by the inspection team of the community, and by nobody else. */
export function inspects(person: Person | null | undefined, community: string): boolean {
  return holdsOneOf(mayInspect, person?.appointments ?? [], community);
}

/** Throws DomainError `forbidden` for whoever is in no inspection team. */
export function requireInspector(person: Person): void {
  if (!person.appointments.some(({ role }) => mayInspect.includes(role)))
    throw new DomainError('forbidden', 'Reports of violations are for the inspection team', {
      person: person.id,
    });
}

/** Throws DomainError `forbidden`, and `not-found` also for a report of a community that is not theirs. */
export async function violationFor(
  { connection: { db } }: Pick<Deps, 'connection'>,
  id: string,
  person: Person,
): Promise<ViolationRow> {
  requireInspector(person);
  const row = await findViolation(db, id);
  if (row === undefined || !inspects(person, row.community))
    throw new DomainError('not-found', `There is no report of a violation ${id}`, { violation: id });
  return row;
}
