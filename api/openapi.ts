import type { SwaggerTransform } from '@fastify/swagger';
import { type TSchema, Type } from 'typebox';
import { definitionOf, eventTypes } from '../machines/events/catalog.ts';

const eventSchemas: TSchema[] = eventTypes.map((type) => {
  const { title, clause, facts } = definitionOf(type);
  return Type.Object(
    { type: Type.Literal(type), facts, revision: Type.Integer({ minimum: 0 }) },
    { title: type, description: `${title.zh} · ${title.en} (${clause})` },
  );
});

/** The documentation lists every event with its facts, from the same schemas that judge them. */
export const documentEvents: SwaggerTransform = ({ schema, url, route }) => {
  const recordsEvents = url.endsWith('/events') && route.method === 'POST';
  return {
    url,
    schema: recordsEvents ? { ...schema, body: { oneOf: eventSchemas } } : schema,
  };
};
