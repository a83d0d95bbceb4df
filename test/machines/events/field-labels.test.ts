import { describe, expect, test } from 'vitest';
import { definitionOf, eventTypes } from '../../../machines/events/catalog.ts';
import { commonLabels, fieldLabel, ownLabels } from '../../../machines/events/field-labels.ts';

interface Field {
  readonly path: string;
  /** Words that it can be; none where it is no word. */
  readonly words: readonly string[];
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema | readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
}

/** Every fact of a schema, as a form would ask for it. */
function fieldsOf({ properties, items, anyOf, enum: words = [] }: Schema, path: string): Field[] {
  const self = path === '' ? [] : [{ path, words }];
  const within = Object.entries(properties ?? {}).flatMap(([name, one]) =>
    fieldsOf(one, path === '' ? name : `${path}.${name}`),
  );
  const places = Array.isArray(items)
    ? items.flatMap((one: Schema, at) => fieldsOf(one, `${path}[${at}]`))
    : items === undefined
      ? []
      : fieldsOf(items as Schema, `${path}[]`);
  const cases = (anyOf ?? []).flatMap((one) => fieldsOf(one, path)).filter((one) => one.path !== path);
  return [...self, ...within, ...places, ...cases];
}

const fields = eventTypes.flatMap((type) =>
  fieldsOf(definitionOf(type).facts as unknown as Schema, '').map((field) => ({ type, ...field })),
);

describe('every fact of every event', () => {
  test('has a label in both languages', () => {
    expect(fields.length).toBeGreaterThan(600);
    const nameless = fields.filter(({ type, path }) => fieldLabel(type, path) === undefined);
    expect(nameless.map(({ type, path }) => `${type} ${path}`)).toEqual([]);
  });

  test('has a label for each word that it can be', () => {
    const missing = fields.flatMap(({ type, path, words }) => {
      const label = fieldLabel(type, path);
      return words
        .filter((word) => label?.words?.[word] === undefined)
        .map((word) => `${type} ${path} ${word}`);
    });
    expect(fields.filter(({ words }) => words.length > 0).length).toBeGreaterThan(30);
    expect(missing).toEqual([]);
  });

  test('is found by the place that a problem names', () => {
    expect(fieldLabel('residents.election-meeting-held', 'posts[1].tallies[3].approve')?.zh).toBe('赞成');
    expect(fieldLabel('residents.result-announced', 'previous.collegeShare[1]')?.zh).toBe('上届成员总数');
    expect(fieldLabel('party.approval-requested', 'documentNumber')?.zh).toBe('请示文号');
    expect(fieldLabel('party.approval-requested', 'nothing')).toBeUndefined();
  });
});

describe('every label', () => {
  const all = [
    ...Object.entries(commonLabels),
    ...Object.values(ownLabels).flatMap((own) => Object.entries(own)),
  ];

  test('is Chinese in Chinese and English in English, and short enough for a form', () => {
    for (const [path, { zh, en }] of all) {
      expect(zh, path).toMatch(/\p{Script=Han}/u);
      expect(en, path).not.toMatch(/\p{Script=Han}/u);
      expect([...zh].length, zh).toBeLessThanOrEqual(20);
    }
  });

  test('is used by some event', () => {
    const paths = new Set(fields.map(({ path }) => path));
    expect(Object.keys(commonLabels).filter((path) => !paths.has(path))).toEqual([]);
    const of = (type: string) => new Set(fields.filter((one) => one.type === type).map(({ path }) => path));
    const unused = Object.entries(ownLabels).flatMap(([type, own]) => {
      const its = of(type);
      return Object.keys(own)
        .filter((path) => !its.has(path))
        .map((path) => `${type} ${path}`);
    });
    expect(unused).toEqual([]);
  });
});
