import type { TSchema } from 'typebox';
import { isWithheld } from './personal/withheld.ts';

/** Why something cannot be read yet. */
export type Unreadable = 'not-entered' | 'invalid' | 'withheld';

/** Asked for something that is not there to be read: it was not entered, is no such fact, or is not the reader's to see. */
export class NotReadable extends Error {
  readonly why: Unreadable;
  /** `posts[0].tallies`; of what is withheld, its kind. */
  readonly fact: string;

  constructor(why: Unreadable, fact: string) {
    super(`${fact}: ${why}`);
    this.name = 'NotReadable';
    this.why = why;
    this.fact = fact;
  }
}

interface Properties {
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly required?: readonly string[];
  readonly items?: TSchema | readonly TSchema[];
  readonly anyOf?: readonly TSchema[];
  readonly type?: string;
}

const partsOf = (schema: TSchema | undefined): Properties => (schema ?? {}) as Properties;

/** Of a fact that may be null, the schema of what it is otherwise. */
function present(schema: TSchema | undefined): TSchema | undefined {
  const { anyOf } = partsOf(schema);
  return anyOf === undefined ? schema : anyOf.find((one) => partsOf(one).type !== 'null');
}

const mayBeNull = (schema: TSchema | undefined) =>
  partsOf(schema).anyOf?.some((one) => partsOf(one).type === 'null') ?? false;

const itemOf = (schema: TSchema | undefined, place: number): TSchema | undefined => {
  const { items } = partsOf(schema);
  return Array.isArray(items) ? (items as readonly TSchema[])[place] : (items as TSchema | undefined);
};

/** What a form has in a field that nobody has filled in, or has emptied again. */
const isEmpty = (value: unknown, schema: TSchema | undefined) =>
  value === undefined || value === '' || (value === null && !mayBeNull(schema));

/** Facts as a form holds them, without what is empty; a copy, so that nobody else's objects are looked at. */
export function entered(value: unknown, given: TSchema | undefined): unknown {
  const schema = present(given);
  if (Array.isArray(value)) return value.map((one: unknown, place) => entered(one, itemOf(schema, place)));
  if (typeof value !== 'object' || value === null) return value;
  const { properties = {} } = partsOf(schema);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, one]) => !isEmpty(one, properties[name]))
      .map(([name, one]) => [name, entered(one, properties[name])]),
  );
}

const inside = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);

/**
 * Facts of which some are missing or invalid: reading one of these throws {@link NotReadable}, also deep inside, and
 * so does asking for all of them. What need not be entered reads as it does otherwise.
 */
export function partialFacts<T>(
  value: T,
  given: TSchema | undefined,
  invalid: ReadonlySet<string>,
  path = '',
): T {
  if (typeof value !== 'object' || value === null) return value;
  const schema = present(given);
  const { properties = {}, required = [] } = partsOf(schema);
  const whole = value as object;
  const read = (name: string, at: string, of: TSchema | undefined): unknown => {
    if (invalid.has(at)) throw new NotReadable('invalid', at);
    return partialFacts<unknown>(Reflect.get(whole, name), of, invalid, at);
  };
  if (Array.isArray(value))
    return new Proxy(value, {
      get: (list, name) =>
        typeof name === 'string' && /^\d+$/.test(name) && Object.hasOwn(list, name)
          ? read(name, `${path}[${name}]`, itemOf(schema, Number(name)))
          : Reflect.get(list, name),
    }) as T;
  const mustBeThere = (name: PropertyKey) => {
    if (typeof name === 'string' && required.includes(name) && !Object.hasOwn(whole, name))
      throw new NotReadable('not-entered', inside(path, name));
  };
  return new Proxy(whole, {
    get(facts, name) {
      mustBeThere(name);
      return typeof name === 'string' && Object.hasOwn(facts, name)
        ? read(name, inside(path, name), properties[name])
        : Reflect.get(facts, name);
    },
    has(facts, name) {
      mustBeThere(name);
      return Reflect.has(facts, name);
    },
    getOwnPropertyDescriptor(facts, name) {
      mustBeThere(name);
      return Reflect.getOwnPropertyDescriptor(facts, name);
    },
    ownKeys(facts) {
      required.forEach(mustBeThere);
      return Reflect.ownKeys(facts);
    },
  }) as T;
}

/** Whether something of it is withheld. */
export function hasWithheld(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return isWithheld(value) || Object.values(value).some(hasWithheld);
}

/** What a renewal remembers, where reading what is withheld throws {@link NotReadable}. */
export function guarded<T>(value: T): T {
  if (isWithheld(value)) throw new NotReadable('withheld', value.withheld);
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value as object, { get: (whole, name) => guarded(Reflect.get(whole, name)) }) as T;
}
