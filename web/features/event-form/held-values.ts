import type { Field } from './form-model.ts';

type Values = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

const list = <T>(value: unknown, held: (one: unknown) => T | undefined): T[] | undefined =>
  Array.isArray(value) ? value.flatMap((one) => held(one) ?? []) : undefined;

/** A row keeps its place although nothing of it is filled in yet. */
const rows = (value: unknown, fields: readonly Field[]) =>
  list(value, (one) => (isObject(one) ? heldBy(fields, one) : undefined));

function held(field: Field, value: unknown): unknown {
  if (value === null) return field.nullable ? null : undefined;
  switch (field.kind) {
    case 'number':
      return Number.isInteger(value) ? value : undefined;
    case 'yes-no':
      return typeof value === 'boolean' ? value : undefined;
    case 'choice':
    case 'code':
      return field.choices.find((one) => one === value);
    case 'words':
    case 'agenda':
      return list(value, (one) => field.choices.find((choice) => choice === one));
    case 'persons':
    case 'names':
      return list(value, (one) => (isText(one) ? one : undefined));
    case 'group':
    case 'optional':
      return isObject(value) ? heldBy(field.fields, value) : undefined;
    case 'pair':
      return Array.isArray(value) ? field.fields.map((one, at) => held(one, value[at])) : undefined;
    case 'rows':
    case 'tallies':
    case 'posts':
    case 'candidates':
      return rows(value, field.fields);
    default:
      return isText(value) ? value : undefined;
  }
}

/**
 * Of whatever is given, what the fields of a form can hold: a draft of an earlier form, the facts of another event,
 * the form's own values on their way to the server. Never throws.
 */
export function heldBy(fields: readonly Field[], given: unknown): Values {
  if (!isObject(given)) return {};
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = held(field, given[field.name]);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}
