import { describe, expect, test } from 'vitest';
import { LEDGER_FIELDS, type LedgerFields, type LedgerPerson } from '../../machines/ledger/person.ts';
import { ROLES } from '../../machines/plan/words.ts';
import { mayKeepLedgers, mayKnowPersons, mayReviewPersons } from '../../services/permissions.ts';
import { ownDatabase } from '../support/database.ts';
import { headersOf, openDesk } from '../support/desk.ts';
import { holder, ledgerAt, NEWCOMER, openLedgerDesk, SECRETARY } from '../support/ledger-desk.ts';
import { expectProblem } from '../support/problem.ts';
import { actsOf, FIFTH, FIRST, FOURTH, play, SECOND, THIRD } from '../support/town.ts';

/** The people of a community: who sees them, and who changes what. */
const { connection, open } = await ownDatabase('town');
const { pool } = connection;
const desk = await openLedgerDesk(connection);
const { ledgerOf, personIn, put, remove, auditOf } = desk;
const fieldsOf = (person: LedgerPerson | undefined): LedgerFields => {
  if (person === undefined) throw new Error('The ledger has this person');
  const { id: _, ...fields } = person;
  return fields;
};

describe('who sees the ledger', () => {
  const sights = ROLES.map((role) => ({
    role,
    sight:
      role === 'community-secretary' || mayReviewPersons.includes(role)
        ? 'whole'
        : mayKnowPersons.includes(role)
          ? 'years'
          : 'none',
  }));

  test.each(sights)('$role: $sight', async ({ role, sight }) => {
    const { revision } = await ledgerOf(FIRST);
    await put(ledgerAt(FIRST, '/people/person-48'), { revision, person: NEWCOMER });
    const shown = await ledgerOf(FIRST, holder(role));
    const mayEdit = mayKeepLedgers.includes(role);
    expect(shown).toMatchObject({ community: { code: FIRST }, sight, mayEdit, count: 48 });
    if (sight === 'none') {
      expect([shown.people, shown.kinships]).toEqual([[], []]);
      return;
    }
    expect(shown.people).toHaveLength(48);
    expect(shown.kinships).toHaveLength(2);
    expect(shown.people[0]).toMatchObject({
      birthDate: '1980-**-**',
      partySince: '2002-**-**',
      age: 40,
      partyYears: 18,
    });
    expect(shown.people.at(-1)).toMatchObject({ phone: '138****0000', partySince: null, partyYears: null });
    for (const { birthDate, partySince } of shown.people) {
      expect(birthDate).toMatch(/^\d{4}-\*\*-\*\*$/);
      expect(partySince ?? '2002-**-**').toMatch(/^\d{4}-\*\*-\*\*$/);
    }
    expect(await auditOf(`ledger/${FIRST}`)).toEqual([]);
  });

  test.each([
    { birthDate: '1984-12-20', partySince: '2010-12-20', age: 36, partyYears: 10 },
    { birthDate: '1984-12-21', partySince: '2010-12-21', age: 35, partyYears: 9 },
    { birthDate: '1985-12-20', partySince: null, age: 35, partyYears: null },
    { birthDate: '1985-12-21', partySince: '2020-12-20', age: 34, partyYears: 0 },
  ])('on 2020-12-20 somebody of $birthDate is $age, whoever asks', async ({ age, partyYears, ...days }) => {
    const { revision } = await ledgerOf(FIFTH);
    await put(ledgerAt(FIFTH, '/people/person-60'), { revision, person: { ...NEWCOMER, ...days } });
    for (const role of ['community-secretary', 'work-group'] as const)
      expect((await ledgerOf(FIFTH, holder(role))).people.at(-1)).toMatchObject({ age, partyYears });
  });

  test.each([
    { phone: '13800005678', shown: '138****5678' },
    { phone: '+86 138-0000-5678', shown: '+86138****5678' },
    { phone: '0477-7220000', shown: '047****0000' },
    { phone: '7220000', shown: '…' },
    { phone: null, shown: null },
  ])('the number $phone is listed as $shown', async ({ phone, shown }) => {
    const { revision } = await ledgerOf(FIFTH);
    await put(ledgerAt(FIFTH, '/people/person-60'), { revision, person: { ...NEWCOMER, phone } });
    expect((await ledgerOf(FIFTH)).people.at(-1).phone).toBe(shown);
  });

  test('those of another town see nobody, and neither does who names no one', async () => {
    for (const role of ROLES)
      expect(await ledgerOf(FIRST, holder(role, 'outside'))).toMatchObject({ sight: 'none', people: [] });
    expect((await desk.get(ledgerAt(FIRST))).json()).toMatchObject({
      sight: 'none',
      mayEdit: false,
      people: [],
    });
  });

  test('of a village or of nowhere there is none', async () => {
    for (const code of ['150626100200', '150626199999'])
      expectProblem(await desk.get(ledgerAt(code), SECRETARY), 404);
  });
});

