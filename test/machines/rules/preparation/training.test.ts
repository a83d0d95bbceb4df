import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { trainingCompleteRule as rule } from '../../../../machines/rules/preparation/training.ts';
import { invalidFields } from '../invalid-fields.ts';

const facts = (staff: number, trained: number, passed: number) => ({ staff, trained, passed });

test.each([
  { title: 'all 20 trained and passed', given: facts(20, 20, 20), needed: 20, short: [0, 0] },
  { title: 'one not trained', given: facts(20, 19, 19), needed: 20, short: [1, 1] },
  { title: 'one failed the test', given: facts(20, 20, 19), needed: 20, short: [0, 1] },
  { title: 'nobody trained', given: facts(20, 0, 0), needed: 20, short: [20, 20] },
  { title: 'without staff there is no training', given: facts(0, 0, 0), needed: 1, short: [1, 1] },
  { title: 'a staff of one', given: facts(1, 1, 1), needed: 1, short: [0, 0] },
])('四(一)6: $title', ({ given, needed, short: [trained = 0, passed = 0] }) => {
  expect(rule.judge(given, galutu2020)).toMatchObject({
    rule: 'preparation.training-complete',
    clause: '四(一)6',
    level: 'mandatory',
    satisfied: trained + passed === 0,
    required: { trained: needed, passed: needed },
    actual: { trained: given.trained, passed: given.passed },
    shortBy: trained + passed,
    details: {
      parts: [
        { fact: 'trained', shortBy: trained, satisfied: trained === 0 },
        { fact: 'passed', shortBy: passed, satisfied: passed === 0 },
      ],
    },
  });
});

test('四(一)6: the message quotes the figures', () => {
  expect(rule.judge(facts(20, 19, 17), galutu2020).message).toEqual({
    zh: '参加培训应为20人，实为19人，还差1人；测试合格应为20人，实为17人，还差3人',
    en: 'trained: 19 of 20, 1 short; passed: 17 of 20, 3 short',
  });
});

test.each([
  { title: 'more trained than staff', given: facts(20, 21, 20), fields: ['trained'] },
  { title: 'more passed than trained', given: facts(20, 18, 19), fields: ['passed'] },
  { title: 'half a person', given: facts(20, 19.5, 19), fields: ['trained'] },
])('四(一)6: $title is invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});
