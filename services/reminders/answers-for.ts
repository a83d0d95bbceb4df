import type { Role } from '../../machines/plan/words.ts';
import { holdsFor } from '../permissions.ts';
import type { Person } from '../world.ts';

/** Who answers for whatever is open in a community, on whomever it waits. */
export const ALWAYS_ANSWERS: Role = 'community-secretary';

/**
 * Whether a person has to answer for a step: the secretary of the community, and those on whom it waits. Others who
 * are told of it watch; they need give no reason, and what they say is no reply.
 */
export function answersFor(
  { appointments }: Pick<Person, 'appointments'>,
  { community, actors }: { community: string; actors: readonly string[] },
): boolean {
  return appointments.some(
    (one) => holdsFor(one, community) && (one.role === ALWAYS_ANSWERS || actors.includes(one.role)),
  );
}
