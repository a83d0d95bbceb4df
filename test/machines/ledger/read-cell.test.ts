import { describe, expect, test } from 'vitest';
import type { LedgerField } from '../../../machines/ledger/person.ts';
import { type Cell, readCell } from '../../../machines/ledger/read-cell.ts';

const READ: readonly (readonly [LedgerField, Cell, unknown])[] = [
  ['name', ' 丁 示 ', '丁示'],
  ['name', '阿·示一', '阿·示一'],
  ['gender', '女', 'female'],
  ['gender', '男性', 'male'],
  ['birthDate', '1980-05-04', '1980-05-04'],
  ['birthDate', '1980.5.4', '1980-05-04'],
  ['birthDate', '1980/05/04', '1980-05-04'],
  ['birthDate', '1980年5月4日', '1980-05-04'],
  ['birthDate', '19800504', '1980-05-04'],
  ['birthDate', 19800504, '1980-05-04'],
  ['birthDate', '1980-05-04T00:00:00.000Z', '1980-05-04'],
  ['birthDate', '1980-05', '1980-05-01'],
  ['birthDate', '1980.05', '1980-05-01'],
  ['birthDate', 1980.05, '1980-05-01'],
  ['birthDate', 1980.12, '1980-12-01'],
  ['birthDate', '1980.1', '1980-01-01'],
  ['birthDate', '1980年5月', '1980-05-01'],
  ['birthDate', '１９８０．０５', '1980-05-01'],
  ['birthDate', 198005, '1980-05-01'],
  ['ethnicity', '蒙古', '蒙古族'],
  ['ethnicity', '汉族', '汉族'],
  ['education', '大专', 'college'],
  ['education', '大学专科', 'college'],
  ['education', '本科', 'bachelor'],
  ['education', '大学本科', 'bachelor'],
  ['education', '大学', 'bachelor'],
  ['education', '研究生', 'master'],
  ['education', '硕士研究生', 'master'],
  ['education', '博士研究生', 'doctor'],
  ['education', '中专', 'high-school'],
  ['education', '高中', 'high-school'],
  ['education', '初中', 'junior-high'],
  ['education', '小学', 'primary'],
  ['education', 'bachelor', 'bachelor'],
  ['partySince', '2008.07', '2008-07-31'],
  ['partySince', '2008-07-01', '2008-07-01'],
  ['partySince', '群众', null],
  ['partySince', '—', null],
  ['socialWorkLicence', '是', true],
  ['socialWorkLicence', '初级', true],
  ['socialWorkLicence', '无', false],
  ['socialWorkDegree', '√', true],
  ['socialWorkDegree', true, true],
  ['financeOrManagement', '否', false],
  ['posts', '党支部书记', ['party-secretary']],
  ['posts', '党总支书记、居委会主任', ['party-secretary', 'residents-director']],
  ['posts', '书记兼主任', ['party-secretary', 'residents-director']],
  ['posts', '社区党组织副书记', ['party-deputy-secretary']],
  ['posts', '居委会副主任', ['residents-deputy-director']],
  ['posts', '纪检委员', ['party-committee-member']],
  ['posts', '支部委员', ['party-committee-member']],
  ['posts', '居委会委员', ['residents-committee-member']],
  ['posts', '“两委”成员', ['party-committee-member', 'residents-committee-member']],
  ['posts', '居务监督委员会主任', ['supervision-chair']],
  ['posts', '监委会委员', ['supervision-member']],
  ['posts', '居民小组长，居民代表', ['group-head', 'representative']],
  ['posts', '无', []],
  ['postsSince', '2018.03', '2018-03-31'],
  ['reserve', 1, true],
  ['household', '本社区', 'here'],
  ['household', '外地', 'elsewhere'],
  ['household', '非本社区', 'elsewhere'],
  ['phone', 13800000000, '13800000000'],
  ['phone', '无', null],
];

test.each(READ)('%s “%s” is %j', (field, cell, value) => {
  expect(readCell(field, cell)).toMatchObject({ value });
});

const FAULTY: readonly (readonly [LedgerField, Cell, string])[] = [
  ['gender', '未知', '“男”或“女”'],
  ['birthDate', '1980', '至少写到月份'],
  ['birthDate', '80.5', '至少写到月份'],
  ['birthDate', '1980-13', '没有这一天'],
  ['birthDate', '1981-02-29', '没有这一天'],
  ['birthDate', 1980.1, '可能是1月，也可能是10月'],
  ['birthDate', true, '日期'],
  ['education', '好', '大专'],
  ['partySince', '老党员', '至少写到月份'],
  ['socialWorkDegree', '也许', '“是”或“否”'],
  ['posts', '委员', '党组织委员还是居委会委员'],
  ['posts', '会计', '没有“会计”这一职务'],
  ['household', '鄂尔多斯', '“本社区”或“外地”'],
];

test.each(FAULTY)('%s “%s” is a fault that says %s', (field, cell, says) => {
  const reading = readCell(field, cell);
  expect(reading).toHaveProperty('fault');
  if (reading !== undefined && 'fault' in reading) {
    expect(reading.fault.zh).toContain(says);
    expect(reading.fault.en).toMatch(/^[\x20-\x7E“”\p{Script=Han}]+$/u);
  }
});

describe('a month alone', () => {
  test('says how it is counted', () => {
    const reading = readCell('partySince', '2008.07');
    expect(reading).toMatchObject({ month: '2008-07', note: { zh: '只写到月份，按2008-07-31计' } });
  });
});

test.each([null, undefined, '', '  '])('an empty cell (%j) says nothing', (cell) => {
  expect(readCell('partySince', cell)).toBeUndefined();
});
