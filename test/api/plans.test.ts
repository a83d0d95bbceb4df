import { expect, test } from 'vitest';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import { DomainError } from '../../services/errors.ts';
import { keepPlan } from '../../services/plans.ts';
import { anotherTown } from '../plans/another-town.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';

const { connection } = await ownDatabase('migrated');
const desk = await openDesk(connection);
await keepPlan(desk.deps, galutu2020);
await keepPlan(desk.deps, anotherTown);

test('the plans are listed and each is answered whole, to everybody', async () => {
  expect((await desk.get('/api/plans')).json()).toEqual({ plans: ['another-town', 'galutu-2020'] });
  for (const plan of [galutu2020, anotherTown])
    expect((await desk.get(`/api/plans/${plan.id}`)).json()).toEqual(plan);
});

test.each(['nowhere', 'GALUTU-2020', '..', 'galutu-2020%20', '%E5%98%8E'])('no plan %s: 404', async (id) => {
  expectProblem(await desk.get(`/api/plans/${id}`), 404);
});

test('a plan is never changed: the same again does no harm, other content needs another id', async () => {
  await keepPlan(desk.deps, structuredClone(galutu2020));
  const changed = { ...galutu2020, party: { ...galutu2020.party, publicityDays: 3 } };
  await expect(keepPlan(desk.deps, changed)).rejects.toThrow(DomainError);
  expect((await desk.get('/api/plans/galutu-2020')).json()).toEqual(galutu2020);
});

test('of two processes that keep different plans under one id at once, one is refused', async () => {
  const plans = [3, 4].map((publicityDays) => ({
    ...galutu2020,
    id: 'disputed',
    party: { ...galutu2020.party, publicityDays },
  }));
  const kept = await Promise.allSettled(plans.map((plan) => keepPlan(desk.deps, plan)));
  expect(kept.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
