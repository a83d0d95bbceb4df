import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../machines/rules/catalog.ts';
import { keepPlan } from '../../services/plans.ts';
import { anotherTown } from '../plans/another-town.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { factsOfRules } from '../support/facts-of-rules.ts';
import { expectProblem } from '../support/problem.ts';

/** The rules are a calculator for everybody: a database without a town is enough, and nobody says who asks. */
const desk = await openDesk((await ownDatabase('migrated')).connection);
await keepPlan(desk.deps, anotherTown);

const check = (rule: string, body: object) => desk.post(`/api/rules/${rule}/check`, body);
const rules = Object.entries(factsOfRules).map(([rule, facts]) => ({ rule, facts }));

test('every rule of the rulebook is listed, in its order, with the schema of its facts', async () => {
  const answer = await desk.get('/api/rules');
  expect(answer.statusCode).toBe(200);
  const listed: { id: RuleId }[] = answer.json().rules;
  expect(listed.map(({ id }) => id)).toEqual(Object.keys(factsOfRules));
  for (const { id, ...rule } of listed)
    expect(rule).toEqual({
      title: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/^[\x20-\x7e’–-]+$/) },
      clause: expect.stringMatching(/^[三四]/),
      level: expect.stringMatching(/^(mandatory|advisory|both)$/),
      facts: expect.objectContaining({
        type: 'object',
        required: Object.keys(factsOfRules[id]),
        additionalProperties: false,
      }),
    });
});

describe('facts that satisfy a rule', () => {
  test.each(rules)('$rule', async ({ rule, facts }) => {
    const answer = await check(rule, { facts });
    expect(answer.statusCode).toBe(200);
    const { reading, required, actual, details, ...verdict } = answer.json();
    expect(verdict).toEqual({
      rule,
      clause: expect.stringMatching(/^[三四]/),
      level: expect.stringMatching(/^(mandatory|advisory)$/),
      satisfied: true,
      shortBy: 0,
      message: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.any(String) },
    });
    expect([typeof required, typeof actual, typeof details]).not.toContain('undefined');
    expect(['string', 'undefined']).toContain(typeof reading);
    expect((await check(rule, { facts, plan: 'galutu-2020' })).json()).toEqual(answer.json());
  });
});

describe('invalid facts: 400 with every wrong field', () => {
  test.each(rules)('$rule: nothing given, a name too many, wrong types', async ({ rule, facts }) => {
    const names = Object.keys(facts);
    expectProblem(await check(rule, { facts: {} }), 400, ...names);
    expectProblem(await check(rule, { facts: { ...facts, misspelt: 1 } }), 400, 'misspelt');
    const wrong = Object.fromEntries(names.map((name) => [name, { not: 'a fact' }]));
    const { errors } = (await check(rule, { facts: wrong })).json();
    for (const name of names)
      expect(errors.some(({ field }: { field: string }) => field.startsWith(name))).toBe(true);
    for (const facts of [null, [], 'facts', 7, true])
      expectProblem(await check(rule, { facts }), 400, '(root)');
  });

  test.each([
    {
      what: 'a day that does not exist',
      rule: 'party.publicity',
      facts: { postedOn: '2021-02-29', asOf: '2021-03-10' },
      fields: ['postedOn'],
    },
    {
      what: 'an order of days that cannot be',
      rule: 'party.publicity',
      facts: { postedOn: '2021-03-11', asOf: '2021-03-10' },
      fields: ['asOf'],
    },
    {
      what: 'more present than expected',
      rule: 'party.meeting-quorum',
      facts: { expected: 57, present: 58 },
      fields: ['present'],
    },
    {
      what: 'a fraction, a negative number and a number in quotes',
      rule: 'preparation.training-complete',
      facts: { staff: 1.5, trained: -1, passed: '1' },
      fields: ['staff', 'trained', 'passed'],
    },
    {
      what: 'one row of a count',
      rule: 'party.recommendation-result',
      facts: {
        seats: 1,
        ballots: 9,
        tallies: [
          { id: 'a', votes: 1 },
          { id: 'b', votes: '2' },
        ],
      },
      fields: ['tallies[1].votes'],
    },
  ])('$what', async ({ rule, facts, fields }) => {
    expectProblem(await check(rule, { facts }), 400, ...fields);
  });
});

describe('the request around the facts', () => {
  const facts = factsOfRules['seats.residents'];

  test.each([
    { what: 'no facts', body: {}, field: 'facts' },
    { what: 'another name', body: { facts, because: 'x' }, field: 'because' },
    { what: 'a plan that is no name', body: { facts, plan: 7 }, field: 'plan' },
    { what: 'a list', body: [], field: '(root)' },
  ])('$what: 400 that names it', async ({ body, field }) => {
    expectProblem(await check('seats.residents', body), 400, field);
  });

  test.each(['seats.nobody', 'constructor', '__proto__', 'step.in-order', ' ', '%E4%BD%8D'])(
    'no rule is called %s: 404',
    async (rule) => {
      expectProblem(await check(rule, { facts }), 404);
    },
  );

  test('an unknown plan: 404', async () => {
    expectProblem(await check('seats.residents', { facts, plan: 'nowhere' }), 404);
  });

  test('another plan, other numbers', async () => {
    const short = { meeting: 'representatives', expected: 30, present: 20 };
    const judged = async (plan: string) =>
      (await check('supervision.selection-quorum', { facts: short, plan })).json();
    expect(await judged('galutu-2020')).toMatchObject({ satisfied: false, required: 24, shortBy: 4 });
    expect(await judged('another-town')).toMatchObject({ satisfied: true, required: 20 });
  });
});
