import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { absenceNoticeRule as rule } from '../../../../machines/rules/residents/absence-notice.ts';
import { invalidFields } from '../invalid-fields.ts';
import { planWith } from './plan-with.ts';

const facts = (asOf: string, objections = 0) => ({ postedOn: '2021-02-01', asOf, objections });

test.each([
  { title: 'on the day of the posting', given: facts('2021-02-01'), days: 6, objections: 0 },
  { title: 'on the fifth whole day', given: facts('2021-02-06'), days: 1, objections: 0 },
  { title: 'five whole days have passed', given: facts('2021-02-07'), days: 0, objections: 0 },
  { title: 'a day later still', given: facts('2021-02-08'), days: 0, objections: 0 },
  { title: 'passed, but one objection', given: facts('2021-02-07', 1), days: 0, objections: 1 },
  { title: 'too early and two objections', given: facts('2021-02-06', 2), days: 1, objections: 2 },
])('四(二)2(2): $title', ({ given, days, objections }) => {
  const verdict = rule.judge(given, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'residents.absence-notice',
    clause: '四(二)2(2)',
    level: 'mandatory',
    satisfied: days + objections === 0,
    required: { asOf: '2021-02-07', objections: 0 },
    actual: { asOf: given.asOf, objections },
    shortBy: days + objections,
    reading: 'whole-days-between',
  });
  expect(verdict.details).toMatchObject({
    completeOn: '2021-02-06',
    earliestNext: '2021-02-07',
    parts: [
      { fact: 'asOf', shortBy: days, satisfied: days === 0, level: 'mandatory' },
      { fact: 'objections', shortBy: objections, satisfied: objections === 0, level: 'mandatory' },
    ],
  });
});

test('四(二)2(2): the message quotes the days and the objections', () => {
  expect(rule.judge(facts('2021-02-05', 1), galutu2020).message).toEqual({
    zh: '2021-02-01起公示5日，至2021-02-06满，还差2日；有异议1件',
    en: 'posted 2021-02-01 for 5 days, complete on 2021-02-06, 2 to go; objections: 1',
  });
  expect(rule.judge(facts('2021-02-07'), galutu2020).message).toEqual({
    zh: '2021-02-01起公示5日，至2021-02-06满，已满；有异议0件',
    en: 'posted 2021-02-01 for 5 days, complete on 2021-02-06; objections: 0',
  });
});

test.each([
  { title: 'judged a day before the posting', given: facts('2021-01-31'), fields: ['asOf'] },
  { title: 'a day that does not exist', given: facts('2021-02-29'), fields: ['asOf'] },
  { title: 'a negative number of objections', given: facts('2021-02-07', -1), fields: ['objections'] },
])('四(二)2(2): $title is invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test.each([
  { asOf: '2021-02-05', shortBy: 1 },
  { asOf: '2021-02-06', shortBy: 0 },
  { asOf: '2021-02-07', shortBy: 0 },
])(
  '四(二)2(2): read as a difference on the calendar, on $asOf $shortBy days are missing',
  ({ asOf, shortBy }) => {
    expect(rule.judge(facts(asOf), planWith({}, { dayCount: 'calendar-difference' }))).toMatchObject({
      satisfied: shortBy === 0,
      shortBy,
      reading: 'calendar-difference',
      details: { completeOn: '2021-02-05', earliestNext: '2021-02-06' },
    });
  },
);

test('四(二)2(2): the days are those of the plan', () => {
  expect(rule.judge(facts('2021-02-07'), planWith({ absenceNoticeDays: 7 }))).toMatchObject({
    satisfied: false,
    required: { asOf: '2021-02-09' },
    shortBy: 2,
  });
});
