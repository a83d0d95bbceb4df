import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { registrationRateRule as rule } from '../../../../machines/rules/residents/registration-rate.ts';
import { invalidFields } from '../invalid-fields.ts';
import { planWith } from './plan-with.ts';

const facts = (method: string, eligible: number, registered: number) => ({ method, eligible, registered });

test.each([
  { title: '299 of 1000 in a direct election', given: facts('direct', 1000, 299), required: 300, shortBy: 1 },
  { title: '300 of 1000 in a direct election', given: facts('direct', 1000, 300), required: 300, shortBy: 0 },
  { title: '301 of 1000 in a direct election', given: facts('direct', 1000, 301), required: 300, shortBy: 0 },
  {
    title: '30 % of 101 is not whole: 30 is less',
    given: facts('direct', 101, 30),
    required: 31,
    shortBy: 1,
  },
  {
    title: '30 % of 101 is not whole: 31 is enough',
    given: facts('direct', 101, 31),
    required: 31,
    shortBy: 0,
  },
  { title: 'nobody is eligible', given: facts('direct', 0, 0), required: 1, shortBy: 1 },
  {
    title: 'nobody registered for an indirect election',
    given: facts('indirect', 1000, 0),
    required: 0,
    shortBy: 0,
  },
  { title: 'an indirect election of nobody', given: facts('indirect', 0, 0), required: 0, shortBy: 0 },
])('四(二)2(2): $title', ({ given, required, shortBy }) => {
  expect(rule.judge(given, galutu2020)).toMatchObject({
    rule: 'residents.registration-rate',
    clause: '四(二)2(2)',
    level: 'mandatory',
    satisfied: shortBy === 0,
    required,
    actual: given.registered,
    shortBy,
    details: {},
  });
});

test('四(二)2(2): the message quotes the rate and what is missing', () => {
  expect(rule.judge(facts('direct', 1000, 299), galutu2020).message).toEqual({
    zh: '符合参选条件1000人，已登记299人，须300人（不少于30/100），还差1人',
    en: '299 of 1000 eligible registered; 300 needed (at least 30/100), 1 short',
  });
  expect(rule.judge(facts('indirect', 1000, 299), galutu2020).message).toEqual({
    zh: '间接选举不要求登记比例，符合条件1000人，已登记299人',
    en: 'an indirect election asks for no rate; 299 of 1000 registered',
  });
});

test.each([
  { title: 'more registered than eligible', given: facts('direct', 10, 11), fields: ['registered'] },
  {
    title: 'more registered than eligible, indirect',
    given: facts('indirect', 10, 11),
    fields: ['registered'],
  },
  { title: 'a fraction of a voter', given: facts('direct', 10, 2.5), fields: ['registered'] },
  { title: 'an unknown method', given: facts('by lot', 10, 5), fields: ['method'] },
])('四(二)2(2): $title is invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test('四(二)2(2): rate and reading are those of the plan', () => {
  const higherRule = { num: 30, den: 100, compare: 'at-least', source: 'county' } as const;
  const plan = planWith({ registrationRate: { num: 1, den: 2, compare: 'more-than', higherRule } });
  expect(rule.judge(facts('direct', 1000, 500), plan)).toMatchObject({
    satisfied: false,
    required: 501,
    shortBy: 1,
    reading: 'more-than 1/2; county: at-least 30/100',
  });
});
