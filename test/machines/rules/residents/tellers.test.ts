import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { tellersRule as rule } from '../../../../machines/rules/residents/tellers.ts';
import { invalidFields } from '../invalid-fields.ts';

const facts = (scrutineers: number, callers: number, counters: number, approved = true, candidates = 0) => ({
  scrutineers,
  callers,
  counters,
  approvedByMeeting: approved,
  candidatesAmongThem: candidates,
});

test.each([
  { title: 'one of each', given: facts(1, 1, 1), short: [0, 0, 0, 0, 0] },
  { title: 'two of each', given: facts(2, 2, 2), short: [0, 0, 0, 0, 0] },
  { title: 'no scrutineer', given: facts(0, 1, 2), short: [1, 0, 0, 0, 0] },
  { title: 'no caller', given: facts(1, 0, 2), short: [0, 1, 0, 0, 0] },
  { title: 'no counter', given: facts(1, 1, 0), short: [0, 0, 1, 0, 0] },
  { title: 'not adopted by the meeting', given: facts(1, 1, 1, false), short: [0, 0, 0, 1, 0] },
  { title: 'a candidate among them', given: facts(1, 1, 1, true, 1), short: [0, 0, 0, 0, 1] },
  { title: 'all of them candidates', given: facts(1, 1, 1, true, 3), short: [0, 0, 0, 0, 3] },
  { title: 'nothing at all', given: facts(0, 0, 0, false), short: [1, 1, 1, 1, 0] },
])('四(二)2(4)③: $title', ({ given, short }) => {
  const shortBy = short.reduce((a, b) => a + b);
  const verdict = rule.judge(given, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'residents.tellers',
    clause: '四(二)2(4)③',
    level: 'mandatory',
    satisfied: shortBy === 0,
    required: { scrutineers: 1, callers: 1, counters: 1, approvedByMeeting: true, candidatesAmongThem: 0 },
    actual: given,
    shortBy,
  });
  expect(verdict.details.parts).toMatchObject(
    Object.keys(given).map((fact, at) => ({ fact, shortBy: short[at], satisfied: short[at] === 0 })),
  );
});

test('四(二)2(4)③: the message quotes every number, or what is wrong', () => {
  expect(rule.judge(facts(2, 1, 3), galutu2020).message).toEqual({
    zh: '监票人2名，至少须1名；唱票人1名，至少须1名；计票人3名，至少须1名；已经选举大会通过；其中有候选人0名，候选人不得担任',
    en: 'scrutineers: 2, at least 1 needed; callers: 1, at least 1 needed; counters: 3, at least 1 needed; adopted by the meeting; candidates among them: 0, none allowed',
  });
  expect(rule.judge(facts(1, 0, 1, false, 1), galutu2020).message).toEqual({
    zh: '唱票人0名，至少须1名；未经选举大会通过；其中有候选人1名，候选人不得担任',
    en: 'callers: 0, at least 1 needed; not adopted by the meeting; candidates among them: 1, none allowed',
  });
});

test.each([
  {
    title: 'more candidates among them than there are',
    given: facts(1, 1, 1, true, 4),
    fields: ['candidatesAmongThem'],
  },
  { title: 'a negative number', given: facts(-1, 1, 1), fields: ['scrutineers'] },
])('四(二)2(4)③: $title is invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});
