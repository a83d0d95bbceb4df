import { type TProperties, Type } from 'typebox';

/** The shapes a plan file is made of. Unknown names are errors: a misspelt threshold must not be a silent default. */
export const section = <P extends TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

export const text = section({ zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) });
export const date = Type.String({ format: 'date' });
export const days = Type.Integer({ minimum: 0, maximum: 366 });
export const number = Type.Integer({ minimum: 0, maximum: 1_000_000 });

const share = {
  num: Type.Integer({ minimum: 0 }),
  den: Type.Integer({ minimum: 1 }),
  /** 超过 is `more-than`, 达到 and 不低于 are `at-least`. */
  compare: Type.Enum(['more-than', 'at-least']),
};

/** A share of a total, and the higher rule it is looser or stricter than, where one is known. */
export const threshold = section({
  ...share,
  higherRule: Type.Optional(section({ ...share, source: Type.String({ minLength: 1 }) })),
});

/** From `min` to `max`, both included. */
export const range = section({ min: number, max: number });

/** How many candidates stand above the seats, and the higher rule, where one is known. */
export const surplus = section({
  min: number,
  max: number,
  higherRule: Type.Optional(Type.String({ minLength: 1 })),
});

export const names = <const T extends string[]>(values: [...T]) =>
  Type.Array(Type.Enum(values), { uniqueItems: true });
