import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { completenessRule as rule } from '../../../../machines/rules/residents/completeness.ts';
import { invalidFields } from '../invalid-fields.ts';
import { planWith } from './plan-with.ts';

test.each([
  { seats: 7, elected: 7, required: 5, outcome: 'complete', shortage: 0, shortBy: 0 },
  { seats: 7, elected: 6, required: 5, outcome: 'complete-with-vacancies', shortage: 1, shortBy: 0 },
  { seats: 7, elected: 5, required: 5, outcome: 'complete-with-vacancies', shortage: 2, shortBy: 0 },
  { seats: 7, elected: 4, required: 5, outcome: 'supplementary-election', shortage: 3, shortBy: 1 },
  { seats: 7, elected: 0, required: 5, outcome: 'supplementary-election', shortage: 7, shortBy: 5 },
  { seats: 5, elected: 5, required: 5, outcome: 'complete', shortage: 0, shortBy: 0 },
  { seats: 5, elected: 4, required: 5, outcome: 'supplementary-election', shortage: 1, shortBy: 1 },
  { seats: 3, elected: 3, required: 3, outcome: 'complete', shortage: 0, shortBy: 0 },
  { seats: 3, elected: 2, required: 3, outcome: 'supplementary-election', shortage: 1, shortBy: 1 },
])(
  '四(二)2(4)④: $elected of $seats elected: $outcome',
  ({ seats, elected, required, outcome, shortage, shortBy }) => {
    const verdict = rule.judge({ seats, elected }, galutu2020);
    expect(verdict).toMatchObject({
      rule: 'residents.completeness',
      clause: '四(二)2(4)④',
      level: 'mandatory',
      satisfied: shortBy === 0,
      required,
      actual: elected,
      shortBy,
    });
    expect(verdict.details).toEqual({ outcome, shortage });
  },
);

test.each([
  { elected: 7, zh: '应选7人，当选7人，已选满', en: '7 of 7 elected, complete' },
  { elected: 6, zh: '应选7人，当选6人，暂缺1人', en: '6 of 7 elected, 1 left vacant' },
  {
    elected: 4,
    zh: '应选7人，当选4人，不足5人，须另行差额选举3人',
    en: '4 of 7 elected, fewer than 5, 3 to be elected in a supplementary election',
  },
])('四(二)2(4)④: the message on $elected of 7', ({ elected, zh, en }) => {
  expect(rule.judge({ seats: 7, elected }, galutu2020).message).toEqual({ zh, en });
});

test.each([
  { title: 'more elected than seats', given: { seats: 7, elected: 8 }, fields: ['elected'] },
  { title: 'a committee of no seats', given: { seats: 0, elected: 0 }, fields: ['seats'] },
])('四(二)2(4)④: $title is invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test('四(二)2(4)④: from how many on a committee can work is set by the plan', () => {
  expect(rule.judge({ seats: 7, elected: 4 }, planWith({ completeFromElected: 4 }))).toMatchObject({
    satisfied: true,
    required: 4,
    details: { outcome: 'complete-with-vacancies', shortage: 3 },
  });
});
