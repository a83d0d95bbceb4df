import { beforeAll, describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../machines/plan/words.ts';
import { inventedPerson } from '../../services/drill/people.ts';
import { mayKnowPersons, mayReviewPersons } from '../../services/permissions.ts';
import { aboutAnother, correctedActs, FINDING_TEXTS, STRANGER } from '../support/corrected-renewal.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { personsIn } from '../support/persons.ts';
import { expectProblem } from '../support/problem.ts';
import { actorOf, appoint, FIRST, play, renewalOf, setDay } from '../support/town.ts';

/** Who sees what of the persons in a record, and how somebody looks behind the mask. */
const { connection } = await ownDatabase('town');
const { pool } = connection;
const desk = await openDesk(connection);
const renewal = renewalOf(FIRST);
const acts = correctedActs();
const revisionOf = (type: string) => acts.findIndex((one) => one.type === type) + 1;

const TOWN = '150626100';
const ANOTHER_TOWN = '150626101';
const holder = (role: Role, where: 'inside' | 'outside') => `${role}-${where}`;

beforeAll(async () => {
  await setDay(desk.deps, '2021-04-20');
  for (const [revision, act] of acts.entries()) {
    const wrong = aboutAnother(act);
    if (wrong !== undefined) {
      const by = actorOf(FIRST, wrong.as);
      expect((await desk.record(renewal, { ...wrong, revision, by })).statusCode).toBe(422);
    }
    await play(desk.deps, [act], { community: FIRST, revision });
  }
  for (const role of ROLES) {
    await appoint({ connection }, holder(role, 'inside'), { role, prefixes: [TOWN] });
    await appoint({ connection }, holder(role, 'outside'), { role, prefixes: [ANOTHER_TOWN] });
  }
});

const listed = async (list: 'events' | 'refusals', by?: string) =>
  (await desk.get(`/api/renewals/${renewal}/${list}?limit=1000`, by)).body;
const factsOf = async (type: string, by?: string) =>
  JSON.parse(await listed('events', by)).events[revisionOf(type) - 1].facts;

/** Whether findings are seen, and whether persons are. */
const sights = [
  ...ROLES.map((role) => ({
    by: holder(role, 'inside'),
    findings: mayReviewPersons.includes(role),
    persons: mayKnowPersons.includes(role),
  })),
  ...ROLES.map((role) => ({ by: holder(role, 'outside'), findings: false, persons: false })),
  { by: undefined, findings: false, persons: false },
];

describe.each(sights)('to $by, findings: $findings, persons: $persons', ({ by, findings, persons }) => {
  test('events and refusals show as much', async () => {
    for (const list of ['events', 'refusals'] as const) {
      const body = await listed(list, by);
      const seen = personsIn(body.replaceAll(/"(birthDate|partySince)":"\d{4}-\*\*-\*\*"/g, ''));
      if (persons) expect(seen).toContain('朱示二');
      else expect(seen.filter((one) => !one.endsWith('"'))).toEqual([]);
      expect(body.includes(STRANGER)).toBe(persons && list === 'refusals');
    }
    const body = await listed('events', by);
    expect(FINDING_TEXTS.filter((one) => body.includes(one)).length > 0).toBe(findings);
  });

  test('nobody sees a day that is about a person', async () => {
    const days = Array.from({ length: 60 }, (_, at) => inventedPerson(at, true)).flatMap((one) => [
      one.birthDate,
      one.partySince,
    ]);
    const body = (await listed('events', by)) + (await listed('refusals', by));
    expect(days.filter((day) => body.includes(day))).toEqual([]);
    const { team } = await factsOf('residents.result-announced', by);
    expect(team[0]).toMatchObject({ id: 'person-01', birthDate: '1980-**-**' });
    expect(team[0].ethnicity).toBe(persons ? '蒙古族' : 'masked');
  });

  test('what is left out is plain', async () => {
    const { candidates } = await factsOf('party.preliminary-candidates-determined', by);
    expect(candidates[0]).toEqual({ id: 'person-01', name: persons ? '丁示一' : '丁**' });
    expect(await factsOf('renewal.finding-corrected', by)).toMatchObject(
      findings
        ? { finding: { person: 'person-05', code: 13 }, correction: { to: null } }
        : { finding: 'masked', correction: 'masked' },
    );
    const { kinships } = await factsOf('residents.candidates-published', by);
    expect(Array.isArray(kinships)).toBe(persons);
  });
});

const REASON = '核对应选人员年龄';
const PATH = '/facts/team/0/birthDate';
const unmask = (by: string | undefined, body: object, revision = revisionOf('residents.result-announced')) =>
  desk.post(`/api/renewals/${renewal}/events/${revision}/unmask`, body, by);
const looked = async () =>
  (
    await pool.query(
      `select person, subject, detail, request from audit where kind = 'personal-facts-unmasked' order by id`,
    )
  ).rows;

describe('looking behind the mask', () => {
  test.each(sights)('by $by: $findings', async ({ by, findings }) => {
    const before = await looked();
    const answer = await unmask(by, { paths: [PATH], reason: REASON });
    const status = findings ? 200 : by === undefined ? 401 : 403;
    expect(answer.statusCode).toBe(status);
    expect(answer.body.includes('1980-05-04')).toBe(findings);
    const after = await looked();
    expect(after).toHaveLength(before.length + (findings ? 1 : 0));
    if (!findings) return;
    expect(answer.json()).toEqual({ values: [{ path: PATH, value: '1980-05-04' }] });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(after.at(-1)).toMatchObject({
      person: by,
      subject: `${renewal}/${revisionOf('residents.result-announced')}`,
      detail: { paths: PATH, reason: REASON },
      request: expect.any(String),
    });
  });

  const town = holder('town-party-committee', 'inside');
  test.each([
    { what: 'nothing', body: { paths: [], reason: REASON }, status: 400, field: 'paths' },
    { what: 'no reason', body: { paths: [PATH] }, status: 400, field: 'reason' },
    {
      what: 'a place of nobody',
      body: { paths: [PATH, '/facts/on'], reason: REASON },
      status: 400,
      field: 'paths[1]',
    },
    {
      what: 'a person without end',
      body: { paths: ['/facts/team/99/birthDate'], reason: REASON },
      status: 400,
      field: 'paths[0]',
    },
    { what: 'a place twice', body: { paths: [PATH, PATH], reason: REASON }, status: 400, field: 'paths' },
    {
      what: 'a name of JavaScript',
      body: { paths: ['/facts/__proto__'], reason: REASON },
      status: 400,
      field: 'paths[0]',
    },
    {
      what: 'a reason that tells it',
      body: { paths: [PATH], reason: '1980-05-04出生' },
      status: 400,
      field: 'reason',
    },
    { what: 'something else', body: { paths: [PATH], reason: REASON, all: true }, status: 400, field: 'all' },
  ])('asks for $what: $status', async ({ body, status, field }) => {
    const before = await looked();
    expectProblem(await unmask(town, body), status, field);
    expect(await looked()).toEqual(before);
  });

  test('of an event or a renewal that is not there: 404', async () => {
    expect((await unmask(town, { paths: [PATH], reason: REASON }, 999)).statusCode).toBe(404);
    const elsewhere = '/api/renewals/150626199999-2021/events/1/unmask';
    expect((await desk.post(elsewhere, { paths: [PATH], reason: REASON }, town)).statusCode).toBe(404);
  });

  test('what is known of somebody at the same place of another renewal is not shown', async () => {
    await pool.query(
      `insert into personal_fact (renewal, record, number, path, salt, value)
       select other, record, number, path, salt, '"1999-09-09"'
       from personal_fact cross join unnest(array['000000000000-2021', '999999999999-2021']) as other
       where renewal = $1`,
      [renewal],
    );
    const answer = await unmask(town, { paths: [PATH], reason: REASON });
    expect(answer.json()).toEqual({ values: [{ path: PATH, value: '1980-05-04' }] });
  });

  test('what was looked at is not kept a second time', async () => {
    const { rows } = await pool.query(`select string_agg(audit::text, ' ') as text from audit`);
    expect(personsIn(rows[0].text.replaceAll('""', '"'))).toEqual([]);
  });
});

describe('a finding is corrected', () => {
  const type = 'renewal.finding-corrected';
  const act = acts[revisionOf(type) - 1];
  test.each([
    ...ROLES.map((role) => ({
      role,
      may: role === 'reviewing-department' || role === 'county-organization-department',
    })),
  ])('by $role: $may', async ({ role, may }) => {
    const sent = { type, facts: act?.facts, revision: acts.length };
    const answer = await desk.record(renewal, { ...sent, by: holder(role, 'inside'), dryRun: true });
    // Nothing can be recorded any more once it is concluded; who may not is told so first.
    expect(answer.statusCode).toBe(may ? 422 : 403);
    expect((await desk.record(renewal, { ...sent, by: holder(role, 'outside') })).statusCode).toBe(403);
  });
});
