import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { representativesRule as rule } from '../../../../machines/rules/residents/representatives.ts';
import { invalidFields } from '../invalid-fields.ts';
import { planWith } from './plan-with.ts';

test.each([
  { households: 1, representatives: 19, required: 20, shortBy: 1 },
  { households: 1, representatives: 20, required: 20, shortBy: 0 },
  { households: 499, representatives: 21, required: 20, shortBy: 0 },
  { households: 500, representatives: 20, required: 20, shortBy: 0 },
  { households: 501, representatives: 20, required: 30, shortBy: 10 },
  { households: 501, representatives: 29, required: 30, shortBy: 1 },
  { households: 501, representatives: 30, required: 30, shortBy: 0 },
  { households: 999, representatives: 31, required: 30, shortBy: 0 },
  { households: 1000, representatives: 49, required: 50, shortBy: 1 },
  { households: 1000, representatives: 50, required: 50, shortBy: 0 },
  { households: 1001, representatives: 51, required: 50, shortBy: 0 },
  { households: 100_000, representatives: 30, required: 50, shortBy: 20 },
  { households: 0, representatives: 0, required: 20, shortBy: 20 },
  { households: 0, representatives: 20, required: 20, shortBy: 1 },
])(
  '四(二)2(3): $representatives representatives of $households households, $required needed',
  ({ households, representatives, required, shortBy }) => {
    expect(rule.judge({ households, representatives }, galutu2020)).toMatchObject({
      rule: 'residents.representatives',
      clause: '四(二)2(3)',
      level: 'mandatory',
      satisfied: shortBy === 0,
      required,
      actual: representatives,
      shortBy,
      details: {},
    });
  },
);

test.each([
  { households: 999, tierAtBoundary: 'stricter', required: 30, reading: undefined },
  { households: 1000, tierAtBoundary: 'stricter', required: 50, reading: 'stricter' },
  { households: 1001, tierAtBoundary: 'stricter', required: 50, reading: undefined },
  { households: 999, tierAtBoundary: 'first', required: 30, reading: undefined },
  { households: 1000, tierAtBoundary: 'first', required: 30, reading: 'first' },
  { households: 1001, tierAtBoundary: 'first', required: 50, reading: undefined },
] as const)(
  '四(二)2(3): $households households read as $tierAtBoundary need $required',
  ({ households, tierAtBoundary, required, reading }) => {
    const verdict = rule.judge({ households, representatives: 40 }, planWith({}, { tierAtBoundary }));
    expect(verdict.required).toBe(required);
    expect(verdict.satisfied).toBe(required <= 40);
    expect(verdict.reading).toBe(reading);
  },
);

test('四(二)2(3): the message quotes households, representatives and what is missing', () => {
  expect(rule.judge({ households: 1000, representatives: 49 }, galutu2020).message).toEqual({
    zh: '社区1000户，居民代表须不少于50名，实有49名，还差1名',
    en: '49 representatives of 1000 households; 50 needed, 1 short',
  });
  expect(rule.judge({ households: 400, representatives: 25 }, galutu2020).message).toEqual({
    zh: '社区400户，居民代表须不少于20名，实有25名',
    en: '25 representatives of 400 households; 20 needed',
  });
  expect(rule.judge({ households: 0, representatives: 20 }, galutu2020).message).toEqual({
    zh: '社区0户，无户可代表，居民代表须不少于20名，实有20名',
    en: 'no households to represent; 20 representatives, 20 needed',
  });
});

test.each([
  {
    title: 'a negative number of households',
    given: { households: -1, representatives: 20 },
    fields: ['households'],
  },
  {
    title: 'half a representative',
    given: { households: 10, representatives: 20.5 },
    fields: ['representatives'],
  },
])('四(二)2(3): $title is invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test('四(二)2(3): the tiers are those of the plan, and a gap between them is a mistake of the plan', () => {
  const plan = planWith({
    representatives: [
      { householdsFrom: 0, householdsUpTo: 300, atLeast: 15 },
      { householdsFrom: 302, householdsUpTo: null, atLeast: 60 },
    ],
  });
  const required = (households: number) => rule.judge({ households, representatives: 60 }, plan).required;
  expect(required(300)).toBe(15);
  expect(required(302)).toBe(60);
  expect(() => required(301)).toThrow('No tier of residents.representatives holds 301 households');
});
