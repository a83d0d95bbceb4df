import { actingPerson } from '../acting.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { mayOperate } from '../permissions.ts';
import type { Person } from '../world.ts';

/** Digits of a town's code. What is stopped is stopped for everybody, so nobody does it for one community. */
const TOWN_DIGITS = 9;

/** The prefixes for which a person operates the reminders, each a town or more: whose deliveries they see. */
export function regionsOperated({ appointments }: Person): string[] {
  return appointments
    .filter(({ role }) => mayOperate.includes(role))
    .flatMap(({ prefixes }) => prefixes.filter((prefix) => prefix.length <= TOWN_DIGITS));
}

export const operates = (person: Person): boolean => regionsOperated(person).length > 0;

/** The person who operates the reminders. Throws DomainError `unauthenticated`, `forbidden`. */
export async function operatorNamed({ memory }: Deps, id: string | undefined): Promise<Person> {
  const person = await actingPerson(await memory.currentWorld(), id);
  if (!operates(person))
    throw new DomainError(
      'forbidden',
      `The reminders are operated by ${mayOperate.join(' and ')} of a town or above, which ${person.id} is not`,
      { person: person.id },
    );
  return person;
}
