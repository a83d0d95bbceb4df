import { describe, expect, test } from 'vitest';
import { definitionOf, isEventType } from '../../machines/events/catalog.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import { keepPlan } from '../../services/plans.ts';
import { replayRenewal } from '../../services/replay.ts';
import { anotherTown } from '../plans/another-town.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';
import {
  actorOf,
  actsBefore,
  actsOf,
  appoint,
  FIRST,
  play,
  renewalOf,
  SECOND,
  setDay,
} from '../support/town.ts';

const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
await keepPlan(desk.deps, anotherTown);

const OFFICE = 'leading-group-office';
const open = (community: string, plan: string, by?: string) =>
  desk.post('/api/renewals', { community, plan }, by);

describe('opening a renewal', () => {
  test('201 with its address; it stands at revision 0, and its record holds', async () => {
    const answer = await open(FIRST, 'another-town', OFFICE);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({ id: `${FIRST}-2023`, revision: 0 });
    expect(answer.headers.location).toBe(`/api/renewals/${FIRST}-2023`);
    const view = (await desk.get(`/api/renewals/${FIRST}-2023`)).json();
    expect(view).toMatchObject({
      revision: 0,
      plan: 'another-town',
      stage: 'preparation',
      status: 'running',
    });
    expect((await replayRenewal(connection, `${FIRST}-2023`)).faults).toEqual([]);
  });

  test('of many at once, one is opened and the others conflict', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => open(SECOND, 'another-town', OFFICE)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, ...Array(9).fill(409)]);
    for (const answer of answers.filter(({ statusCode }) => statusCode === 409)) expectProblem(answer, 409);
  });

  test.each([
    { what: 'nobody acts', community: FIRST, plan: 'galutu-2020', by: undefined, status: 401 },
    { what: 'a stranger acts', community: FIRST, plan: 'galutu-2020', by: 'stranger', status: 401 },
    { what: 'it is not theirs', community: FIRST, plan: 'galutu-2020', by: 'inspection-team', status: 403 },
    {
      what: 'it is outside their region',
      community: '150727100001',
      plan: 'galutu-2020',
      by: OFFICE,
      status: 403,
    },
    {
      what: 'there is no such community',
      community: '150626100099',
      plan: 'galutu-2020',
      by: OFFICE,
      status: 404,
    },
    { what: 'it is a village', community: '150626100201', plan: 'galutu-2020', by: OFFICE, status: 404 },
    { what: 'there is no such plan', community: FIRST, plan: 'nowhere', by: OFFICE, status: 404 },
    { what: 'there is one in this term', community: FIRST, plan: 'galutu-2020', by: OFFICE, status: 409 },
  ])('$status where $what', async ({ community, plan, by, status }) => {
    expectProblem(await open(community, plan, by), status);
  });

  test.each([
    { body: { community: FIRST }, fields: ['plan'] },
    { body: { community: '15062610000', plan: 'x' }, fields: ['community'] },
    { body: { community: 150626100002, plan: '' }, fields: ['community', 'plan'] },
    { body: { community: FIRST, plan: 'x', term: 2021 }, fields: ['term'] },
    { body: [], fields: ['(root)'] },
  ])('400 for $body', async ({ body, fields }) => {
    expectProblem(await desk.post('/api/renewals', body, OFFICE), 400, ...fields);
  });
});

