import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { eventTypes } from '../../machines/events/catalog.ts';
import { replayRenewal } from '../../services/replay.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { factsOfRules } from '../support/facts-of-rules.ts';
import { anyJson, nearly } from '../support/hostile.ts';
import { actorOf, actsOf, appoint, COMMUNITIES, play, renewalOf, setDay } from '../support/town.ts';

/** Random facts, and true ones in which something was changed: whatever comes is answered, and never with 5xx. */
const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
const rules = Object.entries(factsOfRules);
const RUNS = 400;

type Answer = Awaited<ReturnType<typeof desk.post>>;

function expectAnswered(answer: Answer, ...allowed: number[]): void {
  expect(allowed).toContain(answer.statusCode);
  if (answer.statusCode < 400) return;
  expect(answer.headers['content-type']).toContain('application/problem+json');
  if (answer.statusCode === 400) expect(answer.json().errors.length).toBeGreaterThan(0);
}

test('random JSON as the facts of every rule', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...rules), anyJson, async ([rule], facts) => {
      expectAnswered(await desk.post(`/api/rules/${rule}/check`, { facts }), 400);
    }),
    { numRuns: RUNS },
  );
});

test('true facts of every rule, changed', async () => {
  const changed = fc
    .constantFrom(...rules)
    .chain(([rule, facts]) => fc.tuple(fc.constant(rule), nearly(facts)));
  await fc.assert(
    fc.asyncProperty(changed, async ([rule, facts]) => {
      expectAnswered(await desk.post(`/api/rules/${rule}/check`, { facts }), 200, 400);
    }),
    { numRuns: 2 * RUNS },
  );
});

/** Each community stands at another step, and one person may record everything. */
const acts = actsOf(COMMUNITIES[0] ?? '');
const standing = COMMUNITIES.map((community, at) => ({
  community,
  done: Math.floor(((at + 0.5) * acts.length) / COMMUNITIES.length),
}));

beforeAll(async () => {
  await setDay(desk.deps, '2021-04-20');
  const roles = [...new Set(acts.map(({ as }) => as)), 'inspection-team' as const];
  await appoint({ connection }, 'anybody', ...roles.map((role) => ({ role, prefixes: ['15'] })));
  for (const { community, done } of standing)
    await play(desk.deps, actsOf(community).slice(0, done), { community });
});

test('random JSON as the facts of every event, at every stage', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...standing),
      fc.constantFrom(...eventTypes),
      anyJson,
      async ({ community, done }, type, facts) => {
        const sent = { type, facts, revision: done, by: 'anybody', dryRun: true };
        expectAnswered(await desk.record(renewalOf(community), sent), 400, 403, 422);
      },
    ),
    { numRuns: RUNS },
  );
});

test('the next true act of every stage, changed', async () => {
  const changed = fc.constantFrom(...standing).chain(({ community, done }) => {
    const next = actsOf(community)[done];
    return fc.tuple(fc.constant({ community, done, type: next?.type ?? '' }), nearly(next?.facts));
  });
  await fc.assert(
    fc.asyncProperty(changed, async ([{ community, done, type }, facts]) => {
      const sent = { type, facts, revision: done, by: 'anybody', dryRun: true };
      expectAnswered(await desk.record(renewalOf(community), sent), 200, 400, 403, 422);
    }),
    { numRuns: 2 * RUNS },
  );
});

test('any true act of a whole renewal, changed, wherever one stands: what is accepted leaves a whole record', async () => {
  const [community = ''] = COMMUNITIES;
  const changed = fc
    .constantFrom(...actsOf(community))
    .chain(({ type, facts }) =>
      fc.tuple(fc.constant(type), fc.oneof(fc.constant<unknown>(facts), nearly(facts))),
    );
  const url = `/api/renewals/${renewalOf(community)}`;
  await fc.assert(
    fc.asyncProperty(changed, async ([type, facts]) => {
      const { revision } = (await desk.get(url)).json();
      const answer = await desk.record(renewalOf(community), { type, facts, revision, by: 'anybody' });
      expectAnswered(answer, 201, 400, 403, 422);
    }),
    { numRuns: RUNS },
  );
  expect((await replayRenewal(connection, renewalOf(community))).faults).toEqual([]);
});

test('random JSON as any body', async () => {
  const urls = [
    '/api/renewals',
    '/api/drill/clock',
    `/api/renewals/${renewalOf(COMMUNITIES[1] ?? '')}/events`,
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...urls), anyJson, async (url, body) => {
      const answer = await desk.app.inject({
        method: 'POST',
        url,
        payload: JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          'x-acting-person': actorOf(COMMUNITIES[0] ?? '', 'leading-group'),
        },
      });
      expectAnswered(answer, 400, 401, 403, 404);
    }),
    { numRuns: RUNS },
  );
});
