import { type TSchema, Type } from 'typebox';

/**
 * What a fact tells about a person; who may see it depends on that. A report of a violation (举报) tells of whoever wrote
 * it, whom it is about and who looks into it.
 */
export const PERSONAL_KINDS = ['name', 'day', 'trait', 'kinship', 'reason', 'finding', 'report'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** The keyword in a JSON schema, and so in the API's documentation. */
export const PERSONAL = 'x-personal';

/**
 * Marks what a schema describes as a fact about a person: it is kept beside the record and can be erased, the record
 * holds its digest alone. Marked is the smallest whole that tells nothing once it is gone: a name beside its id, but a
 * finding with the person it is about.
 */
export function personal<S extends TSchema>(kind: PersonalKind, schema: S): S {
  return Type.With(schema, { [PERSONAL]: kind }) as unknown as S;
}
