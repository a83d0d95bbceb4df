import type { FastifyRequest } from 'fastify';
import { findSession, type LookUpSession, type Session } from '../../services/accounts/sessions.ts';
import { type Stage, stageOf } from '../../services/accounts/stage.ts';
import type { Deps } from '../../services/deps.ts';
import { DomainError } from '../../services/errors.ts';
import type { Person, World } from '../../services/world.ts';
import { cookieOf } from './cookies.ts';
import { changesState, requireCsrfToken } from './csrf.ts';
import { accountsOf } from './door.ts';

/** Whoever a cookie belongs to, as far as one world goes. */
export interface SignedIn {
  readonly session: Session;
  readonly person: Person;
  readonly stage: Stage;
  /** The token of the cookie itself. */
  readonly token: string;
}

/**
 * Whoever the cookie of a request belongs to; undefined without one, or one that is over. There is no other way from
 * a cookie to a person, so that none of them forgets the token against forged requests. Throws DomainError
 * `cross-site`.
 */
export async function findSignedIn(
  deps: Deps,
  request: FastifyRequest,
  world: World,
  lookUp: LookUpSession = findSession,
): Promise<SignedIn | undefined> {
  const token = cookieOf(request, 'session');
  const session = await lookUp(deps, world, token);
  if (session === undefined || token === undefined) return undefined;
  const person = await world.person(session.person);
  if (person === undefined) return undefined;
  if (changesState(request)) requireCsrfToken(request, token);
  request.actor = person.id;
  const stage = stageOf(session.secondFactor, person, accountsOf(request).settings);
  return { session, person, stage, token };
}

const NEEDS: Readonly<Record<Exclude<Stage, 'complete'>, string>> = {
  'second-factor': 'Show the second factor first: POST /api/sign-in/second-factor',
  enrolment: 'A role of this person requires a second factor: POST /api/me/totp',
};

/** Throws DomainError `second-factor-needed`. */
export function requireComplete({ stage }: Pick<SignedIn, 'stage'>): void {
  if (stage !== 'complete') throw new DomainError('second-factor-needed', NEEDS[stage], { stage });
}

/** Whoever is signed in, at one of these stages. Throws DomainError `unauthenticated`, `second-factor-needed`. */
export async function requireSignedIn(
  deps: Deps,
  request: FastifyRequest,
  ...stages: readonly Stage[]
): Promise<SignedIn> {
  const found = await findSignedIn(deps, request, await deps.memory.currentWorld());
  if (found === undefined) throw new DomainError('unauthenticated', 'Nobody is signed in');
  if (!stages.includes(found.stage)) requireComplete(found);
  return found;
}
