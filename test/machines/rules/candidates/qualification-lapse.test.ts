import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { qualificationRule as rule } from '../../../../machines/rules/candidates/qualification.ts';

const dated = 'on the day of its lapse a finding is lapsed';
const undated = 'a finding without the date its lapse is counted from does not lapse';
const code4 = { code: 4, on: '2018-01-15' };
const leapDay = { code: 4, on: '2016-02-29' };
const code11 = { code: 11, on: '2019-03-10' };
const code6 = { code: 6, on: '2019-06-01', until: '2021-01-10' };

test.each([
  { title: 'code 4 a day before three years', one: code4, asOf: '2021-01-14', lapsesOn: '2021-01-15' },
  { title: 'code 4 on the third anniversary', one: code4, asOf: '2021-01-15' },
  { title: 'code 4 a day after it', one: code4, asOf: '2021-01-16' },
  {
    title: 'three years of a 29 February not full',
    one: leapDay,
    asOf: '2019-02-28',
    lapsesOn: '2019-03-01',
  },
  { title: 'three years of a 29 February full', one: leapDay, asOf: '2019-03-01' },
  { title: 'code 11 a day before two years', one: code11, asOf: '2021-03-09', lapsesOn: '2021-03-10' },
  { title: 'code 11 on the second anniversary', one: code11, asOf: '2021-03-10' },
  { title: 'code 11 a day after it', one: code11, asOf: '2021-03-11' },
  { title: 'code 6 a day before its end', one: code6, asOf: '2021-01-09', lapsesOn: '2021-01-10' },
  { title: 'code 6 on its end', one: code6, asOf: '2021-01-10' },
  { title: 'code 6 a day after it', one: code6, asOf: '2021-01-11' },
])('三(一): $title', ({ one, asOf, lapsesOn }) => {
  const verdict = rule.judge({ findings: [one], asOf }, galutu2020);
  const inForce = lapsesOn === undefined ? [] : [{ finding: 0, code: one.code, lapsesOn }];
  expect(verdict).toMatchObject({ satisfied: lapsesOn === undefined, reading: dated });
  expect(verdict.details).toEqual({ inForce });
});

test.each([
  { title: 'code 4 without its date', one: { code: 4 } },
  { title: 'code 4 with an until, which does not end it', one: { code: 4, until: '2020-01-01' } },
  { title: 'code 11 without its date', one: { code: 11 } },
  { title: 'code 6 with its date, but without its end', one: { code: 6, on: '2001-06-01' } },
])('三(一): $title does not lapse', ({ one }) => {
  const verdict = rule.judge({ findings: [one], asOf: '2021-01-10' }, galutu2020);
  expect(verdict).toMatchObject({ satisfied: false, shortBy: 1, reading: undated });
  expect(verdict.details).toEqual({ inForce: [{ finding: 0, code: one.code, lapsesOn: null }] });
});

test.each([1, 2, 3, 5, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17])('三(一): code %i never lapses', (code) => {
  const findings = [{ code, on: '1990-01-01', until: '1991-01-01' }];
  const verdict = rule.judge({ findings, asOf: '2021-01-10' }, galutu2020);
  expect(verdict.details).toEqual({ inForce: [{ finding: 0, code, lapsesOn: null }] });
  expect(verdict.reading).toBeUndefined();
});
