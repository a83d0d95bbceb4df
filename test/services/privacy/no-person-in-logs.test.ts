import { Writable } from 'node:stream';
import { beforeAll, expect, test } from 'vitest';
import { createLog } from '../../../services/log.ts';
import { aboutAnother, correctedActs, FINDING_TEXTS, STRANGER } from '../../support/corrected-renewal.ts';
import { ownDatabase } from '../../support/database.ts';
import { openDesk } from '../../support/desk.ts';
import { personsIn } from '../../support/persons.ts';
import { actorOf, FIRST, renewalOf, setDay } from '../../support/town.ts';

/** A whole renewal through the API, with the log at its most talkative. */
const { connection } = await ownDatabase('town');
let logged = '';
const sink = new Writable({
  write(chunk, _encoding, done) {
    logged += chunk;
    done();
  },
});
const desk = await openDesk(connection, { log: createLog('trace', sink) });
const renewal = renewalOf(FIRST);
const acts = correctedActs();

/** Answers to others than those who sent the facts. */
const toOthers: string[] = [];
const OUTSIDER = 'civil-affairs-office';

beforeAll(async () => {
  await setDay(desk.deps, '2021-04-20');
  for (const [revision, act] of acts.entries()) {
    const { type, facts, as } = act;
    const by = actorOf(FIRST, as);
    const sent = { type, facts, revision, by, key: `key-${revision}` };
    for (const wrong of [aboutAnother(act), { ...act, facts: { ...facts, on: '1980-05-04' } }])
      if (wrong !== undefined) {
        const answer = await desk.record(renewal, { type, facts: wrong.facts, revision, by });
        expect([400, 422]).toContain(answer.statusCode);
      }
    if (type !== 'preparation.plan-filed-with-civil-affairs')
      toOthers.push((await desk.record(renewal, { ...sent, by: OUTSIDER })).body);
    expect((await desk.record(renewal, sent)).statusCode, type).toBe(201);
    expect((await desk.record(renewal, sent)).headers['idempotent-replayed']).toBe('true');
    toOthers.push((await desk.record(renewal, { ...sent, key: 'late' })).body);
    toOthers.push((await desk.get(`/api/renewals/${renewal}`, OUTSIDER)).body);
  }
  for (const list of ['events', 'refusals'])
    toOthers.push((await desk.get(`/api/renewals/${renewal}/${list}?limit=1000`, OUTSIDER)).body);
});

const toldIn = (text: string) => [
  ...personsIn(text.replaceAll(/"(birthDate|partySince)":"\d{4}-\*\*-\*\*"|"\w+":"masked"/g, '')),
  ...[STRANGER, ...FINDING_TEXTS].filter((one) => text.includes(one)),
];

test('the log tells what happened, and nothing about anybody', () => {
  expect(logged).toContain('"event":"recorded"');
  expect(logged).toContain('"event":"refused"');
  expect(logged).toContain('"event":"repeated"');
  expect(logged.split('\n').length).toBeGreaterThan(4 * acts.length);
  expect(toldIn(logged)).toEqual([]);
});

test('no answer to somebody else tells about anybody', () => {
  expect(toOthers.length).toBeGreaterThan(3 * acts.length);
  for (const answer of toOthers) expect(toldIn(answer)).toEqual([]);
});

test('a key that comes again with another person is another request', async () => {
  const at = acts.findIndex(({ type }) => type === 'party.preliminary-candidates-determined');
  const act = acts[at];
  if (act === undefined) throw new Error('Nobody stands');
  const sent = { ...act, revision: at, by: actorOf(FIRST, act.as), key: `key-${at}` };
  expect((await desk.record(renewal, sent)).statusCode).toBe(201);
  const facts = JSON.parse(JSON.stringify(act.facts).replace('丁示一', '丁示二'));
  const answer = await desk.record(renewal, { ...sent, facts });
  expect(answer.json()).toMatchObject({
    status: 422,
    type: expect.stringContaining('idempotency-key-reused'),
  });
});
