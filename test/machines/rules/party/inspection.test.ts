import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { inspectionOpinionsRule as rule } from '../../../../machines/rules/party/inspection.ts';
import { invalidFields } from '../invalid-fields.ts';

const six = ['discipline-inspection', 'audit', 'petitions', 'public-security', 'court', 'procuratorate'];
const five = six.filter((department) => department !== 'petitions');
const facts = (opinions: string[], withCounty: boolean) => ({
  opinions,
  secretaryCandidateInspectedWithCounty: withCounty,
});

test.each([
  { title: 'all six and the county', given: facts(six, true), present: six, missing: [], shortBy: 0 },
  {
    title: 'the order does not matter, and once is enough',
    given: facts([...six.toReversed(), 'court'], true),
    present: six,
    missing: [],
    shortBy: 0,
  },
  { title: 'five of six', given: facts(five, true), present: five, missing: ['petitions'], shortBy: 1 },
  { title: 'all six without the county', given: facts(six, false), present: six, missing: [], shortBy: 1 },
  { title: 'nothing at all', given: facts([], false), present: [], missing: six, shortBy: 7 },
])('四(二)1(3): $title', ({ given, present, missing, shortBy }) => {
  const county = given.secretaryCandidateInspectedWithCounty;
  expect(rule.judge(given, galutu2020)).toMatchObject({
    rule: 'party.inspection-opinions',
    clause: '四(二)1(3)',
    level: 'mandatory',
    satisfied: shortBy === 0,
    required: { opinions: six, secretaryCandidateInspectedWithCounty: true },
    actual: { opinions: present, secretaryCandidateInspectedWithCounty: county },
    shortBy,
    details: {
      missing,
      parts: [
        { fact: 'opinions', shortBy: missing.length, satisfied: missing.length === 0 },
        { fact: 'secretaryCandidateInspectedWithCounty', shortBy: county ? 0 : 1, satisfied: county },
      ],
    },
  });
});

test('四(二)1(3): the message names the departments that are missing', () => {
  expect(rule.judge(facts(five, false), galutu2020).message).toEqual({
    zh: '部门意见须6项，已有5项，缺信访；书记人选考察须有旗委组织部派员参与',
    en: 'opinions: 5 of 6, missing petitions; the county must take part in inspecting the secretary candidate',
  });
});

test.each([
  { title: 'an unknown department', given: facts([...six, 'ecology'], true), fields: ['opinions[6]'] },
  {
    title: 'no word about the county',
    given: { opinions: six },
    fields: ['secretaryCandidateInspectedWithCounty'],
  },
])('四(二)1(3): $title: invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test('四(二)1(3): the departments are those of the plan', () => {
  const party = { ...galutu2020.party, inspectionDepartments: ['audit' as const] };
  expect(rule.judge(facts(['audit'], true), { ...galutu2020, party })).toMatchObject({
    satisfied: true,
    required: { opinions: ['audit'] },
  });
});
