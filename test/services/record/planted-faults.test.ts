import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventLines } from '../../../db/record-lines.ts';
import type { Deps } from '../../../services/deps.ts';
import { chain, sha256 } from '../../../services/hash.ts';
import { makeHeads } from '../../../services/record/make-heads.ts';
import { recordLines } from '../../../services/record/record-lines.ts';
import { shortCode } from '../../../services/record/short-code.ts';
import { verifyRecord } from '../../../services/record/verifier.ts';
import { ownDatabase } from '../../support/database.ts';
import { newKeys, ownFolder } from '../../support/signing.ts';
import { tamper } from '../../support/tamper.ts';
import { FIRST, renewalOf, SECOND } from '../../support/town.ts';
import { MIDDLE, PLANTED } from './planted.ts';
import {
  ACTS,
  BEFORE_HEADS,
  NOW,
  recordTwoDays,
  SEALED_AT_FIRST,
  SECOND_DAY,
  WHOLE_TOWN,
} from './recorded-town.ts';

const { connection } = await ownDatabase('town');
const { pool, db } = connection;
const folder = ownFolder();
const { keys } = await newKeys(folder);
const known = new Set(keys.map(({ id }) => id));
const renewal = renewalOf(FIRST);
const LAST = ACTS.length;
let deps: Deps;

const KEPT = ['event', 'refusal', 'audit', 'record_head', 'renewal', 'plan'];

beforeAll(async () => {
  deps = await recordTwoDays(connection, keys);
  for (const table of KEPT) await pool.query(`create table kept_${table} as table ${table}`);
});

/** Everything as it was, for the next fault. */
beforeEach(async () => {
  await tamper(
    connection,
    `truncate event, refusal, audit, record_head;
     insert into event select * from kept_event;
     insert into refusal overriding system value select * from kept_refusal;
     insert into audit overriding system value select * from kept_audit;
     insert into record_head select * from kept_record_head;
     update renewal set (plan, machine_version, started_on, revision, head, refusals, refusals_head) =
       (select plan, machine_version, started_on, revision, head, refusals, refusals_head from kept_renewal where id = renewal.id);
     update plan set (digest, body) = (select digest, body from kept_plan where id = plan.id)`,
  );
});

const verified = (options: Parameters<typeof verifyRecord>[1] = { keys: known }) =>
  verifyRecord(recordLines(db, NOW, WHOLE_TOWN), options);
const found = async (options?: Parameters<typeof verifyRecord>[1]) =>
  (await verified(options)).faults.map(({ kind, where }) => `${kind}: ${where}`);

/** Somebody who knows the recipe: one event is changed, and all after it are hashed anew. */
async function rewriteFrom(revision: number, change: (facts: string) => string): Promise<void> {
  const events = await eventLines(db, renewal);
  let head = events[revision - 2]?.hash ?? '';
  for (const event of events.slice(revision - 1)) {
    const facts = event.revision === revision ? change(event.facts) : event.facts;
    const hash = chain(head, event, facts, event.verdicts);
    await tamper(
      connection,
      'update event set facts = $3, previous = $4, hash = $5 where renewal = $1 and revision = $2',
      [renewal, event.revision, facts, head, hash],
    );
    head = hash;
  }
  await pool.query('update renewal set head = $2 where id = $1', [renewal, head]);
}

const otherFacts = (facts: string) => facts.replace('{', '{"note":"changed",');
const codeOfHead = async (day: string) => {
  const { rows } = await pool.query<{ hash: string }>('select hash from record_head where day = $1', [day]);
  return shortCode(rows[0]?.hash ?? '');
};

test('nothing is found in a record that nobody has touched', async () => {
  const { faults, warnings, counts } = await verified();
  expect(faults).toEqual([]);
  expect(counts).toMatchObject({
    renewal: 8,
    event: LAST + 4,
    refusal: 3,
    head: 2,
    audit: 13,
    plan: 1,
    end: 1,
  });
  expect(warnings).toContainEqual(expect.stringMatching(`the last head is of ${SECOND_DAY}`));
  expect(warnings).toContainEqual(expect.stringMatching('0 of its events came after the last head'));
});

