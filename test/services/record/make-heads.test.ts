import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { recordAudit } from '../../../db/audit.ts';
import { StartupError } from '../../../db/database-url.ts';
import { advanceDrillDay } from '../../../db/world.ts';
import { addDays } from '../../../machines/calendar.ts';
import { systemClock } from '../../../services/clock.ts';
import { type Deps, depsOf } from '../../../services/deps.ts';
import { headBody, makeHeads } from '../../../services/record/make-heads.ts';
import { recordLines } from '../../../services/record/record-lines.ts';
import { signingKeys } from '../../../services/record/signing-keys.ts';
import { verifyRecord } from '../../../services/record/verifier.ts';
import { makeDatabase, type OwnDatabase } from '../../support/database.ts';
import { keysFrom, newKeys, ownFolder } from '../../support/signing.ts';
import { actsOf, FIRST, play, renewalOf, SECOND, setDay } from '../../support/town.ts';
import { NOW, refused, WHOLE_TOWN } from './recorded-town.ts';

const folder = ownFolder();
const { keys, file } = await newKeys(folder);
const drops: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(drops.map((drop) => drop())));

let own: OwnDatabase;
let deps: Deps;
beforeEach(async () => {
  const made = await makeDatabase('town');
  drops.push(made.drop);
  own = made;
  deps = depsOf(own.connection, systemClock);
});

const days = (heads: readonly { day: string }[]) => heads.map(({ day }) => day);
const stored = async () => {
  const { rows } = await own.connection.pool.query('select day, body, hash from record_head order by day');
  return rows.map((row) => headBody(row));
};
const faults = async (trusted?: ReadonlySet<string>) =>
  (await verifyRecord(recordLines(own.connection.db, NOW, WHOLE_TOWN), { keys: trusted })).faults;

test('no head is made of a day that is not over, nor before anything was recorded', async () => {
  expect(await makeHeads(deps, keys)).toEqual([]);
  await setDay(deps, '2020-12-20');
  expect(await makeHeads(deps, keys)).toEqual([]);
  await play(deps, actsOf(FIRST).slice(0, 2), { community: FIRST });
  expect(await makeHeads(deps, keys)).toEqual([]);
  await setDay(deps, '2020-12-21');
  expect(days(await makeHeads(deps, keys))).toEqual(['2020-12-20']);
  expect(await makeHeads(deps, keys)).toEqual([]);
});

test('missed days are made up for: each as it was at its end, with when it was really signed', async () => {
  await setDay(deps, '2020-12-20');
  await play(deps, actsOf(FIRST).slice(0, 2), { community: FIRST });
  await setDay(deps, '2020-12-22');
  await play(deps, actsOf(FIRST).slice(2, 3), { community: FIRST, revision: 2 });
  await refused(deps, SECOND, 0, 'no', '2020-12-22');
  await setDay(deps, '2020-12-24');
  expect(days(await makeHeads(deps, keys))).toEqual(['2020-12-20', '2020-12-21', '2020-12-22', '2020-12-23']);
  const heads = await stored();
  const of = (community: string, what: 'revision' | 'refusals') =>
    heads.map(({ chains }) => chains.find(({ renewal }) => renewal === renewalOf(community))?.[what]);
  expect(of(FIRST, 'revision')).toEqual([2, 2, 3, 3]);
  expect(of(SECOND, 'refusals')).toEqual([0, 0, 1, 1]);
  for (const { signedAt, chains } of heads) {
    expect(signedAt).toMatch(/^2020-12-2[34]T/);
    expect(chains).toHaveLength(8);
  }
  expect(await faults()).toEqual([]);
});

test('several processes that make heads at once make each of them once', async () => {
  await setDay(deps, '2020-12-20');
  await play(deps, actsOf(FIRST).slice(0, 2), { community: FIRST });
  await setDay(deps, '2021-01-20');
  const processes = Array.from({ length: 4 }, () => depsOf(own.open(), systemClock));
  const made = (await Promise.all(processes.map((one) => makeHeads(one, keys)))).flat();
  expect(days(made).toSorted()).toEqual(Array.from({ length: 31 }, (_, at) => addDays('2020-12-20', at)));
  expect(await faults()).toEqual([]);
});

