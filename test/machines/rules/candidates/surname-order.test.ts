import fc from 'fast-check';
import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { surnameOrderRule as rule } from '../../../../machines/rules/candidates/surname-order.ts';
import { InvalidFacts } from '../../../../machines/rules/invalid-facts.ts';
import { invalidFields } from '../invalid-fields.ts';

test.each([
  {
    title: 'fewer strokes first: 丁2, 马3, 王4, 李7',
    names: ['李强', '丁伟', '王宁', '马军'],
    ordered: ['丁伟', '马军', '王宁', '李强'],
    misplaced: 3,
  },
  {
    title: 'the same count by the first stroke: 王 begins with 横, 毛 with 撇, 巴 with 折',
    names: ['王宁', '巴图', '毛宁'],
    ordered: ['王宁', '毛宁', '巴图'],
    misplaced: 2,
  },
  {
    title: 'a name of two characters before a longer one, even one of fewer strokes',
    names: ['王一明', '王藏'],
    ordered: ['王藏', '王一明'],
    misplaced: 2,
  },
  {
    title: 'a compound surname by its first character: 司5 between 王4 and 李7, 欧8 before 呼8',
    names: ['王宁', '司马光', '李强', '欧阳修', '呼延庆'],
    ordered: ['王宁', '司马光', '李强', '欧阳修', '呼延庆'],
    misplaced: 0,
  },
  {
    title: 'two persons of the same name',
    names: ['丁伟', '王宁', '王宁'],
    ordered: ['丁伟', '王宁', '王宁'],
    misplaced: 0,
  },
  { title: 'one name', names: ['阿拉坦·其其格'], ordered: ['阿拉坦·其其格'], misplaced: 0 },
  { title: 'no name', names: [], ordered: [], misplaced: 0 },
])('四(二)1(7)②: $title', ({ names, ordered, misplaced }) => {
  expect(rule.judge({ names }, galutu2020)).toMatchObject({
    rule: 'candidates.surname-order',
    clause: '四(二)1(7)②',
    level: 'mandatory',
    satisfied: misplaced === 0,
    required: ordered,
    actual: names,
    shortBy: misplaced,
    details: { ordered },
  });
});

test('四(二)1(7)②: the message gives the order', () => {
  expect(rule.judge({ names: ['丁伟', '李强', '王宁'] }, galutu2020).message).toEqual({
    zh: '候选人3名，2名位置不符，按姓氏笔画应为：丁伟、王宁、李强',
    en: '2 of 3 names out of place; by surname strokes: 丁伟, 王宁, 李强',
  });
  expect(rule.judge({ names: ['丁伟', '王宁'] }, galutu2020).message).toEqual({
    zh: '候选人2名，已按姓氏笔画排序',
    en: '2 names in the order of surname strokes',
  });
});

test.each([
  { title: 'characters without strokes, each one named', names: ['A宁', '王宁', '李B'], at: [0, 2] },
  { title: 'a name of nothing but a separator', names: ['王宁', '·'], at: [1] },
  { title: 'an empty name', names: [''], at: [0] },
])('四(二)1(7)②: $title is invalid', ({ names, at }) => {
  expect(invalidFields(() => rule.judge({ names }, galutu2020))).toEqual(at.map((n) => `names[${n}]`));
});

test('四(二)1(7)②: the error names the character', () => {
  const judging = () => rule.judge({ names: ['王宁', '李B'] }, galutu2020);
  expect(judging).toThrow(InvalidFacts);
  expect(judging).toThrow('names[1]: no strokes are known for B');
});

test('四(二)1(7)②: the order holds the same names, and given back it is satisfied', () => {
  const surname = fc.constantFrom('丁', '马', '王', '毛', '巴', '司马', '李', '欧阳', '呼延');
  const given = fc.constantFrom('宁', '伟', '一明', '志强', '其其格');
  const names = fc.array(fc.tuple(surname, given).map((parts) => parts.join('')));
  fc.assert(
    fc.property(names, (list) => {
      const { ordered } = rule.judge({ names: list }, galutu2020).details as { ordered: string[] };
      expect(ordered.toSorted()).toEqual(list.toSorted());
      expect(rule.judge({ names: ordered }, galutu2020)).toMatchObject({ satisfied: true, shortBy: 0 });
      expect(rule.judge({ names: list.toReversed() }, galutu2020).details).toEqual({ ordered });
    }),
  );
});
