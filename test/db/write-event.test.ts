import { beforeEach, describe, expect, test } from 'vitest';
import { type EventWrite, writeEvent, writeRefusal } from '../../db/write-event.ts';
import { ownDatabase } from '../support/database.ts';
import { FIRST, renewalOf } from '../support/town.ts';

const { connection } = await ownDatabase('town');
const { pool } = connection;
const renewal = renewalOf(FIRST);

/** Everything that the statement may touch, as text. */
async function everything(): Promise<string[]> {
  const tables = ['renewal', 'event', 'refusal', 'deadline', 'outbox'];
  const texts = tables.map(async (table) => {
    const { rows } = await pool.query<{ line: string }>(
      `select '${table} ' || ${table}::text as line from ${table} order by 1`,
    );
    return rows.map(({ line }) => line);
  });
  return (await Promise.all(texts)).flat();
}

async function writeNow(change: Partial<EventWrite> = {}): Promise<EventWrite> {
  const { rows } = await pool.query('select version, revision, head from world, renewal where id = $1', [
    renewal,
  ]);
  const { version, revision, head } = rows[0];
  return {
    renewal,
    revision,
    worldVersion: version,
    snapshot: '{"value": "anything"}',
    status: 'running',
    stage: 'preparation',
    steps: ['a-step'],
    waitingOn: ['inspection-team'],
    dueOn: '2020-12-20',
    type: 'renewal.violation-reported',
    facts: '{"on": "2020-12-16"}',
    verdicts: '[]',
    actor: 'inspection-team',
    role: 'inspection-team',
    recordedAt: '2020-12-16T01:02:03.004Z',
    recordedOn: '2020-12-16',
    idempotencyKey: null,
    requestDigest: null,
    previous: head,
    hash: `hash-${revision + 1}`,
    closed: [],
    opened: '[]',
    ...change,
  };
}

const aStep = { step: 'a-step', due_on: '2020-12-20', kind: 'plan', actors: ['work-group', 'leading-group'] };

test('an event, its renewal, its deadlines and its announcement are written together', async () => {
  const write = await writeNow({ opened: JSON.stringify([aStep]) });
  const before = await everything();
  expect(await writeEvent(pool, write)).toBe(true);
  const changed = (await everything()).filter((line) => !before.includes(line));
  expect(changed.map((line) => line.split(' ')[0])).toEqual(['renewal', 'event', 'deadline', 'outbox']);
  expect(changed.find((line) => line.startsWith('outbox'))).toContain(`${renewal},1`);
  expect(changed.find((line) => line.startsWith('deadline'))).toContain('{work-group,leading-group}');
});

test('a deadline that changes keeps the revision since which it is open; one that ends is gone', async () => {
  const row = async () =>
    (await pool.query(`select due_on, opened_at_revision from deadline where step = 'a-step'`)).rows;
  await writeEvent(pool, await writeNow({ opened: JSON.stringify([{ ...aStep, due_on: '2021-01-01' }]) }));
  expect(await row()).toEqual([{ due_on: '2021-01-01', opened_at_revision: 1 }]);
  await writeEvent(pool, await writeNow({ closed: ['a-step'] }));
  expect(await row()).toEqual([]);
});

describe('nothing at all is written', () => {
  let before: string[] = [];
  beforeEach(async () => {
    before = await everything();
  });

  test.each([
    { when: 'the renewal has moved on', change: { revision: 0 } },
    { when: 'the renewal has not come so far', change: { revision: 99 } },
    { when: 'there is no such renewal', change: { renewal: 'nowhere' } },
    { when: 'the world has changed', change: { worldVersion: '0' } },
  ])('when $when', async ({ change }) => {
    expect(await writeEvent(pool, await writeNow(change))).toBe(false);
    expect(await everything()).toEqual(before);
    const refusal = {
      ...(await writeNow(change)),
      refusedAt: '2020-12-16T00:00:00Z',
      refusedOn: '2020-12-16',
    };
    expect(await writeRefusal(pool, refusal)).toBe(false);
    expect(await everything()).toEqual(before);
  });

  test('when the Idempotency-Key was used before', async () => {
    const used = { idempotencyKey: 'used', requestDigest: 'digest' };
    expect(await writeEvent(pool, await writeNow(used))).toBe(true);
    before = await everything();
    expect(await writeEvent(pool, await writeNow(used))).toBe(false);
    expect(await everything()).toEqual(before);
  });

  test.each([
    { what: 'the announcement', table: 'outbox', condition: 'revision < 0' },
    { what: 'the log', table: 'event', condition: `type = 'nothing'` },
    { what: 'the deadline', table: 'deadline', condition: `step <> 'a-step'` },
  ])('when $what cannot be written', async ({ table, condition }) => {
    await pool.query(`alter table ${table} add constraint broken check (${condition}) not valid`);
    const write = await writeNow({ opened: JSON.stringify([aStep]) });
    await expect(writeEvent(pool, write)).rejects.toThrow('broken');
    await pool.query(`alter table ${table} drop constraint broken`);
    expect(await everything()).toEqual(before);
  });
});
