import { type Static, type TProperties, type TSchema, Type } from 'typebox';
import type { Json } from '../../machines/json.ts';
import { ROLES } from '../../machines/plan/words.ts';
import { date } from '../../machines/rules/schema.ts';

/** The building blocks from which the answers of routes are described; the console's types are made of them. */

/** A `title` makes a type of its own in the console, under that name. */
const titled = (title: string | undefined) => (title === undefined ? {} : { title });

/** An object with these properties and no others: what the service answers besides and nobody described fails a test. */
export const closed = <P extends TProperties>(properties: P, title?: string) =>
  Type.Object(properties, { additionalProperties: false, ...titled(title) });

/** Readonly for whoever answers and for whoever reads; an array otherwise. */
export const list = <T extends TSchema>(item: T) => Type.Unsafe<readonly Static<T>[]>(Type.Array(item));

export const nullable = <T extends TSchema>(type: T) => Type.Union([type, Type.Null()]);

/** By names that are not known beforehand. */
export const byName = <T extends TSchema>(item: T) =>
  Type.Unsafe<Readonly<Record<string, Static<T>>>>(Type.Object({}, { additionalProperties: item }));

/** One of the words of a list. */
export const oneOf = <const W extends readonly string[]>(words: W, title?: string) =>
  Type.Unsafe<W[number]>({ type: 'string', enum: [...words], ...titled(title) });

/** Whatever survives JSON; what it is depends on something else. */
export const json = Type.Unsafe<Json>({});
/** What only the rules or the events know the shape of. */
export const anything = Type.Unknown();

/** 204: the status says it all. */
export const nothing = Type.Unsafe<undefined>({ type: 'null', description: 'Done; there is nothing to say' });

export const string = Type.String();
export const boolean = Type.Boolean();
export const integer = Type.Integer();
export const number = Type.Number();
/** A calendar date, Asia/Shanghai. */
export const isoDate = date;
/** An instant in UTC, as ISO 8601 says it. */
export const instant = Type.String({ format: 'date-time' });

/** The same sentence in both languages. */
export const text = closed({ zh: string, en: string }, 'Text');

export const role = oneOf(ROLES, 'Role');

/** A role and the region that it is held for, as the first digits of the codes there. */
export const heldRole = closed({ role: string, prefix: string }, 'HeldRole');

export const community = closed({ code: string, name: string }, 'Community');

/** Somebody who may have no name here any more. */
export const someone = closed({ id: string, name: nullable(string) }, 'Someone');

const verdictParts = {
  rule: string,
  clause: string,
  level: oneOf(['mandatory', 'advisory']),
  satisfied: boolean,
  required: json,
  actual: json,
  shortBy: number,
  message: text,
  reading: Type.Optional(string),
  details: byName(json),
};

/** What a rule says of facts. */
export const verdict = closed(verdictParts, 'Verdict');

/** A verdict on an event: whether it stood in the way, and whether a waiver let it pass. */
export const recordedVerdict = closed(
  { ...verdictParts, blocking: boolean, waived: boolean },
  'RecordedVerdict',
);
