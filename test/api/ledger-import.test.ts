import readExcelFile from 'read-excel-file/node';
import { beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '../../machines/calendar.ts';
import { LEDGER_FIELDS } from '../../machines/ledger/person.ts';
import { readSheet } from '../../machines/ledger/sheet.ts';
import { ROLES } from '../../machines/plan/words.ts';
import { mayKeepLedgers } from '../../services/permissions.ts';
import { ownDatabase } from '../support/database.ts';
import { holder, ledgerAt, NEWCOMER, openLedgerDesk, SECRETARY } from '../support/ledger-desk.ts';
import { expectProblem } from '../support/problem.ts';
import { FIFTH, SECOND } from '../support/town.ts';

/** What becomes of a file of people. */
const { connection } = await ownDatabase('town');
const desk = await openLedgerDesk(connection);
const { ledgerOf, personIn, auditOf } = desk;

describe('a file', () => {
  const row = (line: number, cells: object) => ({
    line,
    cells: {
      name: `朱试${line}`,
      gender: '男',
      birthDate: '1990.05',
      ethnicity: '汉',
      education: '大专',
      ...cells,
    },
  });
  const send = async (rows: object[], by = SECRETARY) =>
    desk.post(ledgerAt(FIFTH, '/import'), { revision: (await ledgerOf(FIFTH)).revision, rows }, by);

  test('with one faulty row is refused as a whole, by line and field', async () => {
    const before = await ledgerOf(FIFTH);
    const answer = await send([
      row(2, {}),
      row(3, { gender: '？', phone: '150626199005040011' }),
      row(4, {}),
    ]);
    expectProblem(answer, 422);
    const { type, rows } = answer.json();
    expect(type).toBe('urn:huanjie:problem:rows-refused');
    expect(rows).toMatchObject([{ line: 3, problems: [{ field: 'gender' }, { field: 'phone' }] }]);
    expect(rows[0]).not.toHaveProperty('person');
    expect(rows[0].problems[1].text.zh).toContain('身份证号一律不录入');
    expect(answer.body).not.toContain('150626199005040011');
    expect(await ledgerOf(FIFTH)).toEqual(before);
  });

  test('enters the new, updates the known, leaves the same; done twice it changes nothing', async () => {
    const { revision } = await ledgerOf(FIFTH);
    const known = await personIn(FIFTH, 'person-01');
    const alike = await personIn(FIFTH, 'person-02');
    const rows = [
      row(2, {}),
      { line: 3, cells: { name: known?.name, birthDate: known?.birthDate, education: '博士' } },
      { line: 5, cells: { name: alike?.name, birthDate: alike?.birthDate } },
    ];
    // The work group works with years alone, and is told who is known by them.
    const trial = await desk.post(
      `${ledgerAt(FIFTH, '/import')}?dryRun=true`,
      { revision, rows },
      holder('work-group'),
    );
    expect(trial.json()).toEqual({
      revision,
      rows: [
        { line: 2, action: 'add', person: null },
        { line: 3, action: 'update', person: 'person-01' },
        { line: 5, action: 'same', person: 'person-02' },
      ],
    });
    expect(await personIn(FIFTH, 'person-01')).toEqual(known);
    const answer = await send(rows);
    expect(answer.json()).toEqual({
      revision: revision + 1,
      rows: [
        { line: 2, action: 'add', person: 'person-49' },
        { line: 3, action: 'update', person: 'person-01' },
        { line: 5, action: 'same', person: 'person-02' },
      ],
    });
    expect(await personIn(FIFTH, 'person-01')).toEqual({ ...known, education: 'doctor' });
    expect(await personIn(FIFTH, 'person-49')).toMatchObject({ name: '朱试2', birthDate: '1990-05-01' });
    expect((await auditOf(`${FIFTH}/%`)).map(({ subject, detail }) => [subject, detail.fields])).toEqual([
      [`${FIFTH}/person-49`, LEDGER_FIELDS.join(' ')],
      [`${FIFTH}/person-01`, 'education'],
    ]);
    const twice = await send(rows);
    expect(twice.json()).toMatchObject({
      revision: revision + 1,
      rows: [{ action: 'same' }, { action: 'same' }, { action: 'same' }],
    });
    expect(await auditOf(`${FIFTH}/%`)).toHaveLength(2);
  });

  test('of hundreds of people is taken over', async () => {
    const rows = Array.from({ length: 1_200 }, (_, one) => row(one + 100, {}));
    expect((await send(rows)).statusCode).toBe(200);
    expect((await ledgerOf(FIFTH)).count).toBe(1_249);
    expectProblem(await send(Array.from({ length: 800 }, (_, one) => row(one + 2_000, {}))), 429);
  });

  test.each(ROLES)('by %s', async (role) => {
    const answer = await send([row(7_000, { gender: '？' })], holder(role));
    expect(answer.statusCode).toBe(mayKeepLedgers.includes(role) ? 422 : 403);
    expect((await send([row(7_000, {})], holder(role, 'outside'))).statusCode).toBe(403);
  });

  test('with what no ledger has is refused at its field', async () => {
    const answer = await send([row(2, { idNumber: 'x' })]);
    expectProblem(answer, 400, 'rows[0].cells.idNumber');
  });
});

describe('whose birthday it is', () => {
  const person = (id: string, fields: object) => ({ id, ...NEWCOMER, ...fields });
  const NAMED = { name: NEWCOMER.name, birthDate: NEWCOMER.birthDate };
  const known = person('person-01', {
    phone: '138 0000 5678',
    partySince: '2012-07-01',
    postsSince: null,
    posts: [],
  });
  const twins = ['1988-02-03', '1988-02-04'].map((birthDate, at) =>
    person(`person-0${at + 2}`, { name: '呼延演十', birthDate }),
  );
  const WORK_GROUP = holder('work-group');
  const LOOK = { kind: 'personal-facts-unmasked', detail: { people: 'person-01', reason: '导入台账' } };
  const looks = () => auditOf(`ledger/${SECOND}`);
  const whole = (cells: object) => ({ gender: '女', ethnicity: '汉族', education: '本科', ...cells });

  async function sent(cells: readonly object[], by: string, trial = true) {
    const { revision } = await ledgerOf(SECOND);
    const rows = cells.map((one, at) => ({ line: at + 2, cells: one }));
    return desk.post(ledgerAt(SECOND, `/import${trial ? '?dryRun=true' : ''}`), { revision, rows }, by);
  }

  beforeEach(() => desk.refill(SECOND, [known, ...twins]));

  const days = [...Array(365).keys()].map((day) => addDays('1991-01-01', day));

  test('a file with every day of the year tells the work group nothing, and all of its rows but one are faults', async () => {
    const rows = days.map((birthDate) => ({ ...NAMED, birthDate }));
    const refused = await sent(rows, WORK_GROUP);
    expectProblem(refused, 422);
    expect(refused.json().rows.map(({ line }: { line: number }) => line)).toEqual(
      days.slice(1).map((_, at) => at + 3),
    );
    expect(refused.body).not.toContain('person-01');
  });

  test.each([
    { what: 'birthday', right: {}, wrong: { birthDate: '1991-09-10' } },
    {
      what: 'birthday, of which the month is written',
      right: { birthDate: '1991-09' },
      wrong: { birthDate: '1991-10' },
    },
    { what: 'day of joining', right: { partySince: '2012-07-01' }, wrong: { partySince: '2012-07-02' } },
    { what: 'number', right: { phone: '138 0000 5678' }, wrong: { phone: '139 1111 1111' } },
    {
      what: 'birthday, by a day of joining before it',
      right: { birthDate: '1991-09', partySince: '1991-09-09' },
      wrong: { birthDate: '1991-09', partySince: '1991-09-08' },
    },
  ])('whether the $what is right the work group is not told', async ({ right, wrong }) => {
    const answers = [];
    for (const cells of [right, wrong]) {
      // Of somebody new more has to be written: who is known could be told by that.
      for (const one of [{ ...NAMED, ...cells }, whole({ ...NAMED, ...cells })]) {
        const { statusCode, body } = await sent([one], WORK_GROUP);
        answers.push([statusCode, statusCode === 200 ? body : '']);
      }
    }
    expect(answers.slice(0, 2)).toEqual(answers.slice(2));
    expect(await looks()).toEqual([]);
  });

  test('the work group may import all the same; the birthday stays', async () => {
    const cells = { ...NAMED, birthDate: '1991-01-31', education: '博士', phone: '0477-7220000' };
    const answer = await sent([cells], WORK_GROUP, false);
    expect(answer.json().rows).toEqual([{ line: 2, action: 'update', person: 'person-01' }]);
    expect(await personIn(SECOND, 'person-01')).toEqual({
      ...known,
      education: 'doctor',
      phone: '0477-7220000',
    });
    expect((await auditOf(`${SECOND}/person-01`)).at(-1)?.detail).toEqual({
      fields: 'education phone',
      imported: true,
    });
    const again = await sent([cells], WORK_GROUP, false);
    expect(again.json().rows).toEqual([{ line: 2, action: 'same', person: 'person-01' }]);
  });

  test('two of one name and year are told apart by their days for the secretary alone', async () => {
    const cells = twins.map(({ name, birthDate }) => ({ name, birthDate }));
    expectProblem(await sent(cells, WORK_GROUP), 422);
    expect((await sent(cells, SECRETARY)).json().rows).toEqual([
      { line: 2, action: 'same', person: 'person-02' },
      { line: 3, action: 'same', person: 'person-03' },
    ]);
  });

  test.each([
    { what: 'tried', cells: NAMED, trial: true, status: 200 },
    { what: 'taken over without any change', cells: NAMED, trial: false, status: 200 },
    { what: 'refused', cells: { ...NAMED, gender: '？' }, trial: false, status: 422 },
  ])(
    'that the secretary compared a file with days is kept when it is $what',
    async ({ cells, trial, status }) => {
      const before = await looks();
      expect((await sent([cells], SECRETARY, trial)).statusCode).toBe(status);
      expect((await looks()).slice(before.length)).toMatchObject([{ ...LOOK, person: SECRETARY }]);
    },
  );

  test('of a file in which nobody of the ledger is named nothing is kept', async () => {
    const before = await looks();
    expect((await sent([whole({ name: '呼延演零', birthDate: '1991-09-09' })], SECRETARY)).statusCode).toBe(
      200,
    );
    expect(await looks()).toEqual(before);
  });
});

test('the template is read back as an empty ledger with all its columns', async () => {
  const answer = await desk.get('/api/ledger/template.xlsx');
  expect(answer.headers['content-type']).toContain('spreadsheetml');
  const [sheet] = await readExcelFile(answer.rawPayload);
  expect(sheet?.data).toHaveLength(2);
  expect(readSheet((sheet?.data ?? []) as string[][])).toEqual({
    rows: [],
    columns: LEDGER_FIELDS,
    ignored: [],
    problems: [],
  });
});
