import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { apiSchema } from '../../api/console-types/schema.ts';
import { consoleTypes } from '../../api/console-types/types.ts';

const committed = readFileSync(new URL('../../web/api/api.gen.ts', import.meta.url), 'utf8');

test('web/api/api.gen.ts says what the API takes and answers as it is: otherwise, npm run web:types', async () => {
  expect(committed === (await consoleTypes())).toBe(true);
});

const answering = (schema: object) => ({
  responses: {
    200: { content: { 'application/json': { schema } } },
    default: { content: { 'application/problem+json': { schema: { type: 'object' } } } },
  },
});

describe('the schema of the whole API', () => {
  const text = { type: 'object', title: 'Text', properties: { zh: { type: 'string' } }, required: ['zh'] };

  test('a part with a title is one type, wherever it stands', () => {
    const list = { type: 'array', items: text };
    const document = { paths: { '/api/a': { get: answering(text) }, '/api/b': { get: answering(list) } } };
    expect(apiSchema(document)).toMatchObject({
      properties: {
        'GET /api/a': { properties: { answer: { $ref: '#/definitions/Text' } } },
        'GET /api/b': { properties: { answer: { items: { $ref: '#/definitions/Text' } } } },
      },
    });
  });

  test('two parts that differ may not have one title', () => {
    const other = { ...text, required: [] };
    const document = { paths: { '/api/a': { get: answering(text) }, '/api/b': { get: answering(other) } } };
    expect(() => apiSchema(document)).toThrow('Two answers that differ are both called Text');
  });

  test('several answers are one of them, 204 is null, and what says nothing is anything', () => {
    const described = answering({ type: 'string' }).responses;
    const document = {
      paths: {
        '/api/a': {
          get: { responses: { ...described, 201: described[200] } },
          post: { responses: { 204: {} } },
          put: { responses: { '2xx': {} } },
        },
      },
    };
    expect(apiSchema(document)).toMatchObject({
      properties: {
        'GET /api/a': { properties: { answer: { anyOf: [{ type: 'string' }, { type: 'string' }] } } },
        'POST /api/a': { properties: { answer: { type: 'null' } } },
        'PUT /api/a': { properties: { answer: {} } },
      },
    });
  });
});
