import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { REVIEWING_DEPARTMENTS } from '../../../../machines/plan/words.ts';
import { jointReviewRule as rule } from '../../../../machines/rules/residents/joint-review.ts';
import { invalidFields } from '../invalid-fields.ts';
import { planWith } from './plan-with.ts';

type Department = (typeof REVIEWING_DEPARTMENTS)[number];

const opinion = (candidate: string, department: Department, cleared = true) => ({
  candidate,
  department,
  cleared,
});
const all = (candidate: string) => REVIEWING_DEPARTMENTS.map((department) => opinion(candidate, department));
const without = (candidate: string, ...left: Department[]) =>
  all(candidate).filter(({ department }) => !left.includes(department));

test.each([
  {
    title: 'two candidates cleared by all 17 departments',
    given: { candidates: ['a', 'b'], opinions: [...all('b'), ...all('a')] },
    required: 34,
    actual: 34,
    missing: [],
    notCleared: [],
  },
  {
    title: 'one department is silent on one candidate',
    given: { candidates: ['a', 'b'], opinions: [...all('a'), ...without('b', 'audit')] },
    required: 34,
    actual: 33,
    missing: [{ candidate: 'b', department: 'audit' }],
    notCleared: [],
  },
  {
    title: 'one department does not clear one candidate',
    given: { candidates: ['a'], opinions: [...without('a', 'court'), opinion('a', 'court', false)] },
    required: 17,
    actual: 16,
    missing: [],
    notCleared: [{ candidate: 'a', department: 'court' }],
  },
  {
    title: 'one silent, one against',
    given: {
      candidates: ['a'],
      opinions: [...without('a', 'court', 'water'), opinion('a', 'court', false)],
    },
    required: 17,
    actual: 15,
    missing: [{ candidate: 'a', department: 'water' }],
    notCleared: [{ candidate: 'a', department: 'court' }],
  },
  {
    title: 'the same opinion twice counts once',
    given: {
      candidates: ['a'],
      opinions: [
        opinion('a', 'court', false),
        ...without('a', 'court'),
        opinion('a', 'court', false),
        opinion('a', 'audit'),
      ],
    },
    required: 17,
    actual: 16,
    missing: [],
    notCleared: [{ candidate: 'a', department: 'court' }],
  },
  {
    title: 'no opinions at all',
    given: { candidates: ['a'], opinions: [] },
    required: 17,
    actual: 0,
    missing: REVIEWING_DEPARTMENTS.map((department) => ({ candidate: 'a', department })),
    notCleared: [],
  },
  {
    title: 'no candidates: nobody is cleared',
    given: { candidates: [], opinions: [] },
    required: 17,
    actual: 0,
    missing: [],
    notCleared: [],
  },
])('四(二)2(4)①: $title', ({ given, required, actual, missing, notCleared }) => {
  const verdict = rule.judge(given, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'residents.joint-review',
    clause: '四(二)2(4)①',
    level: 'mandatory',
    satisfied: required === actual,
    required,
    actual,
    shortBy: required - actual,
  });
  expect(verdict.details).toEqual({ missing, notCleared });
});

test('四(二)2(4)①: the message names each department that is silent or against once', () => {
  const opinions = [
    ...without('a', 'audit', 'court'),
    opinion('a', 'court', false),
    ...without('b', 'audit'),
  ];
  expect(rule.judge({ candidates: ['a', 'b'], opinions }, galutu2020).message).toEqual({
    zh: '2名候选人须17个部门联审同意共34份，已有31份，缺2份（审计），不同意1份（法院）',
    en: '31 of 34 clearances of 2 candidates by 17 departments, 2 missing (audit), 1 refused (court)',
  });
});

test.each([
  {
    title: 'an opinion on someone who does not stand',
    given: { candidates: ['a'], opinions: [opinion('a', 'court'), opinion('b', 'court')] },
    fields: ['opinions[1].candidate'],
  },
  {
    title: 'a department that clears and does not clear',
    given: {
      candidates: ['a'],
      opinions: [opinion('a', 'court'), opinion('a', 'audit', false), opinion('a', 'court', false)],
    },
    fields: ['opinions[2].cleared'],
  },
  { title: 'a candidate twice', given: { candidates: ['a', 'a'], opinions: [] }, fields: ['candidates[1]'] },
  {
    title: 'a department that is not asked',
    given: { candidates: ['a'], opinions: [{ candidate: 'a', department: 'army', cleared: true }] },
    fields: ['opinions[0].department'],
  },
])('四(二)2(4)①: $title is invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test('四(二)2(4)①: the departments are those of the plan, but any that objects is heard', () => {
  const plan = planWith({ reviewingDepartments: ['court', 'audit'] });
  const opinions = [opinion('a', 'court'), opinion('a', 'audit')];
  const judged = (...more: (typeof opinions)[number][]) =>
    rule.judge({ candidates: ['a'], opinions: [...opinions, ...more] }, plan);
  expect(judged(opinion('a', 'water'))).toMatchObject({ satisfied: true, required: 2, actual: 2 });
  expect(judged(opinion('a', 'water', false))).toMatchObject({
    satisfied: false,
    shortBy: 1,
    details: { notCleared: [{ candidate: 'a', department: 'water' }] },
  });
});