describe('a planted fault is found and named, with where it is', () => {
  test.each(PLANTED)('$fault', async ({ sql, names }) => {
    await tamper(connection, sql);
    expect(await found()).toContain(names);
  });

  test('a chain rewritten from the middle with fresh hashes, which the heads know better', async () => {
    await rewriteFrom(MIDDLE, otherFacts);
    expect(await found()).toEqual([`rewritten: ${renewal} ${SEALED_AT_FIRST}`]);
    await tamper(connection, 'delete from record_head');
    expect(await found()).toEqual([]);
  });

  test('one that was rewritten between two heads, and up to where it still holds', async () => {
    await rewriteFrom(SEALED_AT_FIRST + 3, otherFacts);
    const { faults } = await verified();
    expect(faults).toMatchObject([{ kind: 'rewritten', where: `${renewal} ${LAST}` }]);
    expect(faults[0]?.detail).toMatch(`up to ${SEALED_AT_FIRST} it holds`);
  });

  test('a head that was made anew over a rewritten chain, and signed with another key', async () => {
    const { keys: others } = await newKeys(folder);
    await rewriteFrom(SEALED_AT_FIRST + 3, otherFacts);
    await tamper(connection, `delete from record_head where day = '${SECOND_DAY}'`);
    const [made] = await makeHeads(deps, others);
    expect(made).toMatchObject({ day: SECOND_DAY, vouched: false, rewritten: [] });
    expect(await found()).toEqual([`key: ${SECOND_DAY}`]);
    expect(await found({})).toEqual([`key: ${SECOND_DAY}`]);
  });

  test('all heads made anew with another key: found by whoever knows the key or has one printed code', async () => {
    const code = await codeOfHead(SECOND_DAY);
    const { keys: others } = await newKeys(folder);
    await rewriteFrom(MIDDLE, otherFacts);
    await tamper(connection, 'delete from record_head');
    await makeHeads(deps, others);
    expect(await found({})).toEqual([]);
    expect(await found()).toEqual([`key: ${BEFORE_HEADS}`]);
    expect(await found({ codes: [code] })).toEqual([`code: ${code}`]);
  });

  test('an older backup: whole in itself, but the last head is old, and a printed code is missing', async () => {
    const [older, newer] = [await codeOfHead(BEFORE_HEADS), await codeOfHead(SECOND_DAY)];
    await tamper(
      connection,
      `delete from record_head where day = '${SECOND_DAY}';
       delete from event where renewal = '${renewal}' and revision > ${SEALED_AT_FIRST};
       delete from refusal where renewal = '${renewalOf(SECOND)}';
       update renewal set refusals = 0, refusals_head = '' where id = '${renewalOf(SECOND)}';
       update renewal set revision = ${SEALED_AT_FIRST},
         head = (select hash from event where renewal = '${renewal}' and revision = ${SEALED_AT_FIRST})
         where id = '${renewal}'`,
    );
    const { faults, warnings } = await verified({ keys: known, codes: [older] });
    expect(faults).toEqual([]);
    expect(warnings).toContainEqual(expect.stringMatching(`the last head is of ${BEFORE_HEADS}`));
    expect(await found({ keys: known, codes: [older, newer] })).toEqual([`code: ${newer}`]);
  });

  test('and the worker that makes the next head tells of chains that are no longer what the last one has', async () => {
    await rewriteFrom(MIDDLE, otherFacts);
    await tamper(connection, `delete from record_head where day = '${SECOND_DAY}'`);
    expect(await makeHeads(deps, keys)).toMatchObject([{ day: SECOND_DAY, rewritten: [renewal] }]);
  });
});

test('no fault and no warning tells a fact: they are printed and sent around', async () => {
  await tamper(connection, `update event set facts = '{"on": "somebody"}'`);
  expect(JSON.stringify(await verified())).not.toContain('somebody');
});

test('the recipe of a refusal, as documented', async () => {
  const { rows } = await pool.query(
    `select number, revision, type, actor, role, facts::text, verdicts::text, hash, refused_on::text,
       to_char(refused_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as refused_at
     from refusal where renewal = $1 order by number`,
    [renewal],
  );
  let head = '';
  for (const { number, revision, type, actor, role, facts, verdicts, hash, refused_at, refused_on } of rows) {
    head = sha256(
      ['refusal', head, renewal, number, revision, type, actor, role, refused_at, refused_on]
        .concat([sha256(facts), sha256(verdicts)])
        .join('\n'),
    );
    expect(hash).toBe(head);
  }
  expect(rows.map(({ number }) => number)).toEqual([1, 2]);
});
