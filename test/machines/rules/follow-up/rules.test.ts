import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import {
  acceptanceRule,
  followUpRules,
  reportRule,
  termPlansRule,
} from '../../../../machines/rules/follow-up.ts';
import { invalidFields } from '../invalid-fields.ts';

test('四(三): the rules stand in the order of the rulebook', () => {
  expect(followUpRules.map(({ id }) => id)).toEqual([
    'follow-up.handover',
    'follow-up.term-plans',
    'follow-up.report',
    'follow-up.acceptance',
  ]);
});

test.each([
  { rule: reportRule, given: { submittedOn: '2021-04-31' }, fields: ['submittedOn'] },
  {
    rule: acceptanceRule,
    given: { acceptedOn: '2021-04-20', archiveComplete: true },
    fields: ['registerComplete'],
  },
  {
    rule: termPlansRule,
    given: { termGoals: 1, annualGoals: true, fiveYearPlan: true },
    fields: ['termGoals'],
  },
])('四(三): facts of $rule.id that are no facts: $fields', ({ rule, given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});
