import type { RenewalContext } from '../../../machines/context.ts';
import { compareBySurnameStrokes, UnknownCharacterError } from '../../../machines/rules/surname/order.ts';
import { knownPersons } from './known-persons.ts';
import { type Choosing, poolOfRows } from './pools.ts';

/**
 * Candidates as their notice and the ballot name them: by the strokes of their surnames, the one order in which they
 * can have been published. As the record holds them where a name is withheld or cannot be put in order.
 */
export function inBallotOrder(ids: readonly string[], context: RenewalContext): readonly string[] {
  const named = knownPersons(context, []);
  const candidates = ids.flatMap((id) => named.get(id) ?? []);
  if (candidates.length < ids.length) return ids;
  try {
    return candidates.toSorted((a, b) => compareBySurnameStrokes(a.name, b.name)).map(({ id }) => id);
  } catch (error) {
    if (error instanceof UnknownCharacterError) return ids;
    throw error;
  }
}

/** Whose votes the rows at a path count, as the ballot has them; undefined where the checks leave that open. */
export function ballotAt(choosing: Choosing, values: unknown, path: string): readonly string[] | undefined {
  const pool = poolOfRows(choosing, values, path);
  return pool && inBallotOrder(pool.from, choosing.context);
}
