import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../../machines/calendar.ts';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { qualificationRule as rule } from '../../../../machines/rules/candidates/qualification.ts';
import { invalidFields } from '../invalid-fields.ts';

const onTheDay = 'on the day of its lapse a finding is lapsed';
const undated = 'a finding without the date its lapse is counted from does not lapse';
const asOf = '2021-01-10';

test.each([
  { title: 'nothing on record', findings: [], inForce: [], reading: undefined },
  { title: 'all lapsed', findings: [{ code: 4, on: '2010-01-01' }], inForce: [], reading: onTheDay },
  {
    title: 'several, of which one has lapsed',
    findings: [{ code: 1 }, { code: 4, on: '2010-01-01' }, { code: 11, on: '2020-12-31' }],
    inForce: [
      { finding: 0, code: 1, lapsesOn: null },
      { finding: 2, code: 11, lapsesOn: '2022-12-31' },
    ],
    reading: onTheDay,
  },
  {
    title: 'one dated, one not',
    findings: [{ code: 4, on: '2010-01-01' }, { code: 11 }],
    inForce: [{ finding: 1, code: 11, lapsesOn: null }],
    reading: `${onTheDay}; ${undated}`,
  },
])('三(一): $title', ({ findings, inForce, reading }) => {
  const verdict = rule.judge({ findings, asOf }, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'candidates.qualification',
    clause: '三(一)',
    level: 'mandatory',
    satisfied: inForce.length === 0,
    required: 0,
    actual: inForce.length,
    shortBy: inForce.length,
  });
  expect(verdict.details).toEqual({ inForce });
  expect(verdict.reading).toBe(reading);
});

test('三(一): the message names codes and dates, and nothing else of the person', () => {
  const findings = [{ code: 1 }, { code: 11, on: '2020-12-31' }];
  expect(rule.judge({ findings, asOf }, galutu2020).message).toEqual({
    zh: '截至2021-01-10，不能确定为候选人的情形有2项：第1项、第11项（2022-12-31起失效）',
    en: 'findings in force on 2021-01-10: 2, code 1, code 11 (lapses 2022-12-31)',
  });
  expect(rule.judge({ findings: [], asOf }, galutu2020).message).toEqual({
    zh: '截至2021-01-10，在案0项，有效0项，可以确定为候选人',
    en: 'findings on record: 0, in force on 2021-01-10: 0',
  });
});

test.each([
  { title: 'a code below 1', findings: [{ code: 0 }], fields: ['findings[0].code'] },
  { title: 'a code above 17', findings: [{ code: 1 }, { code: 18 }], fields: ['findings[1].code'] },
  { title: 'a finding of the future', findings: [{ code: 4, on: '2021-01-11' }], fields: ['findings[0].on'] },
  {
    title: 'an end before the beginning',
    findings: [{ code: 1 }, { code: 6, on: '2020-05-02', until: '2020-05-01' }],
    fields: ['findings[1].until'],
  },
  {
    title: 'a day that does not exist',
    findings: [{ code: 4, on: '2019-02-29' }],
    fields: ['findings[0].on'],
  },
  {
    title: 'a free text about a person',
    findings: [{ code: 12, text: 'x' }],
    fields: ['findings[0].text'],
  },
])('三(一): $title is invalid', ({ findings, fields }) => {
  expect(invalidFields(() => rule.judge({ findings, asOf }, galutu2020))).toEqual(fields);
});

const findingsOf = (findings: Partial<typeof galutu2020.candidates.findings>) => ({
  ...galutu2020,
  candidates: {
    ...galutu2020.candidates,
    findings: { ...galutu2020.candidates.findings, ...findings },
  },
});

test('三(一): years, codes and the reading of the day are those of the plan', () => {
  const five = findingsOf({ lapseYears: { '4': 5 }, untilCodes: [9] });
  const old = [
    { code: 4, on: '2017-01-10' },
    { code: 11, on: '2001-01-01' },
    { code: 6, until: '2001-01-01' },
    { code: 9, until: '2021-01-09' },
  ];
  expect(rule.judge({ findings: old, asOf }, five).details).toEqual({
    inForce: [
      { finding: 0, code: 4, lapsesOn: '2022-01-10' },
      { finding: 1, code: 11, lapsesOn: null },
      { finding: 2, code: 6, lapsesOn: null },
    ],
  });
  const strict = findingsOf({ lapseDay: 'in-force' });
  expect(rule.judge({ findings: [{ code: 6, until: asOf }], asOf }, strict)).toMatchObject({
    satisfied: false,
    reading: 'on the day of its lapse a finding is in-force',
    details: { inForce: [{ finding: 0, code: 6, lapsesOn: '2021-01-11' }] },
  });
});

test('三(一): what is no longer in force stays so', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2012-01-01', days));
  fc.assert(
    fc.property(fc.constantFrom(4, 6, 11), day, fc.nat(2000), fc.nat(500), (code, on, age, more) => {
      const findings = [{ code, on, until: addDays(on, 700) }];
      const at = (days: number) => rule.judge({ findings, asOf: addDays(on, days) }, galutu2020).satisfied;
      expect(at(age) ? at(age + more) : true).toBe(true);
    }),
  );
});
