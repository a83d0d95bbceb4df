import { expect, test } from 'vitest';
import { type Connection, connect } from '../../db/connect.ts';
import { type EventWrite, NOTHING_PERSONAL, writeEvent } from '../../db/write-event.ts';
import { FIRST_DAY } from '../../services/drill/set-up.ts';
import { ownDatabase } from '../support/database.ts';
import { FIRST, renewalOf } from '../support/town.ts';

const { url, connection } = await ownDatabase('town');
const renewal = renewalOf(FIRST);

/** So often PostgreSQL plans for the values at hand before it compares; `plan_cache_mode` in its manual. */
const TRIALS = 5;
/** And so often, generously, until the costs from before the tables grew no longer count. */
const AFTER_GROWTH = 20;

const writeAfter = (revision: number, version: string, personal: string): EventWrite => ({
  renewal,
  revision,
  worldVersion: version,
  snapshot: '{}',
  status: 'running',
  stage: 'preparation',
  steps: ['a-step'],
  waitingOn: ['inspection-team'],
  dueOn: FIRST_DAY,
  held: [],
  actBy: FIRST_DAY,
  stageBy: null,
  reachBy: null,
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
  personal,
});

/** Facts about one person, and about many. */
const facts = (count: number) =>
  JSON.stringify(
    Array.from({ length: count }, (_, at) => ({ path: `/facts/${at}`, salt: 'salt', value: '"演练"' })),
  );
const personalOf = (revision: number) => facts(revision % 2 === 0 ? 1 : 70);

/** A county's worth of communities, each with what is open there. */
const GROW = `
  with codes as (select (150700000000 + n)::text as code from generate_series(1, 2000) n),
  divisions as (insert into division select code, code from codes returning code),
  model as (select * from renewal where id = '${renewal}'),
  renewals as (
    insert into renewal
    select d.code, d.code, term, plan, machine_version, started_on, snapshot, 0, head, status, changed_at
    from divisions d, model returning id
  ),
  standings as (
    insert into standing (community, renewal, term, plan, revision, status, steps, held, waiting_on)
    select d.code, d.code, term, plan, 0, status, steps, held, waiting_on
    from divisions d, standing where renewal = '${renewal}'
  )
  insert into deadline
  select id, 'step-' || n, '${FIRST_DAY}', 'plan', '{work-group}', 0 from renewals, generate_series(1, 7) n`;

/** Writes events over one connection and answers how many of them were planned for their own values. */
async function plannedAnew(
  { pool }: Connection,
  { name, from, to }: { name: string; from: number; to: number },
): Promise<number | undefined> {
  const world = await pool.query<{ version: string }>('select version from world');
  for (let revision = from; revision < to; revision++) {
    const personal = name === 'write-event' ? NOTHING_PERSONAL : personalOf(revision);
    expect(await writeEvent(pool, writeAfter(revision, world.rows[0]?.version ?? '', personal))).toBe(true);
  }
  const plans = await pool.query<{ custom: number }>(
    'select custom_plans::int as custom from pg_prepared_statements where name = $1',
    [name],
  );
  return plans.rows[0]?.custom;
}

test('both writing statements keep one plan, also when the tables grow under them', async () => {
  const names = ['write-event', 'write-personal-event'];
  const before = connect(url, { maxConnections: 1 });
  let at = 0;
  const written = async (over: Connection, name: string, events: number) => {
    const custom = await plannedAnew(over, { name, from: at, to: at + events });
    at += events;
    return custom;
  };
  for (const name of names) expect(await written(before, name, 50)).toBe(TRIALS);
  await connection.pool.query(GROW);
  await connection.pool.query('analyze');
  for (const name of names) expect(await written(before, name, 100)).toBeLessThan(TRIALS + AFTER_GROWTH);
  await before.close();
  const after = connect(url, { maxConnections: 1 });
  for (const name of names) expect(await written(after, name, 50)).toBe(TRIALS);
  await after.close();
});
