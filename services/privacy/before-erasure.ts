import type { KeptFact } from '../../machines/personal/unseal.ts';

/**
 * The events of a log that can still be judged: from the first one on of which a personal fact is erased, nothing can
 * be, since it all builds on it.
 */
export function beforeErasure<T extends { readonly personal: readonly KeptFact[] | null }>(
  events: readonly T[],
): readonly T[] {
  const at = events.findIndex(({ personal }) => personal?.some(({ value }) => value === null));
  return at === -1 ? events : events.slice(0, at);
}
