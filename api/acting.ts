import type { FastifyRequest } from 'fastify';
import { actingPerson } from '../services/acting.ts';
import type { Deps } from '../services/deps.ts';
import { DomainError } from '../services/errors.ts';
import type { Person } from '../services/world.ts';
import { requireWellFormed } from './well-formed.ts';

/** Names the person on whose behalf a request acts; in drill mode only, until people sign in. */
export const ACTING_HEADER = 'x-acting-person';

/** Throws InvalidFacts for a text that no database takes. */
export function actingHeader(request: FastifyRequest): string | undefined {
  const value = request.headers[ACTING_HEADER];
  requireWellFormed({ [ACTING_HEADER]: value });
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * Who reads. In a drill anybody may look, and whoever names a person sees what that person may. Throws DomainError
 * `unauthenticated` outside a drill, and for a person who is not in the directory.
 */
export async function reader(deps: Deps, request: FastifyRequest): Promise<Person | null> {
  const world = await deps.memory.currentWorld();
  const id = actingHeader(request);
  if (id !== undefined) return actingPerson(world, id);
  if (world.drill) return null;
  throw new DomainError('unauthenticated', 'Nobody is signed in');
}
