import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { recommendationQuorumRule as rule } from '../../../../machines/rules/supervision/recommendation-quorum.ts';
import { invalidFields } from '../invalid-fields.ts';

const facts = (members: [number, number], representatives: [number, number]) => ({
  partyMembersPresent: members[0],
  partyMembersExpected: members[1],
  representativesPresent: representatives[0],
  representativesExpected: representatives[1],
});

test.each([
  { title: '40 of 60 members are two thirds, not more', given: facts([40, 60], [20, 40]), short: [1, 0] },
  { title: '41 members, and half of the representatives', given: facts([41, 60], [20, 40]), short: [0, 0] },
  { title: 'more of both', given: facts([42, 60], [21, 40]), short: [0, 0] },
  { title: '19 of 40 representatives are less than half', given: facts([41, 60], [19, 40]), short: [0, 1] },
  { title: 'nobody came', given: facts([0, 60], [0, 40]), short: [41, 20] },
])('四(二)3(1): $title', ({ given, short: [members, representatives] }) => {
  const shortBy = Number(members) + Number(representatives);
  expect(rule.judge(given, galutu2020)).toMatchObject({
    rule: 'supervision.recommendation-quorum',
    clause: '四(二)3(1)',
    level: 'mandatory',
    satisfied: shortBy === 0,
    required: { partyMembersPresent: 41, representativesPresent: 20 },
    actual: {
      partyMembersPresent: given.partyMembersPresent,
      representativesPresent: given.representativesPresent,
    },
    shortBy,
    details: {
      parts: [
        { fact: 'partyMembersPresent', shortBy: members, satisfied: members === 0 },
        { fact: 'representativesPresent', shortBy: representatives, satisfied: representatives === 0 },
      ],
    },
  });
});

test.each([
  { given: facts([41, 60], [20, 39]), required: 20, satisfied: true },
  { given: facts([41, 60], [19, 39]), required: 20, satisfied: false },
  { given: facts([41, 60], [0, 0]), required: 1, satisfied: false },
])(
  '四(二)3(1): of $given.representativesExpected representatives $required are needed',
  ({ given, required, satisfied }) => {
    expect(rule.judge(given, galutu2020)).toMatchObject({
      satisfied,
      required: { representativesPresent: required },
      shortBy: satisfied ? 0 : 1,
    });
  },
);

test('四(二)3(1): the message quotes both figures', () => {
  expect(rule.judge(facts([40, 60], [19, 40]), galutu2020).message).toEqual({
    zh: '党员应到60人，实到40人，须41人（超过2/3），还差1人；居民代表应到40人，实到19人，须20人（不少于1/2），还差1人',
    en: '40 of 60 party members present; 41 needed (more than 2/3), 1 short; 19 of 40 representatives present; 20 needed (at least 1/2), 1 short',
  });
});

test.each([
  { title: 'more members than expected', given: facts([61, 60], [20, 40]), fields: ['partyMembersPresent'] },
  {
    title: 'more of both than expected',
    given: facts([61, 60], [41, 40]),
    fields: ['partyMembersPresent', 'representativesPresent'],
  },
])('四(二)3(1): $title: invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test('四(二)3(1): the shares are those of the plan', () => {
  const recommendation = {
    partyMembers: { num: 1, den: 2, compare: 'more-than' },
    representatives: { num: 2, den: 3, compare: 'at-least' },
  } as const;
  const plan = { ...galutu2020, supervision: { ...galutu2020.supervision, recommendation } };
  expect(rule.judge(facts([31, 60], [26, 40]), plan)).toMatchObject({
    satisfied: false,
    required: { partyMembersPresent: 31, representativesPresent: 27 },
    shortBy: 1,
  });
});
