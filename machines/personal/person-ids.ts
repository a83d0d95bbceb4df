/**
 * Under what names facts of events have the ids of persons. Every other id there is that of a report or an objection,
 * of whoever handles it, of a rule or a step; a test holds this against the schemas.
 */
export const PERSON_IDS: ReadonlySet<string> = new Set([
  'id',
  'person',
  'persons',
  'members',
  'candidates',
  'chosen',
  'certificates',
  'cleared',
  'notCleared',
  'chair',
  'viceChair',
  'reserves',
  'leave',
  'join',
  'deputies',
  'disciplineCommissioner',
  // Of a kinship.
  'a',
  'b',
]);

/** Whether facts, as far as they are given, name somebody: what is sealed in them names nobody. */
export function namesPerson(facts: unknown, id: string): boolean {
  if (Array.isArray(facts)) return facts.some((one) => namesPerson(one, id));
  if (typeof facts !== 'object' || facts === null) return false;
  return Object.entries(facts).some(
    ([name, value]) => (PERSON_IDS.has(name) && [value].flat().includes(id)) || namesPerson(value, id),
  );
}
