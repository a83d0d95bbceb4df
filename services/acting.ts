import { definitionOf, type EventType } from '../machines/events/catalog.ts';
import type { Role } from '../machines/plan/words.ts';
import { DomainError } from './errors.ts';
import { mayRecord, rolesToRecord } from './permissions.ts';
import type { Renewal } from './renewal.ts';
import type { Person, World } from './world.ts';

/** The person on whose behalf a request acts, once it is known who that is. Throws DomainError `unauthenticated`. */
export async function actingPerson(world: World, id: string | undefined): Promise<Person> {
  if (id === undefined) throw new DomainError('unauthenticated', 'Nobody is signed in');
  const person = await world.person(id);
  if (person === undefined)
    throw new DomainError('unauthenticated', `There is no person ${id} in the directory`, { person: id });
  return person;
}

/** Whether the person submitted what the event approves: nobody approves what they submitted themselves. */
export function approvesOwnSubmission(person: Person, type: EventType, renewal: Renewal): boolean {
  const { approves } = definitionOf(type);
  const { submittedBy } = renewal.snapshot.context;
  return [approves ?? []].flat().some((submission) => submittedBy[submission] === person.id);
}

/** The role in which the person sends such events about a community. Throws DomainError `forbidden` where they do not. */
export function roleThere(person: Person, type: EventType, community: string): Role {
  const [role] = rolesToRecord(person.appointments, type, community);
  if (role === undefined)
    throw new DomainError(
      'forbidden',
      `${type} for ${community} is for ${mayRecord[type].join(', ')}, which ${person.id} is not there`,
      { person: person.id, community },
    );
  return role;
}

/** The role in which the person sends the event. Throws DomainError `forbidden` where it is not theirs. */
export function roleFor(person: Person, type: EventType, renewal: Renewal): Role {
  const role = roleThere(person, type, renewal.community.code);
  if (approvesOwnSubmission(person, type, renewal))
    throw new DomainError('forbidden', `${person.id} submitted this and so cannot decide on it`, {
      person: person.id,
    });
  return role;
}
