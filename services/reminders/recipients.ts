import type { Database } from '../../db/connect.ts';
import { holdersIn } from '../../db/due-deadlines.ts';
import type { Recipient } from '../../machines/plan/reminders.ts';
import type { Role } from '../../machines/plan/words.ts';

/** Somebody who is to be told, and the role in which they are. */
export interface Addressee {
  readonly person: string;
  readonly role: Role;
}

export interface Directory {
  /** The holders of these roles for a community, each person once, in the first of the roles that they hold. */
  of(community: string, to: readonly Recipient[], waitingOn: readonly Role[]): Addressee[];
}

const LONGEST_PREFIX = 12;
const SHORTEST_PREFIX = 2;

/** Every region that a community lies in, itself included, as a role may hold for it. */
function prefixesOf(community: string): string[] {
  const lengths = Array.from(
    { length: LONGEST_PREFIX - SHORTEST_PREFIX + 1 },
    (_, at) => SHORTEST_PREFIX + at,
  );
  return lengths.map((length) => community.slice(0, length));
}

/** Whoever holds any role for any of these communities, read in one query. */
export async function directoryOf(db: Database, communities: readonly string[]): Promise<Directory> {
  const prefixes = [...new Set(communities.flatMap(prefixesOf))];
  const holders = await holdersIn(db, prefixes);
  const byPrefix = Map.groupBy(holders, ({ prefix }) => prefix);
  return {
    of(community, to, waitingOn) {
      const roles = new Set(to.flatMap((one) => (one === 'waiting-on' ? waitingOn : [one])));
      const held = prefixesOf(community).flatMap((prefix) => byPrefix.get(prefix) ?? []);
      const found = new Map<string, Addressee>();
      for (const role of roles)
        for (const one of held)
          if (one.role === role && !found.has(one.person))
            found.set(one.person, { person: one.person, role });
      return [...found.values()];
    },
  };
}
