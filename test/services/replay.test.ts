import { createHash } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findPlan } from '../../db/plans.ts';
import { findRenewal } from '../../db/renewals.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import { systemClock } from '../../services/clock.ts';
import { depsOf } from '../../services/deps.ts';
import { DomainError } from '../../services/errors.ts';
import { recordEvent } from '../../services/record-event.ts';
import { replayRenewal } from '../../services/replay.ts';
import { ownDatabase } from '../support/database.ts';
import { tamper } from '../support/tamper.ts';
import { actsOf, FIRST, play, renewalOf, setDay } from '../support/town.ts';

const { connection, open } = await ownDatabase('town');
const { pool } = connection;
const deps = depsOf(connection, systemClock);
const renewal = renewalOf(FIRST);
const acts = actsOf(FIRST);
const place = (type: string) => acts.findIndex((one) => one.type === type) + 1;
const LAST = acts.length;

/** One whole renewal, and a copy of it to put back after each fault that was planted. */
beforeAll(async () => {
  await setDay(deps, '2021-04-20');
  await play(deps, acts, { community: FIRST });
  for (const table of ['event', 'renewal', 'plan'])
    await pool.query(`create table kept_${table} as table ${table}`);
});

afterEach(async () => {
  await tamper(connection, 'truncate event');
  await pool.query('insert into event select * from kept_event');
  await pool.query(`
    update renewal set (snapshot, revision, head, started_on, machine_version) =
      (select snapshot, revision, head, started_on, machine_version from kept_renewal where id = renewal.id)`);
  await pool.query('update plan set body = kept_plan.body from kept_plan where kept_plan.id = plan.id');
});

const kindsOf = async () =>
  (await replayRenewal(connection, renewal)).faults.map(({ revision, kind }) => ({ revision, kind }));

test('an untouched renewal has no fault, from its first act to its last', async () => {
  expect(await replayRenewal(connection, renewal)).toEqual({ renewal, events: LAST, faults: [] });
  expect((await findRenewal(connection.db, renewal))?.status).toBe('concluded');
});

test('the chain can be computed from the documented recipe alone', async () => {
  const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  const [{ digest } = { digest: '' }] = (await pool.query('select digest from plan')).rows;
  // RFC 8785 for these five texts: names in order, no spaces.
  let head = sha256(
    `{"machineVersion":"1","plan":"galutu-2020","planDigest":"${digest}","renewal":"${renewal}","startedOn":"${galutu2020.startsOn}"}`,
  );
  const { rows } = await pool.query(
    `select revision, type, actor, role, facts::text, verdicts::text, previous, hash, recorded_on::text,
            to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as recorded_at
     from event where renewal = $1 order by revision`,
    [renewal],
  );
  expect(rows).toHaveLength(LAST);
  for (const row of rows) {
    expect(row.previous).toBe(head);
    const { revision, type, actor, role, recorded_at, recorded_on, facts, verdicts } = row;
    head = sha256(
      [
        head,
        renewal,
        revision,
        type,
        actor,
        role,
        recorded_at,
        recorded_on,
        sha256(facts),
        sha256(verdicts),
      ].join('\n'),
    );
    expect(row.hash).toBe(head);
  }
  expect((await findRenewal(connection.db, renewal))?.head).toBe(head);
});

const MEETING = place('party.election-meeting-held');
const SURVEY = place('preparation.survey-recorded');

