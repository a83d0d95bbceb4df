import { inventedPerson } from '../../services/drill/people.ts';

/** So many invented people have names of their own. */
const INVENTED = 60;

/** What is told about the invented people of a drill, as texts that mean nothing else. */
export function personalTexts(): string[] {
  const people = Array.from({ length: INVENTED }, (_, at) => inventedPerson(at, true));
  const texts = people.flatMap(({ name, birthDate, partySince, ethnicity }) => [
    name,
    birthDate,
    partySince,
    ethnicity,
  ]);
  return [...new Set(texts)];
}

/** A fact about a person with its value, and not with what is put in its place. */
const TRAIT =
  /"(?:gender|education|ethnicity|birthDate|partySince|relation|household)":\s*"|"(?:party|socialWorkLicence|socialWorkDegree|financeOrManagement|livesHere)":\s*(?:true|false)|"age":\s*\d/g;

/** What a text tells about persons that it must not: a text of theirs, or a trait that is not sealed. */
export function personsIn(text: string): string[] {
  const parts = personalTexts().filter((one) => text.includes(one));
  return [...parts, ...[...text.matchAll(TRAIT)].map(([found]) => found)];
}
