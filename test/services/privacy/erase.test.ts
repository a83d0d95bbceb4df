import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { insertObjection } from '../../../db/objections.ts';
import { systemClock } from '../../../services/clock.ts';
import { depsOf } from '../../../services/deps.ts';
import { readCommands } from '../../../services/inspect-replay.ts';
import { openRenewal } from '../../../services/open-renewal.ts';
import { keepPlan } from '../../../services/plans.ts';
import { eraseDue } from '../../../services/privacy/erase.ts';
import { replayRenewal } from '../../../services/replay.ts';
import { anotherTown } from '../../plans/another-town.ts';
import { aboutAnother, correctedActs, FINDING_TEXTS } from '../../support/corrected-renewal.ts';
import { ownDatabase } from '../../support/database.ts';
import { openDesk } from '../../support/desk.ts';
import { personsIn } from '../../support/persons.ts';
import { expectProblem } from '../../support/problem.ts';
import {
  actorOf,
  actsBefore,
  actsOf,
  FIRST,
  play,
  renewalOf,
  SECOND,
  setDay,
  theAct,
} from '../../support/town.ts';

/**
 * Two renewals are concluded on the same day, under plans that keep what is about persons for 24 months and for 6;
 * a third one runs on.
 */
const { connection, open } = await ownDatabase('town');
const { pool } = connection;
const desk = await openDesk(connection);
const { deps } = desk;
const CONCLUDED = '2024-01-20';
const long = renewalOf(FIRST);
const short = renewalOf(SECOND, anotherTown);
const running = renewalOf(SECOND);
const acts = correctedActs();
const shortActs = actsOf(SECOND, { plan: anotherTown, from: '2023-09-04' });
const REVIEWER = 'county-organization';

const sentText = async (sentAt: string) => {
  const id = randomUUID();
  await pool.query(
    `insert into message (id, person, kind, form, slot, day, composed_at, quiet, on_holidays)
     values ($1, 'inspection-team', 'alone', 'direct', $2::timestamptz, $2::timestamptz, $2::timestamptz, '[]', false)`,
    [id, sentAt],
  );
  await pool.query(
    `insert into delivery (message, kind, address, status, sent_text, sent_at) values ($1, 'sms', '演练', 'sent', '演练', $2)`,
    [id, sentAt],
  );
};

/** Somebody without account objects to a notice of the renewal that runs on. */
const objection = (receipt: string, eraseAfter: string) =>
  insertObjection(connection.db, {
    receipt,
    renewal: running,
    community: SECOND,
    notice: 'voter-list',
    posted_revision: 1,
    filed_on: '2021-01-08',
    filed_at: '2021-01-08T01:00:00Z',
    due_on: '2021-01-11',
    text: '演练异议：请核实名单。',
    name: '演练居民',
    contact: '19900000000',
    erase_after: eraseAfter,
  });

beforeAll(async () => {
  await setDay(deps, CONCLUDED);
  for (const [revision, act] of acts.entries()) {
    const wrong = aboutAnother(act);
    if (wrong !== undefined) await desk.record(long, { ...wrong, revision, by: actorOf(FIRST, wrong.as) });
    await play(deps, [act], { community: FIRST, revision });
  }
  await keepPlan(deps, anotherTown);
  await openRenewal(deps, { community: SECOND, plan: anotherTown.id, actor: 'leading-group-office' });
  await play(deps, shortActs, { community: SECOND, plan: anotherTown });
  await play(deps, actsBefore(actsOf(SECOND), 'follow-up.accepted'), { community: SECOND });
  for (const sentAt of ['2022-01-01T00:00Z', '2022-01-19T00:00Z', '2024-01-20T08:00Z'])
    await sentText(sentAt);
  await objection('long-past', '2022-03-04');
  await objection('last-day', '2024-07-20');
  await objection('longer', '2026-01-20');
});

const kept = async (renewal: string) =>
  (
    await pool.query<{ kept: number; erased: number }>(
      `select count(value)::int as kept, count(erased_at)::int as erased from personal_fact where renewal = $1`,
      [renewal],
    )
  ).rows[0];
const snapshotOf = async (renewal: string) =>
  (await pool.query<{ text: string }>('select snapshot::text as text from renewal where id = $1', [renewal]))
    .rows[0]?.text ?? '';