describe('a planted fault is found, by its kind and where it is', () => {
  test.each([
    {
      fault: 'facts that make no difference to the judgement',
      sql: `update event set facts = replace(facts::text, '演练', '排练')::json where type = 'party.result-reported'`,
      found: [{ revision: place('party.result-reported'), kind: 'chain' }],
    },
    {
      fault: 'facts of the same meaning, written otherwise',
      sql: `update event set facts = (facts::text || ' ')::json where revision = ${MEETING}`,
      found: [{ revision: MEETING, kind: 'chain' }],
    },
    {
      fault: 'a changed verdict',
      sql: `update event set verdicts = replace(verdicts::text, '"satisfied":true', '"satisfied":false')::json where revision = ${MEETING}`,
      found: [
        { revision: MEETING, kind: 'chain' },
        { revision: MEETING, kind: 'verdicts' },
      ],
    },
    ...[
      { what: 'another actor', set: `actor = 'somebody'` },
      { what: 'another role', set: `role = 'administrator'` },
      { what: 'another instant', set: `recorded_at = recorded_at + interval '1 ms'` },
      { what: 'another day', set: `recorded_on = recorded_on + 1` },
    ].map(({ what, set }) => ({
      fault: what,
      sql: `update event set ${set} where revision = ${LAST}`,
      found: [{ revision: LAST, kind: 'chain' }],
    })),
    {
      fault: 'the last event deleted',
      sql: `delete from event where revision = ${LAST}`,
      found: [
        { revision: LAST, kind: 'gap' },
        { revision: LAST, kind: 'chain' },
        { revision: LAST, kind: 'snapshot' },
      ],
    },
    {
      fault: 'a changed snapshot',
      sql: `update renewal set snapshot = replace(snapshot::text, '"partyMembers":60', '"partyMembers":61')::json`,
      found: [{ revision: LAST, kind: 'snapshot' }],
    },
    {
      fault: 'another revision of the renewal',
      sql: `update renewal set revision = revision + 1`,
      found: [{ revision: LAST + 1, kind: 'gap' }],
    },
    {
      fault: 'another head of the renewal',
      sql: `update renewal set head = repeat('0', 64)`,
      found: [{ revision: LAST, kind: 'chain' }],
    },
    {
      fault: 'another version of the machine',
      sql: `update renewal set machine_version = '2'`,
      found: Array(2).fill({ revision: 1, kind: 'chain' }),
    },
    {
      fault: 'a plan that was changed where it makes no difference',
      sql: `update plan set body = replace(body::text, '嘎鲁图镇', '某镇')::json`,
      found: [{ revision: 0, kind: 'plan' }],
    },
  ])('$fault', async ({ sql, found }) => {
    expect(await tamper(connection, sql)).toBeGreaterThan(0);
    expect(await kindsOf()).toEqual(found);
  });

  test('facts that change the judgement', async () => {
    await tamper(
      connection,
      `update event set facts = jsonb_set(facts::jsonb, '{present}', '40')::json where revision = $1`,
      [MEETING],
    );
    const kinds = await kindsOf();
    expect(kinds).toContainEqual({ revision: MEETING, kind: 'chain' });
    expect(kinds.filter(({ revision }) => revision < MEETING)).toEqual([]);
    expect(kinds).toContainEqual({ revision: LAST, kind: 'snapshot' });
  });

  test('an event deleted in the middle', async () => {
    await tamper(connection, 'delete from event where revision = $1', [MEETING]);
    const kinds = await kindsOf();
    expect(kinds.slice(0, 2)).toEqual([
      { revision: MEETING + 1, kind: 'gap' },
      { revision: MEETING + 1, kind: 'chain' },
    ]);
    expect(kinds).toContainEqual({ revision: MEETING + 1, kind: 'refused' });
    for (const kind of ['gap', 'snapshot']) expect(kinds).toContainEqual({ revision: LAST, kind });
  });

  test('the first event deleted', async () => {
    await tamper(connection, 'delete from event where revision = $1', [SURVEY]);
    expect(await kindsOf()).toContainEqual({ revision: SURVEY + 1, kind: 'gap' });
  });

  test.each([
    { pair: 'that do not depend on each other', first: SURVEY, kinds: ['chain'] },
    // What is personal stays with its place, and does not fit what was put there.
    { pair: 'of which one allows the other', first: MEETING, kinds: ['chain', 'seal', 'invalid'] },
  ])('two neighbours swapped $pair', async ({ first, kinds }) => {
    for (const [from, to] of [
      [first, -1],
      [first + 1, first],
      [-1, first + 1],
    ])
      await tamper(connection, 'update event set revision = $2 where revision = $1', [from, to]);
    const found = await kindsOf();
    for (const kind of kinds) expect(found).toContainEqual({ revision: first, kind });
    expect(found.every(({ revision }) => revision >= first)).toBe(true);
  });

  test('an event added at the end', async () => {
    await pool.query(
      `insert into event (renewal, revision, type, facts, verdicts, actor, role, recorded_at, recorded_on, previous, hash)
       select renewal, revision + 1, type, facts, verdicts, actor, role, recorded_at, recorded_on, hash, 'made up'
       from event where revision = $1`,
      [LAST],
    );
    expect(await kindsOf()).toEqual(
      expect.arrayContaining(['gap', 'chain'].map((kind) => expect.objectContaining({ kind }))),
    );
  });

  test('a type that no machine knows', async () => {
    await tamper(connection, `update event set type = 'party.made-up' where revision = $1`, [LAST]);
    expect(await kindsOf()).toContainEqual({ revision: LAST, kind: 'invalid' });
  });

  test('a plan that this version cannot read', async () => {
    await pool.query(`update plan set body = '{"id": "galutu-2020"}'`);
    expect((await kindsOf()).map(({ kind }) => kind)).toEqual(['plan', 'plan']);
  });

  test('a plan that decides otherwise', async () => {
    const body = structuredClone((await findPlan(connection.db, 'galutu-2020'))?.body) as typeof galutu2020;
    await pool.query('update plan set body = $1', [
      JSON.stringify({ ...body, party: { ...body.party, publicityDays: 30 } }),
    ]);
    const kinds = await kindsOf();
    expect(kinds[0]).toEqual({ revision: 0, kind: 'plan' });
    expect(kinds).toContainEqual({ revision: place('party.publicity-completed'), kind: 'refused' });
  });
});

test('no fault names a fact: faults are logged', async () => {
  await tamper(connection, `update event set facts = '{"on": "somebody"}' where revision = $1`, [MEETING]);
  const { faults } = await replayRenewal(connection, renewal);
  expect(faults.find(({ kind }) => kind === 'invalid')?.detail).toContain('present');
  expect(JSON.stringify(faults)).not.toContain('somebody');
});

test('a renewal that is written to meanwhile has no fault', async () => {
  const busy = renewalOf('150626100003');
  const writer = depsOf(open(), systemClock);
  let writing = true;
  const write = async () => {
    for (let revision = 0; writing; revision++)
      await recordEvent(writer, {
        renewal: busy,
        type: 'renewal.violation-reported',
        facts: { on: '2020-12-20', number: `${revision % 5}`, handler: 'x' },
        revision,
        actor: 'inspection-team',
      });
  };
  const written = write();
  const reports = [];
  for (let round = 0; round < 30; round++) reports.push(await replayRenewal(connection, busy));
  writing = false;
  await written;
  expect(reports.flatMap(({ faults }) => faults)).toEqual([]);
  expect(reports.at(-1)?.events).toBeGreaterThan(reports[0]?.events ?? 0);
});

test('of a renewal that is not there: not-found', async () => {
  await expect(replayRenewal(connection, 'nowhere')).rejects.toThrow(DomainError);
});
