import { describe, expect, test } from 'vitest';
import { judgeImport } from '../../../machines/ledger/judge-import.ts';
import { readSheet } from '../../../machines/ledger/sheet.ts';
import {
  besideTheRows,
  countsOf,
  faultyFields,
  openRows,
  withCell,
  withoutLine,
} from '../../../web/features/ledger/import/import-rows.ts';
import { somebody, TODAY } from './people.ts';

const HEADS = ['姓名', '性别', '出生日期', '民族', '学历', '备注'];
const sheet = readSheet([
  HEADS,
  ['丁示', '女', '1980-05-04', '蒙古族', '本科', null],
  ['丁二', '男', '1980-02-30', '汉族', '大学专科', null],
  ['丁三', null, '1990-01-01', '汉族', '大专', '150626198005040012'],
]);
const judge = (rows = sheet.rows) => judgeImport(rows, [somebody('person-01')], TODAY);

describe('faulty rows', () => {
  test('are mended cell by cell, until nothing is refused', () => {
    const [, second, third] = judge();
    expect(countsOf(judge())).toEqual({ add: 0, update: 1, same: 0, refused: 2, open: 0 });
    expect(second && faultyFields(second)).toEqual(['birthDate']);
    expect(third && faultyFields(third)).toEqual(['gender']);
    const mended = withCell(withCell(sheet.rows, 3, 'birthDate', '1980-02-28'), 4, 'gender', '女');
    expect(countsOf(judge([...mended]))).toEqual({ add: 2, update: 1, same: 0, refused: 0, open: 0 });
  });

  test('that are emptied say nothing any more, so that what the ledger knows stays', () => {
    const emptied = withCell(sheet.rows, 2, 'education', ' ');
    expect(emptied[0]?.cells).not.toHaveProperty('education');
    expect(judge([...emptied])[0]?.action).toBe('same');
  });

  test('can be left out', () => {
    expect(withoutLine(sheet.rows, 3).map(({ line }) => line)).toEqual([2, 4]);
  });
});

describe('identity numbers', () => {
  test('in a column that is not taken over are told of, and keep nothing back', () => {
    expect(besideTheRows(sheet).map(({ line, problem }) => [line, problem.field])).toEqual([[4, '备注']]);
  });

  test('in a cell that would be sent keep all of it on the device', () => {
    const [first] = judge([...withCell(sheet.rows, 2, 'phone', '150626198005040012')]);
    expect(first?.action).toBe('refused');
    expect(first?.problems.map(({ field }) => field)).toEqual(['phone']);
  });
});

test('as long as those of the ledger are not shown, all rows are open', () => {
  expect(countsOf(openRows(sheet.rows))).toEqual({ add: 0, update: 0, same: 0, refused: 0, open: 3 });
});
