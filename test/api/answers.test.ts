import Fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import { closed, list, nullable, string } from '../../api/answers/building.ts';
import { ownDatabase } from '../support/database.ts';
import { answersNotAsDescribed } from '../support/described-answers.ts';
import { openDesk } from '../support/desk.ts';

const desk = await openDesk((await ownDatabase('migrated')).connection);

interface Content {
  readonly schema?: object;
}

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Content>> }>>;
}

const { paths }: { paths: Record<string, Record<string, Operation>> } = (
  await desk.get('/api/docs/json')
).json();

const operations = Object.entries(paths)
  .filter(([path]) => path.startsWith('/api/'))
  .flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      route: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  );

/** What answers no JSON, and in what else. */
const NOT_JSON: Readonly<Record<string, string>> = {
  'GET /api/board.xlsx': 'a sheet',
  'GET /api/ledger/template.xlsx': 'a sheet',
  'GET /api/renewals/{id}/export': 'a file, one JSON text a line',
  'GET /api/sign-in/oidc': 'sends the browser elsewhere',
  'GET /api/sign-in/oidc/callback': 'sends the browser elsewhere',
};

const says = ({ schema = {} }: Content) => Object.keys(schema).some((key) => key !== 'description');

/** Whether a route says what it answers when all is well; 204 says it by itself. */
const isDescribed = ({ responses }: Operation) =>
  Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .every(([status, { content = {} }]) => status === '204' || Object.values(content).some(says));

describe('every route under /api', () => {
  test('says what it answers, but for those that answer no JSON', () => {
    const silent = operations.filter(({ operation }) => !isDescribed(operation));
    expect(silent.map(({ route }) => route).sort()).toEqual(Object.keys(NOT_JSON).sort());
    expect(operations.length).toBeGreaterThan(70);
  });

  test.each(operations.filter(({ route }) => !(route in NOT_JSON)))(
    '$route answers problems besides',
    ({ operation }) => {
      expect(operation.responses.default?.content).toHaveProperty(['application/problem+json']);
    },
  );
});

describe('an answer that is not as described is found:', () => {
  const described = closed({ name: string, roles: list(string), until: nullable(string) });
  const right = { name: '演练甲', roles: ['work-group'], until: null };

  test.each([
    { what: 'nothing is wrong', answer: right, wrong: false },
    { what: 'one property too many', answer: { ...right, phone: '1' }, wrong: true },
    { what: 'one missing', answer: { name: right.name, roles: right.roles }, wrong: true },
    { what: 'null where there is always something', answer: { ...right, name: null }, wrong: true },
    { what: 'another type inside a list', answer: { ...right, roles: [1] }, wrong: true },
  ])('$what', async ({ answer, wrong }) => {
    const app = Fastify();
    app.setSerializerCompiler(() => (data) => JSON.stringify(data));
    const found = answersNotAsDescribed(app);
    app.get('/described', { schema: { response: { 200: described } } }, async () => answer);
    const { statusCode, body } = await app.inject('/described');
    expect({ statusCode, body }).toEqual({ statusCode: 200, body: JSON.stringify(answer) });
    expect(found.size > 0).toBe(wrong);
    for (const fault of found) expect(fault).toMatch(/^GET \/described 200: /);
  });

  test('a route that describes nothing', async () => {
    const app = Fastify();
    const found = answersNotAsDescribed(app);
    app.get('/undescribed', async () => right);
    await app.inject('/undescribed');
    expect([...found]).toEqual(['GET /undescribed 200: is not described']);
  });
});
