import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { recommendationQuorumRule as rule } from '../../../../machines/rules/party/recommendation-quorum.ts';
import { invalidFields } from '../invalid-fields.ts';

const facts = (members: [number, number], units: [number, number], residents: [number, number]) => ({
  partyMembersPresent: members[0],
  partyMembersExpected: members[1],
  jointUnitRepresentatives: units[0],
  jointUnits: units[1],
  residentsPresent: residents[0],
  residentsRequired: residents[1],
});
const short = (partyMembersPresent: number, jointUnitRepresentatives: number, residentsPresent: number) => ({
  partyMembersPresent,
  jointUnitRepresentatives,
  residentsPresent,
});

test.each([
  {
    title: '40 of 60 members are two thirds, not more',
    given: facts([40, 60], [3, 4], [30, 30]),
    out: short(1, 0, 0),
  },
  { title: '41 of 60 members are more', given: facts([41, 60], [3, 4], [30, 30]), out: short(0, 0, 0) },
  { title: 'all members', given: facts([60, 60], [4, 4], [31, 30]), out: short(0, 0, 0) },
  {
    title: '2 of 4 joint units are half, not more',
    given: facts([41, 60], [2, 4], [30, 30]),
    out: short(0, 1, 0),
  },
  { title: 'none of the joint units', given: facts([41, 60], [0, 4], [30, 30]), out: short(0, 3, 0) },
  { title: '29 of 30 residents', given: facts([41, 60], [3, 4], [29, 30]), out: short(0, 0, 1) },
  { title: 'everything short', given: facts([30, 60], [1, 4], [10, 30]), out: short(11, 2, 20) },
])('四(二)1(1): $title', ({ given, out }) => {
  const shortBy = Object.values(out).reduce((sum, n) => sum + n);
  const verdict = rule.judge(given, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'party.recommendation-quorum',
    clause: '四(二)1(1)',
    level: 'mandatory',
    satisfied: shortBy === 0,
    required: { partyMembersPresent: 41, jointUnitRepresentatives: 3, residentsPresent: 30 },
    actual: {
      partyMembersPresent: given.partyMembersPresent,
      jointUnitRepresentatives: given.jointUnitRepresentatives,
      residentsPresent: given.residentsPresent,
    },
    shortBy,
    details: { voidParts: [] },
  });
  expect(verdict.details.parts).toEqual(
    Object.entries(out).map(([fact, n]) =>
      expect.objectContaining({ fact, shortBy: n, satisfied: n === 0, level: 'mandatory' }),
    ),
  );
});

test.each([
  {
    title: 'without joint units that part is void',
    given: facts([41, 60], [0, 0], [30, 30]),
    shortBy: 0,
    zh: '党员应到60人，实到41人，须41人（超过2/3）；群众实到30人，须30人；无联合党组织成员单位，该项不适用',
  },
  {
    title: 'and excuses no other part',
    given: facts([40, 60], [0, 0], [30, 30]),
    shortBy: 1,
    zh: '党员应到60人，实到40人，须41人（超过2/3），还差1人；无联合党组织成员单位，该项不适用',
  },
])('四(二)1(1): $title', ({ given, shortBy, zh }) => {
  expect(rule.judge(given, galutu2020)).toMatchObject({
    satisfied: shortBy === 0,
    required: { partyMembersPresent: 41, residentsPresent: 30 },
    shortBy,
    message: { zh },
    details: {
      voidParts: ['jointUnitRepresentatives'],
      parts: [{ fact: 'partyMembersPresent' }, { fact: 'residentsPresent' }],
    },
  });
  expect(rule.judge(given, galutu2020).required).not.toHaveProperty('jointUnitRepresentatives');
});

test('四(二)1(1): nobody expected is no quorum', () => {
  expect(rule.judge(facts([0, 0], [3, 4], [30, 30]), galutu2020)).toMatchObject({
    satisfied: false,
    required: { partyMembersPresent: 1 },
    shortBy: 1,
  });
});

test('四(二)1(1): the message names what is missing, with its figures', () => {
  expect(rule.judge(facts([40, 60], [2, 4], [29, 30]), galutu2020).message).toEqual({
    zh: '党员应到60人，实到40人，须41人（超过2/3），还差1人；联合党组织成员单位4个，到会党员代表2名，须3名（超过1/2），还差1名；群众实到29人，须30人，还差1人',
    en: '40 of 60 party members present; 41 needed (more than 2/3), 1 short; joint units represented: 2 of 4; 3 needed (more than 1/2), 1 short; residents present: 29; 30 needed, 1 short',
  });
});

test.each([
  {
    title: 'more members than expected',
    given: facts([61, 60], [3, 4], [30, 30]),
    fields: ['partyMembersPresent'],
  },
  {
    title: 'more units represented than there are',
    given: facts([41, 60], [5, 4], [30, 30]),
    fields: ['jointUnitRepresentatives'],
  },
  {
    title: 'a unit represented where there is none',
    given: facts([41, 60], [1, 0], [30, 30]),
    fields: ['jointUnitRepresentatives'],
  },
  {
    title: 'negative and fractional counts',
    given: facts([41, 60], [3, 4], [-1, 30.5]),
    fields: ['residentsPresent', 'residentsRequired'],
  },
])('四(二)1(1): $title: invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020)).toSorted()).toEqual(fields);
});

test('四(二)1(1): the shares are those of the plan, and a higher rule is told', () => {
  const higherRule = { num: 2, den: 3, compare: 'more-than', source: 'higher' } as const;
  const recommendation = {
    ...galutu2020.party.recommendation,
    partyMembers: { num: 1, den: 2, compare: 'at-least', higherRule },
    jointUnits: { num: 3, den: 4, compare: 'more-than' },
  } as const;
  const plan = { ...galutu2020, party: { ...galutu2020.party, recommendation } };
  expect(rule.judge(facts([30, 60], [3, 4], [30, 30]), plan)).toMatchObject({
    satisfied: false,
    required: { partyMembersPresent: 30, jointUnitRepresentatives: 4 },
    shortBy: 1,
    reading: 'at-least 1/2; higher: more-than 2/3',
  });
  expect(rule.judge(facts([41, 60], [3, 4], [30, 30]), galutu2020)).not.toHaveProperty('reading');
});
