import fc from 'fast-check';
import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { BODIES, RELATIONS } from '../../../../machines/plan/words.ts';
import { relativesRule as rule } from '../../../../machines/rules/candidates/relatives.ts';
import { invalidFields } from '../invalid-fields.ts';

const member = (id: string, body: string) => ({ id, body });
const kin = (a: string, b: string, relation: string) => ({ a, b, relation });
const conflict = (a: string, b: string, relation: string, ofA: string[], ofB: string[]) => ({
  a,
  b,
  relation,
  bodies: { a: ofA, b: ofB },
});
const team = [
  member('li', 'party'),
  member('wang', 'residents'),
  member('zhao', 'supervision'),
  member('bao', 'election-committee'),
  member('li', 'residents'),
];

test.each([
  { title: 'no kinship on record', kinships: [], conflicts: [] },
  {
    title: 'spouses on two bodies, one of them also on a third',
    kinships: [kin('li', 'wang', 'spouse')],
    conflicts: [conflict('li', 'wang', 'spouse', ['party', 'residents'], ['residents'])],
  },
  {
    title: 'siblings on the supervision and the election committee',
    kinships: [kin('zhao', 'bao', 'sibling')],
    conflicts: [conflict('zhao', 'bao', 'sibling', ['supervision'], ['election-committee'])],
  },
  {
    title: 'a relation that is none of the near ones',
    kinships: [kin('li', 'wang', 'other')],
    conflicts: [],
  },
  { title: 'a relative who is on no body', kinships: [kin('li', 'sun', 'child')], conflicts: [] },
  { title: 'two relatives on no body', kinships: [kin('qian', 'sun', 'child')], conflicts: [] },
  { title: 'one person on two bodies', kinships: [kin('li', 'li', 'spouse')], conflicts: [] },
  {
    title: 'parent and child, named from both sides, are one pair',
    kinships: [kin('li', 'zhao', 'parent'), kin('zhao', 'li', 'child')],
    conflicts: [conflict('li', 'zhao', 'parent', ['party', 'residents'], ['supervision'])],
  },
  {
    title: 'a pair named first as other relatives, then as near ones',
    kinships: [kin('wang', 'bao', 'other'), kin('bao', 'wang', 'grandchild')],
    conflicts: [conflict('bao', 'wang', 'grandchild', ['election-committee'], ['residents'])],
  },
  {
    title: 'two pairs',
    kinships: [kin('li', 'wang', 'spouse'), kin('bao', 'zhao', 'maternal-grandparent')],
    conflicts: [
      conflict('li', 'wang', 'spouse', ['party', 'residents'], ['residents']),
      conflict('bao', 'zhao', 'maternal-grandparent', ['election-committee'], ['supervision']),
    ],
  },
])('三(六): $title', ({ kinships, conflicts }) => {
  const verdict = rule.judge({ members: team, kinships }, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'candidates.relatives',
    clause: '三(六)',
    level: 'mandatory',
    satisfied: conflicts.length === 0,
    required: 0,
    actual: conflicts.length,
    shortBy: conflicts.length,
  });
  expect(verdict.details).toEqual({ conflicts });
});

test.each(RELATIONS)('三(六): %s on the same body', (relation) => {
  const members = [member('li', 'party'), member('wang', 'party')];
  const verdict = rule.judge({ members, kinships: [kin('li', 'wang', relation)] }, galutu2020);
  expect(verdict.shortBy).toBe(relation === 'other' ? 0 : 1);
});

test('三(六): the message names the pair, the bodies and the relation', () => {
  const facts = { members: team, kinships: [kin('wang', 'zhao', 'maternal-grandchild')] };
  expect(rule.judge(facts, galutu2020).message).toEqual({
    zh: '成员4人，近亲属1对须回避：wang（居民委员会）与zhao（居务监督委员会）为外孙子女关系',
    en: "pairs of near relatives among 4 members: 1, wang (residents' committee) and zhao (supervision committee): maternal grandchild",
  });
  expect(rule.judge({ members: team, kinships: [] }, galutu2020).message).toEqual({
    zh: '成员4人，近亲属0对',
    en: 'pairs of near relatives among 4 members: 0',
  });
});

test.each([
  {
    title: 'one person twice on the same body',
    facts: { members: [...team, member('zhao', 'supervision')], kinships: [] },
    fields: ['members[5]'],
  },
  {
    title: 'a body outside the rule',
    facts: { members: [member('li', 'youth-league')], kinships: [] },
    fields: ['members[0].body'],
  },
  {
    title: 'a relation outside the list',
    facts: { members: team, kinships: [kin('li', 'wang', 'cousin')] },
    fields: ['kinships[0].relation'],
  },
  {
    title: 'a person without a name',
    facts: { members: [member('', 'party')], kinships: [] },
    fields: ['members[0].id'],
  },
])('三(六): $title is invalid', ({ facts, fields }) => {
  expect(invalidFields(() => rule.judge(facts, galutu2020))).toEqual(fields);
});

test('三(六): who is a near relative is said by the plan', () => {
  const candidates = { ...galutu2020.candidates, nearRelatives: ['spouse' as const] };
  const kinships = [kin('li', 'wang', 'spouse'), kin('zhao', 'bao', 'sibling')];
  const verdict = rule.judge({ members: team, kinships }, { ...galutu2020, candidates });
  expect(verdict).toMatchObject({ shortBy: 1, details: { conflicts: [{ a: 'li', b: 'wang' }] } });
});

test('三(六): neither the order of the lists nor the side a kinship is told from changes the pairs', () => {
  const person = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const people = fc.uniqueArray(fc.record({ id: person, body: fc.constantFrom(...BODIES) }), {
    selector: ({ id, body }) => `${id} ${body}`,
  });
  const kinships = fc.array(fc.record({ a: person, b: person, relation: fc.constantFrom(...RELATIONS) }));
  const pairsOf = (facts: unknown) => {
    const { conflicts } = rule.judge(facts, galutu2020).details;
    const pairs = conflicts as { a: string; b: string }[];
    return pairs.map(({ a, b }) => [a, b].toSorted().join(' ')).toSorted();
  };
  fc.assert(
    fc.property(people, kinships, (members, given) => {
      const turned = given.map(({ a, b, relation }) => ({ a: b, b: a, relation })).toReversed();
      const pairs = pairsOf({ members, kinships: given });
      expect(pairsOf({ members: members.toReversed(), kinships: turned })).toEqual(pairs);
      expect(new Set(pairs).size).toBe(pairs.length);
    }),
  );
});
