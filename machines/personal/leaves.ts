import type { PersonalKind } from './mark.ts';
import type { Shape } from './shape.ts';

/** A personal fact in its place. */
export interface Leaf {
  /** JSON pointer (RFC 6901). Names of facts have neither `/` nor `~`. */
  readonly path: string;
  readonly kind: PersonalKind;
  readonly value: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The value with other things in the place of what is personal in it. Nothing is changed in place, and where the value
 * is not what its schema says, it is left as it is.
 */
export function replaceLeaves(
  value: unknown,
  shape: Shape | undefined,
  replace: (leaf: Leaf) => unknown,
  at = '',
): unknown {
  if (shape === undefined) return value;
  const { kind, properties, items } = shape;
  if (kind !== undefined) return replace({ path: at, kind, value });
  if (items !== undefined && Array.isArray(value))
    return value.map((one, place) => replaceLeaves(one, items, replace, `${at}/${place}`));
  if (properties === undefined || !isObject(value)) return value;
  const changed: Record<string, unknown> = { ...value };
  for (const [name, inner] of Object.entries(properties))
    if (Object.hasOwn(value, name))
      changed[name] = replaceLeaves(value[name], inner, replace, `${at}/${name}`);
  return changed;
}

/** What is personal in a value, in the order in which it stands there. */
export function leavesOf(value: unknown, shape: Shape | undefined, at = ''): Leaf[] {
  const found: Leaf[] = [];
  replaceLeaves(
    value,
    shape,
    (leaf) => {
      found.push(leaf);
      return leaf.value;
    },
    at,
  );
  return found;
}
