import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { describe, expect, test } from 'vitest';
import { definitionOf, eventTypes } from '../../../machines/events/catalog.ts';
import { documentNumber, reason } from '../../../machines/events/facts.ts';
import { NO_IDENTITY_NUMBER, problemsOf } from '../../../machines/rules/invalid-facts.ts';

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema | readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

/** Texts that somebody writes: no day, no word to choose, no id. */
function writtenIn(schema: Schema, path: string): { path: string; schema: Schema }[] {
  const { type, format, pattern, enum: words } = schema;
  const isWritten = type === 'string' && format === undefined && words === undefined;
  const own = isWritten && pattern !== NO_IDENTITY_NUMBER ? [{ path, schema }] : [];
  const parts = [...Object.entries(schema.properties ?? {}), ['[]', schema.items] as const]
    .concat((schema.anyOf ?? []).map((one) => ['', one] as const))
    .flatMap(([name, one]) => [one ?? []].flat().map((part: Schema) => ({ name, part })));
  return [...own, ...parts.flatMap(({ name, part }) => writtenIn(part, `${path}.${name}`))];
}

const written = eventTypes.flatMap((type) => writtenIn(definitionOf(type).facts as unknown as Schema, type));

/** A space, an ideographic one, a line end, one of no width. */
const BLANKS = ['   ', '　　', '\n\n', '\u200b\u200b', ' \u00a0 '];

describe('whatever is written into the facts of an event', () => {
  test('is found', () => {
    expect(written.length).toBeGreaterThan(60);
    expect(written.map(({ path }) => path)).toContain('renewal.rule-waived.reason');
  });

  test.each(BLANKS)('is not %j', (blank) => {
    const accepting = written.filter(({ schema }) => Compile(schema as TSchema).Check(blank));
    expect(accepting.map(({ path }) => path)).toEqual([]);
  });
});

const said = (schema: TSchema, text: string) => {
  const validator = Compile(schema);
  return validator.Check(text) ? undefined : problemsOf(validator.Errors(text))[0]?.detail;
};

test.each([
  { what: 'a reason', schema: reason, text: '    ', detail: 'must have at least 2 letters or digits' },
  { what: 'a reason', schema: reason, text: ' 甲  ', detail: 'must have at least 2 letters or digits' },
  { what: 'a reason', schema: reason, text: '理由', detail: undefined },
  { what: 'a reason', schema: reason, text: '见附件\n第 2 页', detail: undefined },
  { what: 'a document number', schema: documentNumber, text: ' ', detail: 'must not be blank' },
  { what: 'a document number', schema: documentNumber, text: '〔〕', detail: 'must not be blank' },
  { what: 'a document number', schema: documentNumber, text: '7', detail: undefined },
])('$what of $text: $detail', ({ schema, text, detail }) => {
  expect(said(schema, text)).toBe(detail);
});