const texts = async () =>
  (await pool.query('select count(sent_text)::int as left from delivery')).rows[0].left as number;
const objectionsKept = async () =>
  (
    await pool.query<{ receipt: string; words: number; erased: boolean }>(
      `select receipt, num_nonnulls(text, name, contact) as words, erased_at is not null as erased
       from public_objection order by erase_after`,
    )
  ).rows;
const history = async (renewal: string) =>
  (await desk.get(`/api/renewals/${renewal}/events?limit=1000`, REVIEWER)).json().events;
const retention = async (renewal: string) =>
  (await desk.get(`/api/renewals/${renewal}`, REVIEWER)).json().retention;

/** What the record was before anything was erased, without what is about persons. */
const chainOf = async (renewal: string) =>
  (
    await pool.query(
      'select revision, hash, facts::text, verdicts::text from event where renewal = $1 order by 1',
      [renewal],
    )
  ).rows;

const ledgerOf = async (community: string) =>
  (
    await pool.query<{ people: number; kinships: number }>(
      `select (select count(*)::int from ledger_person where community = $1) as people,
         (select count(*)::int from ledger_kinship where community = $1) as kinships`,
      [community],
    )
  ).rows[0];

test('on the last day of its retention everything is there yet', async () => {
  await setDay(deps, '2024-07-20');
  expect(await retention(short)).toEqual({ until: '2024-07-20', erasedOn: null });
  expect(await retention(long)).toEqual({ until: '2026-01-20', erasedOn: null });
  expect(await retention(running)).toEqual({ until: null, erasedOn: null });
  expect(await eraseDue(deps)).toEqual({ renewals: [], personalFacts: 0, sentTexts: 2, objections: 1 });
  expect(await texts()).toBe(1);
  expect(await objectionsKept()).toEqual([
    { receipt: 'long-past', words: 0, erased: true },
    { receipt: 'last-day', words: 3, erased: false },
    { receipt: 'longer', words: 3, erased: false },
  ]);
});

