import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { publicityRule as rule } from '../../../../machines/rules/party/publicity.ts';
import { invalidFields } from '../invalid-fields.ts';

const posted = (postedOn: string, asOf: string) => ({ postedOn, asOf });

test.each([
  { title: 'on the day of posting', given: posted('2021-01-02', '2021-01-02'), shortBy: 6 },
  { title: 'on the fifth day after it', given: posted('2021-01-02', '2021-01-07'), shortBy: 1 },
  { title: 'when five whole days have passed', given: posted('2021-01-02', '2021-01-08'), shortBy: 0 },
  { title: 'and later', given: posted('2021-01-02', '2021-01-09'), shortBy: 0 },
])('四(二)1(4): $title', ({ given, shortBy }) => {
  expect(rule.judge(given, galutu2020)).toMatchObject({
    rule: 'party.publicity',
    clause: '四(二)1(4)',
    level: 'mandatory',
    satisfied: shortBy === 0,
    required: '2021-01-08',
    actual: given.asOf,
    shortBy,
    reading: 'whole-days-between',
    details: { completeOn: '2021-01-07', earliestNext: '2021-01-08' },
  });
});

test('四(二)1(4): the days go on over the end of a month', () => {
  expect(rule.judge(posted('2020-12-27', '2021-01-02'), galutu2020)).toMatchObject({
    satisfied: true,
    details: { completeOn: '2021-01-01', earliestNext: '2021-01-02' },
  });
});

test.each([
  {
    asOf: '2021-01-07',
    zh: '2021-01-02起公示，不少于5日，2021-01-07期满，最早2021-01-08进行下一步，还差1日',
    en: 'posted 2021-01-02 for 5 days, complete on 2021-01-07; the next act from 2021-01-08 on, 1 day short',
  },
  {
    asOf: '2021-01-08',
    zh: '2021-01-02起公示，不少于5日，2021-01-07期满，最早2021-01-08进行下一步',
    en: 'posted 2021-01-02 for 5 days, complete on 2021-01-07; the next act from 2021-01-08 on',
  },
])('四(二)1(4): the message on $asOf', ({ asOf, zh, en }) => {
  expect(rule.judge(posted('2021-01-02', asOf), galutu2020).message).toEqual({ zh, en });
});

test.each([
  { title: 'asked a day before the posting', given: posted('2021-01-02', '2021-01-01'), fields: ['asOf'] },
  { title: 'a day that does not exist', given: posted('2021-02-29', '2021-03-10'), fields: ['postedOn'] },
])('四(二)1(4): $title: invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test.each([
  { title: 'other days', days: 7, dayCount: 'whole-days-between', earliestNext: '2021-01-10' },
  { title: 'the other reading', days: 5, dayCount: 'calendar-difference', earliestNext: '2021-01-07' },
] as const)('四(二)1(4): a plan may set $title', ({ days, dayCount, earliestNext }) => {
  const plan = {
    ...galutu2020,
    counting: { ...galutu2020.counting, dayCount },
    party: { ...galutu2020.party, publicityDays: days },
  };
  expect(rule.judge(posted('2021-01-02', earliestNext), plan)).toMatchObject({
    satisfied: true,
    required: earliestNext,
    reading: dayCount,
  });
});
