import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import {
  actorOf,
  actsBefore,
  actsOf,
  appoint,
  FIRST,
  play,
  renewalOf,
  SECOND,
  setDay,
  theAct,
} from '../support/town.ts';

const { connection } = await ownDatabase('town');
const lines: string[] = [];
const desk = await openDesk(connection, {
  log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
});

const acts = actsBefore(actsOf(FIRST), 'party.secretary-candidate-approved-by-county');
await setDay(desk.deps, '2021-01-10');
const revision = await play(desk.deps, acts, { community: FIRST });
await play(desk.deps, actsBefore(actsOf(SECOND), 'preparation.plan-approved'), { community: SECOND });
// The drill's own ledgers hold the same invented people in every community.
await connection.pool.query('delete from ledger_person');
const inspectors = 'inspection-team';
const town = 'town-committee';
const secretary = actorOf(FIRST, 'community-secretary');

const named = theAct(acts, 'party.preliminary-candidates-determined');
const [somebody] = named.facts.candidates;

interface Place {
  readonly renewal: string;
  readonly revision: number;
  readonly type: string;
}
interface Answer {
  readonly communities: readonly {
    readonly code: string;
    readonly name: string;
    readonly renewal: string | null;
  }[];
  readonly persons: readonly {
    readonly id: string;
    readonly name: string;
    readonly community: { readonly code: string };
    readonly inLedger: boolean;
    readonly place: Place | null;
  }[];
  readonly documents: readonly { readonly number: string; readonly place: Place }[];
}

const ask = (q: string, by?: string) => desk.get(`/api/search?q=${encodeURIComponent(q)}`, by);
const find = async (q: string, by?: string): Promise<Answer> => (await ask(q, by)).json();

describe('communities', () => {
  test('are found by a part of their name, what begins with it first', async () => {
    const { communities } = await find('拉乌', town);
    expect(communities).toEqual([
      { code: FIRST, name: expect.stringContaining('萨拉乌素'), renewal: renewalOf(FIRST) },
    ]);
    expect((await find('社区', town)).communities).toHaveLength(8);
  });

  test('are found by how their code begins', async () => {
    expect((await find(FIRST, town)).communities.map(({ code }) => code)).toEqual([FIRST]);
    expect((await find(FIRST.slice(0, 9), town)).communities).toHaveLength(8);
    expect((await find(FIRST.slice(3), town)).communities).toEqual([]);
  });
});

describe('document numbers', () => {
  test('are found with the event that gave them', async () => {
    const requested = theAct(acts, 'party.approval-requested');
    const { documentNumber } = requested.facts;
    const { documents } = await find(documentNumber, town);
    expect(documents).toEqual([
      expect.objectContaining({
        number: documentNumber,
        place: expect.objectContaining({
          renewal: renewalOf(FIRST),
          revision: acts.indexOf(requested) + 1,
          type: 'party.approval-requested',
        }),
      }),
    ]);
    // Its middle is enough.
    const middle = documentNumber.slice(3);
    expect((await find(middle, town)).documents.map(({ number }) => number)).toContain(documentNumber);
  });

  test('of reports of violations are found by the inspection team alone', async () => {
    const record = (type: string, facts: object, at: number) =>
      desk.record(renewalOf(FIRST), { type, facts, revision: at, by: inspectors });
    const on = '2021-01-09';
    const reported = { on, number: '演练举报1', handler: inspectors };
    expect((await record('renewal.violation-reported', reported, revision)).statusCode).toBe(201);
    const closed = { on, number: '演练举报1', documentNumber: '密办〔2021〕5号' };
    expect((await record('renewal.violation-closed', closed, revision + 1)).statusCode).toBe(201);
    expect((await find('密办', inspectors)).documents).toHaveLength(1);
    for (const other of [town, secretary, undefined])
      expect((await find('密办', other)).documents).toEqual([]);
  });
});

