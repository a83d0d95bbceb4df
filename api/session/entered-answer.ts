import type { FastifyReply } from 'fastify';
import type { Entered } from '../../services/accounts/enter.ts';
import { keepEntered } from './cookies.ts';
import { csrfTokenOf } from './csrf.ts';

/** What somebody is told who has come in; the token itself goes into the cookie and nowhere else. */
export interface EnteredAnswer {
  readonly person: { readonly id: string; readonly name: string };
  readonly stage: Entered['stage'];
  readonly csrfToken: string;
  readonly until: string;
}

export function enteredAnswer(reply: FastifyReply, entered: Entered): EnteredAnswer {
  keepEntered(reply, entered);
  const { person, stage, token, expiresAt } = entered;
  return { person, stage, csrfToken: csrfTokenOf(token), until: expiresAt.toString() };
}
