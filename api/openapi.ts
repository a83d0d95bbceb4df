import type { FastifyDynamicSwaggerOptions, SwaggerTransform } from '@fastify/swagger';
import { Type } from 'typebox';
import { definitionOf, eventTypes } from '../machines/events/catalog.ts';
import { accessOf } from './access.ts';
import { ACTING_HEADER } from './acting.ts';
import { cookieName } from './session/cookies.ts';
import { CSRF_HEADER } from './session/csrf.ts';

/** A tuple is written as JSON Schema did before 2020; the dialect of OpenAPI 3.1 has `prefixItems` for its parts. */
function inDialect(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(inDialect);
  if (typeof schema !== 'object' || schema === null) return schema;
  const same = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, inDialect(part)]));
  if (!Array.isArray(same.items)) return same;
  const { items: prefixItems, additionalItems: _, ...rest } = same;
  return { ...rest, prefixItems, items: false };
}

const eventSchemas = eventTypes.map((type) => {
  const { title, clause, facts } = definitionOf(type);
  const body = Type.Object(
    { type: Type.Literal(type), facts, revision: Type.Integer({ minimum: 0 }) },
    { title: type, description: `${title.zh} · ${title.en} (${clause})` },
  );
  return inDialect(body);
});

const problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
    errors: Type.Optional(Type.Array(Type.Object({ field: Type.String(), detail: Type.String() }))),
  },
  { description: 'RFC 9457; `errors` names each wrong field, a refused event carries all its `verdicts`' },
);

/** Of a route that does not say what it answers: pages, files, redirects. */
const undescribed = { '2xx': { description: 'As asked' } };

/** What every route may answer instead. */
const whyNot = {
  default: {
    description: 'Why not',
    content: { 'application/problem+json': { schema: problem } },
  },
};

/** 3.1 is JSON Schema; in 3.0 a date that may be null cannot be said. */
export const openapi: NonNullable<FastifyDynamicSwaggerOptions['openapi']> = {
  openapi: '3.1.0',
  info: { title: 'Huanjie 换届', version: '1' },
  components: {
    securitySchemes: {
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: cookieName('session', false),
        description: `Of whoever is signed in, with ${cookieName('session', true)} behind TLS. A request that changes something brings the token of GET /api/me in ${CSRF_HEADER} besides.`,
      },
      actingPerson: {
        type: 'apiKey',
        in: 'header',
        name: ACTING_HEADER,
        description: 'The id of a person of /api/people, on whose behalf the request acts. In a drill only.',
      },
    },
  },
  security: [{}, { session: [] }, { actingPerson: [] }],
};

/** The browser itself sees to it that the page loads nothing from elsewhere. */
export const DOCS_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** The documentation lists every event with its facts, from the same schemas that judge them, and who may use a route. */
export const documentEvents: SwaggerTransform = ({ schema, url, route }) => {
  const recordsEvents = url.endsWith('/events') && route.method === 'POST';
  return {
    url,
    schema: {
      ...schema,
      response: { ...(schema.response ?? undescribed), ...whyNot },
      ...(recordsEvents && { body: { oneOf: eventSchemas } }),
      'x-access': accessOf(`${route.method} ${url}`),
    },
  };
};