describe('what is masked is shown to those who work with persons, and that is kept', () => {
  const REASON = '核对年龄';
  const unmask = (by: string, body: object = { people: ['person-01'], reason: REASON }) =>
    desk.post(ledgerAt(SECOND, '/unmask'), body, by);

  test.each(ROLES)('%s', async (role) => {
    const before = await auditOf(`ledger/${SECOND}`);
    const answer = await unmask(holder(role));
    const may = mayKnowPersons.includes(role);
    expect(answer.statusCode).toBe(may ? 200 : 403);
    expect((await unmask(holder(role, 'outside'))).statusCode).toBe(403);
    const after = await auditOf(`ledger/${SECOND}`);
    expect(after).toHaveLength(before.length + (may ? 1 : 0));
    if (!may) return;
    expect(answer.json()).toEqual({
      people: [{ id: 'person-01', birthDate: '1980-05-04', partySince: '2002-07-01', phone: null }],
    });
    expect(after.at(-1)).toMatchObject({
      kind: 'personal-facts-unmasked',
      person: holder(role),
      detail: { people: 'person-01', reason: REASON },
    });
  });

  test.each([
    { what: 'somebody unknown', body: { people: ['nobody'], reason: REASON }, field: 'people[0]' },
    {
      what: 'a reason that tells it',
      body: { people: ['person-01'], reason: '1980-05-04生' },
      field: 'reason',
    },
  ])('$what is refused', async ({ body, field }) => {
    expectProblem(await unmask(holder('work-group'), body), 400, field);
  });
});

describe('one person', () => {
  test('is entered under an id that nobody had, changed, and deleted; who did it is kept, and no value', async () => {
    const { revision } = await ledgerOf(THIRD);
    const entered = await desk.post(ledgerAt(THIRD, '/people'), { revision, person: NEWCOMER }, SECRETARY);
    expect(entered.statusCode).toBe(201);
    expect(entered.json()).toEqual({ revision: revision + 1, person: { id: 'person-49', ...NEWCOMER } });

    const person = { ...NEWCOMER, education: 'master', posts: [], phone: null };
    const changed = await put(
      ledgerAt(THIRD, '/people/person-49'),
      { revision: revision + 1, person },
      holder('work-group'),
    );
    expect(changed.json()).toEqual({ revision: revision + 2, person: { id: 'person-49', ...person } });
    expect(await personIn(THIRD, 'person-49')).toEqual({ id: 'person-49', ...person });
    // Nothing is different, so that nothing is counted.
    const same = await put(ledgerAt(THIRD, '/people/person-49'), { revision: revision + 2, person });
    expect(same.json().revision).toBe(revision + 2);

    expect((await remove(THIRD, 'person-49', revision + 2)).json()).toEqual({ revision: revision + 3 });
    expect(await personIn(THIRD, 'person-49')).toBeUndefined();
    const again = await desk.post(
      ledgerAt(THIRD, '/people'),
      { revision: revision + 3, person: NEWCOMER },
      SECRETARY,
    );
    expect(again.json().person.id).toBe('person-50');

    const kept = await auditOf(`${THIRD}/person-49`);
    expect(kept.map(({ kind, person: by, detail }) => [kind, by, detail.fields])).toEqual([
      ['ledger.person-added', SECRETARY, LEDGER_FIELDS.join(' ')],
      ['ledger.person-changed', holder('work-group'), 'education posts phone'],
      ['ledger.person-deleted', SECRETARY, undefined],
    ]);
    const { rows } = await pool.query(`select string_agg(audit::text, ' ') as text from audit`);
    for (const value of ['呼延', '1991-09-09', '138 0000']) expect(rows[0].text).not.toContain(value);
  });

  test.each([
    { wrong: { birthDate: '1991-02-30' }, field: 'person.birthDate' },
    { wrong: { birthDate: '2020-12-21', postsSince: null }, field: 'person.birthDate' },
    { wrong: { partySince: '1991-09-08' }, field: 'person.partySince' },
    { wrong: { name: '' }, field: 'person.name' },
    { wrong: { name: '呼延150626199109090011' }, field: 'person.name' },
    { wrong: { phone: '150626199109090011' }, field: 'person.phone' },
    { wrong: { birthDate: '1991-**-**' }, field: 'person.birthDate' },
    { wrong: { partySince: '2010-**-**' }, field: 'person.partySince' },
    { wrong: { phone: '138****0000' }, field: 'person.phone' },
    { wrong: { phone: '…' }, field: 'person.phone' },
    { wrong: { education: 'some' }, field: 'person.education' },
    { wrong: { posts: ['king'] }, field: 'person.posts[0]' },
    { wrong: { idNumber: '1' }, field: 'person.idNumber' },
  ])('with $wrong is refused at $field', async ({ wrong, field }) => {
    const { revision } = await ledgerOf(THIRD);
    const body = { revision, person: { ...NEWCOMER, ...wrong } };
    expectProblem(await put(ledgerAt(THIRD, '/people/person-01'), body), 400, field);
  });

  test('whom the record names stays, and it says where', async () => {
    const acts = actsOf(FOURTH).slice(0, 12);
    const named = acts.findIndex(({ facts }) => JSON.stringify(facts).includes('"person-01"'));
    expect(named).toBeGreaterThan(0);
    await play(desk.deps, acts.slice(0, named), { community: FOURTH });
    const { revision } = await ledgerOf(FOURTH);
    const deleted = await remove(FOURTH, 'person-30', revision);
    expect(deleted.json()).toEqual({ revision: revision + 1 });

    await play(desk.deps, acts.slice(named, named + 1), { community: FOURTH, revision: named });
    const refused = await remove(FOURTH, 'person-01', revision + 1);
    expectProblem(refused, 409);
    expect(refused.json()).toMatchObject({
      type: 'urn:huanjie:problem:person-in-record',
      person: 'person-01',
      places: [{ renewal: `${FOURTH}-2021`, revision: named + 1, type: acts[named]?.type }],
    });
    expect(await personIn(FOURTH, 'person-01')).toMatchObject({ id: 'person-01' });
    expect((await ledgerOf(FOURTH)).revision).toBe(revision + 1);
  });

  test('who is not there is not deleted', async () => {
    const { revision } = await ledgerOf(THIRD);
    expectProblem(await remove(THIRD, 'nobody', revision), 404);
  });
});

