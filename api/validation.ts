import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Convert } from 'typebox/value';
import { InvalidFacts, problemsOf } from '../machines/rules/invalid-facts.ts';
import { requireWellFormed } from './well-formed.ts';

/** One validator for everything: bodies as they are, the texts of path, query and headers converted first. */
export const validate: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const validator = Compile(schema);
  return (given: unknown) => {
    try {
      requireWellFormed(given);
    } catch (error) {
      return { error: error as InvalidFacts };
    }
    const value = httpPart === 'body' ? given : Convert(schema, given);
    if (validator.Check(value)) return { value };
    return { error: new InvalidFacts(problemsOf(validator.Errors(value))) };
  };
};
