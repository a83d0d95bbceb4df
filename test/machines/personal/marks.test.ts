import { Type } from 'typebox';
import { describe, expect, test } from 'vitest';
import { checkIds, checkOf } from '../../../machines/conditions/catalog.ts';
import { definitionOf, eventTypes } from '../../../machines/events/catalog.ts';
import { eraseSnapshot } from '../../../machines/personal/erase-snapshot.ts';
import { personal } from '../../../machines/personal/mark.ts';
import { contextShape } from '../../../machines/personal/of-context.ts';
import { personalFacts, quotedIn } from '../../../machines/personal/of-events.ts';
import { kindsIn, type Shape, shapeOf } from '../../../machines/personal/shape.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { facts, id } from '../../../machines/rules/schema.ts';
import { restore, store } from '../../../machines/stored-snapshot.ts';
import { personsIn } from '../../support/persons.ts';
import { courses } from '../courses.ts';
import { before, playedCourse } from '../stages/standing.ts';

function placesIn(shape: Shape | undefined, at = ''): string[] {
  if (shape === undefined) return [];
  const { kind, properties = {}, items } = shape;
  return [
    ...(kind === undefined ? [] : [`${at.slice(1)}: ${kind}`]),
    ...Object.entries(properties).flatMap(([name, one]) => placesIn(one, `${at}.${name}`)),
    ...placesIn(items, `${at}[]`),
  ];
}

/** The whole of what the product holds about persons beside their ids. */
test('every event tells which of its facts are about persons', async () => {
  const marked = eventTypes.flatMap((type) => {
    const places = placesIn(personalFacts(type));
    return places.length === 0 ? [] : [`${type}\n${places.map((one) => `  ${one}`).join('\n')}`];
  });
  await expect(`${marked.join('\n')}\n`).toMatchFileSnapshot('personal-facts.txt');
});

/** Every place in a schema where a text that somebody types can stand. */
function textsIn(schema: unknown, at = ''): string[] {
  if (typeof schema !== 'object' || schema === null || 'x-personal' in schema || 'enum' in schema) return [];
  const { type, format, properties, items, anyOf } = schema as Record<string, unknown>;
  if (type === 'string') return format === 'date' ? [] : [at.slice(1)];
  return [
    ...Object.entries((properties ?? {}) as object).flatMap(([name, one]) => textsIn(one, `${at}.${name}`)),
    ...textsIn(items, at),
    ...(Array.isArray(anyOf) ? anyOf.flatMap((one) => textsIn(one, at)) : []),
  ];
}

const IDS = [
  ...['id', 'person', 'persons', 'members', 'candidates', 'chosen', 'certificates', 'cleared', 'notCleared'],
  ...['chair', 'viceChair', 'reserves', 'leave', 'join', 'deputies', 'disciplineCommissioner'],
  ...['number', 'rule', 'to'],
];

test('a text that is not marked is an id, a number of a document, or a reason about the procedure', () => {
  const typed = eventTypes
    .flatMap((type) => textsIn(definitionOf(type).facts))
    .map((one) => one.split('.').at(-1));
  expect(new Set(typed)).toEqual(new Set([...IDS, 'documentNumber', 'reason']));
});

test('where a person and a reason stand together, the reason is about the person', () => {
  const unmarked = eventTypes.filter((type) => {
    const texts = textsIn(definitionOf(type).facts);
    return texts.includes('reason') && ['person', 'persons', 'chosen'].some((one) => texts.includes(one));
  });
  expect(unmarked).toEqual([]);
});

test.each([
  { id: '110101199003070000', refused: true },
  { id: '11010119900307000X', refused: true },
  { id: '11010119900307000x', refused: true },
  { id: '11010119900307000', refused: false },
  { id: '1101011990030700000', refused: false },
  { id: 'p-110101199003070000', refused: false },
  { id: '150626100002', refused: false },
])(
  'an id is refused where it is an identity number, and is not repeated: $id, $refused',
  ({ id, refused }) => {
    const judged = () => checkOf('step.one-of').judge({ named: id, among: [id] }, galutu2020);
    if (!refused) return expect(judged().satisfied).toBe(true);
    expect(judged).toThrow('named: must not be an identity number');
    expect(judged).not.toThrow(id);
  },
);

