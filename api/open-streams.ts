import { DomainError } from '../services/errors.ts';
import { networkOf } from '../services/public/network-of.ts';
import type { StreamLimits } from './limits.ts';

const RETRY_SECONDS = 30;

/** Counts the streams that are open in this process. */
export interface OpenStreams {
  /** Answers how to give the place back, once. Throws DomainError `too-many`. */
  take(of: { readonly person: string | undefined; readonly address: string }): () => void;
}

/**
 * So many streams for a person, however many addresses they come from; for those who are nobody so many for an address.
 * Not an address for everybody: a county office has one for hundreds.
 */
export function openStreams(limits: StreamLimits): OpenStreams {
  const open = new Map<string, number>();
  const add = (key: string, one: 1 | -1) => {
    const count = (open.get(key) ?? 0) + one;
    if (count === 0) open.delete(key);
    else open.set(key, count);
  };
  return {
    take({ person, address }) {
      const [whose, key, most] =
        person === undefined
          ? (['of this address', `address ${networkOf(address)}`, limits.perAddress] as const)
          : (['of yours', `person ${person}`, limits.perPerson] as const);
      for (const [what, name, limit] of [
        [whose, key, most],
        ['of this server', 'all', limits.all],
      ] as const)
        if ((open.get(name) ?? 0) >= limit)
          throw new DomainError('too-many', `${limit} streams ${what} are open; close one, or wait`, {
            mostStreams: limit,
            retryAfterSeconds: RETRY_SECONDS,
          });
      const keys = [key, 'all'];
      for (const one of keys) add(one, 1);
      return () => {
        for (const one of keys.splice(0)) add(one, -1);
      };
    },
  };
}
