import { Writable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { definitionOf, type EventType, eventTypes } from '../../machines/events/catalog.ts';
import { checkChangedRecords } from '../../services/check-records.ts';
import { systemClock } from '../../services/clock.ts';
import { tellsOfFindings } from '../../services/findings.ts';
import { createLog } from '../../services/log.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { tamper } from '../support/tamper.ts';
import {
  actorOf,
  actsBefore,
  actsOf,
  appoint,
  FIRST,
  play,
  renewalOf,
  setDay,
  theAct,
} from '../support/town.ts';

/**
 * Findings about persons are seen by those who review persons, and by nobody else (rulebook section 5): not in the
 * answer to an event, not in the record, not among the refusals, and never in a log.
 */
const { connection } = await ownDatabase('town');
const { pool } = connection;
let logged = '';
const log = createLog(
  'trace',
  new Writable({
    write(chunk, _encoding, done) {
      logged += chunk;
      done();
    },
  }),
);
const desk = await openDesk(connection, { log });
const renewal = renewalOf(FIRST);
const acts = actsOf(FIRST);
const secretary = actorOf(FIRST, 'community-secretary');
const town = actorOf(FIRST, 'town-party-committee');

const inspection = theAct(acts, 'party.inspection-recorded');
const determined = theAct(acts, 'party.preliminary-candidates-determined');
const PERSON = determined.facts.candidates[2]?.id ?? '';
const finding = {
  person: PERSON,
  code: 13,
  authority: '演练旗纪委监委',
  documentNumber: '演练纪字〔2020〕13号',
  on: '2019-07-08',
};

/** What gives a finding away: what it says, its code in a sentence, and under `actual` about whom it is. */
const SECRETS = [finding.authority, finding.documentNumber, finding.on, '第13项', 'code 13', '"code":13'];
const secretsIn = (text: string) => SECRETS.filter((secret) => text.includes(secret));

let revision = 0;
const determine = (by: string, more: { dryRun?: boolean; key?: string } = {}) =>
  desk.record(renewal, { ...determined, revision, by, ...more });

/** The inspection finds something, and the secretary names the person all the same. */
beforeAll(async () => {
  await setDay(desk.deps, '2021-04-20');
  revision = await play(desk.deps, actsBefore(acts, 'party.inspection-recorded'), { community: FIRST });
  const facts = { ...inspection.facts, findings: [finding] };
  const answer = await desk.record(renewal, { ...inspection, facts, revision, by: town });
  expect(answer.statusCode).toBe(201);
  expect(secretsIn(answer.body)).not.toEqual([]); // the town may see what it found itself
  expect(answer.body).toContain(PERSON);
  revision++;
  expect((await determine(secretary)).statusCode).toBe(422);
});

test('the secretary is told that somebody is not qualified, and not who or why', async () => {
  const answer = await determine(secretary);
  expect(answer.statusCode).toBe(422);
  expect(answer.json().verdicts).toContainEqual(
    expect.objectContaining({
      rule: 'candidates.qualification',
      satisfied: false,
      actual: 'masked',
      details: {},
      message: {
        zh: '不符合，具体情况由审核部门掌握',
        en: 'does not hold; those who review persons see why',
      },
    }),
  );
  expect(secretsIn(answer.body)).toEqual([]);
});

describe('a dry run, which is kept nowhere', () => {
  const tried = async (by: string, candidates: typeof determined.facts.candidates) => {
    const facts = { ...determined.facts, candidates };
    return desk.record(renewal, { ...determined, facts, revision, by, dryRun: true });
  };
  const nominated = determined.facts.candidates;
  const unnamed = (text: string) =>
    text.replaceAll(/"(recordedAt|requestId)":"[^"]*"/g, '').replaceAll(/person-\d+/g, 'somebody');
  const refused = async () =>
    (await desk.get(`/api/renewals/${renewal}/refusals?limit=1000`, town)).json().refusals.length;

  test('does not tell the secretary whether one of them has a finding', async () => {
    const before = await refused();
    const answer = await tried(secretary, nominated);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      outcome: 'left-open',
      revision: revision + 1,
      open: ['candidates.qualification'],
      hash: null,
    });
    const rules = answer.json().verdicts.map(({ rule }: { rule: string }) => rule);
    expect(rules).toContain('candidates.party-preliminary');
    expect(rules).not.toContain('candidates.qualification');
    expect(await refused()).toBe(before);
  });

  test('answers the secretary alike, one person after the other, whoever it is', async () => {
    const answers = await Promise.all(nominated.map((one) => tried(secretary, [one])));
    expect(nominated.map(({ id }) => id)).toContain(PERSON);
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${unnamed(body)}`)).size).toBe(1);
    // There are too few of them, which is for everybody to know.
    expect(answers[0]?.json()).toMatchObject({ status: 422, open: ['candidates.qualification'] });
  });

  test('answers whoever sees findings as judging does', async () => {
    const prefixes = [FIRST];
    await appoint(
      { connection },
      'both',
      { role: 'community-secretary', prefixes },
      { role: 'reviewing-department', prefixes },
    );
    const answer = await tried('both', nominated);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().verdicts).toContainEqual(
      expect.objectContaining({ rule: 'candidates.qualification', satisfied: false, actual: 1 }),
    );
  });
});

const properties = (type: EventType) =>
  (definitionOf(type).facts as { properties?: Record<string, unknown> }).properties;

const record = ['events', 'refusals'].map((list) => `/api/renewals/${renewal}/${list}?limit=1000`);
const readers = (may: boolean, ...ids: (string | undefined)[]) => ids.map((by) => ({ may, by }));

describe('the record and the refusals', () => {
  beforeAll(() =>
    appoint(
      { connection },
      'far-away',
      { role: 'inspection-team', prefixes: ['1507'] },
      { role: 'leading-group', prefixes: ['15'] },
    ),
  );

  test.each([
    ...readers(false, undefined, secretary, 'leading-group-office', 'work-group-1', 'far-away'),
    ...readers(true, town, 'county-organization', 'county-civil-affairs'),
    ...readers(true, 'reviewing-departments', 'inspection-team'),
  ])('show findings to $by: $may', async ({ may, by }) => {
    const texts = await Promise.all(record.map(async (url) => (await desk.get(url, by)).body));
    const [events = '', refusals = ''] = texts;
    expect(secretsIn(texts.join()).length > 0).toBe(may);
    const recorded = JSON.parse(events).events.at(-1);
    expect(recorded).toMatchObject({
      type: 'party.inspection-recorded',
      facts: { findings: may ? [finding] : 'masked' },
    });
    expect(
      JSON.stringify(recorded.verdicts.map((one: { actual: unknown }) => one.actual)).includes(PERSON),
    ).toBe(may);
    expect(JSON.parse(refusals).refusals[0].facts).toMatchObject({
      candidates: determined.facts.candidates.map(({ id }) => ({ id })),
    });
  });
});

/** What a verdict on an event with findings may say to everybody: it is about something else. */
const HARMLESS = [
  'party.inspection-opinions',
  'residents.completeness',
  'step.places-filled',
  'supervision.avoidance',
  'candidates.relatives',
];

test('of every event that brings findings, each verdict is masked or known to tell nothing of them', () => {
  const types = eventTypes.filter((type) => 'findings' in (properties(type) ?? {}));
  expect(types).toContain('party.inspection-recorded');
  for (const type of types)
    for (const rule of Object.keys(definitionOf(type).checks ?? {}))
      expect({
        type,
        rule,
        known: tellsOfFindings({ rule }, type) || HARMLESS.includes(rule),
      }).toMatchObject({
        known: true,
      });
});

test('whatever holds a finding in its facts is marked as one, whole', () => {
  for (const type of eventTypes)
    for (const [name, schema] of Object.entries(properties(type) ?? {}))
      if (/authority/.test(JSON.stringify(schema)))
        expect({ type, name, schema }).toMatchObject({ schema: { 'x-personal': 'finding' } });
});

test('a waiver cannot lift it, and no answer on the way tells more', async () => {
  const waiver = {
    on: determined.facts.on,
    rule: 'candidates.qualification',
    reason: '同意',
    documentNumber: '1',
  };
  const answer = await desk.record(renewal, {
    type: 'renewal.rule-waived',
    facts: waiver,
    revision,
    by: town,
  });
  expect(answer.statusCode).toBe(422);
  expect(secretsIn((await desk.get(`/api/renewals/${renewal}`, secretary)).body)).toEqual([]);
});

test('an accepted event and its repetition are masked alike', async () => {
  const candidates = acts.find(({ type }) => type === 'party.inspection-list-submitted')?.facts as {
    candidates?: string[];
  };
  const spare = (candidates.candidates ?? []).find(
    (id) => !determined.facts.candidates.some((one) => one.id === id),
  );
  const facts = {
    ...determined.facts,
    candidates: determined.facts.candidates.map((one) =>
      one.id === PERSON ? { id: spare, name: '替补' } : one,
    ),
  };
  const sent = { ...determined, facts, revision, by: secretary, key: 'determined' };
  const [first, again] = [await desk.record(renewal, sent), await desk.record(renewal, sent)];
  expect(first.statusCode).toBe(201);
  expect(again.json()).toEqual(first.json());
  expect(first.json().verdicts).toContainEqual(
    expect.objectContaining({ rule: 'candidates.qualification', satisfied: true, actual: 'masked' }),
  );
});

describe('the log', () => {
  test('tells of an event, a refusal and a read, and of no facts', async () => {
    expect(logged).toContain('"event":"refused"');
    expect(logged).toContain('"type":"party.inspection-recorded"');
    expect(logged).toContain('/refusals?limit=1000');
    expect(secretsIn(logged)).toEqual([]);
  });

  test('tells what went wrong in the database, and not on which row', async () => {
    await pool.query(`alter table event add constraint broken check (type not like 'renewal.%') not valid`);
    const sent = {
      type: 'renewal.violation-reported',
      facts: { on: '2021-02-01', number: 'quoted', handler: 'quoted' },
    };
    const at = (await desk.get(`/api/renewals/${renewal}`)).json().revision;
    const answer = await desk.record(renewal, { ...sent, revision: at, by: 'inspection-team' });
    await pool.query('alter table event drop constraint broken');
    expect(answer.statusCode).toBe(500);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).not.toContain('broken');
    expect(logged).toContain('violates check constraint');
    expect(logged).not.toContain('quoted');
  });

  test('of a check of the record that finds something', async () => {
    await tamper(
      connection,
      `update personal_fact set value = replace(value::text, '"code":13', '"code":99')::json`,
    );
    const reports = await checkChangedRecords(connection, systemClock);
    const kinds = reports.flatMap(({ faults }) => faults.map(({ kind }) => kind));
    expect(kinds).toEqual(expect.arrayContaining(['seal', 'invalid']));
    expect(secretsIn(JSON.stringify(reports))).toEqual([]);
  });
});
