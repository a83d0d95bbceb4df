import { createPublicKey } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { shortCode } from '../../services/record/short-code.ts';
import { verifyRecord } from '../../services/record/verifier.ts';
import { ACTS, BEFORE_HEADS, recordTwoDays, SECOND_DAY } from '../services/record/recorded-town.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';
import { newKeys, ownFolder } from '../support/signing.ts';
import { actorOf, appoint, FIRST, renewalOf, SECOND } from '../support/town.ts';

const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
const { keys } = await newKeys(ownFolder());
const renewal = renewalOf(FIRST);

beforeAll(async () => {
  await recordTwoDays(connection, keys);
  await appoint({ connection }, 'inspector-elsewhere', { role: 'inspection-team', prefixes: ['150627'] });
});

describe('daily heads are for everybody', () => {
  test('in order of their days, a page at a time', async () => {
    const { heads, next } = (await desk.get('/api/record/heads')).json();
    expect(heads).toMatchObject([
      { day: BEFORE_HEADS, previous: '', renewals: 8, auditEntries: 10, keys: [keys[0]?.id] },
      { day: SECOND_DAY, previous: heads[0].hash, renewals: 8, auditEntries: 3 },
    ]);
    expect(heads[0].code).toBe(shortCode(heads[0].hash));
    expect(heads[0].code).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
    expect(next).toBeNull();
    const first = (await desk.get('/api/record/heads?limit=1')).json();
    expect(first).toEqual({ heads: [heads[0]], next: BEFORE_HEADS });
    expect((await desk.get(`/api/record/heads?after=${first.next}`)).json().heads).toEqual([heads[1]]);
  });

  test('one of them with the text that was signed', async () => {
    const head = (await desk.get(`/api/record/heads/${SECOND_DAY}`)).json();
    expect(JSON.parse(head.body).chains).toHaveLength(8);
    expect(head.signatures).toMatchObject([{ key: keys[0]?.id, publicKey: keys[0]?.publicKey }]);
    expectProblem(await desk.get('/api/record/heads/2020-01-01'), 404);
  });

  test.each([
    '/api/record/heads/2021-02-30',
    '/api/record/heads/today',
    '/api/record/heads?after=0',
    '/api/record/heads?limit=0',
  ])('400 for %s', async (url) => {
    expect((await desk.get(url)).statusCode).toBe(400);
  });

  test('and the keys, as PEM', async () => {
    const { keys: served } = (await desk.get('/api/record/key')).json();
    expect(served).toMatchObject([{ id: keys[0]?.id, from: BEFORE_HEADS, to: SECOND_DAY }]);
    expect(createPublicKey(served[0].pem).asymmetricKeyType).toBe('ed25519');
  });
});

describe('the chains of a renewal', () => {
  test('where they stand, and what the last head says of them', async () => {
    const chain = (await desk.get(`/api/renewals/${renewal}/chain`, 'inspection-team')).json();
    const head = (await desk.get(`/api/record/heads/${SECOND_DAY}`)).json();
    expect(chain).toMatchObject({
      renewal,
      events: { revision: ACTS.length },
      refusals: { number: 2 },
      sealed: { day: SECOND_DAY, hash: head.hash, revision: ACTS.length, head: chain.events.head },
    });
  });

  test.each([
    { who: 'the inspection team', by: 'inspection-team', chain: 200, copy: 200 },
    { who: 'the leading group', by: actorOf(FIRST, 'leading-group'), chain: 200, copy: 403 },
    { who: 'the secretary', by: actorOf(FIRST, 'community-secretary'), chain: 403, copy: 403 },
    { who: 'an inspection team of elsewhere', by: 'inspector-elsewhere', chain: 403, copy: 403 },
    { who: 'somebody unknown', by: 'nobody', chain: 401, copy: 401 },
    { who: 'nobody', by: undefined, chain: 401, copy: 401 },
  ])('are for $who: $chain, a copy: $copy', async ({ by, chain, copy }) => {
    expect((await desk.get(`/api/renewals/${renewal}/chain`, by)).statusCode).toBe(chain);
    expect((await desk.get(`/api/renewals/${renewal}/export`, by)).statusCode).toBe(copy);
  });

  test('404 of a renewal that is not there', async () => {
    for (const what of ['chain', 'export'])
      expectProblem(await desk.get(`/api/renewals/nowhere/${what}`, 'inspection-team'), 404);
  });
});

describe('a copy of one renewal', () => {
  const copyOf = (id: string) => desk.get(`/api/renewals/${id}/export`, 'inspection-team');

  test('holds, and tells of no other', async () => {
    const answer = await copyOf(renewalOf(SECOND));
    expect(answer.headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${renewalOf(SECOND)}.jsonl"`);
    const lines = answer.body.split('\n').slice(0, -1);
    async function* each() {
      yield* lines;
    }
    const { faults, counts } = await verifyRecord(each(), { keys: new Set(keys.map(({ id }) => id)) });
    expect(faults).toEqual([]);
    expect(counts).toMatchObject({ renewal: 1, event: 4, refusal: 1, head: 2 });
  });

  test('that it was taken is kept', async () => {
    await copyOf(renewal);
    const { rows } = await connection.pool.query(
      `select * from audit where kind = 'record.exported' order by id desc`,
    );
    expect(rows[0]).toMatchObject({
      person: 'inspection-team',
      subject: renewal,
      detail: { revision: ACTS.length },
    });
    expect(rows[0].request).not.toBeNull();
  });

  test('leaves no connection in a transaction when nobody takes it to its end', async () => {
    const address = await desk.app.listen({ port: 0, host: '127.0.0.1' });
    for (let round = 0; round < 12; round++) {
      const abort = new AbortController();
      await fetch(`${address}/api/renewals/${renewal}/export`, {
        headers: { 'x-acting-person': 'inspection-team' },
        signal: abort.signal,
      });
      abort.abort();
    }
    expect((await desk.get('/api/record/heads')).statusCode).toBe(200);
  });
});
