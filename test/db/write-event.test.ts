import { beforeEach, describe, expect, test } from 'vitest';
import { eraseRenewal } from '../../db/erasure.ts';
import { type EventWrite, NOTHING_PERSONAL, writeEvent, writeRefusal } from '../../db/write-event.ts';
import { ownDatabase } from '../support/database.ts';
import { lockWait } from '../support/lock-wait.ts';
import { FIRST, renewalOf, SECOND } from '../support/town.ts';

const { connection } = await ownDatabase('town');
const { pool } = connection;
const renewal = renewalOf(FIRST);

/** Everything that the statement may touch, as text. */
async function everything(): Promise<string[]> {
  const tables = ['renewal', 'standing', 'event', 'personal_fact', 'refusal', 'deadline', 'outbox'];
  const texts = tables.map(async (table) => {
    const { rows } = await pool.query<{ line: string }>(
      `select '${table} ' || ${table}::text as line from ${table} order by 1`,
    );
    return rows.map(({ line }) => line);
  });
  return (await Promise.all(texts)).flat();
}

async function writeNow(change: Partial<EventWrite> = {}, of = renewal): Promise<EventWrite> {
  const { rows } = await pool.query('select version, revision, head from world, renewal where id = $1', [of]);
  const { version, revision, head } = rows[0];
  return {
    renewal: of,
    revision,
    worldVersion: version,
    snapshot: '{"value": "anything"}',
    status: 'running',
    stage: 'preparation',
    steps: ['a-step'],
    waitingOn: ['inspection-team'],
    dueOn: '2020-12-20',
    held: [],
    actBy: '2020-12-19',
    stageBy: '2020-12-20',
    reachBy: '2020-12-20',
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
    personal: NOTHING_PERSONAL,
    ...change,
  };
}

const aStep = { step: 'a-step', due_on: '2020-12-20', kind: 'plan', actors: ['work-group', 'leading-group'] };

test('an event, its renewal, its deadlines and its announcement are written together', async () => {
  const write = await writeNow({ opened: JSON.stringify([aStep]) });
  const before = await everything();
  expect(await writeEvent(pool, write)).toBe(true);
  const changed = (await everything()).filter((line) => !before.includes(line));
  expect(changed.map((line) => line.split(' ')[0])).toEqual([
    'renewal',
    'standing',
    'event',
    'deadline',
    'outbox',
  ]);
  expect(changed.find((line) => line.startsWith('outbox'))).toContain(`${renewal},1`);
  expect(changed.find((line) => line.startsWith('deadline'))).toContain('{work-group,leading-group}');
});

test('what is personal is kept beside the event, to the byte', async () => {
  const texts = ['"演练一"', '"a\\u0001\\n\\"\\\\/"', '{"zh":"一","n":1.0}', '[]', 'null', '12'];
  const leaves = texts.map((value, at) => ({ path: `/facts/${at}`, salt: `salt-${at}`, value }));
  const write = await writeNow({ personal: JSON.stringify(leaves) });
  expect(await writeEvent(pool, write)).toBe(true);
  const { rows } = await pool.query(
    `select record, number, path, salt, value::text, erased_at from personal_fact where renewal = $1 order by path`,
    [renewal],
  );
  const number = write.revision + 1;
  expect(rows).toEqual(leaves.map((leaf) => ({ record: 'event', number, erased_at: null, ...leaf })));
});

test('and beside a refusal, under its number', async () => {
  const leaf = { path: '/verdicts/0/message', salt: 'salt', value: '{"zh": "一"}' };
  const refusal = {
    ...(await writeNow({ personal: JSON.stringify([leaf]) })),
    refusedAt: '2020-12-16T00:00:00Z',
    refusedOn: '2020-12-16',
    chained: '',
  };
  expect(await writeRefusal(pool, refusal)).toBe(true);
  const { rows } = await pool.query(
    `select number, path, value::text from personal_fact where record = 'refusal'`,
  );
  const { rows: refusals } = await pool.query('select max(number) as number from refusal');
  expect(rows).toEqual([{ number: refusals[0].number, path: leaf.path, value: leaf.value }]);
});

describe('a refusal of a renewal that is erased', () => {
  const erased = renewalOf(SECOND);
  const at = '2023-04-21T01:02:03.004Z';
  const leaf = (name: string) => ({ path: `/facts/${name}`, salt: `salt-${name}`, value: `"演练${name}"` });
  const refuse = async (name: string) => {
    const write = await writeNow({ personal: JSON.stringify([leaf(name)]) }, erased);
    const when = { refusedAt: '2023-04-21T02:00:00Z', refusedOn: '2023-04-21', chained: '' };
    return writeRefusal(pool, { ...write, ...when });
  };

  test('before, while it is erased, and after: the places are kept and none of the values', async () => {
    await pool.query(`update renewal set status = 'concluded' where id = $1`, [erased]);
    expect(await refuse('before')).toBe(true);
    const written = await connection.db.transaction().execute(async (tx) => {
      expect(await eraseRenewal(tx, { id: erased, snapshot: '{}', at })).toBe(1);
      const refusing = refuse('while');
      await lockWait(pool);
      return { refusing };
    });
    expect(await written.refusing).toBe(true);
    expect(await refuse('after')).toBe(true);
    const { rows } = await pool.query(
      `select number, path, salt, value, erased_at from personal_fact where renewal = $1 order by number`,
      [erased],
    );
    const nothing = { salt: null, value: null, erased_at: new Date(at) };
    expect(rows).toEqual(
      ['before', 'while', 'after'].map((name, index) => ({
        number: index + 1,
        path: `/facts/${name}`,
        ...nothing,
      })),
    );
  });
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
      chained: '',
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
    { what: 'what is personal', table: 'personal_fact', condition: `path = 'nowhere'` },
    { what: 'the deadline', table: 'deadline', condition: `step <> 'a-step'` },
  ])('when $what cannot be written', async ({ table, condition }) => {
    await pool.query(`alter table ${table} add constraint broken check (${condition}) not valid`);
    const personal = JSON.stringify([{ path: '/facts/0', salt: 'salt', value: '1' }]);
    const write = await writeNow({ opened: JSON.stringify([aStep]), personal });
    await expect(writeEvent(pool, write)).rejects.toThrow('broken');
    await pool.query(`alter table ${table} drop constraint broken`);
    expect(await everything()).toEqual(before);
  });
});
