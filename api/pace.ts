import type { FastifyRequest } from 'fastify';
import { DomainError } from '../services/errors.ts';
import { networkOf } from '../services/public/network-of.ts';

const WINDOW_MS = 60_000;
/** So that those who come from ever new addresses fill no memory; then all of them are counted anew. */
const MOST_ADDRESSES = 50_000;

/**
 * Lets so many requests of one address through in a minute, in this process. It only keeps those who have no account
 * from asking faster than people do; what they send in is counted in the database. Throws DomainError `too-many`.
 */
export function pace(perMinute: number): (request: FastifyRequest) => Promise<void> {
  const seen = new Map<string, number>();
  let since = performance.now();
  return async ({ ip }) => {
    const now = performance.now();
    if (now - since >= WINDOW_MS || seen.size >= MOST_ADDRESSES) {
      seen.clear();
      since = now;
    }
    const address = networkOf(ip);
    const asked = (seen.get(address) ?? 0) + 1;
    seen.set(address, asked);
    if (asked <= perMinute) return;
    const wait = Math.ceil((WINDOW_MS - (now - since)) / 1000);
    throw new DomainError('too-many', `More than ${perMinute} requests in a minute; wait ${wait} s`, {
      retryAfterSeconds: wait,
    });
  };
}
