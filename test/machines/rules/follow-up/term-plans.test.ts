import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { termPlansRule as rule } from '../../../../machines/rules/follow-up.ts';

test.each([
  { given: { termGoals: true, annualGoals: true, fiveYearPlan: true }, shortBy: 0 },
  { given: { termGoals: false, annualGoals: true, fiveYearPlan: true }, shortBy: 1 },
  { given: { termGoals: true, annualGoals: false, fiveYearPlan: true }, shortBy: 1 },
  { given: { termGoals: true, annualGoals: true, fiveYearPlan: false }, shortBy: 1 },
  { given: { termGoals: false, annualGoals: false, fiveYearPlan: false }, shortBy: 3 },
])('四(三)1: term plans with $shortBy missing: $given', ({ given, shortBy }) => {
  expect(rule.judge(given, galutu2020)).toMatchObject({
    rule: 'follow-up.term-plans',
    clause: '四(三)1',
    level: 'mandatory',
    satisfied: shortBy === 0,
    required: { termGoals: true, annualGoals: true, fiveYearPlan: true },
    actual: given,
    shortBy,
    details: { parts: Object.entries(given).map(([fact, so]) => ({ fact, satisfied: so })) },
  });
});

test('四(三)1: the message names the plans', () => {
  const judged = (fiveYearPlan: boolean) =>
    rule.judge({ termGoals: true, annualGoals: true, fiveYearPlan }, galutu2020).message;
  expect(judged(true)).toEqual({
    zh: '已制定任期目标；已制定年度目标；已形成五年任期规划',
    en: 'term goals set; annual goals set; five-year plan made',
  });
  expect(judged(false)).toEqual({ zh: '未形成五年任期规划', en: 'no five-year plan' });
});
