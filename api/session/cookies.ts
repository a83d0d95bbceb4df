import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Entered } from '../../services/accounts/enter.ts';
import { DEVICE_DAYS } from '../../services/accounts/known-device.ts';
import { isSecure } from './door.ts';

/** What is kept in a browser: who is signed in, on which device, and who is on the way to an identity provider. */
type Kept = 'session' | 'device' | 'journey';

/** With this prefix no other site under the same domain can put one there (RFC 6265bis 4.1.3.2). */
const HOST = '__Host-';
const DAY_SECONDS = 86_400;
const JOURNEY_SECONDS = 600;

export const cookieName = (kept: Kept, secure: boolean): string => `${secure ? HOST : ''}huanjie_${kept}`;

export const cookieOf = (request: FastifyRequest, kept: Kept): string | undefined =>
  request.cookies[cookieName(kept, isSecure(request))];

/** No script reads them. `lax`: people come by links in their messages, and are signed in there too. */
const form = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure }) as const;

function set(reply: FastifyReply, kept: Kept, token: string, maxAge: number): void {
  const secure = isSecure(reply.request);
  reply.setCookie(cookieName(kept, secure), token, { ...form(secure), maxAge });
}

/** A cookie goes when its time is over, as its session does. */
export function keepEntered(reply: FastifyReply, { token, expiresAt, device }: Entered): void {
  const { systemClock } = reply.server.accounts;
  const seconds = Math.floor(expiresAt.since(systemClock.now()).total('seconds'));
  set(reply, 'session', token, Math.max(0, seconds));
  if (device !== undefined) keepDevice(reply, device);
}

export const keepDevice = (reply: FastifyReply, token: string): void =>
  set(reply, 'device', token, DEVICE_DAYS * DAY_SECONDS);

export const keepJourney = (reply: FastifyReply, token: string): void =>
  set(reply, 'journey', token, JOURNEY_SECONDS);

export function dropCookie(reply: FastifyReply, kept: Kept): void {
  const secure = isSecure(reply.request);
  reply.clearCookie(cookieName(kept, secure), form(secure));
}
