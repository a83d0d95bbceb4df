import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { compositionRule as rule } from '../../../../machines/rules/team/composition.ts';
import { invalidFields } from '../invalid-fields.ts';

const plain = {
  birthDate: '1975-05-05',
  gender: 'male',
  education: 'high-school',
  party: true,
  ethnicity: '蒙古族',
  socialWorkLicence: false,
  socialWorkDegree: false,
};
const seat = (body: string, id: string, more: object = {}) => ({ ...plain, id, body, ...more });
const star = {
  birthDate: '1990-01-01',
  gender: 'female',
  education: 'bachelor',
  socialWorkLicence: true,
  socialWorkDegree: true,
};

/** Five persons: a, b and c of the party, c also among the residents with d and e; 3 of 5 went to college. */
const members = [
  seat('party', 'a', star),
  seat('party', 'b', { education: 'college' }),
  seat('party', 'c', { education: 'college' }),
  seat('residents', 'c', { education: 'college' }),
  seat('residents', 'd'),
  seat('residents', 'e', { party: false }),
];
const facts = (given: object[] = members, previous: object = {}) => ({
  members: given,
  asOf: '2021-03-10',
  previous: { collegeShare: [2, 4], residentsPartyShare: [1, 2], ...previous },
});
const changing = (change: object) => members.map((one) => (one.id === 'a' ? { ...one, ...change } : one));
const met = {
  women: [1, 1],
  young: [1, 1],
  socialWorkLicence: [1, 1],
  socialWorkDegree: [1, 1],
  collegeShare: [3, 3],
  residentsPartyShare: [2, 2],
};
const parts = Object.keys(met);

test.each([
  { title: 'everything, in one person', given: facts(), out: {}, level: 'mandatory' },
  {
    title: 'no woman: mandatory',
    given: facts(changing({ gender: 'male' })),
    out: { women: [1, 0] },
    level: 'mandatory',
  },
  {
    title: 'nobody of 35 or below: advisory',
    given: facts(changing({ birthDate: '1985-03-10' })),
    out: { young: [1, 0] },
    level: 'advisory',
  },
  {
    title: '35 until tomorrow is young',
    given: facts(changing({ birthDate: '1985-03-11' })),
    out: {},
    level: 'mandatory',
  },
  {
    title: 'no woman and nobody young: the mandatory part outranks',
    given: facts(changing({ gender: 'male', birthDate: '1985-03-10' })),
    out: { women: [1, 0], young: [1, 0] },
    level: 'mandatory',
  },
  {
    title: 'no social-work licence',
    given: facts(changing({ socialWorkLicence: false })),
    out: { socialWorkLicence: [1, 0] },
    level: 'advisory',
  },
  {
    title: 'no social-work degree',
    given: facts(changing({ socialWorkDegree: false })),
    out: { socialWorkDegree: [1, 0] },
    level: 'advisory',
  },
  {
    title: 'licence and degree in two persons',
    given: facts(
      changing({ socialWorkDegree: false }).map((one) =>
        one.id === 'b' ? { ...one, socialWorkDegree: true } : one,
      ),
    ),
    out: {},
    level: 'mandatory',
  },
  {
    title: 'a college share like that before is not above it',
    given: facts(members, { collegeShare: [6, 10] }),
    out: { collegeShare: [4, 3] },
    level: 'advisory',
  },
  {
    title: 'a college share just above that before',
    given: facts(members, { collegeShare: [599, 1000] }),
    out: {},
    level: 'mandatory',
  },
  {
    title: 'high school is not college',
    given: facts(changing({ education: 'high-school' })),
    out: { collegeShare: [3, 2] },
    level: 'advisory',
  },
  {
    title: 'a party share like that before is not above it',
    given: facts(members, { residentsPartyShare: [4, 6] }),
    out: { residentsPartyShare: [3, 2] },
    level: 'advisory',
  },
  {
    title: 'nobody had been in the party before',
    given: facts(members, { residentsPartyShare: [0, 5] }),
    out: { residentsPartyShare: [1, 2] },
    level: 'mandatory',
  },
])('三(五): $title', ({ given, out, level }) => {
  const figures: Record<string, number[]> = { ...met, ...out };
  const short = parts.map((fact) => Math.max(0, Number(figures[fact]?.[0]) - Number(figures[fact]?.[1])));
  const shortBy = short.reduce((sum, n) => sum + n);
  const verdict = rule.judge(given, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'team.composition',
    clause: '三(五)',
    level,
    satisfied: shortBy === 0,
    required: Object.fromEntries(parts.map((fact) => [fact, figures[fact]?.[0]])),
    actual: Object.fromEntries(parts.map((fact) => [fact, figures[fact]?.[1]])),
    shortBy,
    details: {
      collegeShare: [figures.collegeShare?.[1], 5],
      residentsPartyShare: [2, 3],
      parts: parts.map((fact, at) => ({
        fact,
        level: fact === 'women' ? 'mandatory' : 'advisory',
        shortBy: short[at],
        satisfied: short[at] === 0,
      })),
    },
  });
});

