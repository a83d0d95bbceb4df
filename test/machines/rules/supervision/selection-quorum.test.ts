import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { selectionQuorumRule as rule } from '../../../../machines/rules/supervision/selection-quorum.ts';
import { invalidFields } from '../invalid-fields.ts';

const facts = (meeting: string, expected: number, present: number) => ({ meeting, expected, present });

test.each([
  { title: 'residents: 149 of 300', given: facts('residents', 300, 149), required: 151, shortBy: 2 },
  { title: 'residents: half is not more', given: facts('residents', 300, 150), required: 151, shortBy: 1 },
  { title: 'residents: one more is', given: facts('residents', 300, 151), required: 151, shortBy: 0 },
  { title: 'representatives: 39 of 50', given: facts('representatives', 50, 39), required: 40, shortBy: 1 },
  {
    title: 'representatives: four fifths are enough',
    given: facts('representatives', 50, 40),
    required: 40,
    shortBy: 0,
  },
  { title: 'representatives: more', given: facts('representatives', 50, 41), required: 40, shortBy: 0 },
  {
    title: 'representatives: of 51 the fraction counts up',
    given: facts('representatives', 51, 40),
    required: 41,
    shortBy: 1,
  },
  { title: 'nobody expected', given: facts('representatives', 0, 0), required: 1, shortBy: 1 },
])('四(二)3(3): $title', ({ given, required, shortBy }) => {
  expect(rule.judge(given, galutu2020)).toMatchObject({
    rule: 'supervision.selection-quorum',
    clause: '四(二)3(3)',
    level: 'mandatory',
    satisfied: shortBy === 0,
    required,
    actual: given.present,
    shortBy,
  });
});

test.each([
  {
    given: facts('residents', 300, 150),
    zh: '居民应到300人，实到150人，须151人（超过1/2），还差1人',
    en: '150 of 300 residents present; 151 needed (more than 1/2), 1 short',
  },
  {
    given: facts('representatives', 50, 40),
    zh: '居民代表应到50人，实到40人，须40人（不少于4/5）',
    en: '40 of 50 representatives present; 40 needed (at least 4/5)',
  },
])('四(二)3(3): the message for $given.meeting', ({ given, zh, en }) => {
  expect(rule.judge(given, galutu2020).message).toEqual({ zh, en });
});

test.each([
  { title: 'more present than expected', given: facts('residents', 300, 301), fields: ['present'] },
  { title: 'another meeting', given: facts('households', 300, 300), fields: ['meeting'] },
])('四(二)3(3): $title: invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test('四(二)3(3): the share is that of the plan, and a higher rule is told', () => {
  const higherRule = { num: 1, den: 2, compare: 'more-than', source: 'higher' } as const;
  const selection = {
    ...galutu2020.supervision.selection,
    representatives: { num: 2, den: 3, compare: 'at-least', higherRule },
  } as const;
  const plan = { ...galutu2020, supervision: { ...galutu2020.supervision, selection } };
  expect(rule.judge(facts('representatives', 50, 34), plan)).toMatchObject({
    satisfied: true,
    required: 34,
    reading: 'at-least 2/3; higher: more-than 1/2',
  });
});
