import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { handoverRule as rule } from '../../../../machines/rules/follow-up.ts';
import { invalidFields } from '../invalid-fields.ts';
import { planWith } from './plan-with.ts';

const items = ['seal', 'archives', 'ledgers', 'debts', 'assets'];
const handover = (body: string, completedOn: string, handedOver: string[] = items) => ({
  body,
  from: '2021-01-10',
  completedOn,
  items: handedOver,
});

test.each([
  {
    title: 'on the day itself',
    given: handover('party', '2021-01-10'),
    dueOn: '2021-01-17',
    lateBy: 0,
    missing: [],
  },
  {
    title: 'party, after 6 days',
    given: handover('party', '2021-01-16'),
    dueOn: '2021-01-17',
    lateBy: 0,
    missing: [],
  },
  {
    title: 'party, after 7 days',
    given: handover('party', '2021-01-17'),
    dueOn: '2021-01-17',
    lateBy: 0,
    missing: [],
  },
  {
    title: 'party, after 8 days',
    given: handover('party', '2021-01-18'),
    dueOn: '2021-01-17',
    lateBy: 1,
    missing: [],
  },
  {
    title: 'residents, after 9 days',
    given: handover('residents', '2021-01-19'),
    dueOn: '2021-01-20',
    lateBy: 0,
    missing: [],
  },
  {
    title: 'residents, after 10 days',
    given: handover('residents', '2021-01-20'),
    dueOn: '2021-01-20',
    lateBy: 0,
    missing: [],
  },
  {
    title: 'residents, after 11 days',
    given: handover('residents', '2021-01-21'),
    dueOn: '2021-01-20',
    lateBy: 1,
    missing: [],
  },
  {
    title: 'in another order, one thing twice',
    given: handover('party', '2021-01-12', ['assets', 'seal', 'seal', 'debts', 'ledgers', 'archives']),
    dueOn: '2021-01-17',
    lateBy: 0,
    missing: [],
  },
  {
    title: 'in time, but without seal and debts',
    given: handover('party', '2021-01-12', ['assets', 'ledgers', 'archives']),
    dueOn: '2021-01-17',
    lateBy: 0,
    missing: ['seal', 'debts'],
  },
  {
    title: '12 days late and nothing handed over',
    given: handover('party', '2021-01-29', []),
    dueOn: '2021-01-17',
    lateBy: 12,
    missing: items,
  },
])('四(三)1: handover, $title', ({ given, dueOn, lateBy, missing }) => {
  const there = items.filter((item) => given.items.includes(item));
  const verdict = rule.judge(given, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'follow-up.handover',
    clause: '四(三)1',
    level: 'mandatory',
    satisfied: lateBy + missing.length === 0,
    required: { completedOn: dueOn, items },
    actual: { completedOn: given.completedOn, items: there },
    shortBy: lateBy + missing.length,
  });
  expect(verdict.details).toMatchObject({
    dueOn,
    lateBy,
    missing,
    parts: [
      { fact: 'completedOn', shortBy: lateBy, satisfied: lateBy === 0 },
      { fact: 'items', shortBy: missing.length, satisfied: missing.length === 0 },
    ],
  });
});

test('四(三)1: the message quotes the days and names what is missing', () => {
  expect(rule.judge(handover('party', '2021-01-19', ['seal', 'assets']), galutu2020).message).toEqual({
    zh: '移交期限为2021-01-17，实为2021-01-19，逾期2日；移交须5项，已有2项，缺档案资料、账簿、债权债务',
    en: 'handover due 2021-01-17, done 2021-01-19, 2 days late; handed over: 2 of 5, missing archives, ledgers, claims and debts',
  });
});

test.each([
  {
    title: 'handed over before the meeting',
    given: handover('party', '2021-01-09'),
    fields: ['completedOn'],
  },
  { title: 'an unknown body', given: handover('supervision', '2021-01-12'), fields: ['body'] },
  { title: 'an unknown thing', given: handover('party', '2021-01-12', ['car']), fields: ['items[0]'] },
])('四(三)1: $title is invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test('四(三)1: days and things to hand over are those of the plan', () => {
  const plan = planWith({ handoverDays: { party: 3, residents: 30 }, handoverItems: ['seal'] });
  const due = (body: string) => rule.judge(handover(body, '2021-01-14', ['seal']), plan);
  expect(due('party')).toMatchObject({ satisfied: false, shortBy: 1, details: { dueOn: '2021-01-13' } });
  expect(due('residents')).toMatchObject({ satisfied: true, details: { dueOn: '2021-02-09', missing: [] } });
});
