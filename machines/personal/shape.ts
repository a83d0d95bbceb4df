import type { TSchema } from 'typebox';
import { PERSONAL, PERSONAL_KINDS, type PersonalKind } from './mark.ts';

/** Where in a value something personal stands: here, in some of its properties, or in its items. */
export interface Shape {
  readonly kind?: PersonalKind;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

const known = new WeakMap<TSchema, { readonly shape: Shape | undefined }>();

/** Where the values of a schema hold what is personal; undefined where they hold nothing of it. */
export function shapeOf(schema: TSchema): Shape | undefined {
  const before = known.get(schema);
  if (before !== undefined) return before.shape;
  const shape = read(schema);
  known.set(schema, { shape });
  return shape;
}

const isSchema = (value: unknown): value is TSchema => typeof value === 'object' && value !== null;

function read(schema: TSchema): Shape | undefined {
  const marked: unknown = Reflect.get(schema, PERSONAL);
  const kind = PERSONAL_KINDS.find((one) => one === marked);
  if (kind !== undefined) return { kind };
  const { properties, items, anyOf }: { properties?: unknown; items?: unknown; anyOf?: unknown } = schema;
  if (Array.isArray(anyOf) && anyOf.some((one) => isSchema(one) && shapeOf(one) !== undefined))
    throw new Error('What is personal in one case of a union is marked around the whole of it');
  if (isSchema(properties)) {
    const within = Object.entries(properties).flatMap(([name, one]): [string, Shape][] => {
      const shape = isSchema(one) ? shapeOf(one) : undefined;
      return shape === undefined ? [] : [[name, shape]];
    });
    return within.length === 0 ? undefined : { properties: Object.fromEntries(within) };
  }
  const inside = isSchema(items) && !Array.isArray(items) ? shapeOf(items) : undefined;
  return inside === undefined ? undefined : { items: inside };
}

/** Every kind that stands somewhere in a shape. */
export function kindsIn(shape: Shape | undefined): PersonalKind[] {
  if (shape === undefined) return [];
  const { kind, properties = {}, items } = shape;
  return [
    ...(kind === undefined ? [] : [kind]),
    ...Object.values(properties).flatMap(kindsIn),
    ...kindsIn(items),
  ];
}

/** What properties of a kind are called, wherever in a shape they stand. */
export function namesOf(kind: PersonalKind, shape: Shape | undefined): string[] {
  if (shape === undefined) return [];
  const within = Object.entries(shape.properties ?? {});
  return [
    ...within.flatMap(([name, one]) => (one.kind === kind ? [name] : namesOf(kind, one))),
    ...namesOf(kind, shape.items),
  ];
}
