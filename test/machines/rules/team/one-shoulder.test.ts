import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { oneShoulderRule as rule } from '../../../../machines/rules/team/one-shoulder.ts';
import { invalidFields } from '../invalid-fields.ts';

test.each([
  {
    title: 'one person',
    director: 'a',
    shortBy: 0,
    zh: '书记、主任由1人担任，实现“一肩挑”',
    en: '1 person is both secretary and director',
  },
  {
    title: 'two persons',
    director: 'b',
    shortBy: 1,
    zh: '书记、主任由2人分别担任，未实现“一肩挑”',
    en: '2 persons are secretary and director, not 1',
  },
  {
    title: 'no director was elected',
    director: null,
    shortBy: 1,
    zh: '居民委员会主任暂缺，未实现“一肩挑”',
    en: "the residents' committee has no director",
  },
])('三(四): $title', ({ director, shortBy, zh, en }) => {
  expect(rule.judge({ partySecretary: 'a', residentsDirector: director }, galutu2020)).toEqual({
    rule: 'team.one-shoulder',
    clause: '三(四)',
    level: 'advisory',
    satisfied: shortBy === 0,
    required: 'a',
    actual: director,
    shortBy,
    message: { zh, en },
    details: {},
  });
});

test('三(四): no secretary: invalid', () => {
  expect(invalidFields(() => rule.judge({ residentsDirector: 'a' }, galutu2020))).toEqual(['partySecretary']);
});
