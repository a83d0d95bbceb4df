import { expect, test } from 'vitest';
import { type Part, together } from '../../../machines/rules/parts.ts';
import type { Level } from '../../../machines/rules/verdict.ts';

const part = (fact: string, level: Level, shortBy: number): Part => ({
  fact,
  required: 3,
  actual: 3 - shortBy,
  shortBy,
  satisfied: shortBy === 0,
  level,
  text: { zh: `${fact}：${3 - shortBy}`, en: `${fact} ${3 - shortBy}` },
});

test.each([
  { title: 'both satisfied', mandatory: 0, advisory: 0, level: 'mandatory', zh: '必须：3；一般：3' },
  { title: 'the advisory part fails', mandatory: 0, advisory: 1, level: 'advisory', zh: '一般：2' },
  { title: 'the mandatory part fails', mandatory: 2, advisory: 0, level: 'mandatory', zh: '必须：1' },
  {
    title: 'both fail: the mandatory one outranks',
    mandatory: 2,
    advisory: 1,
    level: 'mandatory',
    zh: '必须：1；一般：2',
  },
])('$title', ({ mandatory, advisory, level, zh }) => {
  expect(
    together([part('必须', 'mandatory', mandatory), part('一般', 'advisory', advisory)], { more: 1 }),
  ).toEqual({
    satisfied: mandatory + advisory === 0,
    level,
    required: { 必须: 3, 一般: 3 },
    actual: { 必须: 3 - mandatory, 一般: 3 - advisory },
    shortBy: mandatory + advisory,
    message: { zh, en: zh.replaceAll('：', ' ').replaceAll('；', '; ') },
    details: {
      more: 1,
      parts: [
        {
          fact: '必须',
          required: 3,
          actual: 3 - mandatory,
          shortBy: mandatory,
          satisfied: mandatory === 0,
          level: 'mandatory',
        },
        {
          fact: '一般',
          required: 3,
          actual: 3 - advisory,
          shortBy: advisory,
          satisfied: advisory === 0,
          level: 'advisory',
        },
      ],
    },
  });
});

test('parts that are all advisory stay advisory', () => {
  expect(together([part('一般', 'advisory', 0)]).level).toBe('advisory');
});
