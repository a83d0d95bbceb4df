import type { FastifyRequest } from 'fastify';
import type { LookUpSession } from '../services/accounts/sessions.ts';
import { actingPerson } from '../services/acting.ts';
import type { Deps } from '../services/deps.ts';
import { DomainError } from '../services/errors.ts';
import type { Person, World } from '../services/world.ts';
import { findSignedIn, requireComplete } from './session/signed-in.ts';
import { requireWellFormed } from './well-formed.ts';

/** Names the person on whose behalf a request acts, in a drill only: anybody may act as anybody there. */
export const ACTING_HEADER = 'x-acting-person';

function headerOf(request: FastifyRequest): string | undefined {
  const value = request.headers[ACTING_HEADER];
  requireWellFormed({ [ACTING_HEADER]: value });
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** On whose behalf a request acts, as far as one world goes. Throws as {@link actorOf}. */
export async function actorIn(
  deps: Deps,
  request: FastifyRequest,
  world: World,
  lookUp?: LookUpSession,
): Promise<string | undefined> {
  const found = await findSignedIn(deps, request, world, lookUp);
  if (found !== undefined) {
    requireComplete(found);
    return found.person.id;
  }
  const named = world.drill ? headerOf(request) : undefined;
  request.actor = named ?? null;
  return named;
}

/**
 * On whose behalf a request acts: whoever is signed in, and in a drill otherwise whoever the header names; undefined
 * where nobody is. As the world is now. Throws DomainError `second-factor-needed`, `cross-site`; InvalidFacts for a
 * text that no database takes.
 */
export async function actorOf(deps: Deps, request: FastifyRequest): Promise<string | undefined> {
  return actorIn(deps, request, await deps.memory.currentWorld());
}

/**
 * On whose behalf an event is recorded, which is judged on what this process remembers and written only if that still
 * holds: whoever it remembers acts, and who it was is asked again in the world of each try. Only where it remembers
 * nobody who may, the database is asked. Throws as {@link actorOf}.
 */
export async function recordingActor(deps: Deps, request: FastifyRequest) {
  const actorWithin = (world: World) => actorIn(deps, request, world);
  const remembered = await actorWithin(await deps.memory.world()).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'second-factor-needed') return undefined;
    throw error;
  });
  return { actor: remembered ?? (await actorOf(deps, request)), actorWithin };
}

/**
 * Who reads. In a drill anybody may look, and whoever names a person sees what that person may. Throws DomainError
 * `unauthenticated` outside a drill, and for a person who is not in the directory.
 */
export async function reader(deps: Deps, request: FastifyRequest): Promise<Person | null> {
  const world = await deps.memory.currentWorld();
  const id = await actorIn(deps, request, world);
  if (id !== undefined) return actingPerson(world, id);
  if (world.drill) return null;
  throw new DomainError('unauthenticated', 'Nobody is signed in');
}
