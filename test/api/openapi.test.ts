import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { ACCESS } from '../../api/access.ts';
import { definitionOf, eventTypes } from '../../machines/events/catalog.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';
import { actsOf, FIRST } from '../support/town.ts';

const desk = await openDesk((await ownDatabase('migrated')).connection);
const answer = await desk.get('/api/docs/json');
const document = answer.json();

/** What is for machines that watch, and pages. */
const UNDOCUMENTED = ['GET /metrics', 'GET /operation', 'GET /assets/*'];

const HTTP = ['get', 'post', 'put', 'patch', 'delete'];

describe('the OpenAPI document', () => {
  test('is valid by the specification that it names', async () => {
    expect(answer.statusCode).toBe(200);
    expect(document.openapi).toBe('3.1.0');
    const result = await new Validator().validate(structuredClone(document));
    expect(result).toEqual({ valid: true });
  });

  test('names every route of the API and no other', () => {
    const routes = Object.entries<Record<string, unknown>>(document.paths).flatMap(([path, item]) =>
      HTTP.filter((method) => method in item).map((method) => `${method} ${path}`),
    );
    const named = Object.keys(ACCESS)
      .filter((route) => !UNDOCUMENTED.includes(route))
      .map((route) => {
        const [method = '', path = ''] = route.split(' ');
        return `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}').replace('*', '{*}')}`;
      });
    expect(routes.toSorted()).toEqual(named.toSorted());
  });

  test('says of every route what it is for, and that it answers problems', () => {
    for (const item of Object.values<Record<string, object>>(document.paths))
      for (const route of Object.values(item))
        expect(route).toMatchObject({
          summary: expect.any(String),
          tags: [expect.any(String)],
          responses: { default: { content: { 'application/problem+json': expect.anything() } } },
        });
  });

  test('names the header of the acting person', () => {
    expect(document.components.securitySchemes.actingPerson).toMatchObject({
      in: 'header',
      name: 'x-acting-person',
    });
  });
});

describe('the events in it', () => {
  const ajv = new Ajv2020({ strict: true, keywords: ['x-personal'], formats: { date: true } });
  const bodies: { title: string; description: string; properties: { type: unknown; facts: AnySchema } }[] =
    document.paths['/api/renewals/{id}/events'].post.requestBody.content['application/json'].schema.oneOf;
  let acts = new Map<string, object>();

  beforeAll(() => {
    acts = new Map(
      (['direct', 'indirect'] as const)
        .flatMap((method) => actsOf(FIRST, { method }))
        .map(({ type, facts }) => [type, { type, facts, revision: 0 }]),
    );
  });

  test('are all events, each once, with its title and clause', () => {
    expect(bodies.map(({ title }) => title)).toEqual(eventTypes);
    for (const [at, type] of eventTypes.entries())
      expect(bodies[at]?.description).toContain(definitionOf(type).clause);
  });

  test.each(bodies.map((body) => ({ type: body.title, body })))(
    '$type has a JSON Schema',
    ({ type, body }) => {
      expect(ajv.validateSchema(body)).toBe(true);
      expect(body.properties.facts).toMatchObject({ type: 'object', additionalProperties: false });
      const valid = ajv.compile(body);
      expect(valid({ type, facts: { made: 'up' }, revision: 0 })).toBe(false);
      const act = acts.get(type);
      if (act !== undefined)
        expect({ type, valid: valid(act), errors: valid.errors }).toMatchObject({ valid: true });
    },
  );
});

describe('the page of the documentation', () => {
  const addressesIn = (html: string) =>
    [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url = '']) => url);

  test.each(['/api/docs', '/api/docs/'])(
    '%s loads what it needs from here, and may load nothing else',
    async (url) => {
      const page = await desk.get(url);
      expect(page.statusCode).toBe(200);
      expect(page.headers['content-type']).toContain('text/html');
      expect(page.headers['content-security-policy']).toMatch(/^default-src 'self';/);
      expect(page.headers['content-security-policy']).not.toMatch(/https?:|\*/);
      const needed = addressesIn(page.body).map((one) => new URL(one, 'http://here/api/docs/'));
      expect(needed.length).toBeGreaterThan(5);
      for (const { host, pathname } of needed) {
        expect(host).toBe('here');
        const file = await desk.get(pathname);
        expect(file.statusCode).toBe(200);
        if (pathname.endsWith('.css')) expect(file.body).not.toMatch(/@import|url\(["']?https?:/);
      }
    },
  );

  test('sends its document to nobody for validation', async () => {
    expect((await desk.get('/api/docs/static/swagger-initializer.js')).body).toContain('validatorUrl: null');
  });

  test.each(['static/nothing.js', 'static/..%2f..%2fpackage.json', 'static/%00', 'nothing'])(
    'no %s: 404',
    async (path) => {
      const file = await desk.get(`/api/docs/${path}`);
      expect([400, 403, 404]).toContain(file.statusCode);
      expectProblem(file, file.statusCode);
    },
  );
});
