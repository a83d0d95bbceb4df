import type { Field } from './form-model.ts';
import { inside } from './paths.ts';

const COUNT = /^\d{1,15}$/;

/** What is typed as a count. What is no whole number stays as it is typed: nothing else is made of it. */
export function countTyped(text: string): number | string | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return undefined;
  return COUNT.test(plain) ? Number(plain) : text;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function within(field: Field, value: unknown, path: string): string[] {
  if (field.kind === 'number') return typeof value === 'string' ? [path] : [];
  if (!('fields' in field)) return [];
  if (field.kind === 'pair')
    return field.fields.flatMap((part, at) =>
      within(part, isObject(value) ? value[at] : undefined, `${path}[${at}]`),
    );
  if (!Array.isArray(value)) return notWhole(field.fields, value, path);
  return value.flatMap((row: unknown, at) => notWhole(field.fields, row, `${path}[${at}]`));
}

/** Where something stands that was typed as a count and is none: it counts as not filled in. */
export const notWhole = (fields: readonly Field[], values: unknown, path = ''): string[] =>
  isObject(values) ? fields.flatMap((one) => within(one, values[one.name], inside(path, one.name))) : [];
