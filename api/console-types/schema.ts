import { isDeepStrictEqual } from 'node:util';

/** A schema, or part of one, as the OpenAPI document has it. */
type Part = { readonly [key: string]: unknown };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const partAt = (value: unknown, ...path: readonly string[]): Part | undefined => {
  let at: unknown = value;
  for (const name of path) at = isPart(at) ? at[name] : undefined;
  return isPart(at) ? at : undefined;
};

/** Of JSON, or of what stands behind the names of a stream's events. */
const schemaIn = (content: Part | undefined) =>
  partAt(content, 'application/json', 'schema') ?? partAt(content, 'text/event-stream', 'schema');

const closed = (properties: Part, required: readonly string[] = Object.keys(properties)): Part => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});

/** The body of an event: each has facts of its own, which the console reads from the event's schema. */
const EVENT_BODY = closed({ type: { type: 'string' }, facts: {}, revision: { type: 'integer' } });
const RECORDS_EVENTS = 'POST /api/renewals/{id}/events';

/** Only what makes a type: bounds and patterns would be printed as tuples and comments. */
const FOR_TYPES = [
  'type',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'anyOf',
  'oneOf',
  'allOf',
  'enum',
  'const',
  'prefixItems',
  'title',
];

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: unknown;
}

/**
 * One schema of the whole API: a property for every operation, `GET /api/renewals/{id}`, with `params`, `query`, `body`
 * where there are any, and `answer`, one of those of 2xx; unknown where a route does not say, and null for 204. Parts
 * with a title become definitions under it. Pages are left out. Throws where two parts that differ have one title.
 */
export function apiSchema(document: unknown): Part {
  const definitions = new Map<string, Part>();

  function bare(schema: unknown): unknown {
    if (!isPart(schema)) return schema;
    const kept = Object.entries(schema)
      .filter(([key]) => FOR_TYPES.includes(key))
      .map(([key, value]) => [key, bareIn(key, value)]);
    const { title, ...part } = Object.fromEntries(kept) as Part;
    if (part.type === 'object' && part.properties === undefined && part.additionalProperties === undefined)
      return {};
    return typeof title === 'string' ? named(title, part) : part;
  }

  function bareIn(key: string, value: unknown): unknown {
    if (key === 'properties' && isPart(value))
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, bare(one)]));
    if (key === 'enum' || key === 'required') return value;
    return Array.isArray(value) ? value.map(bare) : bare(value);
  }

  function named(title: string, part: Part): Part {
    const known = definitions.get(title);
    if (known !== undefined && !isDeepStrictEqual(known, part))
      throw new Error(`Two answers that differ are both called ${title}`);
    definitions.set(title, part);
    return { $ref: `#/definitions/${title}` };
  }

  function texts(operation: Part, place: string): Part | undefined {
    const parameters = (operation.parameters ?? []) as readonly Parameter[];
    const here = parameters.filter((one) => one.in === place);
    if (here.length === 0) return undefined;
    const properties = Object.fromEntries(here.map(({ name, schema }) => [name, bare(schema)]));
    return closed(
      properties,
      here.filter(({ required }) => required).map(({ name }) => name),
    );
  }

  function answerOf(operation: Part): unknown {
    const answers = Object.entries(partAt(operation, 'responses') ?? {}).filter(([status]) =>
      status.startsWith('2'),
    );
    const schemas = answers.map(([status, answer]) =>
      status === '204' ? { type: 'null' } : bare(schemaIn(partAt(answer, 'content')) ?? {}),
    );
    return schemas.length === 1 ? schemas[0] : { anyOf: schemas };
  }

  function operationOf(name: string, operation: Part): Part {
    const params = texts(operation, 'path');
    const query = texts(operation, 'query');
    const content = partAt(operation, 'requestBody', 'content');
    const sent = content && bare(partAt(Object.values(content)[0], 'schema'));
    const body = name === RECORDS_EVENTS ? EVENT_BODY : sent;
    return closed({
      ...(params && { params }),
      ...(query && { query }),
      ...(body !== undefined && { body }),
      answer: answerOf(operation),
    });
  }

  const paths = Object.entries(partAt(document, 'paths') ?? {}).filter(([path]) => path.startsWith('/api/'));
  const operations = paths.flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = partAt(item, method);
      const name = `${method.toUpperCase()} ${path}`;
      return operation === undefined ? [] : [[name, operationOf(name, operation)] as const];
    }),
  );
  operations.sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    title: 'Api',
    ...closed(Object.fromEntries(operations)),
    definitions: Object.fromEntries(definitions),
  };
}
