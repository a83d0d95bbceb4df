import { describe, expect, test } from 'vitest';
import { eventTypes } from '../../machines/events/catalog.ts';
import { fieldLabel } from '../../machines/events/field-labels.ts';
import { scenario } from '../../services/drill/scenario.ts';
import { drillCommunities } from '../../services/drill/set-up.ts';
import { wordsOf } from '../../web/features/event-form/field-words.ts';
import { allFields, formOf } from '../../web/features/event-form/form-model.ts';
import { heldBy } from '../../web/features/event-form/held-values.ts';
import { readAt, writtenAt } from '../../web/features/event-form/paths.ts';
import { actsOf, closedCourses, courses } from '../machines/courses.ts';

const acts = [
  ...scenario(await drillCommunities()).flatMap(({ scenes }) => scenes.map((scene) => scene.act)),
  ...[...courses, ...closedCourses].flatMap((course, at) =>
    actsOf(course, { method: at % 2 === 0 ? 'direct' : 'indirect' }),
  ),
];
const oneEach = Map.groupBy(acts, ({ type }) => type);

describe('the form of every event', () => {
  test('the drill and the courses bring facts of every one of them', () => {
    expect(eventTypes.filter((type) => !oneEach.has(type))).toEqual([]);
  });

  test.each(eventTypes)('%s holds what was recorded, and gives it back as it was', (type) => {
    const fields = formOf(type);
    for (const { facts } of oneEach.get(type) ?? []) expect(heldBy(fields, facts)).toEqual(facts);
  });

  test.each(eventTypes)('%s has a label for each field, and words for each choice', (type) => {
    for (const field of allFields(formOf(type))) {
      const label = fieldLabel(type, field.path);
      if (field.name !== '') expect({ path: field.path, label }).toMatchObject({ label: expect.anything() });
      if (field.kind === 'choice' || field.kind === 'words' || field.kind === 'agenda') {
        const words = wordsOf(type, field.path);
        expect(field.choices.filter((one) => words[one] === undefined)).toEqual([]);
      }
    }
  });

  test('what a form cannot hold is left out, and a row keeps its place', () => {
    const fields = formOf('party.election-meeting-held');
    const given = {
      on: '2021-01-09',
      members: '60',
      present: 2.5,
      agenda: ['speeches', 'a dance'],
      tallies: [{ id: 'person-01', approve: 3, name: 'x' }, {}],
      more: 1,
    };
    expect(heldBy(fields, given)).toEqual({
      on: '2021-01-09',
      agenda: ['speeches'],
      tallies: [{ id: 'person-01', approve: 3 }, {}],
    });
    expect(heldBy(fields, null)).toEqual({});
    expect(heldBy(formOf('residents.result-announced'), { filedWithLeadingGroupOn: null })).toEqual({
      filedWithLeadingGroupOn: null,
    });
  });
});

describe('paths', () => {
  test('what is written at a path is read there, and nothing else is changed', () => {
    const before = { on: '2021-01-09', posts: [{ post: 'director' }] };
    const after = writtenAt(before, 'posts[1].tallies[0].approve', 12);
    expect(readAt(after, 'posts[1].tallies[0].approve')).toBe(12);
    expect(readAt(after, 'posts[0].post')).toBe('director');
    expect(readAt(after, 'on')).toBe('2021-01-09');
    expect(before).toEqual({ on: '2021-01-09', posts: [{ post: 'director' }] });
  });

  test('what is emptied is gone', () => {
    expect(writtenAt({ a: { b: 1 }, c: 2 }, 'a.b', undefined)).toEqual({ a: {}, c: 2 });
    expect(readAt({ a: {} }, 'a.b.c')).toBeUndefined();
  });
});
