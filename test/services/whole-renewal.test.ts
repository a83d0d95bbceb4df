import { beforeAll, describe, expect, test } from 'vitest';
import { listDeadlines } from '../../db/record.ts';
import { findRenewal } from '../../db/renewals.ts';
import { inReach } from '../../machines/in-reach.ts';
import { heldSteps, openSteps, stageOf } from '../../machines/open-steps.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import type { Plan } from '../../machines/plan/plan.ts';
import { restore, type StoredSnapshot } from '../../machines/stored-snapshot.ts';
import { systemClock } from '../../services/clock.ts';
import { depsOf } from '../../services/deps.ts';
import { type Act, act } from '../../services/drill/act.ts';
import { openRenewal } from '../../services/open-renewal.ts';
import { keepPlan } from '../../services/plans.ts';
import { replayRenewal } from '../../services/replay.ts';
import { anotherTown } from '../plans/another-town.ts';
import { ownDatabase } from '../support/database.ts';
import { actsOf, FIRST, play, renewalOf, SECOND, setDay, THIRD } from '../support/town.ts';

/**
 * Whole renewals through the service, act by act, each on its day: what stands in the tables after every act is
 * what the machine says, no more and no less.
 */
const { connection } = await ownDatabase('town');
const { db, pool } = connection;
const deps = depsOf(connection, systemClock);

const byStep = <T extends { step: string }>(rows: readonly T[]) =>
  rows.toSorted((a, b) => (a.step < b.step ? -1 : 1));

async function stored(renewal: string) {
  const row = await findRenewal(db, renewal);
  if (row === undefined) throw new Error(`There is no renewal ${renewal}`);
  const { rows } = await pool.query(
    `select stage, status, steps, held, waiting_on, due_on, act_by, stage_by, reach_by, revision
     from standing where renewal = $1`,
    [renewal],
  );
  return { snapshot: restore(row.snapshot as StoredSnapshot), columns: rows[0] };
}

/** Since which revision each open step is open, as told by the rows alone. */
type OpenSince = Map<string, number>;

async function expectTablesToFollow(renewal: string, plan: Plan, revision: number, since: OpenSince) {
  const { snapshot, columns } = await stored(renewal);
  const steps = openSteps(snapshot, plan);
  for (const step of [...since.keys()]) if (!steps.some(({ id }) => id === step)) since.delete(step);
  for (const { id } of steps) if (!since.has(id)) since.set(id, revision);

  expect(byStep(await listDeadlines(db, renewal))).toEqual(
    byStep(
      steps.map(({ id, due, actors }) => ({
        step: id,
        due_on: due.on,
        kind: due.kind,
        actors,
        opened_at_revision: since.get(id),
      })),
    ),
  );
  expect(columns).toMatchObject({
    revision,
    stage: stageOf(snapshot),
    due_on: steps.map(({ due }) => due.on).sort()[0] ?? null,
    act_by: steps.map(({ due, startBy }) => startBy ?? due.on).sort()[0] ?? null,
    held: heldSteps(snapshot),
    stage_by: inReach(snapshot, steps, plan).stageBy,
    reach_by: inReach(snapshot, steps, plan).reachBy,
  });
  expect(new Set(columns.steps)).toEqual(new Set(steps.map(({ id }) => id)));
  expect(new Set(columns.waiting_on)).toEqual(new Set(steps.flatMap(({ actors }) => actors)));
}

const inspection = { documentNumber: '演练〔2021〕1号', reason: '核查举报' };

/** The inspection team suspends and resumes before an act, and again much later, when nothing was found. */
function interrupted(acts: readonly Act[]): Act[] {
  return acts.flatMap((one, at) =>
    at === 20 || at === 60
      ? [
          act('renewal.suspended', { on: one.facts.on, ...inspection }),
          act('renewal.resumed', { on: one.facts.on, ...inspection }),
          one,
        ]
      : [one],
  );
}

beforeAll(() => keepPlan(deps, anotherTown));

describe.each([
  { course: 'direct', community: FIRST, plan: galutu2020, acts: actsOf(FIRST) },
  { course: 'indirect', community: SECOND, plan: galutu2020, acts: actsOf(SECOND, { method: 'indirect' }) },
  { course: 'suspended and resumed', community: THIRD, plan: galutu2020, acts: interrupted(actsOf(THIRD)) },
  {
    course: 'under the plan of another town',
    community: FIRST,
    plan: anotherTown,
    acts: actsOf(FIRST, { plan: anotherTown, from: '2023-09-04' }),
  },
])('$course: $acts.length acts', ({ community, plan, acts }) => {
  const renewal = renewalOf(community, plan);

  test('deadlines and columns follow the machine after every act', async () => {
    if (plan !== galutu2020)
      await openRenewal(deps, { community, plan: plan.id, actor: 'leading-group-office' });
    await setDay(deps, plan === galutu2020 ? '2021-04-20' : '2023-12-31');
    const since: OpenSince = new Map();
    await expectTablesToFollow(renewal, plan, 0, since);
    for (const [at, one] of acts.entries()) {
      const revision = await play(deps, [one], { community, plan, revision: at });
      await expectTablesToFollow(renewal, plan, revision, since);
    }
  });

  test('it is concluded, waits for nobody, and its record holds', async () => {
    expect((await stored(renewal)).columns).toEqual({
      status: 'concluded',
      stage: null,
      steps: [],
      held: [],
      waiting_on: [],
      due_on: null,
      act_by: null,
      stage_by: null,
      reach_by: null,
      revision: acts.length,
    });
    expect(await listDeadlines(db, renewal)).toEqual([]);
    expect(await replayRenewal(connection, renewal)).toEqual({ renewal, events: acts.length, faults: [] });
  });

  test('every event was announced once', async () => {
    const { rows } = await pool.query('select revision from outbox where renewal = $1 order by id', [
      renewal,
    ]);
    expect(rows.map(({ revision }) => revision)).toEqual(acts.map((_, at) => at + 1));
  });
});