describe('two who edit at once', () => {
  test('the second one is told, whatever they change', async () => {
    const { revision } = await ledgerOf(SECOND);
    const other = await openDesk(open());
    const person = fieldsOf(await personIn(SECOND, 'person-02'));
    const body = (education: string) => ({ revision, person: { ...person, education } });
    const url = ledgerAt(SECOND, '/people/person-02');
    const both = await Promise.all([
      put(url, body('doctor')),
      other.app.inject({ method: 'PUT', url, payload: body('none'), headers: headersOf({ by: SECRETARY }) }),
    ]);
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
    const late = both.find(({ statusCode }) => statusCode === 409);
    expect(late?.json()).toMatchObject({ community: SECOND, revision: revision + 1 });

    for (const answer of [
      await desk.post(ledgerAt(SECOND, '/people'), { revision, person: NEWCOMER }, SECRETARY),
      await remove(SECOND, 'person-48', revision),
      await put(ledgerAt(SECOND, '/kinships'), { revision, kinships: [] }),
      await desk.post(ledgerAt(SECOND, '/import'), { revision, rows: [{ line: 2, cells: {} }] }, SECRETARY),
    ])
      expectProblem(answer, 409);
    expect((await ledgerOf(SECOND)).revision).toBe(revision + 1);
  });
});

describe('kinships', () => {
  const declare = async (kinships: object[]) =>
    put(ledgerAt(THIRD, '/kinships'), { revision: (await ledgerOf(THIRD)).revision, kinships });
  const kinship = { a: 'person-03', b: 'person-04', relation: 'spouse' };

  test('are declared as a whole, and go with the person', async () => {
    const { kinships, revision } = await ledgerOf(THIRD);
    const answer = await declare([...kinships, kinship, { ...kinship, b: 'person-48' }]);
    expect(answer.json()).toEqual({ revision: revision + 1 });
    expect((await ledgerOf(THIRD)).kinships).toContainEqual(kinship);
    expect((await auditOf(`${THIRD}/person-04`)).at(-1)).toMatchObject({
      kind: 'ledger.kinships-changed',
      detail: { fields: 'kinships' },
    });
    expect(await auditOf(`${THIRD}/person-01`)).toEqual([]);
    expect((await remove(THIRD, 'person-48', revision + 1)).statusCode).toBe(200);
    expect((await ledgerOf(THIRD)).kinships).toHaveLength(kinships.length + 1);
  });

  test('of somebody unknown, or twice, are refused at their place', async () => {
    expectProblem(await declare([{ ...kinship, b: 'nobody' }]), 400, 'kinships[0].b');
    expectProblem(
      await declare([kinship, { ...kinship, a: 'person-04', b: 'person-03' }]),
      400,
      'kinships[1]',
    );
  });
});
