import type { FastifyRequest } from 'fastify';
import { actingPerson } from '../services/acting.ts';
import type { Deps } from '../services/deps.ts';
import type { Person } from '../services/world.ts';
import { actorIn } from './acting.ts';

/** Whose own things a request is about. Throws DomainError `unauthenticated` where nobody is signed in or named. */
export async function requireActing(deps: Deps, request: FastifyRequest): Promise<Person> {
  const world = await deps.memory.currentWorld();
  return actingPerson(world, await actorIn(deps, request, world));
}
