import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { reportRule as rule } from '../../../../machines/rules/follow-up.ts';
import { planWith } from './plan-with.ts';

test.each([
  { submittedOn: '2021-04-09', lateBy: 0 },
  { submittedOn: '2021-04-10', lateBy: 0 },
  { submittedOn: '2021-04-11', lateBy: 1 },
])('四(三)4: a report of $submittedOn is $lateBy days late', ({ submittedOn, lateBy }) => {
  const verdict = rule.judge({ submittedOn }, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'follow-up.report',
    clause: '四(三)4',
    level: 'advisory',
    satisfied: lateBy === 0,
    required: '2021-04-10',
    actual: submittedOn,
    shortBy: lateBy,
  });
  expect(verdict.details).toEqual({ dueOn: '2021-04-10', lateBy });
});

test('四(三)4: the report is due when the plan says, and the message says so', () => {
  const plan = planWith({ reportBy: '2021-04-01' });
  expect(rule.judge({ submittedOn: '2021-04-02' }, plan)).toMatchObject({
    satisfied: false,
    required: '2021-04-01',
    message: {
      zh: '总结报告期限为2021-04-01，实为2021-04-02，逾期1日',
      en: 'summary report due 2021-04-01, done 2021-04-02, 1 day late',
    },
  });
});