describe('on the day after', () => {
  let before: unknown;

  beforeAll(async () => {
    before = await chainOf(short);
    await setDay(deps, '2024-07-21');
    const { kept: there = 0 } = (await kept(short)) ?? {};
    expect(there).toBeGreaterThan(100);
    // Two workers at once.
    const both = await Promise.all([eraseDue(deps), eraseDue(depsOf(open(), systemClock))]);
    expect(both.flatMap(({ renewals }) => renewals)).toEqual([short]);
    expect(both.map(({ personalFacts }) => personalFacts).toSorted((a, b) => a - b)).toEqual([0, there]);
    expect(both.map(({ objections }) => objections).toSorted((a, b) => a - b)).toEqual([0, 1]);
  });

  test('nothing is left of persons but their ids, and of the others everything', async () => {
    expect(await kept(short)).toMatchObject({ kept: 0 });
    expect(personsIn(await snapshotOf(short))).toEqual([]);
    expect(await snapshotOf(short)).toContain('"name":"person-01"');
    expect(await kept(long)).toMatchObject({ erased: 0 });
    expect(await kept(running)).toMatchObject({ erased: 0 });
    expect(personsIn(await snapshotOf(running))).not.toEqual([]);
  });

  test('of objections without account only those are left whose own time has not come', async () => {
    expect(await objectionsKept()).toMatchObject([
      { receipt: 'long-past', words: 0 },
      { receipt: 'last-day', words: 0, erased: true },
      { receipt: 'longer', words: 3, erased: false },
    ]);
  });

  test('the record is the same to the byte, and holds', async () => {
    expect(await chainOf(short)).toEqual(before);
    const { events, faults, erased = 0 } = await replayRenewal(connection, short);
    expect(faults).toEqual([]);
    expect(erased).toBeGreaterThan(50);
    expect(erased).toBeLessThan(events);
    const { commands, erased: unseen } = await readCommands(connection, short);
    expect([commands.length + unseen, unseen]).toEqual([events, erased]);
  });

  test('its history says so where something was', async () => {
    const determined = (await history(short)).find(
      ({ type }: { type: string }) => type === 'party.preliminary-candidates-determined',
    );
    expect(determined.facts.candidates[0]).toEqual({ id: 'person-01', name: { erased: true } });
    const qualification = determined.verdicts.find(
      ({ rule }: { rule: string }) => rule === 'candidates.qualification',
    );
    expect(qualification).toMatchObject({
      satisfied: true,
      actual: 'erased',
      message: { zh: '已按保存期限删除', en: 'erased at the end of its retention' },
    });
    expect(personsIn(JSON.stringify(await history(short)))).toEqual([]);
    expect(await retention(short)).toEqual({ until: '2024-07-20', erasedOn: '2024-07-21' });
  });

  test('who looks behind the mask finds it erased', async () => {
    const revision = (await history(short)).find(
      ({ type }: { type: string }) => type === 'residents.result-announced',
    ).revision;
    const path = '/facts/team/0/birthDate';
    const answer = await desk.post(
      `/api/renewals/${short}/events/${revision}/unmask`,
      { paths: [path], reason: '核对' },
      REVIEWER,
    );
    expect(answer.json()).toEqual({ values: [{ path, value: { erased: true } }] });
  });

  test('what is refused from now on is kept without what it says of persons, and is no fault of the record', async () => {
    const { kept: before, erased = 0 } = (await kept(short)) ?? {};
    const determined = theAct(shortActs, 'party.preliminary-candidates-determined');
    const { revision } = (await desk.get(`/api/renewals/${short}`, REVIEWER)).json();
    const attempt = { ...determined, revision, by: actorOf(SECOND, determined.as) };
    expectProblem(await desk.record(short, attempt), 422);
    const after = await kept(short);
    expect(after?.kept).toBe(before);
    expect(after?.erased).toBeGreaterThan(erased);
    const { refusals } = (await desk.get(`/api/renewals/${short}/refusals`, REVIEWER)).json();
    expect(refusals.at(-1).facts.candidates[0]).toMatchObject({ name: { erased: true } });
    expect(personsIn(JSON.stringify(refusals))).toEqual([]);
    expect((await replayRenewal(connection, short)).faults).toEqual([]);
  });

  test('no event is possible any more that could bring persons into it', async () => {
    expect((await desk.get(`/api/renewals/${short}`, REVIEWER)).json().possibleEvents).toEqual([]);
  });

  test('that it was done is kept', async () => {
    const { rows } = await pool.query(
      `select subject, person, detail from audit where kind = 'personal-facts-erased'`,
    );
    expect(rows).toEqual([
      {
        subject: short,
        person: null,
        detail: { facts: expect.any(Number), plan: anotherTown.id, months: 6 },
      },
    ]);
  });

  test('the people of its community stay, since another renewal of it runs on', async () => {
    expect(await ledgerOf(SECOND)).toEqual({ people: 48, kinships: 2 });
    expect(await ledgerOf(FIRST)).toEqual({ people: 48, kinships: 2 });
  });

  test('done again, it finds nothing', async () => {
    expect(await eraseDue(deps)).toEqual({ renewals: [], personalFacts: 0, sentTexts: 0, objections: 0 });
  });
});

test('the other one keeps what it has as long as its own plan says, findings and refused attempts too', async () => {
  await setDay(deps, '2026-01-21');
  const { rows } = await pool.query(
    `select count(*)::int as there from personal_fact where record = 'refusal'`,
  );
  expect(rows[0].there).toBeGreaterThan(0);
  expect((await eraseDue(deps)).renewals).toEqual([long]);
  expect(await kept(long)).toMatchObject({ kept: 0 });
  const everything = (await snapshotOf(long)) + JSON.stringify(await history(long));
  expect(personsIn(everything)).toEqual([]);
  for (const text of FINDING_TEXTS) expect(everything).not.toContain(text);
  expect((await replayRenewal(connection, long)).faults).toEqual([]);
  expect(await texts()).toBe(0);
  expect((await replayRenewal(connection, running)).erased).toBeUndefined();
  expect(await ledgerOf(FIRST)).toEqual({ people: 0, kinships: 0 });
  expect(await ledgerOf(SECOND)).toEqual({ people: 48, kinships: 2 });
  const { rows: ledgers } = await pool.query(
    `select subject, person, detail from audit where kind = 'ledger.erased'`,
  );
  expect(ledgers).toEqual([{ subject: FIRST, person: null, detail: { people: 48, renewal: long } }]);
});
