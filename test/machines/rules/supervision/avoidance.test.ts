import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { RELATIONS } from '../../../../machines/plan/words.ts';
import { avoidanceRule as rule } from '../../../../machines/rules/supervision/avoidance.ts';
import { invalidFields } from '../invalid-fields.ts';

const members = ['s1', 's2', 's3'];
const residentsCommittee = ['r1', 'r2', 'r3', 'r4', 'r5'];
const kin = (a: string, b: string, relation: string) => ({ a, b, relation });
const facts = (kinships: ReturnType<typeof kin>[], more: object = {}) => ({
  members,
  residentsCommittee,
  kinships,
  ...more,
});

test.each([
  { title: 'nobody is related', given: facts([]), conflicts: [] },
  {
    title: 'a spouse on the committee',
    given: facts([kin('s2', 'r4', 'spouse')]),
    conflicts: [{ member: 's2', with: 'r4', relation: 'spouse' }],
  },
  {
    title: 'told from the other side',
    given: facts([kin('r4', 's2', 'maternal-grandparent')]),
    conflicts: [{ member: 's2', with: 'r4', relation: 'maternal-grandparent' }],
  },
  {
    title: 'told from both sides: one conflict',
    given: facts([kin('r4', 's2', 'parent'), kin('s2', 'r4', 'child')]),
    conflicts: [{ member: 's2', with: 'r4', relation: 'parent' }],
  },
  { title: 'other relatives', given: facts([kin('s2', 'r4', 'other')]), conflicts: [] },
  { title: 'relatives within one body', given: facts([kin('s1', 's2', 'sibling')]), conflicts: [] },
  { title: 'a relative on neither body', given: facts([kin('s1', 'x', 'spouse')]), conflicts: [] },
  {
    title: 'a member of the residents’ committee itself',
    given: facts([], { members: ['s1', 'r2', 's3'] }),
    conflicts: [{ member: 'r2', with: 'r2', relation: 'same-person' }],
  },
  {
    title: 'who sits there is not their own relative besides',
    given: facts([kin('r2', 'r2', 'sibling')], { members: ['r2', 's3'] }),
    conflicts: [{ member: 'r2', with: 'r2', relation: 'same-person' }],
  },
  {
    title: 'two members with one person',
    given: facts([kin('s1', 'r1', 'spouse'), kin('r1', 's3', 'child')]),
    conflicts: [
      { member: 's1', with: 'r1', relation: 'spouse' },
      { member: 's3', with: 'r1', relation: 'child' },
    ],
  },
  {
    title: 'who sits there, and is related there besides',
    given: facts([kin('r2', 'r3', 'spouse')], { members: ['r2', 's3'] }),
    conflicts: [
      { member: 'r2', with: 'r2', relation: 'same-person' },
      { member: 'r2', with: 'r3', relation: 'spouse' },
    ],
  },
])('四(二)3(2): $title', ({ given, conflicts }) => {
  expect(rule.judge(given, galutu2020)).toMatchObject({
    rule: 'supervision.avoidance',
    clause: '四(二)3(2)',
    level: 'mandatory',
    satisfied: conflicts.length === 0,
    required: 0,
    actual: conflicts.length,
    shortBy: conflicts.length,
    details: { conflicts },
  });
});

test.each(RELATIONS.map((relation) => ({ relation })))(
  '三(六): $relation is a near relative unless it is other',
  ({ relation }) => {
    expect(rule.judge(facts([kin('s1', 'r1', relation)]), galutu2020).satisfied).toBe(relation === 'other');
  },
);

test.each([
  {
    title: 'nobody',
    given: facts([]),
    zh: '成员3人，须回避0人',
    en: 'have to stand back: none of 3 members',
  },
  {
    title: 'two persons, three reasons',
    given: facts([kin('s1', 'r1', 'spouse'), kin('s1', 'r3', 'sibling')], { members: ['s1', 'r2', 's3'] }),
    zh: '成员3人，须回避2人：r2为居民委员会成员、s1与居民委员会成员r1为配偶关系、s1与居民委员会成员r3为兄弟姐妹关系',
    en: "have to stand back: 2 of 3 members; r2 is on the residents' committee, s1 and r1: spouse, s1 and r3: sibling",
  },
])('四(二)3(2): the message, $title', ({ given, zh, en }) => {
  expect(rule.judge(given, galutu2020).message).toEqual({ zh, en });
});

test.each([
  { title: 'a member twice', given: facts([], { members: ['s1', 's1'] }), fields: ['members[1]'] },
  {
    title: 'one of the committee twice',
    given: facts([], { residentsCommittee: ['r1', 'r2', 'r1'] }),
    fields: ['residentsCommittee[2]'],
  },
  {
    title: 'an unknown relation',
    given: facts([kin('s1', 'r1', 'cousin')]),
    fields: ['kinships[0].relation'],
  },
])('四(二)3(2): $title: invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test('四(二)3(2): who is a near relative is set by the plan', () => {
  const plan = {
    ...galutu2020,
    candidates: { ...galutu2020.candidates, nearRelatives: ['spouse' as const] },
  };
  expect(rule.judge(facts([kin('s1', 'r1', 'sibling')]), plan).satisfied).toBe(true);
  expect(rule.judge(facts([kin('s1', 'r1', 'spouse')]), plan).satisfied).toBe(false);
});
