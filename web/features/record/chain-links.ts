import type { HistoryEvent } from '../../api/api.gen.ts';

/**
 * Where the chain of a record does not hold together: the first revision whose entry does not follow the one before
 * it, or the last one where the head is another. Null where it holds. `events` are all of them, oldest first.
 */
export function brokenAt(
  events: readonly Pick<HistoryEvent, 'revision' | 'previous' | 'hash'>[],
  head: string,
): number | null {
  for (const [at, event] of events.entries()) {
    const before = events[at - 1];
    if (before !== undefined && (event.previous !== before.hash || event.revision !== before.revision + 1))
      return event.revision;
  }
  const last = events.at(-1);
  return last === undefined || last.hash === head ? null : last.revision;
}
