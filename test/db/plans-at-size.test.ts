import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { watchQueries } from '../../bench/queries.ts';
import { connect } from '../../db/connect.ts';
import { acknowledgedIn, holdersIn, takeDueDeadlines } from '../../db/due-deadlines.ts';
import { NOTHING_PERSONAL, writeEventStatement } from '../../db/write-event.ts';
import { FIRST_DAY } from '../../services/drill/set-up.ts';
import { makeDatabase } from '../support/database.ts';
import { FIRST, renewalOf } from '../support/town.ts';

/** Twenty thousand deadlines of two thousand communities, of which one in a hundred is to be looked at by now. */
const GROW = `
  with codes as (select (150700000000 + n)::text as code from generate_series(1, 2000) n),
  divisions as (insert into division select code, code from codes),
  people as (insert into person (id, name) select code, code from codes),
  appointed as (insert into appointment select code, 'role-' || n, code from codes, generate_series(1, 10) n),
  renewals as (
    insert into renewal (id, community, term, plan, machine_version, started_on, snapshot, head, status, changed_at)
    select code, code, term, plan, machine_version, started_on, snapshot, head, status, changed_at
    from codes, renewal where id = '${renewalOf(FIRST)}'
  ),
  standings as (
    insert into standing (community, renewal, term, plan, revision, status, steps, held, waiting_on)
    select code, code, term, plan, revision, status, steps, held, waiting_on
    from codes, standing where renewal = '${renewalOf(FIRST)}'
  ),
  acknowledged as (
    insert into acknowledgement (renewal, step, opened_at_revision, due_on, person, at, quiet_until)
    select code, 'step-' || n, 0, '${FIRST_DAY}', code, now(), '${FIRST_DAY}' from codes, generate_series(1, 10) n
  )
  insert into deadline (renewal, step, due_on, kind, actors, opened_at_revision, next_at)
  select code, 'step-' || n, '${FIRST_DAY}', 'plan', '{work-group}', 0,
    now() + case when right(code, 1) = '7' and n = 7 then -1 else 1 end * interval '1 day'
  from codes, generate_series(1, 10) n`;

const TABLES = ['appointment', 'renewal', 'standing', 'deadline', 'acknowledgement'];

interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** As many places as a batch of a sweep may ask for. */
const CODES = Array.from({ length: 500 }, (_, at) => String(150_700_000_001 + at * 3));
const PREFIXES = CODES.flatMap((code) => [code.slice(0, 9), code.slice(0, 11), code]);

const event: Sent = writeEventStatement({
  renewal: '150700000001',
  revision: 0,
  worldVersion: '1',
  snapshot: '{}',
  status: 'running',
  stage: 'preparation',
  steps: ['step-1'],
  waitingOn: ['work-group'],
  dueOn: FIRST_DAY,
  held: [],
  actBy: FIRST_DAY,
  stageBy: null,
  reachBy: null,
  type: 'renewal.violation-reported',
  facts: '{}',
  verdicts: '[]',
  actor: 'work-group-1',
  role: 'work-group',
  recordedAt: `${FIRST_DAY}T01:02:03.004Z`,
  recordedOn: FIRST_DAY,
  idempotencyKey: null,
  requestDigest: null,
  previous: '',
  hash: '',
  closed: ['step-1', 'step-2'],
  opened: JSON.stringify([{ step: 'a-step', due_on: FIRST_DAY, kind: 'plan', actors: ['work-group'] }]),
  personal: NOTHING_PERSONAL,
});

/** What a query of ours sends, as it sends it. */
async function sentBy(url: string, ask: (db: ReturnType<typeof connect>['db']) => Promise<unknown>) {
  const { db, pool, close } = connect(url, { maxConnections: 1 });
  const sent: Sent[] = [];
  watchQueries(pool, (text, values) => {
    if (typeof text === 'string' && Array.isArray(values)) sent.push({ text, values });
  });
  await ask(db);
  await close();
  const found = sent.find(({ text }) => text.startsWith('select'));
  if (found === undefined) throw new Error('It has sent no query');
  return found;
}

function literal(value: unknown): string {
  if (value === null) return 'null';
  return pg.escapeLiteral(Array.isArray(value) ? `{${value.join(',')}}` : String(value));
}

/** Its plan, made anew for these values or once for all, on a connection that has planned nothing yet. */
async function planOf(url: string, { text, values }: Sent, mode: string): Promise<string> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`set plan_cache_mode = ${mode}`);
  await client.query(`prepare it as ${text}`);
  const { rows } = await client.query(`explain execute it (${values.map(literal).join(', ')})`);
  await client.end();
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

const MODES = ['force_custom_plan', 'force_generic_plan'];

describe.each([
  ['that nobody has counted yet', false],
  ['that have been counted', true],
])('with tables %s', (_, counted) => {
  let url: string;
  const statements: { [name: string]: Sent } = { event };

  beforeAll(async () => {
    const own = await makeDatabase('town');
    afterAll(own.drop);
    url = own.url;
    const { pool } = own.connection;
    for (const table of TABLES) await pool.query(`alter table ${table} set (autovacuum_enabled = false)`);
    await pool.query(GROW);
    if (counted) await pool.query('analyze');
    const now = new Date().toISOString();
    statements.taking = await sentBy(url, (db) =>
      db.transaction().execute((tx) => takeDueDeadlines(tx, now, 500)),
    );
    statements.holders = await sentBy(url, (db) => holdersIn(db, PREFIXES));
    statements.acknowledged = await sentBy(url, (db) => acknowledgedIn(db, CODES, FIRST_DAY));
  });

  const planned = async (name: string, mode: string) => {
    const sent = statements[name];
    if (sent === undefined) throw new Error(`There is no statement ${name}`);
    return planOf(url, sent, mode);
  };

  test.each(MODES)(
    'a sweep takes what is due by the index of what is to be looked at, by %s',
    async (mode) => {
      const plan = await planned('taking', mode);
      expect(plan).toContain('deadline_to_look_at');
      expect(plan).not.toMatch(/Seq Scan on (deadline|renewal)/);
    },
  );

  test.each(MODES)(
    'it finds those who are to be told without reading all appointments, by %s',
    async (mode) => {
      expect(await planned('holders', mode)).not.toContain('Seq Scan on appointment');
      expect(await planned('acknowledged', mode)).not.toContain('Seq Scan on acknowledgement');
    },
  );

  test.each(MODES)('an event is written without reading all renewals or deadlines, by %s', async (mode) => {
    expect(await planned('event', mode)).not.toMatch(/Seq Scan on (deadline|renewal)/);
  });
});
