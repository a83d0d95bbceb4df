import type { TSchema } from 'typebox';
import { describe, expect, test } from 'vitest';
import { definitionOf, eventTypes } from '../../../machines/events/catalog.ts';
import { namesPerson, PERSON_IDS } from '../../../machines/personal/person-ids.ts';
import { NO_IDENTITY_NUMBER } from '../../../machines/rules/invalid-facts.ts';
import { kinship } from '../../../machines/rules/schema.ts';

interface Schema {
  readonly type?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** The names under which a schema has ids, lists of them and those that are personal among them. */
function idNames(schema: Schema, name = ''): string[] {
  const { type, pattern, properties = {}, items, anyOf = [] } = schema;
  return [
    ...(type === 'string' && pattern === NO_IDENTITY_NUMBER ? [name] : []),
    ...Object.entries(properties).flatMap(([inner, one]) => idNames(one, inner)),
    ...(items === undefined ? [] : idNames(items, name)),
    ...anyOf.flatMap((one) => idNames(one, name)),
  ];
}
const namesIn = (schema: TSchema) => idNames(schema as Schema);

/** A report or an objection, whoever handles it, a rule, a step. */
const OF_NO_PERSON = ['number', 'handler', 'rule', 'to'];

test('every id in the facts of an event is that of a person, or of one of the few that are not', () => {
  const names = new Set(eventTypes.flatMap((type) => namesIn(definitionOf(type).facts)));
  expect(names).toEqual(new Set([...PERSON_IDS, ...OF_NO_PERSON]));
  expect(namesIn(kinship)).toEqual(['a', 'b']);
});

describe('facts name somebody', () => {
  test.each([
    { what: 'by the id alone', facts: { person: 'person-01' }, names: true },
    { what: 'in a list of ids', facts: { candidates: ['person-02', 'person-01'] }, names: true },
    { what: 'in a row', facts: { posts: [{ tallies: [{ id: 'person-01', votes: 3 }] }] }, names: true },
    { what: 'in a part', facts: { secretary: { id: 'person-01' } }, names: true },
    { what: 'in a kinship', facts: [{ a: 'person-02', b: 'person-01', relation: 'spouse' }], names: true },
    { what: 'somebody else', facts: { person: 'person-011' }, names: false },
    { what: 'a report of the same number', facts: { number: 'person-01' }, names: false },
    { what: 'whoever handles one', facts: { handler: 'person-01' }, names: false },
    { what: 'a reason', facts: { reason: 'person-01' }, names: false },
    { what: 'what is sealed', facts: { findings: { sealed: 'person-01' } }, names: false },
    { what: 'nothing', facts: null, names: false },
  ])('$what: $names', ({ facts, names }) => expect(namesPerson(facts, 'person-01')).toBe(names));
});
