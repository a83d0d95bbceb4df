import { compile, type JSONSchema } from 'json-schema-to-typescript';
import pino from 'pino';
import { connect } from '../../db/connect.ts';
import { systemClock } from '../../services/clock.ts';
import { depsOf } from '../../services/deps.ts';
import { buildApp } from '../app.ts';
import { apiSchema } from './schema.ts';

/** A connection is only opened by the first query, and describing asks none. */
const NO_DATABASE = 'postgres://nobody@127.0.0.1:1/none';

const BANNER = `/** What the API takes and answers, made from its OpenAPI document by \`npm run web:types\`: not to be changed by hand. */`;

const PRINTED = {
  printWidth: 110,
  singleQuote: true,
  semi: true,
  trailingComma: 'all',
} as const;

/** The document that GET /api/docs/json answers, without a database. */
export async function openapiDocument() {
  const connection = connect(NO_DATABASE);
  const app = await buildApp(depsOf(connection, systemClock), pino({ level: 'silent' }));
  await app.ready();
  const document = app.swagger();
  await app.close();
  await connection.close();
  return document;
}

/** The TypeScript of `web/api/api.gen.ts`. */
export async function consoleTypes(): Promise<string> {
  const schema = apiSchema(await openapiDocument()) as JSONSchema;
  return compile(schema, 'Api', {
    bannerComment: BANNER,
    additionalProperties: false,
    strictIndexSignatures: false,
    unreachableDefinitions: false,
    style: PRINTED,
  });
}
