import fc from 'fast-check';
import type { TSchema } from 'typebox';

/** Names that people may have typed, wherever a schema takes any text. */
export const NAMES = ['张某甲', '李某乙', '王某丙', '赵某丁', '13800001111', 'wang@example.cn'];

const DAYS = ['2019-07-08', '2021-01-05', '2021-01-06', '2021-03-10'];

interface Shape {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly TSchema[];
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly required?: readonly string[];
  readonly items?: TSchema | readonly TSchema[];
  readonly minItems?: number;
  readonly minimum?: number;
}

/** Facts of a schema, with invented names wherever they may be. Small ones, so that few contradict themselves. */
export function factsOf(schema: TSchema): fc.Arbitrary<unknown> {
  const shape = schema as Shape;
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.anyOf !== undefined) return fc.oneof(...shape.anyOf.map(factsOf));
  switch (shape.type) {
    case 'string':
      return fc.constantFrom(...(shape.format === 'date' ? DAYS : NAMES));
    case 'integer':
      return fc.integer({ min: shape.minimum ?? 0, max: (shape.minimum ?? 0) + 9 });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const { items = [], minItems = 0 } = shape;
      return Array.isArray(items)
        ? fc.tuple(...items.map(factsOf))
        : fc.uniqueArray(factsOf(items as TSchema), { minLength: minItems, maxLength: minItems + 4 });
    }
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(shape.properties ?? {}).map(([name, one]) => [name, factsOf(one)])),
        { requiredKeys: [...(shape.required ?? [])] as never[] },
      );
    default:
      throw new Error(`No facts of ${JSON.stringify(schema)}`);
  }
}
