import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { LEDGER_FIELDS } from '../../machines/ledger/person.ts';
import { readSheet } from '../../machines/ledger/sheet.ts';
import { ROLES } from '../../machines/plan/words.ts';
import { mayKeepLedgers } from '../../services/permissions.ts';
import { ownDatabase } from '../support/database.ts';
import { holder, ledgerAt, openLedgerDesk, SECRETARY } from '../support/ledger-desk.ts';
import { expectProblem } from '../support/problem.ts';
import { FIFTH } from '../support/town.ts';

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
    expect(rows).toMatchObject([
      { line: 3, person: null, problems: [{ field: 'gender' }, { field: 'phone' }] },
    ]);
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
      { line: 3, cells: { name: known.name, birthDate: known.birthDate, education: '博士' } },
      { line: 5, cells: { name: alike.name, birthDate: alike.birthDate } },
    ];
    // The work group sees years alone, and is told who is known.
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
