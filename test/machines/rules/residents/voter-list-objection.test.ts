import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { voterListObjectionRule as rule } from '../../../../machines/rules/residents/voter-list-objection.ts';
import { invalidFields } from '../invalid-fields.ts';
import { planWith } from './plan-with.ts';

const facts = (filedOn: string, decidedOn: string | null, asOf: string) => ({
  publishedOn: '2021-02-01',
  filedOn,
  decidedOn,
  asOf,
});

test.each([
  {
    title: 'filed on the day of publication',
    given: facts('2021-02-01', '2021-02-01', '2021-02-01'),
    dueOn: '2021-02-04',
    filed: 0,
    decided: 0,
  },
  {
    title: 'filed a day before the last',
    given: facts('2021-02-05', null, '2021-02-05'),
    dueOn: '2021-02-08',
    filed: 0,
    decided: 0,
  },
  {
    title: 'filed on the fifth day',
    given: facts('2021-02-06', null, '2021-02-06'),
    dueOn: '2021-02-09',
    filed: 0,
    decided: 0,
  },
  {
    title: 'filed on the sixth day is inadmissible',
    given: facts('2021-02-07', null, '2021-02-07'),
    dueOn: '2021-02-10',
    filed: 1,
    decided: 0,
  },
  {
    title: 'decided a day before it is due',
    given: facts('2021-02-03', '2021-02-05', '2021-02-20'),
    dueOn: '2021-02-06',
    filed: 0,
    decided: 0,
  },
  {
    title: 'decided on the third day',
    given: facts('2021-02-03', '2021-02-06', '2021-02-20'),
    dueOn: '2021-02-06',
    filed: 0,
    decided: 0,
  },
  {
    title: 'decided on the fourth day',
    given: facts('2021-02-03', '2021-02-07', '2021-02-20'),
    dueOn: '2021-02-06',
    filed: 0,
    decided: 1,
  },
  {
    title: 'open a day before it is due',
    given: facts('2021-02-03', null, '2021-02-05'),
    dueOn: '2021-02-06',
    filed: 0,
    decided: 0,
  },
  {
    title: 'open on the day it is due',
    given: facts('2021-02-03', null, '2021-02-06'),
    dueOn: '2021-02-06',
    filed: 0,
    decided: 0,
  },
  {
    title: 'open a day after it was due',
    given: facts('2021-02-03', null, '2021-02-07'),
    dueOn: '2021-02-06',
    filed: 0,
    decided: 1,
  },
  {
    title: 'filed late and decided late',
    given: facts('2021-02-08', '2021-02-14', '2021-02-14'),
    dueOn: '2021-02-11',
    filed: 2,
    decided: 3,
  },
])('四(二)2(2): $title', ({ given, dueOn, filed, decided }) => {
  const verdict = rule.judge(given, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'residents.voter-list-objection',
    clause: '四(二)2(2)',
    level: 'mandatory',
    satisfied: filed + decided === 0,
    required: { filedOn: '2021-02-06', decidedOn: dueOn },
    actual: { filedOn: given.filedOn, decidedOn: given.decidedOn },
    shortBy: filed + decided,
  });
  expect(verdict.details).toMatchObject({
    admissible: filed === 0,
    fileBy: '2021-02-06',
    dueOn,
    overdue: decided > 0,
    parts: [
      { fact: 'filedOn', shortBy: filed, satisfied: filed === 0, level: 'mandatory' },
      { fact: 'decidedOn', shortBy: decided, satisfied: decided === 0, level: 'mandatory' },
    ],
  });
});

test('四(二)2(2): the message quotes both terms, or the one that was missed', () => {
  expect(rule.judge(facts('2021-02-03', null, '2021-02-05'), galutu2020).message).toEqual({
    zh: '申诉期限为2021-02-06，实为2021-02-03；处理期限为2021-02-06，至2021-02-05尚未处理',
    en: 'filing due 2021-02-06, done 2021-02-03; decision due 2021-02-06, open on 2021-02-05',
  });
  expect(rule.judge(facts('2021-02-03', null, '2021-02-08'), galutu2020).message).toEqual({
    zh: '处理期限为2021-02-06，至2021-02-08尚未处理，逾期2日',
    en: 'decision due 2021-02-06, open on 2021-02-08, 2 days overdue',
  });
});

test.each([
  {
    title: 'filed before the publication',
    given: facts('2021-01-31', null, '2021-02-01'),
    fields: ['filedOn'],
  },
  {
    title: 'decided before it was filed',
    given: facts('2021-02-03', '2021-02-02', '2021-02-03'),
    fields: ['decidedOn'],
  },
  { title: 'judged before it was filed', given: facts('2021-02-03', null, '2021-02-02'), fields: ['asOf'] },
  {
    title: 'judged before it was decided',
    given: facts('2021-02-03', '2021-02-05', '2021-02-04'),
    fields: ['asOf'],
  },
  {
    title: 'a month that does not exist',
    given: facts('2021-13-03', null, '2021-02-04'),
    fields: ['filedOn'],
  },
])('四(二)2(2): $title is invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test('四(二)2(2): both terms are those of the plan', () => {
  const plan = planWith({ objection: { fileWithinDays: 7, decideWithinDays: 1 } });
  expect(rule.judge(facts('2021-02-08', '2021-02-10', '2021-02-10'), plan)).toMatchObject({
    satisfied: false,
    required: { filedOn: '2021-02-08', decidedOn: '2021-02-09' },
    shortBy: 1,
    details: { admissible: true, dueOn: '2021-02-09', overdue: true },
  });
});
