import { findObjection, type ObjectionRow } from '../../db/objections.ts';
import { isObjectable } from '../../machines/notices/public-notice.ts';
import type { Role } from '../../machines/plan/words.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { holdsOneOf, mayDismissObjections, mayListObjections, mayTakeObjections } from '../permissions.ts';
import type { Person } from '../world.ts';

const isFor = (roles: readonly Role[], { appointments }: Person, { community }: ObjectionRow) =>
  holdsOneOf(roles, appointments, community);

export const mayTake = (person: Person, row: ObjectionRow): boolean =>
  isObjectable(row.notice) && isFor(mayTakeObjections[row.notice], person, row);

export const mayDismiss = (person: Person, row: ObjectionRow): boolean =>
  isFor(mayDismissObjections, person, row);

/** Its words are for those who decide on it, and for the inspection team. */
export const mayReadWords = (person: Person, row: ObjectionRow): boolean =>
  mayTake(person, row) || mayDismiss(person, row);

/** The objection, for somebody who is told of it. Throws DomainError `not-found`, also where it is not theirs to see. */
export async function objectionFor(
  { connection: { db } }: Pick<Deps, 'connection'>,
  id: string,
  person: Person,
): Promise<ObjectionRow> {
  const row = await findObjection(db, id);
  if (row === undefined || !isFor(mayListObjections, person, row))
    throw new DomainError('not-found', `There is no objection ${id}`, { objection: id });
  return row;
}

/** Throws DomainError `forbidden`. */
export function forbidUnless(allowed: boolean, what: string, { id }: ObjectionRow): void {
  if (!allowed) throw new DomainError('forbidden', `${what} is not yours to do`, { objection: id });
}
