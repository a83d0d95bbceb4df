import { expect, test } from 'vitest';
import { type Connection, connect } from '../../db/connect.ts';
import { type EventWrite, writeEvent } from '../../db/write-event.ts';
import { FIRST_DAY } from '../../services/drill/set-up.ts';
import { ownDatabase } from '../support/database.ts';
import { FIRST, renewalOf } from '../support/town.ts';

const { url, connection } = await ownDatabase('town');
const renewal = renewalOf(FIRST);

/** So often PostgreSQL plans for the values at hand before it compares; `plan_cache_mode` in its manual. */
const TRIALS = 5;
/** And so often, generously, until the costs from before the tables grew no longer count. */
const AFTER_GROWTH = 20;

const writeAfter = (revision: number, version: string): EventWrite => ({
  renewal,
  revision,
  worldVersion: version,
  snapshot: '{}',
  status: 'running',
  stage: 'preparation',
  steps: ['a-step'],
  waitingOn: ['inspection-team'],
  dueOn: FIRST_DAY,
  type: 'renewal.violation-reported',
  facts: '{}',
  verdicts: '[]',
  actor: 'inspection-team',
  role: 'inspection-team',
  recordedAt: `${FIRST_DAY}T01:02:03.004Z`,
  recordedOn: FIRST_DAY,
  idempotencyKey: null,
  requestDigest: null,
  previous: '',
  hash: '',
  closed: revision % 2 === 0 ? [] : ['a-step'],
  opened: JSON.stringify([{ step: 'a-step', due_on: FIRST_DAY, kind: 'plan', actors: ['work-group'] }]),
});

/** A county's worth of communities, each with what is open there. */
const GROW = `
  with codes as (select (150700000000 + n)::text as code from generate_series(1, 2000) n),
  divisions as (insert into division select code, code from codes returning code),
  model as (select * from renewal where id = '${renewal}'),
  renewals as (
    insert into renewal
    select d.code, d.code, term, plan, machine_version, started_on, snapshot, 0, head, status, stage, steps,
      waiting_on, due_on, changed_at
    from divisions d, model returning id
  )
  insert into deadline
  select id, 'step-' || n, '${FIRST_DAY}', 'plan', '{work-group}', 0 from renewals, generate_series(1, 7) n`;

/** Writes events over one connection and answers how many of them were planned for their own values. */
async function plannedAnew({ pool }: Connection, from: number, to: number): Promise<number | undefined> {
  const world = await pool.query<{ version: string }>('select version from world');
  for (let revision = from; revision < to; revision++)
    expect(await writeEvent(pool, writeAfter(revision, world.rows[0]?.version ?? ''))).toBe(true);
  const plans = await pool.query<{ custom: number }>(
    "select custom_plans::int as custom from pg_prepared_statements where name = 'write-event'",
  );
  return plans.rows[0]?.custom;
}

test('the writing statement keeps one plan, also when the tables grow under it', async () => {
  const before = connect(url, { maxConnections: 1 });
  expect(await plannedAnew(before, 0, 50)).toBe(TRIALS);
  await connection.pool.query(GROW);
  await connection.pool.query('analyze');
  expect(await plannedAnew(before, 50, 150)).toBeLessThan(TRIALS + AFTER_GROWTH);
  await before.close();
  const after = connect(url, { maxConnections: 1 });
  expect(await plannedAnew(after, 150, 200)).toBe(TRIALS);
  await after.close();
});