test('a clock that jumps by centuries leaves days without a head, and no more than 400 with one', async () => {
  await setDay(deps, '2020-12-20');
  await play(deps, actsOf(FIRST).slice(0, 2), { community: FIRST });
  await advanceDrillDay(own.connection.db, 100_000, '2999-12-31');
  const made = await makeHeads(deps, keys);
  expect(made).toHaveLength(400);
  expect(await faults()).toEqual([]);
});

test('entries that are still being written are in one head and in one only', async () => {
  await setDay(deps, '2020-12-20');
  await play(deps, actsOf(FIRST).slice(0, 1), { community: FIRST });
  const entry = { at: '2020-12-20T01:00:00Z', kind: 'signed-in', person: null, subject: null, detail: {} };
  let writing = true;
  const writers = [own.open(), own.open(), own.open()].map(async ({ db }) => {
    while (writing)
      await db.transaction().execute(async (tx) => {
        await recordAudit(tx, entry);
        await recordAudit(tx, entry);
      });
  });
  for (let day = 1; day <= 15; day++) {
    await setDay(deps, addDays('2020-12-20', day));
    expect(await makeHeads(deps, keys)).toHaveLength(1);
  }
  writing = false;
  await Promise.all(writers);
  expect((await stored()).reduce((sum, { audit }) => sum + audit.entries, 0)).toBeGreaterThan(15);
  expect(await faults()).toEqual([]);
});

describe('keys', () => {
  const sealDays = async (...each: (readonly Parameters<typeof makeHeads>[1][number][])[]) => {
    await setDay(deps, '2020-12-20');
    await play(deps, actsOf(FIRST).slice(0, 2), { community: FIRST });
    const made = [];
    for (const [at, signers] of each.entries()) {
      await setDay(deps, addDays('2020-12-21', at));
      made.push(...(await makeHeads(deps, signers)));
    }
    return made.map(({ vouched }) => vouched);
  };
  const first = new Set(keys.map(({ id }) => id));

  test('a new key that signs one head beside the old one is vouched for', async () => {
    const { keys: next } = await newKeys(folder);
    expect(await sealDays(keys, [...keys, ...next], next, next)).toEqual([true, true, true, true]);
    expect(await faults(first)).toEqual([]);
  });

  test('one that takes over without the old one is not, and is told once', async () => {
    const { keys: next } = await newKeys(folder);
    expect(await sealDays(keys, next, next)).toEqual([true, false, true]);
    expect((await faults(first)).map(({ kind, where }) => `${kind} ${where}`)).toEqual(['key 2020-12-21']);
    expect(await faults(new Set([...first, ...next.map(({ id }) => id)]))).toEqual([]);
  });

  test('all keys of a file sign', async () => {
    const { keys: both } = await newKeys(folder, 2);
    expect(new Set(both.map(({ id }) => id)).size).toBe(2);
    expect(await sealDays(both)).toEqual([true]);
    expect((await stored())[0]?.keys).toHaveLength(2);
  });

  test('beside the embedded database one is made once, for its owner alone; elsewhere none', async () => {
    const embedded = { signingKey: undefined, databaseUrl: undefined, dataFolder: folder };
    const [made, again] = await Promise.all([signingKeys(embedded), signingKeys(embedded)]);
    expect(made.map(({ id }) => id)).toEqual(again.map(({ id }) => id));
    expect(statSync(join(folder, 'signing-key.pem')).mode & 0o777).toBe(0o600);
    expect(await signingKeys({ ...embedded, databaseUrl: 'postgresql://db' })).toEqual([]);
  });

  test.each([
    { what: 'a file that is not there', content: undefined },
    { what: 'an empty file', content: '' },
    {
      what: 'a key of another kind',
      content: '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n',
    },
  ])('$what is said at the start, without a word of it', async ({ content }) => {
    const wrong = join(folder, 'wrong.pem');
    if (content !== undefined) writeFileSync(wrong, content);
    const refusal = keysFrom(content === undefined ? join(folder, 'nowhere.pem') : wrong);
    await expect(refusal).rejects.toThrow(StartupError);
    await expect(refusal).rejects.not.toThrow('AAAA');
  });

  test('no head has anything of the private key', async () => {
    await sealDays(keys);
    const secret = readFileSync(file, 'utf8').split('\n')[1] ?? '';
    const { rows } = await own.connection.pool.query('select record_head::text as all from record_head');
    expect(JSON.stringify(rows)).not.toContain(secret.slice(-20));
  });
});
