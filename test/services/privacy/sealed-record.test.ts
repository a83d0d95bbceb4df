import { beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../../services/clock.ts';
import { depsOf } from '../../../services/deps.ts';
import { recordEvent } from '../../../services/record-event.ts';
import { replayRenewal } from '../../../services/replay.ts';
import { aboutAnother, correctedActs, FINDING_TEXTS, STRANGER } from '../../support/corrected-renewal.ts';
import { ownDatabase } from '../../support/database.ts';
import { personsIn } from '../../support/persons.ts';
import { tamper } from '../../support/tamper.ts';
import { actorOf, FIRST, play, renewalOf, setDay } from '../../support/town.ts';

/** A whole renewal in which a finding is recorded and corrected, and attempts are refused on the way. */
const { connection } = await ownDatabase('town');
const { pool } = connection;
const deps = depsOf(connection, systemClock);
const renewal = renewalOf(FIRST);
const acts = correctedActs();
let refused = 0;

beforeAll(async () => {
  await setDay(deps, '2021-04-20');
  for (const [revision, act] of acts.entries()) {
    const wrong = aboutAnother(act);
    if (wrong !== undefined) {
      const { type, facts, as } = wrong;
      const command = { renewal, type, facts, revision, actor: actorOf(FIRST, as) };
      expect((await recordEvent(deps, command)).outcome, type).toBe('refused');
      refused++;
    }
    await play(deps, [act], { community: FIRST, revision });
  }
});

/** Every column of the record as text, but for the one where personal facts stand. */
const textsOf = async (table: 'event' | 'refusal'): Promise<string> => {
  const { rows } = await pool.query<{ text: string }>(
    `select string_agg(${table}::text, ' ') as text from ${table}`,
  );
  return rows[0]?.text ?? '';
};

test('in what is recorded of events and refusals, nobody is told of', async () => {
  for (const table of ['event', 'refusal'] as const) {
    const text = await textsOf(table);
    expect(text.length).toBeGreaterThan(5_000);
    expect(personsIn(text.replaceAll('""', '"'))).toEqual([]);
    for (const secret of [STRANGER, ...FINDING_TEXTS]) expect(text).not.toContain(secret);
  }
  const { rows } = await pool.query('select count(*)::int as refused from refusal');
  expect(rows[0].refused).toBe(refused);
  expect(refused).toBeGreaterThan(2);
});

test('the record holds, seals and all', async () => {
  expect(await replayRenewal(connection, renewal)).toEqual({ renewal, events: acts.length, faults: [] });
});

const kindsAt = async (path: string) =>
  (await replayRenewal(connection, renewal)).faults
    .filter(({ detail }) => detail.startsWith(path))
    .map(({ kind, detail }) => `${kind}: ${detail}`);

describe('a planted fault is found, with its place', () => {
  const OF_LEADERS = `renewal = '${renewal}' and record = 'event' and path = '/facts/secretary/birthDate'`;
  const path = '/facts/secretary/birthDate';

  test.each([
    { fault: 'a changed value', sql: `set value = '"1999-09-09"'`, found: 'is not what was recorded' },
    {
      fault: 'the same value, written otherwise',
      sql: `set value = (value::text || ' ')::json`,
      found: 'is not what was recorded',
    },
    { fault: 'a changed salt', sql: `set salt = 'another'`, found: 'is not what was recorded' },
  ])('$fault', async ({ sql, found }) => {
    const { rows: before } = await pool.query(
      `select salt, value::text from personal_fact where ${OF_LEADERS}`,
    );
    expect(await tamper(connection, `update personal_fact ${sql} where ${OF_LEADERS}`)).toBe(1);
    expect(await kindsAt(path)).toEqual([`seal: ${path} ${found}`]);
    await tamper(connection, `update personal_fact set salt = $1, value = $2 where ${OF_LEADERS}`, [
      before[0].salt,
      before[0].value,
    ]);
    expect(await kindsAt(path)).toEqual([]);
  });

  test('two values that were exchanged', async () => {
    const exchange = (sign: number) => `
      update personal_fact as one set salt = other.salt, value = other.value
      from personal_fact as other
      where one.renewal = '${renewal}' and other.renewal = one.renewal and one.number = other.number
        and one.record = 'event' and other.record = 'event' and ${sign} = ${sign}
        and (one.path, other.path) in (('/facts/candidates/0/name', '/facts/candidates/1/name'),
                                       ('/facts/candidates/1/name', '/facts/candidates/0/name'))`;
    await tamper(connection, exchange(1));
    expect((await kindsAt('/facts/candidates/0/name')).length).toBeGreaterThan(0);
    await tamper(connection, exchange(-1));
    expect(await kindsAt('/facts/candidates/0/name')).toEqual([]);
  });

  test('a value of a refused attempt', async () => {
    const change = (from: string, to: string) =>
      tamper(
        connection,
        `update personal_fact set value = replace(value::text, $1, $2)::json where record = 'refusal' and value::text like '%' || $1 || '%'`,
        [from, to],
      );
    expect(await change(STRANGER, '内人示')).toBeGreaterThan(0);
    const { faults } = await replayRenewal(connection, renewal);
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(['seal']));
    expect(JSON.stringify(faults)).not.toContain('人示');
    await change('内人示', STRANGER);
  });
});

describe('what is kept beside the record', () => {
  test.each([
    { what: 'changed', sql: `update personal_fact set value = '1'` },
    {
      what: 'moved',
      sql: `update personal_fact set path = '/elsewhere', erased_at = now(), salt = null, value = null`,
    },
    { what: 'half erased', sql: `update personal_fact set value = null` },
    { what: 'deleted', sql: 'delete from personal_fact' },
    { what: 'emptied', sql: 'truncate personal_fact' },
  ])('cannot be $what by the application', async ({ sql }) => {
    await expect(pool.query(sql)).rejects.toThrow();
  });

  test('is erased too early, and that is a fault as long as the renewal runs', async () => {
    const erase = `update personal_fact set salt = null, value = null, erased_at = now() where path = '/facts/findings'`;
    const status = (to: string) => pool.query('update renewal set status = $1 where id = $2', [to, renewal]);
    await pool.query(erase);
    await status('running');
    const { faults, erased } = await replayRenewal(connection, renewal);
    expect(
      faults.some(({ kind, detail }) => kind === 'seal' && detail.includes('before its retention')),
    ).toBe(true);
    expect(erased).toBeGreaterThan(0);
    await status('concluded');
    expect((await replayRenewal(connection, renewal)).faults).toEqual([]);
  });
});
