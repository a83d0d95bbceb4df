import fc from 'fast-check';
import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import {
  partyPreliminaryRule,
  partyRecommendedRule,
  residentsCandidatesRule,
  supervisionCandidatesRule,
} from '../../../../machines/rules/candidates/numbers.ts';
import { invalidFields } from '../invalid-fields.ts';

const recommended = { rule: partyRecommendedRule, clause: '四(二)1(1)(2)(3)', post: {} };
const preliminary = { rule: partyPreliminaryRule, clause: '四(二)1(4)', post: {} };
const director = { rule: residentsCandidatesRule, clause: '四(二)2(4)①', post: { post: 'director' } };
const deputy = { ...director, post: { post: 'deputy' } };
const member = { ...director, post: { post: 'member' } };
const supervision = { rule: supervisionCandidatesRule, clause: '四(二)3(1)', post: {} };

test.each([
  { ...recommended, seats: 5, candidates: 6, range: { min: 7, max: 7 }, required: 7, shortBy: 1 },
  { ...recommended, seats: 5, candidates: 7, range: { min: 7, max: 7 }, required: 7, shortBy: 0 },
  { ...recommended, seats: 5, candidates: 8, range: { min: 7, max: 7 }, required: 7, shortBy: 1 },
  { ...preliminary, seats: 5, candidates: 5, range: { min: 6, max: 6 }, required: 6, shortBy: 1 },
  { ...preliminary, seats: 5, candidates: 6, range: { min: 6, max: 6 }, required: 6, shortBy: 0 },
  { ...preliminary, seats: 5, candidates: 7, range: { min: 6, max: 6 }, required: 6, shortBy: 1 },
  { ...director, seats: 1, candidates: 1, range: { min: 2, max: 2 }, required: 2, shortBy: 1 },
  { ...director, seats: 1, candidates: 2, range: { min: 2, max: 2 }, required: 2, shortBy: 0 },
  { ...director, seats: 1, candidates: 3, range: { min: 2, max: 2 }, required: 2, shortBy: 1 },
  { ...deputy, seats: 2, candidates: 2, range: { min: 3, max: 3 }, required: 3, shortBy: 1 },
  { ...deputy, seats: 2, candidates: 3, range: { min: 3, max: 3 }, required: 3, shortBy: 0 },
  { ...deputy, seats: 2, candidates: 4, range: { min: 3, max: 3 }, required: 3, shortBy: 1 },
  { ...member, seats: 3, candidates: 3, range: { min: 4, max: 5 }, required: 4, shortBy: 1 },
  { ...member, seats: 3, candidates: 4, range: { min: 4, max: 5 }, required: 4, shortBy: 0 },
  { ...member, seats: 3, candidates: 5, range: { min: 4, max: 5 }, required: 4, shortBy: 0 },
  { ...member, seats: 3, candidates: 6, range: { min: 4, max: 5 }, required: 5, shortBy: 1 },
  { ...supervision, seats: 3, candidates: 4, range: { min: 5, max: 5 }, required: 5, shortBy: 1 },
  { ...supervision, seats: 3, candidates: 5, range: { min: 5, max: 5 }, required: 5, shortBy: 0 },
  { ...supervision, seats: 3, candidates: 9, range: { min: 5, max: 5 }, required: 5, shortBy: 4 },
])('$clause $rule.id: $candidates candidates for $seats seats are $shortBy off', (row) => {
  const { rule, clause, post, seats, candidates, range, required, shortBy } = row;
  expect(rule.judge({ ...post, seats, candidates }, galutu2020)).toMatchObject({
    rule: rule.id,
    clause,
    level: 'mandatory',
    satisfied: shortBy === 0,
    required,
    actual: candidates,
    shortBy,
    details: range,
  });
});

test('四(二)1(4): the reading names the higher rule that the plan knows', () => {
  expect(partyPreliminaryRule.judge({ seats: 5, candidates: 6 }, galutu2020).reading).toBe(
    'seats + 1; 中国共产党基层组织选举工作条例(2020): 差额不少于应选人数的20%',
  );
  expect(partyRecommendedRule.judge({ seats: 5, candidates: 7 }, galutu2020).reading).toBeUndefined();
});

test.each([
  {
    candidates: 3,
    zh: '应选3名，候选人3名，须4至5名（应选人数加1至2名），还差1名',
    en: '3 candidates for 3 seats; 4 to 5 needed (seats + 1 to 2), 1 short',
  },
  {
    candidates: 4,
    zh: '应选3名，候选人4名，须4至5名（应选人数加1至2名）',
    en: '4 candidates for 3 seats; 4 to 5 needed (seats + 1 to 2)',
  },
  {
    candidates: 7,
    zh: '应选3名，候选人7名，须4至5名（应选人数加1至2名），多2名',
    en: '7 candidates for 3 seats; 4 to 5 needed (seats + 1 to 2), 2 too many',
  },
])('四(二)2(4)①: the message for $candidates candidates quotes the figures', ({ candidates, zh, en }) => {
  const facts = { post: 'member', seats: 3, candidates };
  expect(residentsCandidatesRule.judge(facts, galutu2020).message).toEqual({ zh, en });
});

test.each([
  { ...recommended, facts: { seats: 0, candidates: 2 }, fields: ['seats'] },
  { ...preliminary, facts: { seats: 0, candidates: 1 }, fields: ['seats'] },
  { ...director, facts: { post: 'director', seats: 0, candidates: 1 }, fields: ['seats'] },
  { ...supervision, facts: { seats: 0, candidates: 2 }, fields: ['seats'] },
  { ...recommended, facts: { seats: 5, candidates: -7 }, fields: ['candidates'] },
  { ...recommended, facts: { seats: 4.5, candidates: 6.5 }, fields: ['seats', 'candidates'] },
  { ...director, facts: { post: 'secretary', seats: 1, candidates: 2 }, fields: ['post'] },
])('$clause: $facts is invalid at $fields', ({ rule, facts, fields }) => {
  expect(invalidFields(() => rule.judge(facts, galutu2020))).toEqual(fields);
});

test('四(二): every surplus is that of the plan', () => {
  const three = { min: 3, max: 3 };
  const candidates = {
    ...galutu2020.candidates,
    partyRecommended: three,
    partyPreliminary: three,
    residents: { director: three, deputy: three, member: three },
    supervision: three,
  };
  const plan = { ...galutu2020, candidates };
  for (const { rule, post } of [recommended, preliminary, director, deputy, member, supervision]) {
    expect(rule.judge({ ...post, seats: 2, candidates: 5 }, plan)).toMatchObject({ satisfied: true });
    expect(rule.judge({ ...post, seats: 2, candidates: 4 }, plan)).toMatchObject({ required: 5, shortBy: 1 });
  }
});

test('四(二)2(4)①: the members that fit are exactly one or two above the seats', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 60 }), (seats, candidates) => {
      const verdict = residentsCandidatesRule.judge({ post: 'member', seats, candidates }, galutu2020);
      expect(verdict.satisfied).toBe([seats + 1, seats + 2].includes(candidates));
      expect(Math.abs(candidates - Number(verdict.required)) === verdict.shortBy || verdict.satisfied).toBe(
        true,
      );
    }),
  );
});