test('三(五): after a share of all there is no higher one, and a team of nobody has none', () => {
  const full = facts(members, { residentsPartyShare: [3, 3] });
  expect(rule.judge(full, galutu2020)).toMatchObject({
    satisfied: false,
    level: 'advisory',
    required: { residentsPartyShare: 4 },
    shortBy: 2,
    message: { zh: '居民委员会成员中党员2名，占3名，上届比例3/3，无法更高' },
  });
  expect(rule.judge(facts([]), galutu2020)).toMatchObject({
    satisfied: false,
    level: 'mandatory',
    required: { women: 1, collegeShare: 1, residentsPartyShare: 1 },
    actual: { women: 0, collegeShare: 0, residentsPartyShare: 0 },
    shortBy: 6,
  });
});

test('三(五): the message quotes the figures of what is missing', () => {
  const given = facts(changing({ gender: 'male', birthDate: '1985-03-10' }), { collegeShare: [6, 10] });
  expect(rule.judge(given, galutu2020).message).toEqual({
    zh: '妇女0名，至少须1名，还差1名；35周岁以下0名，至少须1名，还差1名；“两委”成员大专以上3名，占5名，上届比例6/10，须4名，还差1名',
    en: 'women: 0, at least 1 needed, 1 short; aged 35 or below: 0, at least 1 needed, 1 short; with college education: 3 of 5, previous term 6/10, 4 needed, 1 short',
  });
});

test.each([
  {
    title: 'born after the day',
    given: facts(changing({ birthDate: '2021-03-11' })),
    fields: ['members[0].birthDate'],
  },
  {
    title: 'one person twice on a body',
    given: facts([...members, seat('party', 'b', { education: 'college' })]),
    fields: ['members[6].id'],
  },
  {
    title: 'one person with two lives',
    given: facts([...members, seat('residents', 'a', { ...star, gender: 'male', education: 'college' })]),
    fields: ['members[6].gender', 'members[6].education'],
  },
  {
    title: 'a previous share above all',
    given: facts(members, { collegeShare: [5, 4] }),
    fields: ['previous.collegeShare[0]'],
  },
  {
    title: 'a previous share of nobody',
    given: facts(members, { residentsPartyShare: [0, 0] }),
    fields: ['previous.residentsPartyShare[1]'],
  },
  { title: 'another body', given: facts([seat('supervision', 'a')]), fields: ['members[0].body'] },
])('三(五): $title: invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test('三(五): numbers, age and education are those of the plan', () => {
  const team = {
    ...galutu2020.team,
    womenAtLeast: 2,
    young: { ageAtMost: 30, atLeast: 2 },
    socialWorkLicencesAtLeast: 2,
    socialWorkDegreesAtLeast: 2,
    collegeFrom: 'bachelor' as const,
  };
  expect(rule.judge(facts(), { ...galutu2020, team })).toMatchObject({
    satisfied: false,
    required: { women: 2, young: 2, socialWorkLicence: 2, socialWorkDegree: 2, collegeShare: 3 },
    actual: { women: 1, young: 0, socialWorkLicence: 1, socialWorkDegree: 1, collegeShare: 1 },
    shortBy: 7,
  });
});
