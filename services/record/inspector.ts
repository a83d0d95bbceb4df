import { findRenewal } from '../../db/renewals.ts';
import type { Role } from '../../machines/plan/words.ts';
import { actingPerson } from '../acting.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { holdsFor } from '../permissions.ts';
import type { Person } from '../world.ts';

/** Who sees where a chain stands. */
export const SEE_CHAINS: readonly Role[] = ['inspection-team', 'leading-group'];

/** Who may take a copy of a renewal's record away. */
export const TAKE_COPIES: readonly Role[] = ['inspection-team'];

/**
 * The renewal, and the person who asks in one of these roles. Throws DomainError `unauthenticated`, `not-found`,
 * `forbidden`.
 */
export async function askedInRole(
  { connection: { db }, memory }: Deps,
  { renewal, actor }: { renewal: string; actor: string | undefined },
  roles: readonly Role[],
): Promise<{ row: NonNullable<Awaited<ReturnType<typeof findRenewal>>>; person: Person }> {
  const person = await actingPerson(await memory.currentWorld(), actor);
  const row = await findRenewal(db, renewal);
  if (row === undefined) throw new DomainError('not-found', `There is no renewal ${renewal}`, { renewal });
  if (!person.appointments.some((one) => roles.includes(one.role) && holdsFor(one, row.community)))
    throw new DomainError('forbidden', `This is for ${roles.join(' and ')} of ${row.community}`, {
      person: person.id,
    });
  return { row, person };
}
