import { actingPerson } from '../acting.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { mayOperate } from '../permissions.ts';
import type { Person } from '../world.ts';

/** Digits of a town's code. What is stopped is stopped for everybody, so nobody does it for one community. */
const TOWN_DIGITS = 9;

export function operates({ appointments }: Person): boolean {
  return appointments.some(
    ({ role, prefixes }) =>
      mayOperate.includes(role) && prefixes.some((prefix) => prefix.length <= TOWN_DIGITS),
  );
}

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
