import fc from 'fast-check';
import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { secretaryRule as rule } from '../../../../machines/rules/team/secretary.ts';
import { invalidFields } from '../invalid-fields.ts';

const asOf = '2021-01-15';
const facts = (birthDate: string, partySince: string, education: string) => ({
  birthDate,
  partySince,
  education,
  asOf,
});

test.each([
  {
    title: 'young, long in the party, bachelor',
    given: facts('1985-06-01', '2010-07-01', 'bachelor'),
    short: [0, 0, 0],
    years: [10, 35],
  },
  {
    title: 'one year in the party today',
    given: facts('1985-06-01', '2020-01-15', 'college'),
    short: [0, 0, 0],
    years: [1, 35],
  },
  {
    title: 'one year in the party tomorrow',
    given: facts('1985-06-01', '2020-01-16', 'college'),
    short: [1, 0, 0],
    years: [0, 35],
  },
  {
    title: '45 until tomorrow',
    given: facts('1975-01-16', '2010-07-01', 'college'),
    short: [0, 0, 0],
    years: [10, 45],
  },
  {
    title: '46 today',
    given: facts('1975-01-15', '2010-07-01', 'college'),
    short: [0, 1, 0],
    years: [10, 46],
  },
  {
    title: '45 today',
    given: facts('1976-01-15', '2010-07-01', 'college'),
    short: [0, 0, 0],
    years: [10, 45],
  },
  {
    title: 'high school',
    given: facts('1985-06-01', '2010-07-01', 'high-school'),
    short: [0, 0, 1],
    years: [10, 35],
  },
  {
    title: 'none of the three',
    given: facts('1960-01-15', '2020-12-31', 'none'),
    short: [351, 5480, 1],
    years: [0, 61],
  },
])('三(五): $title', ({ given, short: [standing, age, schooling], years: [partyYears, years] }) => {
  const shortBy = Number(standing) + Number(age) + Number(schooling);
  expect(rule.judge(given, galutu2020)).toMatchObject({
    rule: 'team.secretary',
    clause: '三(五)',
    level: 'advisory',
    satisfied: shortBy === 0,
    required: { partySince: '2020-01-15', birthDate: '1975-01-16', education: 'college' },
    actual: { partySince: given.partySince, birthDate: given.birthDate, education: given.education },
    shortBy,
    details: {
      age: years,
      partyYears,
      parts: [
        { fact: 'partySince', level: 'advisory', shortBy: standing, satisfied: standing === 0 },
        { fact: 'birthDate', level: 'advisory', shortBy: age, satisfied: age === 0 },
        { fact: 'education', level: 'advisory', shortBy: schooling, satisfied: schooling === 0 },
      ],
    },
  });
});

test.each([
  {
    title: 'in order',
    given: facts('1985-06-01', '2010-07-01', 'bachelor'),
    zh: '党龄满10年，须1年以上；年龄35周岁，须45周岁以下；学历本科，须大专以上',
    en: 'full years in the party: 10, 1 needed; aged 35; 45 at most; education: bachelor; college or above needed',
  },
  {
    title: 'not in order',
    given: facts('1975-01-15', '2020-01-17', 'high-school'),
    zh: '党龄满0年，须1年以上（2020-01-15及以前入党）；年龄46周岁，须45周岁以下（1975-01-16及以后出生）；学历高中，须大专以上',
    en: 'full years in the party: 0, 1 needed (joined by 2020-01-15); aged 46; 45 at most (born on or after 1975-01-16); education: high school; college or above needed',
  },
])('三(五): the message, $title', ({ given, zh, en }) => {
  expect(rule.judge(given, galutu2020).message).toEqual({ zh, en });
});

test.each([
  {
    title: 'born after the day',
    given: facts('2021-01-16', '2021-01-16', 'college'),
    fields: ['birthDate', 'partySince'],
  },
  {
    title: 'in the party before birth',
    given: facts('1985-06-01', '1985-05-31', 'college'),
    fields: ['partySince'],
  },
  {
    title: 'in the party from tomorrow',
    given: facts('1985-06-01', '2021-01-16', 'college'),
    fields: ['partySince'],
  },
  { title: 'an unknown education', given: facts('1985-06-01', '2010-07-01', 'MBA'), fields: ['education'] },
])('三(五): $title: invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test('三(五): years and education are those of the plan', () => {
  const secretary = { partyYearsAtLeast: 3, ageAtMost: 50, educationAtLeast: 'bachelor' } as const;
  const plan = { ...galutu2020, team: { ...galutu2020.team, secretary } };
  expect(rule.judge(facts('1971-01-15', '2018-01-16', 'college'), plan)).toMatchObject({
    satisfied: false,
    required: { partySince: '2018-01-15', birthDate: '1970-01-16', education: 'bachelor' },
    shortBy: 2,
  });
});

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2021-12-31'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));

test('三(五): property: a part is satisfied exactly when its date is within the required one', () => {
  fc.assert(
    fc.property(fc.tuple(day, day, day), (days) => {
      const [birthDate = '', partySince = '', on = ''] = days.toSorted();
      const given = { birthDate, partySince, education: 'college', asOf: on };
      const { required, details } = rule.judge(given, galutu2020);
      expect(details.parts).toMatchObject([
        { required: Object(required).partySince, satisfied: partySince <= Object(required).partySince },
        { required: Object(required).birthDate, satisfied: birthDate >= Object(required).birthDate },
        { satisfied: true },
      ]);
    }),
    {
      numRuns: 500,
      examples: [[['1976-02-29', '2020-02-29', '2022-02-28']], [['1975-02-28', '2019-03-01', '2020-02-29']]],
    },
  );
});
