import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { InvalidFacts, problemsOf } from '../machines/rules/invalid-facts.ts';
import { requireWellFormed } from './well-formed.ts';

/** A text as the number or the truth value that its schema asks for; one that is neither stays and is refused. */
function read(text: unknown, schema: TSchema): unknown {
  if (typeof text !== 'string' || !('type' in schema)) return text;
  if (schema.type === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (schema.type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

/** Path, query and headers come as texts. */
function readTexts(given: unknown, schema: TSchema): unknown {
  if (typeof given !== 'object' || given === null || !('properties' in schema)) return given;
  const properties = schema.properties as Readonly<Record<string, TSchema>>;
  const texts: Record<string, unknown> = { ...given };
  for (const [name, wanted] of Object.entries(properties))
    if (name in texts) texts[name] = read(texts[name], wanted);
  return texts;
}

/** One validator for everything: bodies as they are, the texts of path, query and headers read first. */
export const validate: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const validator = Compile(schema);
  return (given: unknown) => {
    try {
      requireWellFormed(given);
    } catch (error) {
      return { error: error as InvalidFacts };
    }
    const value = httpPart === 'body' ? given : readTexts(given, schema);
    if (validator.Check(value)) return { value };
    return { error: new InvalidFacts(problemsOf(validator.Errors(value))) };
  };
};
