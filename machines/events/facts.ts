import { type Static, type TProperties, Type } from 'typebox';
import { date, facts, id, post, relation } from '../rules/schema.ts';

/** Every event says on which day its act took place; days before today are fine, days to come are not. */
export const act = <P extends TProperties>(properties: P) => facts({ on: date, ...properties });

/** 文号, e.g. 嘎党发〔2021〕7号. */
export const documentNumber = Type.String({ minLength: 1, maxLength: 60 });

/** Why something was sent back, waived or held again. About the procedure, not about persons. */
export const reason = Type.String({ minLength: 2, maxLength: 300 });

export const name = Type.String({ minLength: 1, maxLength: 40 });
export const candidate = facts({ id, name });
export const postCandidate = facts({ id, name, post });
export const kinships = Type.Array(facts({ a: id, b: id, relation }), { maxItems: 500 });

/** A finding about a person is a code with its document, never a text (rulebook section 5). */
export const personFinding = facts({
  person: id,
  code: Type.Integer({ minimum: 1, maximum: 17 }),
  authority: Type.String({ minLength: 1, maxLength: 60 }),
  documentNumber,
  on: Type.Optional(date),
  until: Type.Optional(date),
});

/** What `candidates.qualification` asks of a finding: its code and dates, and nothing of whose it is. */
export const bareFinding = ({ code, on, until }: Static<typeof personFinding>) => ({
  code,
  ...(on && { on }),
  ...(until && { until }),
});
