import fc from 'fast-check';
import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { electionCommitteeWithdrawalRule as rule } from '../../../../machines/rules/residents/election-committee-withdrawal.ts';
import { invalidFields } from '../invalid-fields.ts';

const five = ['m1', 'm2', 'm3', 'm4', 'm5'];
const facts = (candidates: string[], reserves: string[]) => ({ members: five, reserves, candidates });

test.each([
  {
    title: 'nobody on the committee stands',
    given: facts(['x'], ['r1']),
    details: { withdrawn: [], replacements: [], committee: five, shortage: 0 },
  },
  {
    title: 'two stand and the first two reserves follow in their rank',
    given: facts(['m4', 'm2'], ['r2', 'r1', 'r3']),
    details: {
      withdrawn: ['m2', 'm4'],
      replacements: ['r2', 'r1'],
      committee: ['m1', 'm3', 'm5', 'r2', 'r1'],
      shortage: 0,
    },
  },
  {
    title: 'a reserve who stands is skipped',
    given: facts(['m1', 'r1'], ['r1', 'r2']),
    details: {
      withdrawn: ['m1'],
      replacements: ['r2'],
      committee: ['m2', 'm3', 'm4', 'm5', 'r2'],
      shortage: 0,
    },
  },
  {
    title: 'as many reserves as withdraw',
    given: facts(['m1', 'm2'], ['r1', 'r2']),
    details: {
      withdrawn: ['m1', 'm2'],
      replacements: ['r1', 'r2'],
      committee: ['m3', 'm4', 'm5', 'r1', 'r2'],
      shortage: 0,
    },
  },
  {
    title: 'one reserve fewer than withdraw',
    given: facts(['m1', 'm2'], ['r1']),
    details: {
      withdrawn: ['m1', 'm2'],
      replacements: ['r1'],
      committee: ['m3', 'm4', 'm5', 'r1'],
      shortage: 1,
    },
  },
  {
    title: 'everybody stands and there are no reserves',
    given: facts(five, []),
    details: { withdrawn: five, replacements: [], committee: [], shortage: 5 },
  },
])('四(二)2(1): $title', ({ given, details }) => {
  const verdict = rule.judge(given, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'residents.election-committee-withdrawal',
    clause: '四(二)2(1)',
    level: 'mandatory',
    satisfied: details.shortage === 0,
    required: 5,
    actual: details.committee.length,
    shortBy: details.shortage,
  });
  expect(verdict.details).toEqual(details);
});

test('四(二)2(1): the message says how many withdraw, follow and are missing', () => {
  expect(rule.judge(facts(['m1', 'm2'], ['r1']), galutu2020).message).toEqual({
    zh: '选举委员会5人，2人成为候选人应退出，依次递补1人，缺1人，须另行推选',
    en: '2 of 5 members stand as candidates and withdraw, 1 replaced, 1 still to be chosen',
  });
  expect(rule.judge(facts(['m1'], ['r1']), galutu2020).message).toEqual({
    zh: '选举委员会5人，1人成为候选人应退出，依次递补1人',
    en: '1 of 5 members stand as candidates and withdraw, 1 replaced',
  });
});

test.each([
  {
    title: 'a member twice',
    given: { members: ['a', 'b', 'a'], reserves: [], candidates: [] },
    fields: ['members[2]'],
  },
  {
    title: 'a reserve twice',
    given: { members: ['a'], reserves: ['r', 'r'], candidates: [] },
    fields: ['reserves[1]'],
  },
  {
    title: 'a reserve who is a member already',
    given: { members: ['a', 'b'], reserves: ['r', 'b'], candidates: [] },
    fields: ['reserves[1]'],
  },
  {
    title: 'a candidate twice',
    given: { members: ['a'], reserves: [], candidates: ['a', 'a'] },
    fields: ['candidates[1]'],
  },
  { title: 'no list of reserves', given: { members: ['a'], candidates: [] }, fields: ['reserves'] },
])('四(二)2(1): $title is invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

const names = (prefix: string) =>
  fc.uniqueArray(
    fc.nat(12).map((n) => `${prefix}${n}`),
    { maxLength: 9 },
  );

test('四(二)2(1): no candidate remains, nobody is on it twice, and places and shortage add up', () => {
  fc.assert(
    fc.property(names('m'), names('r'), names('m'), names('r'), (members, reserves, some, others) => {
      const candidates = [...some, ...others];
      const { withdrawn, replacements, committee, shortage } = rule.judge(
        { members, reserves, candidates },
        galutu2020,
      ).details as Record<'withdrawn' | 'replacements' | 'committee', string[]> & { shortage: number };
      expect(committee.filter((person) => candidates.includes(person))).toEqual([]);
      expect(new Set(committee).size).toBe(committee.length);
      expect(committee.length + shortage).toBe(members.length);
      expect(replacements.length + shortage).toBe(withdrawn.length);
      if (shortage > 0)
        expect(reserves.filter((r) => ![...candidates, ...replacements].includes(r))).toEqual([]);
    }),
  );
});
