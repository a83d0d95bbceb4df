import type { TSchema } from 'typebox';
import { definitionOf, type EventType } from '../../../machines/events/catalog.ts';
import { kindOfText } from './text-kinds.ts';

interface Common {
  /** As problems and labels name it, with `[]` for whichever place: `posts[].tallies[].approve`. */
  readonly path: string;
  /** Its name in what holds it; '' for the one that stands in a list by itself. */
  readonly name: string;
  readonly required: boolean;
  readonly nullable: boolean;
}

interface Simple extends Common {
  readonly kind: 'date' | 'number' | 'yes-no';
}

/** Words of one's own, or a word that names somebody or something. */
interface Worded extends Common {
  readonly kind: ReturnType<typeof kindOfText>;
  readonly minLength: number;
  readonly maxLength: number;
}

interface OneOf extends Common {
  readonly kind: 'choice' | 'code';
  readonly choices: readonly (string | number)[];
}

interface SomeOf extends Common {
  readonly kind: 'words' | 'agenda';
  readonly choices: readonly string[];
}

interface ListOf extends Common {
  readonly kind: 'persons' | 'names';
  readonly atMost: number;
}

/** A part of the form: what belongs together, a pair of numbers, or something that may be left out as a whole. */
interface Group extends Common {
  readonly kind: 'group' | 'pair' | 'optional';
  readonly fields: readonly Field[];
}

export interface Rows extends Common {
  readonly kind: 'rows' | 'tallies' | 'posts' | 'candidates';
  readonly fields: readonly Field[];
  readonly atLeast: number;
  readonly atMost: number;
}

export type Field = Simple | Worded | OneOf | SomeOf | ListOf | Group | Rows;
type Kind = Field['kind'];
type Narrowed<F extends Field, K extends Kind> = F extends Field
  ? [Extract<K, F['kind']>] extends [never]
    ? never
    : F & { readonly kind: K }
  : never;
/** The fields of one kind. */
export type FieldOf<K extends Kind> = Narrowed<Field, K>;

/** A JSON schema, as far as events make use of it. */
interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema | readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** As many numbers as are chosen from a list instead of typed: the conditions of 三(一). */
const MOST_CODES = 30;
const MOST = 1000;

const has = (schema: Schema, ...names: string[]) => names.every((name) => schema.properties?.[name]);

/** How rows are drawn follows from what stands in them. */
function rowsKind(item: Schema): Rows['kind'] {
  if (has(item, 'id', 'votes') || has(item, 'id', 'approve')) return 'tallies';
  if (has(item, 'post', 'tallies')) return 'posts';
  return has(item, 'id', 'name') ? 'candidates' : 'rows';
}

function listOf(schema: Schema, common: Common): Field {
  const { items, minItems = 0, maxItems = MOST } = schema;
  if (Array.isArray(items)) {
    const fields = (items as readonly Schema[]).map((one, at) =>
      fieldFrom(one, { path: `${common.path}[${at}]`, name: String(at), required: true }),
    );
    return { ...common, kind: 'pair', fields };
  }
  const item = items as Schema;
  const path = `${common.path}[]`;
  if (item.enum !== undefined)
    return { ...common, kind: common.name === 'agenda' ? 'agenda' : 'words', choices: item.enum };
  if (item.properties !== undefined)
    return {
      ...common,
      kind: rowsKind(item),
      fields: fieldsOf(item, path),
      atLeast: minItems,
      atMost: maxItems,
    };
  return { ...common, kind: kindOfText(path) === 'person' ? 'persons' : 'names', atMost: maxItems };
}

function fieldFrom(given: Schema, at: Pick<Common, 'path' | 'name' | 'required'>): Field {
  const nullable = given.anyOf?.some((one) => one.type === 'null') ?? false;
  const schema = given.anyOf?.find((one) => one.type !== 'null') ?? given;
  const common = { ...at, nullable };
  if (schema.enum !== undefined) return { ...common, kind: 'choice', choices: schema.enum };
  if (schema.type === 'array') return listOf(schema, common);
  if (schema.type === 'boolean') return { ...common, kind: 'yes-no' };
  if (schema.properties !== undefined)
    return { ...common, kind: nullable ? 'optional' : 'group', fields: fieldsOf(schema, at.path) };
  if (schema.type === 'integer') {
    const { minimum = 0, maximum = MOST } = schema;
    if (maximum > MOST_CODES) return { ...common, kind: 'number' };
    const choices = Array.from({ length: maximum - minimum + 1 }, (_, place) => minimum + place);
    return { ...common, kind: 'code', choices };
  }
  if (schema.format === 'date') return { ...common, kind: 'date' };
  const { minLength = 0, maxLength = 300 } = schema;
  return { ...common, kind: kindOfText(at.path), minLength, maxLength };
}

function fieldsOf({ properties = {}, required = [] }: Schema, path: string): Field[] {
  return Object.entries(properties).map(([name, schema]) =>
    fieldFrom(schema, {
      path: path === '' ? name : `${path}.${name}`,
      name,
      required: required.includes(name),
    }),
  );
}

/** The fields of an event's form in the order of the paper form, which is that of its schema. */
export function formOf(type: EventType): Field[] {
  return fieldsOf(definitionOf(type).facts as TSchema as Schema, '');
}

/** Fields that stand in lists of other fields. */
const partsOf = (field: Field): readonly Field[] => ('fields' in field ? field.fields : []);

/** All fields, those in groups and rows among them. */
export const allFields = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...allFields(partsOf(field))]);
