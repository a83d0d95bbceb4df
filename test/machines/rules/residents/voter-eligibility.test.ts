import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { voterEligibilityRule as rule } from '../../../../machines/rules/residents/voter-eligibility.ts';
import { invalidFields } from '../invalid-fields.ts';
import { away, local, newcomer, stranger } from './voters.ts';

test.each([
  { title: 'aged 17', given: { ...local, age: 17 }, ground: null, shortBy: 1 },
  { title: 'aged 18', given: { ...local, age: 18 }, ground: 'household-and-residence', shortBy: 0 },
  { title: 'aged 19', given: { ...local, age: 19 }, ground: 'household-and-residence', shortBy: 0 },
  {
    title: 'without political rights',
    given: { ...local, politicalRights: false },
    ground: null,
    shortBy: 1,
  },
  {
    title: 'registered elsewhere already',
    given: { ...local, registeredElsewhere: true },
    ground: null,
    shortBy: 1,
  },
  {
    title: 'at home, silent and out of reach: living here is enough',
    given: { ...local, notifiedAndSilent: true, unreachable: true },
    ground: 'household-and-residence',
    shortBy: 0,
  },
  { title: 'household here, away, and answering', given: away, ground: 'household-away', shortBy: 0 },
  {
    title: 'household here, away, and silent after notice',
    given: { ...away, notifiedAndSilent: true },
    ground: null,
    shortBy: 1,
  },
  {
    title: 'household here, away, and out of reach',
    given: { ...away, unreachable: true },
    ground: null,
    shortBy: 1,
  },
  {
    title: 'household here, away and silent, but a community worker here',
    given: { ...away, notifiedAndSilent: true, communityWorkerHere: true },
    ground: 'community-worker',
    shortBy: 0,
  },
  {
    title: 'resident for less than a year',
    given: { ...newcomer, yearsResident: 0 },
    ground: null,
    shortBy: 1,
  },
  { title: 'resident for a year', given: newcomer, ground: 'residence', shortBy: 0 },
  {
    title: 'resident for two years, household elsewhere in the city',
    given: { ...newcomer, household: 'elsewhere-in-city', yearsResident: 2 },
    ground: 'residence',
    shortBy: 0,
  },
  {
    title: 'resident without proof of housing',
    given: { ...newcomer, proofOfHousing: false },
    ground: null,
    shortBy: 1,
  },
  {
    title: 'resident without proof of not having voted elsewhere',
    given: { ...newcomer, proofNotVotedElsewhere: false },
    ground: null,
    shortBy: 1,
  },
  {
    title: 'proof of not having voted elsewhere without residence',
    given: { ...stranger, proofNotVotedElsewhere: true },
    ground: null,
    shortBy: 1,
  },
  {
    title: 'a community worker here from elsewhere',
    given: { ...stranger, communityWorkerHere: true },
    ground: 'community-worker',
    shortBy: 0,
  },
  {
    title: 'a year on a two-committee in the city',
    given: { ...stranger, yearsInTwoCommitteesInCity: 1 },
    ground: 'two-committees',
    shortBy: 0,
  },
  { title: 'from elsewhere, on no ground', given: stranger, ground: null, shortBy: 1 },
  {
    title: 'a community worker who is registered elsewhere and aged 16',
    given: { ...stranger, communityWorkerHere: true, registeredElsewhere: true, age: 16 },
    ground: null,
    shortBy: 3,
  },
])('四(二)2(2): $title', ({ given, ground, shortBy }) => {
  const verdict = rule.judge(given, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'residents.voter-eligibility',
    clause: '四(二)2(2)',
    level: 'mandatory',
    satisfied: shortBy === 0,
    required: { age: 18, politicalRights: true, registeredElsewhere: false },
    actual: {
      age: given.age,
      politicalRights: given.politicalRights,
      registeredElsewhere: given.registeredElsewhere,
    },
    shortBy,
    details: { ground },
  });
});

test('四(二)2(2): the message quotes age and ground, or what stands in the way', () => {
  expect(rule.judge(local, galutu2020).message).toEqual({
    zh: '40周岁，须满18周岁；享有政治权利；未在他处登记；登记情形：户籍和居住地均在本社区',
    en: 'aged 40, 18 needed; has political rights; is not registered elsewhere; ground: household and residence here',
  });
  expect(rule.judge({ ...stranger, age: 17 }, galutu2020).message).toEqual({
    zh: '17周岁，须满18周岁；不具备登记情形之一：在本社区连续居住、本社区专职社区工作者、在本市“两委”工作',
    en: 'aged 17, 18 needed; has none of these grounds: resident here, full-time community worker here, service on two committees in the city',
  });
});

test.each([
  {
    title: 'resident for longer than alive',
    given: { ...local, age: 5, yearsResident: 6 },
    fields: ['yearsResident'],
  },
  {
    title: 'in office for longer than alive',
    given: { ...local, age: 5, yearsInTwoCommitteesInCity: 6 },
    fields: ['yearsInTwoCommitteesInCity'],
  },
  { title: 'half a year', given: { ...local, yearsResident: 0.5 }, fields: ['yearsResident'] },
  { title: 'a household on the moon', given: { ...local, household: 'moon' }, fields: ['household'] },
  { title: 'a misspelt fact', given: { ...local, liveHere: true }, fields: ['liveHere'] },
])('四(二)2(2): $title is invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});