describe('a verdict on facts about persons is one about persons', () => {
  test('by the rule', () => {
    const personalRules = checkIds.filter(
      (rule) => quotedIn('preparation.survey-recorded', rule) !== undefined,
    );
    expect(personalRules).toEqual([
      'candidates.qualification',
      'candidates.relatives',
      'candidates.surname-order',
      'residents.voter-eligibility',
      'supervision.composition',
      'supervision.avoidance',
      'team.secretary',
      'team.composition',
      'step.finding-on-record',
    ]);
  });

  test.each([
    { type: 'party.inspection-recorded', rule: 'step.known-persons', kind: 'finding' },
    { type: 'party.inspection-list-submitted', rule: 'step.known-persons', kind: undefined },
    { type: 'party.meeting-prepared', rule: 'step.places-filled', kind: 'name' },
    { type: 'residents.result-announced', rule: 'step.places-filled', kind: undefined },
    { type: 'residents.write-in-annulled', rule: 'step.one-of', kind: 'finding' },
    { type: 'supervision.candidates-approved', rule: 'candidates.relatives', kind: 'kinship' },
    { type: 'supervision.candidates-approved', rule: 'candidates.qualification', kind: 'finding' },
    { type: 'renewal.violation-closed', rule: 'step.one-of', kind: 'report' },
    { type: 'party.objection-rejected', rule: 'step.one-of', kind: undefined },
    { type: 'follow-up.accepted', rule: 'step.nothing-open', kind: 'report' },
    { type: 'party.publicity-completed', rule: 'step.nothing-open', kind: undefined },
    { type: 'a-type-of-old', rule: 'candidates.qualification', kind: 'finding' },
    { type: 'a-type-of-old', rule: 'a-rule-of-old', kind: undefined },
  ])('$rule of $type: $kind', ({ type, rule, kind }) => {
    expect(quotedIn(type, rule)).toBe(kind);
  });

  test('what an event says that it quotes, it checks, and holds or the renewal remembers', () => {
    for (const type of eventTypes) {
      const { quotes = {}, checks = {} } = definitionOf(type);
      const held = [...kindsIn(personalFacts(type)), ...kindsIn(contextShape)];
      for (const [rule, kind] of Object.entries(quotes)) {
        expect(Object.keys(checks), type).toContain(rule);
        expect(held, type).toContain(kind);
      }
    }
  });
});

test('what is personal in one case of a union is refused: its place would depend on the value', () => {
  const schema = facts({ one: Type.Union([personal('name', id), Type.Null()]) });
  expect(() => shapeOf(schema)).toThrow('union');
});

describe('a concluded renewal without what it knew of persons', () => {
  test.each(courses.map((course) => ({ title: course.title, course })))('$title', ({ course }) => {
    const last = playedCourse(course).snapshots.at(-1);
    if (last === undefined) throw new Error('Nothing was played');
    const erased = eraseSnapshot(store(last));
    expect(personsIn(JSON.stringify(erased).replaceAll(/"name":"person-\d+"/g, ''))).toEqual([]);
    expect(JSON.parse(JSON.stringify(store(restore(erased))))).toEqual(JSON.parse(JSON.stringify(erased)));
    const { party, residents } = restore(erased).context;
    expect([party.elected, residents.elected]).toEqual([
      last.context.party.elected,
      last.context.residents.elected,
    ]);
    expect(eraseSnapshot(erased)).toEqual(erased);
  });

  test('is not made of one that still runs', () => {
    const { snapshot } = before('follow-up.accepted');
    expect(() => eraseSnapshot(store(snapshot))).toThrow('not concluded');
  });
});
