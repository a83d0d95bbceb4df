import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../services/errors.ts';
import { accountsOf, isSecure } from './door.ts';

export const CSRF_HEADER = 'x-csrf-token';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

export const changesState = ({ method }: FastifyRequest): boolean => !SAFE_METHODS.includes(method);

/** Follows from the session's token, and the token does not follow from it: nothing more has to be kept. */
export const csrfTokenOf = (token: string): string =>
  createHmac('sha256', token).update('huanjie/csrf/v1').digest('base64url');

function isOwnOrigin(request: FastifyRequest, origin: string): boolean {
  const { publicUrl } = accountsOf(request).settings;
  const scheme = isSecure(request) ? 'https' : request.protocol;
  return origin === new URL(publicUrl).origin || origin === `${scheme}://${request.host}`;
}

/**
 * Browsers say themselves from where a request comes, and no page can make them say otherwise; other programs say
 * nothing and hold no cookies of somebody else. Throws DomainError `cross-site`.
 */
export function requireOwnPage(request: FastifyRequest): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  // A form on a page that tells no referrer is sent with this origin, though by our own page.
  const hidden = origin === 'null';
  const foreign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && !(hidden && site === 'same-origin') && !isOwnOrigin(request, origin));
  if (foreign) throw new DomainError('cross-site', 'This request was sent by a page of another site');
}

function equal(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Of a request that changes something and comes with a session's cookie. Throws DomainError `cross-site`. */
export function requireCsrfToken(request: FastifyRequest, token: string): void {
  requireOwnPage(request);
  const given = request.headers[CSRF_HEADER];
  if (typeof given !== 'string' || !equal(given, csrfTokenOf(token)))
    throw new DomainError(
      'cross-site',
      `A request with a session has to bring its token in ${CSRF_HEADER}; GET /api/me tells it`,
    );
}
