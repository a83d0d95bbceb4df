import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { turnoutRule as rule } from '../../../../machines/rules/residents/turnout.ts';
import { invalidFields } from '../invalid-fields.ts';
import { planWith } from './plan-with.ts';

const facts = (method: string, registered: number, voted: number) => ({ method, registered, voted });

test.each([
  { given: facts('direct', 1000, 499), required: 501, shortBy: 2 },
  { given: facts('direct', 1000, 500), required: 501, shortBy: 1 },
  { given: facts('direct', 1000, 501), required: 501, shortBy: 0 },
  { given: facts('direct', 1001, 500), required: 501, shortBy: 1 },
  { given: facts('direct', 1001, 501), required: 501, shortBy: 0 },
  { given: facts('indirect', 50, 25), required: 26, shortBy: 1 },
  { given: facts('indirect', 50, 26), required: 26, shortBy: 0 },
  { given: facts('indirect', 50, 27), required: 26, shortBy: 0 },
  { given: facts('direct', 0, 0), required: 1, shortBy: 1 },
  { given: facts('indirect', 0, 0), required: 1, shortBy: 1 },
])(
  '四(二)2(4)③④: $given.voted of $given.registered ($given.method), $required needed',
  ({ given, required, shortBy }) => {
    const verdict = rule.judge(given, galutu2020);
    expect(verdict).toMatchObject({
      rule: 'residents.turnout',
      clause: '四(二)2(4)③④',
      level: 'mandatory',
      satisfied: shortBy === 0,
      required,
      actual: given.voted,
      shortBy,
      details: {},
    });
    expect(verdict).not.toHaveProperty('reading');
  },
);

test('四(二)2(4)③④: the message says who votes, how many did and how many must', () => {
  expect(rule.judge(facts('direct', 1000, 500), galutu2020).message).toEqual({
    zh: '登记选民1000人，参加投票500人，须501人（超过1/2），还差1人',
    en: '500 of 1000 registered voters voted; 501 needed (more than 1/2), 1 short',
  });
  expect(rule.judge(facts('indirect', 50, 40), galutu2020).message).toEqual({
    zh: '居民代表50人，参加投票40人，须26人（超过1/2）',
    en: '40 of 50 representatives voted; 26 needed (more than 1/2)',
  });
});

test.each([
  { title: 'more votes than voters', given: facts('direct', 10, 11), fields: ['voted'] },
  { title: 'a negative number', given: facts('direct', -10, 0), fields: ['registered'] },
])('四(二)2(4)③④: $title is invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test('四(二)2(4)③④: each method has its own share in the plan', () => {
  const plan = planWith({
    turnout: {
      direct: { num: 1, den: 2, compare: 'at-least' },
      indirect: { num: 2, den: 3, compare: 'more-than' },
    },
  });
  expect(rule.judge(facts('direct', 60, 30), plan)).toMatchObject({ satisfied: true, required: 30 });
  expect(rule.judge(facts('indirect', 60, 40), plan)).toMatchObject({ satisfied: false, required: 41 });
});
