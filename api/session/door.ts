import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AccountDeps } from '../../services/accounts/account-deps.ts';
import { behindTls } from '../../services/sign-in-settings.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** What every route needs that asks who is there. */
    accounts: AccountDeps;
  }
  interface FastifyRequest {
    /** Who acts, once that is known. */
    actor: string | null;
  }
}

export function hangDoor(app: FastifyInstance, accounts: AccountDeps): void {
  app.decorate('accounts', accounts);
  app.decorateRequest('actor', null);
}

export const accountsOf = (request: FastifyRequest): AccountDeps => request.server.accounts;

export const isSecure = (request: FastifyRequest): boolean => behindTls(accountsOf(request).settings);
