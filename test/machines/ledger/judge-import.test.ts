import { describe, expect, test } from 'vitest';
import { addDays, addYears } from '../../../machines/calendar.ts';
import { judgeImport, namesakesIn } from '../../../machines/ledger/judge-import.ts';
import type { LedgerField } from '../../../machines/ledger/person.ts';
import type { Cell, LedgerCells } from '../../../machines/ledger/read-cell.ts';
import { FIELDS, person, TODAY } from './people.ts';

const CELLS: LedgerCells = {
  name: '王样二',
  gender: '男',
  birthDate: '1990-05-04',
  ethnicity: '汉',
  education: '本科',
};
const judged = (cells: LedgerCells, people = [person('person-01')]) => {
  const [row] = judgeImport([{ line: 3, cells }], people, TODAY);
  if (row === undefined) throw new Error('A row is judged');
  return row;
};

test('somebody new is entered; what is not written is as it mostly is', () => {
  expect(judged(CELLS)).toMatchObject({
    line: 3,
    action: 'add',
    person: null,
    problems: [],
    fields: {
      name: '王样二',
      gender: 'male',
      ethnicity: '汉族',
      education: 'bachelor',
      partySince: null,
      posts: [],
      reserve: false,
      household: 'here',
      phone: null,
    },
  });
});

const ALONE = { name: FIELDS.name, birthDate: FIELDS.birthDate };

describe('somebody who is known by name and date of birth', () => {
  test('is updated with what is written, and stays as they are otherwise', () => {
    const row = judged({ ...ALONE, education: '本科', partySince: '' });
    expect(row).toMatchObject({ action: 'update', person: 'person-01', changed: ['education'] });
    expect(row.fields).toEqual({ ...FIELDS, education: 'bachelor' });
  });

  test('stays the same where nothing changes', () => {
    expect(judged(ALONE)).toMatchObject({ action: 'same', person: 'person-01', changed: [] });
  });

  test('keeps the day of birth where only its month is written', () => {
    const row = judged({ ...ALONE, birthDate: '1985.05', reserve: '是' });
    expect(row).toMatchObject({ action: 'update', person: 'person-01', changed: ['reserve'], notes: [] });
    expect(row.fields?.birthDate).toBe('1985-05-04');
  });

  test('is asked after where two were born in that month', () => {
    const two = [person('person-01'), person('person-02', { birthDate: '1985-05-20' })];
    expect(judged({ ...ALONE, birthDate: '1985.05' }, two)).toMatchObject({
      action: 'refused',
      problems: [{ field: 'birthDate' }],
    });
    expect(judged({ ...ALONE, birthDate: '1985-05-20' }, two)).toMatchObject({ person: 'person-02' });
  });

  test('is somebody else with another date of birth, and that is said', () => {
    const row = judged({ ...CELLS, name: FIELDS.name });
    expect(row).toMatchObject({ action: 'add', person: null });
    expect(row.notes.map(({ text }) => text.zh)).toEqual(['台账中已有同名人员，出生日期不同，按另一人新增']);
  });
});

const FAULTY: readonly (readonly [LedgerField, Cell, string])[] = [
  ['name', null, '未填写'],
  ['name', '丁'.repeat(41), '应为1至40个字'],
  ['gender', '？', '应写“男”或“女”'],
  ['gender', null, '未填写'],
  ['birthDate', null, '未填写'],
  ['birthDate', '2021-01-11', '晚于今天'],
  ['ethnicity', '', '未填写'],
  ['education', null, '未填写'],
  ['partySince', '1990-05-03', '早于出生日期'],
  ['partySince', '2021-02', '晚于今天'],
  ['postsSince', '2030-01-01', '晚于今天'],
  ['posts', '委员', '须写明是党组织委员还是居委会委员'],
  ['phone', '没有电话', '应为电话号码，只含数字、空格和连字符'],
  ['phone', '150626199005040011', '含有居民身份证号。身份证号一律不录入、不保存，请删除后再试'],
  ['name', '王样二150626199005040011', '含有居民身份证号。身份证号一律不录入、不保存，请删除后再试'],
];

test.each(FAULTY)('a row with the %s “%s” is refused at this field: %s', (field, cell, says) => {
  const row = judged({ ...CELLS, [field]: cell });
  expect(row).toMatchObject({ action: 'refused', fields: null });
  expect(row.problems.map((one) => [one.field, one.text.zh])).toEqual([[field, says]]);
  expect(row.problems[0]?.detail).toBe(row.problems[0]?.text.en);
});

test('all that is wrong with a row is said at once', () => {
  const row = judged({ ...CELLS, gender: '？', education: '好', reserve: '也许' });
  expect(row.problems.map(({ field }) => field)).toEqual(['gender', 'education', 'reserve']);
});