describe('where a renewal stands', () => {
  const renewal = renewalOf(FIRST);
  const view = async (by?: string) => (await desk.get(`/api/renewals/${renewal}`, by)).json();
  const possible = async (type: string, by?: string) =>
    (await view(by)).possibleEvents.find((one: { type: string }) => one.type === type);

  test('at the beginning: seven lanes, each with whom it waits for, until when, and its documents', async () => {
    const { openSteps, ...rest } = await view();
    expect(rest).toMatchObject({
      id: renewal,
      community: { code: FIRST, name: '萨拉乌素社区居民委员会' },
      term: 2021,
      plan: 'galutu-2020',
      machineVersion: '1',
      revision: 0,
      today: '2020-12-16',
      status: 'running',
      stage: 'preparation',
      waivers: [],
      extensions: [],
      openViolations: null,
    });
    expect(openSteps).toHaveLength(7);
    for (const step of openSteps)
      expect(step).toEqual({
        id: expect.stringMatching(/^preparation\./),
        title: { zh: expect.any(String), en: expect.any(String) },
        clause: expect.stringMatching(/^四\(一\)/),
        waitingOn: [expect.any(String)],
        dueOn: '2020-12-20',
        dueKind: 'plan',
        daysLeft: 4,
        startBy: step.id.endsWith('.drafting') ? '2020-12-19' : '2020-12-20',
        daysToStart: step.id.endsWith('.drafting') ? 3 : 4,
        documents: expect.arrayContaining([
          { id: expect.any(String), title: { zh: expect.any(String), en: expect.any(String) } },
        ]),
        returned: null,
      });
  });

  test('every possible event has its schema, its rules and its roles', async () => {
    for (const one of (await view()).possibleEvents) {
      if (!isEventType(one.type)) throw new Error(`${one.type} is no event`);
      const { facts, title, clause } = definitionOf(one.type);
      expect(one).toMatchObject({ title, clause, mine: null, inTheWay: expect.any(Array) });
      expect(one.facts).toEqual(JSON.parse(JSON.stringify(facts)));
      expect(one.roles.length).toBeGreaterThan(0);
    }
  });

  test('`mine` is told to whoever asks: by role, by region, and never for what one has submitted', async () => {
    const drafted = 'preparation.plan-drafted';
    expect((await possible(drafted, actorOf(FIRST, 'community-secretary'))).mine).toBe(true);
    expect((await possible(drafted, actorOf(SECOND, 'community-secretary'))).mine).toBe(false);
    expect((await possible(drafted, 'town-committee')).mine).toBe(false);

    const acts = actsBefore(actsOf(FIRST), 'preparation.plan-approved');
    await setDay(desk.deps, '2021-04-20');
    await play(desk.deps, acts, { community: FIRST });
    const secretary = { role: 'community-secretary', prefixes: [FIRST] } as const;
    await appoint({ connection }, actorOf(FIRST, 'community-secretary'), secretary, {
      role: 'work-group',
      prefixes: [FIRST],
    });
    const approved = 'preparation.plan-approved';
    expect((await possible(approved, actorOf(FIRST, 'community-secretary'))).mine).toBe(false);
    expect((await possible(approved, actorOf(FIRST, 'work-group'))).mine).toBe(true);
  });

  test('what is open is late by the days that have passed', async () => {
    for (const step of (await view()).openSteps) expect(step).toMatchObject({ daysLeft: -121 });
  });

  test('at the end nothing is open and nothing is possible', async () => {
    const acts = actsOf(SECOND);
    await play(desk.deps, acts, { community: SECOND });
    const answer = await desk.get(`/api/renewals/${renewalOf(SECOND)}`);
    expect(answer.json()).toMatchObject({
      revision: acts.length,
      status: 'concluded',
      stage: null,
      openSteps: [],
      possibleEvents: [],
    });
  });

  test.each(['nowhere', `${FIRST}-2020`, `${FIRST}`, '%20', "'; drop table renewal; --"])(
    'no %s: 404',
    async (id) => {
      for (const list of ['', '/events', '/refusals'])
        expectProblem(await desk.get(`/api/renewals/${encodeURIComponent(id)}${list}`), 404);
    },
  );

  test('the titles of the documents are those of the plan', async () => {
    const ids = (await view()).openSteps.flatMap((step: { documents: { id: string }[] }) =>
      step.documents.map(({ id }) => id),
    );
    for (const id of ids) expect(Object.keys(galutu2020.documents)).toContain(id);
  });
});
