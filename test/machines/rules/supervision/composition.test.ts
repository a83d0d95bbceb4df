import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { compositionRule as rule } from '../../../../machines/rules/supervision/composition.ts';
import { invalidFields } from '../invalid-fields.ts';

const facts = (knowing: string[], chair: string, disciplineCommissioner: string) => ({
  members: ['a', 'b', 'c'].map((id) => ({ id, financeOrManagement: knowing.includes(id) })),
  chair,
  disciplineCommissioner,
});

test.each([
  {
    title: 'one who knows finance, the commissioner chairs',
    given: facts(['b'], 'a', 'a'),
    there: 1,
    level: 'mandatory',
  },
  { title: 'all know it', given: facts(['a', 'b', 'c'], 'a', 'a'), there: 3, level: 'mandatory' },
  { title: 'nobody knows it: mandatory', given: facts([], 'a', 'a'), there: 0, level: 'mandatory' },
  { title: 'another chairs: advisory', given: facts(['b'], 'b', 'a'), there: 1, level: 'advisory' },
  { title: 'both: the mandatory part outranks', given: facts([], 'b', 'a'), there: 0, level: 'mandatory' },
])('四(二)3(1): $title', ({ given, there, level }) => {
  const short = [Math.max(0, 1 - there), given.chair === given.disciplineCommissioner ? 0 : 1];
  const shortBy = short.reduce((sum, n) => sum + n);
  expect(rule.judge(given, galutu2020)).toMatchObject({
    rule: 'supervision.composition',
    clause: '四(二)3(1)',
    level,
    satisfied: shortBy === 0,
    required: { financeOrManagement: 1, chair: given.disciplineCommissioner },
    actual: { financeOrManagement: there, chair: given.chair },
    shortBy,
    details: {
      parts: [
        { fact: 'financeOrManagement', level: 'mandatory', shortBy: short[0], satisfied: short[0] === 0 },
        { fact: 'chair', level: 'advisory', shortBy: short[1], satisfied: short[1] === 0 },
      ],
    },
  });
});

test('四(二)3(1): a committee of nobody knows nothing', () => {
  expect(rule.judge({ ...facts([], 'a', 'a'), members: [] }, galutu2020)).toMatchObject({
    satisfied: false,
    shortBy: 1,
  });
});

test.each([
  {
    given: facts(['b'], 'a', 'a'),
    zh: '具备财会、管理知识的成员1人，至少须1人；主任1名，由纪检委员担任',
    en: 'with finance or management knowledge: 1, at least 1 needed; 1 chair, the discipline commissioner',
  },
  {
    given: facts([], 'b', 'a'),
    zh: '具备财会、管理知识的成员0人，至少须1人，还差1人；主任1名，原则上应由社区党组织纪检委员担任',
    en: "with finance or management knowledge: 0, at least 1 needed, 1 short; 1 chair, who as a rule should be the party organization's discipline commissioner",
  },
])('四(二)3(1): the message, $zh', ({ given, zh, en }) => {
  expect(rule.judge(given, galutu2020).message).toEqual({ zh, en });
});

test('四(二)3(1): a member twice: invalid', () => {
  const { members } = facts(['b'], 'a', 'a');
  const given = { ...facts(['b'], 'a', 'a'), members: [...members, { id: 'b', financeOrManagement: false }] };
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(['members[3].id']);
});

test('四(二)3(1): how many must know finance or management is set by the plan', () => {
  const plan = { ...galutu2020, supervision: { ...galutu2020.supervision, financeOrManagementAtLeast: 2 } };
  expect(rule.judge(facts(['b'], 'a', 'a'), plan)).toMatchObject({
    satisfied: false,
    required: { financeOrManagement: 2 },
    shortBy: 1,
  });
});
