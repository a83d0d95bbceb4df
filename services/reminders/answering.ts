import type { Database } from '../../db/connect.ts';
import { namesOf } from '../../db/people.ts';
import { metaOfStep } from '../../machines/meta-of-step.ts';
import type { Role } from '../../machines/plan/words.ts';
import { ALWAYS_ANSWERS } from './answers-for.ts';
import { directoryOf } from './recipients.ts';

/** A role that answers for a step, and who holds it there; nobody may. */
export interface Answering {
  readonly role: Role;
  readonly people: readonly { readonly id: string; readonly name: string | null }[];
}

/** A step of a community. */
interface Place {
  readonly community: string;
  readonly step: string;
}

/**
 * Who has to answer for steps, as `answersFor` judges it: those on whom a step waits, then the secretary. In the order
 * of the places; whoever holds two of the roles stands under the first.
 */
export async function answeringFor(
  db: Database,
  places: readonly Place[],
): Promise<readonly (readonly Answering[])[]> {
  const directory = await directoryOf(
    db,
    places.map(({ community }) => community),
  );
  const found = places.map(({ community, step }) => {
    const roles = [...new Set([...(metaOfStep(step)?.actors ?? []), ALWAYS_ANSWERS])];
    return { roles, people: directory.of(community, roles, []) };
  });
  const names = await namesOf(db, [
    ...new Set(found.flatMap(({ people }) => people.map(({ person }) => person))),
  ]);
  return found.map(({ roles, people }) =>
    roles.map((role) => ({
      role,
      people: people
        .filter((one) => one.role === role)
        .map(({ person }) => ({ id: person, name: names.get(person) ?? null })),
    })),
  );
}