describe('persons', () => {
  const ids = async (q: string, by?: string) => (await find(q, by)).persons.map(({ id }) => id);

  test('are found by those who work with them, where they were named last', async () => {
    const { persons } = await find(somebody?.name ?? '', secretary);
    expect(persons).toEqual([
      expect.objectContaining({
        id: somebody?.id,
        name: somebody?.name,
        inLedger: false,
        place: expect.objectContaining({
          renewal: renewalOf(FIRST),
          revision: acts.indexOf(named) + 1,
        }),
      }),
    ]);
    expect(await ids((somebody?.name ?? '').slice(0, 1), secretary)).toContain(somebody?.id);
  });

  test('are not found beyond one’s region, nor by whoever needs no names, nor by nobody', async () => {
    const name = somebody?.name ?? '';
    expect(await ids(name, town)).toEqual([somebody?.id]);
    expect(await ids(name, actorOf(SECOND, 'community-secretary'))).toEqual([]);
    expect(await ids(name, 'civil-affairs-office')).toEqual([]);
    expect(await ids(name, 'administrator')).toEqual([]);
    expect(await ids(name)).toEqual([]);
    await appoint(desk.deps, 'neighbour', { role: 'inspection-team', prefixes: ['150627'] });
    expect(await ids(name, 'neighbour')).toEqual([]);
  });

  test('stand in the ledger before any event names them', async () => {
    await connection.pool.query(`
      insert into ledger (community) values ('${FIRST}') on conflict do nothing;
      insert into ledger_person (community, id, name, gender, birth_date, ethnicity, education, social_work_licence,
        social_work_degree, finance_or_management, posts, reserve, household)
      select '${FIRST}', id, name, 'female', '1980-05-04', '汉族', 'college', false, false, false, '{}', false, 'here'
      from (values ('ledger-9', '澹台演九'), ('${somebody?.id}', '${somebody?.name}')) as them (id, name)`);
    expect((await find('台演', secretary)).persons).toEqual([
      {
        id: 'ledger-9',
        name: '澹台演九',
        community: { code: FIRST, name: expect.any(String) },
        inLedger: true,
        place: null,
      },
    ]);
    const { persons } = await find(somebody?.name ?? '', secretary);
    expect(persons.map(({ id, inLedger, place }) => [id, inLedger, place !== null])).toEqual([
      [somebody?.id, true, true],
    ]);
    expect(await ids('台演', actorOf(SECOND, 'community-secretary'))).toEqual([]);
  });

  test('are gone once they are erased', async () => {
    await connection.pool.query(`
      update personal_fact set value = null, salt = null, erased_at = now()
      where path like '/facts/%/name' and value #>> '{}' = '${somebody?.name}'`);
    const { persons } = await find(somebody?.name ?? '', secretary);
    expect(persons.map(({ place }) => place)).toEqual([null]);
  });
});

test('what the database takes for a pattern is looked for as it stands', async () => {
  for (const q of ['%%', '__', '%社', '\\\\', "''", '社_', '.*', '社区%'])
    expect(await find(q, town), q).toEqual({ communities: [], persons: [], documents: [] });
});

test('one letter or digit is too little, one Chinese character is not', async () => {
  for (const q of ['', ' ', 'a', '1', ' % ']) {
    const answer = await ask(q, town);
    expect([answer.statusCode, answer.json().errors?.[0]?.field], q).toEqual([400, 'q']);
  }
  expect((await ask('萨', town)).statusCode).toBe(200);
  expect((await ask('x'.repeat(61), town)).statusCode).toBe(400);
});

test('what was looked for stands in no log and in no audit', async () => {
  lines.length = 0;
  await ask('欧阳无此人', secretary);
  expect(lines.some((line) => line.includes('/api/search'))).toBe(true);
  const encoded = encodeURIComponent('欧阳无此人');
  for (const line of lines) {
    expect(line).not.toContain('欧阳');
    expect(line).not.toContain(encoded.slice(0, 9));
  }
  const { rows } = await connection.pool.query(`select from audit where detail::text like '%欧阳%'`);
  expect(rows).toEqual([]);
});

test('a town that is no drill answers nobody', async () => {
  await connection.pool.query('update world set drill_day = null, version = version + 1');
  expect((await ask('社区', town)).statusCode).toBe(401);
});
