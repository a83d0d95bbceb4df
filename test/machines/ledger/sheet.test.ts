import { describe, expect, test } from 'vitest';
import { fieldOfHeader } from '../../../machines/ledger/headers.ts';
import type { LedgerField } from '../../../machines/ledger/person.ts';
import { EXAMPLE_MARK, readSheet } from '../../../machines/ledger/sheet.ts';

const HEADERS: readonly (readonly [string, LedgerField | undefined])[] = [
  ['姓名', 'name'],
  ['姓 名', 'name'],
  ['*姓名', 'name'],
  ['性别', 'gender'],
  ['出生年月', 'birthDate'],
  ['出生日期', 'birthDate'],
  ['出生年月（岁）', 'birthDate'],
  ['民族', 'ethnicity'],
  ['学历', 'education'],
  ['文化程度', 'education'],
  ['入党时间', 'partySince'],
  ['入党年月', 'partySince'],
  ['社工证', 'socialWorkLicence'],
  ['社工专业', 'socialWorkDegree'],
  ['财会知识', 'financeOrManagement'],
  ['现任职务', 'posts'],
  ['职务', 'posts'],
  ['任现职时间', 'postsSince'],
  ['后备', 'reserve'],
  ['户籍所在地', 'household'],
  ['联系电话', 'phone'],
  ['手机号', 'phone'],
  ['Date of birth', 'birthDate'],
  ['任职年限', undefined],
  ['身份证号', undefined],
  ['备注', undefined],
];

test.each(HEADERS)('the column “%s” is %s', (header, field) => {
  expect(fieldOfHeader(header)).toBe(field);
});

const HEADS = ['姓名', '性别', '出生年月', '评议结果'];

describe('a sheet', () => {
  test('is read under its heads, wherever they stand; what the ledger does not have is named', () => {
    const sheet = readSheet([
      ['××社区班子现状及后备人选台账'],
      [null, null],
      HEADS,
      ['丁示一', '女', new Date('1985-05-04T00:00:00Z'), '好'],
      [null, '', undefined, '空行'],
      [`王样二${EXAMPLE_MARK}`, '男', '1980-05'],
      ['王样二', '男', 1980.05],
    ]);
    expect(sheet).toEqual({
      columns: ['name', 'gender', 'birthDate'],
      ignored: ['评议结果'],
      problems: [],
      rows: [
        { line: 4, cells: { name: '丁示一', gender: '女', birthDate: '1985-05-04' } },
        { line: 7, cells: { name: '王样二', gender: '男', birthDate: 1980.05 } },
      ],
    });
  });

  test.each([
    { what: 'no heads', sheet: [['丁示一', '女', '1985-05-04']], says: '没有找到表头' },
    { what: 'nothing', sheet: [], says: '没有找到表头' },
    { what: 'a column twice', sheet: [['姓名', '出生年月', '出生日期']], says: '“出生日期”一栏出现两次' },
  ])('with $what says so', ({ sheet, says }) => {
    const { rows, problems } = readSheet(sheet);
    expect(rows).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.line).toBe(0);
    expect(problems[0]?.problem.text.zh).toContain(says);
  });

  test.each([
    '150626198505040011',
    '15062619850504001X',
    '15062619850504001x',
    ' 150626 19850504 0011 ',
    '１５０６２６１９８５０５０４００１１',
    '身份证150626198505040011',
    '150626850504001',
    150626198505040000,
  ])('with the identity number %s in a column of no field is refused at its line', (number) => {
    const { problems } = readSheet([
      [...HEADS, '身份证号'],
      ['丁示一', '女', '1985-05-04', '好', number],
    ]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 2, problem: { field: '身份证号' } });
    expect(problems[0]?.problem.text.zh).toContain('身份证号一律不录入');
    expect(JSON.stringify(problems)).not.toContain('15062');
  });

  test.each(['13800000000', '0477-7220000', '1985-05-04', '6222020200112233445', '20210110'])(
    'takes %s for no identity number',
    (cell) => {
      expect(readSheet([[...HEADS], ['丁示一', '女', '1985-05-04', cell]]).problems).toEqual([]);
    },
  );
});