test('the same person twice in a file is refused the second time', () => {
  const rows = judgeImport(
    [
      { line: 2, cells: CELLS },
      { line: 3, cells: { ...CELLS, birthDate: '1990-05-05' } },
      { line: 4, cells: { ...CELLS, birthDate: '1990.05' } },
      { line: 5, cells: CELLS },
    ],
    [],
    TODAY,
  );
  expect(rows.map(({ line, action }) => [line, action])).toEqual([
    [2, 'add'],
    [3, 'add'],
    [4, 'refused'],
    [5, 'refused'],
  ]);
  expect(rows[3]?.problems.map(({ field, text }) => [field, text.zh])).toEqual([
    ['name', '与第2行重复：姓名和出生日期相同'],
  ]);
});

describe('against somebody whose days are masked', () => {
  const MASKED = { birthDate: '1985-**-**', partySince: '2008-**-**', phone: '138****5678' };
  const known = person('person-01', MASKED);
  const EVERY_DAY = [...Array(365).keys()].map((day) => addDays('1985-01-01', day));

  test('every day of the year is the same', () => {
    const rows = EVERY_DAY.map((birthDate) => judged({ ...ALONE, birthDate }, [known]));
    expect(new Set(rows.map((row) => JSON.stringify(row)))).toHaveLength(1);
    expect(rows[0]).toMatchObject({ action: 'same', person: 'person-01', changed: [], problems: [] });
    expect(rows[0]?.notes.map(({ field, text }) => [field, text.zh])).toEqual([
      ['birthDate', '按姓名和出生年份认定为台账中的此人，出生日期以台账为准'],
    ]);
  });

  test.each([
    { field: 'partySince', written: EVERY_DAY.map((day) => addYears(day, 23)) },
    { field: 'phone', written: ['138 0000 5678', '13900000000'] },
  ] as const)('$field that is written may be another, whatever it is', ({ field, written }) => {
    const rows = written.map((cell) => judged({ ...ALONE, [field]: cell }, [known]));
    expect(new Set(rows.map(({ action, changed }) => `${action} ${changed}`))).toEqual(
      new Set([`update ${field}`]),
    );
  });

  test('another year is another person', () => {
    expect(judged({ ...CELLS, name: FIELDS.name, birthDate: '1986-05-04' }, [known])).toMatchObject({
      action: 'add',
      person: null,
    });
  });

  test('what is written is taken over; what is masked and not written stays as it is', () => {
    const row = judged({ ...ALONE, birthDate: '1985.11', education: '本科', partySince: '2009-07-01' }, [
      known,
    ]);
    expect(row).toMatchObject({ action: 'update', changed: ['education', 'partySince'] });
    expect(row.fields).toEqual({ ...FIELDS, ...MASKED, education: 'bachelor', partySince: '2009-07-01' });
  });

  test.each([
    { birthDate: '1985-**-**', says: '不是日期，应写成1980-05-04，至少写到月份（1980-05）' },
    { partySince: '2008-**-**', says: '不是日期，应写成1980-05-04，至少写到月份（1980-05）' },
    { phone: '138****5678', says: '应为电话号码，只含数字、空格和连字符' },
  ])('a mask that is written is a fault: $says', ({ says, ...written }) => {
    const row = judged({ ...CELLS, ...ALONE, ...written }, [known]);
    expect(row.problems.map(({ field, text }) => [field, text.zh])).toEqual([
      [Object.keys(written)[0], says],
    ]);
  });

  test('two of one name and year in the ledger, or in the file, cannot be told apart', () => {
    expect(judged(ALONE, [known, { ...known, id: 'person-02' }]).problems.map(({ text }) => text.zh)).toEqual(
      ['台账中有多人同名同年出生，表格分辨不出是谁，请在台账中逐人修改'],
    );
    const rows = judgeImport(
      ['1985-05-04', '1985-05-05'].map((birthDate, at) => ({ line: at + 2, cells: { ...ALONE, birthDate } })),
      [known],
      TODAY,
    );
    expect(rows.map(({ action }) => action)).toEqual(['same', 'refused']);
    expect(rows[1]?.problems.map(({ text }) => text.zh)).toEqual([
      '与第2行同名同年出生，分辨不出哪一行是台账中的此人，请在台账中逐人修改',
    ]);
  });
});

test('those of the ledger whom a file may be about have a name that stands in it', () => {
  const people = [person('person-01'), person('person-02', { name: '王样二' }), person('person-03')];
  const rows = [' 丁 示 一', null, '不在'].map((name, at) => ({ line: at + 2, cells: { name } }));
  expect(namesakesIn(rows, people).map(({ id }) => id)).toEqual(['person-01', 'person-03']);
});
