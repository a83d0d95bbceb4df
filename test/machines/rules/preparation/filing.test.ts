import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { planFiledRule as rule } from '../../../../machines/rules/preparation/filing.ts';
import { invalidFields } from '../invalid-fields.ts';

const deadline = '2020-12-20';
const facts = (approved: string | null, party: string | null, civil: string | null) => ({
  approvedByWorkGroupOn: approved,
  filedWithPartyOfficeOn: party,
  filedWithCivilAffairsOn: civil,
});
const days = (approval: number, party: number, civil: number) => ({
  approvedByWorkGroupOn: approval,
  filedWithPartyOfficeOn: party,
  filedWithCivilAffairsOn: civil,
});

test.each([
  {
    title: 'filed a day before the deadline',
    given: facts('2020-12-10', '2020-12-19', '2020-12-19'),
    due: '2020-12-19',
    short: days(0, 0, 0),
    lateBy: 0,
  },
  {
    title: 'filed on the deadline, approved the same day',
    given: facts(deadline, deadline, deadline),
    due: deadline,
    short: days(0, 0, 0),
    lateBy: 0,
  },
  {
    title: 'filed with one office a day late',
    given: facts('2020-12-10', '2020-12-18', '2020-12-21'),
    due: '2020-12-18',
    short: days(0, 0, 1),
    lateBy: 1,
  },
  {
    title: 'late with both: the later filing counts',
    given: facts('2020-12-21', '2020-12-25', '2021-01-02'),
    due: '2020-12-25',
    short: days(0, 5, 13),
    lateBy: 13,
  },
  {
    title: 'approved a day before the earlier filing',
    given: facts('2020-12-14', '2020-12-17', '2020-12-15'),
    due: '2020-12-15',
    short: days(0, 0, 0),
    lateBy: 0,
  },
  {
    title: 'approved after one of the filings',
    given: facts('2020-12-16', '2020-12-17', '2020-12-15'),
    due: '2020-12-15',
    short: days(1, 0, 0),
    lateBy: 0,
  },
  {
    title: 'filed but never approved',
    given: facts(null, '2020-12-15', '2020-12-16'),
    due: '2020-12-15',
    short: days(1, 0, 0),
    lateBy: 0,
  },
  {
    title: 'approved and filed with one office only',
    given: facts('2020-12-10', '2020-12-15', null),
    due: '2020-12-15',
    short: days(0, 0, 1),
    lateBy: 0,
  },
  {
    title: 'approved after the deadline and not filed yet',
    given: facts('2020-12-22', null, null),
    due: deadline,
    short: days(2, 1, 1),
    lateBy: 0,
  },
  {
    title: 'nothing done yet',
    given: facts(null, null, null),
    due: deadline,
    short: days(1, 1, 1),
    lateBy: 0,
  },
])('四(一)4: $title', ({ given, due, short, lateBy }) => {
  const verdict = rule.judge(given, galutu2020);
  const shortBy = Object.values(short).reduce((a, b) => a + b);
  expect(verdict).toMatchObject({
    rule: 'preparation.plan-filed',
    clause: '四(一)4',
    level: 'advisory',
    satisfied: shortBy === 0,
    required: {
      approvedByWorkGroupOn: due,
      filedWithPartyOfficeOn: deadline,
      filedWithCivilAffairsOn: deadline,
    },
    actual: given,
    shortBy,
    details: { lateBy },
  });
  expect(verdict.details.parts).toEqual(
    Object.entries(short).map(([fact, part]) =>
      expect.objectContaining({ fact, shortBy: part, satisfied: part === 0, level: 'advisory' }),
    ),
  );
});

test('四(一)4: the message says what is late and by how much', () => {
  const late = rule.judge(facts('2020-12-16', '2020-12-15', '2020-12-22'), galutu2020);
  expect(late.message).toEqual({
    zh: '工作组审定（先审定后备案）期限为2020-12-15，实为2020-12-16，晚1日；民政办备案期限为2020-12-20，实为2020-12-22，晚2日',
    en: 'approval by the work group (before any filing) due 2020-12-15, done 2020-12-16, 1 day late; filing with the civil-affairs office due 2020-12-20, done 2020-12-22, 2 days late',
  });
  expect(rule.judge(facts('2020-12-10', '2020-12-15', null), galutu2020).message).toEqual({
    zh: '民政办备案期限为2020-12-20，尚未完成',
    en: 'filing with the civil-affairs office due 2020-12-20, not there yet',
  });
});

test.each([
  {
    title: 'a day that does not exist',
    given: facts('2020-11-31', null, null),
    fields: ['approvedByWorkGroupOn'],
  },
  {
    title: 'a filing left out instead of null',
    given: { approvedByWorkGroupOn: null, filedWithPartyOfficeOn: null },
    fields: ['filedWithCivilAffairsOn'],
  },
])('四(一)4: $title is invalid', ({ given, fields }) => {
  expect([...new Set(invalidFields(() => rule.judge(given, galutu2020)))]).toEqual(fields);
});

test('四(一)4: the deadline is that of the plan', () => {
  const preparation = { ...galutu2020.stages.preparation, deadline: '2020-12-31' };
  const plan = { ...galutu2020, stages: { ...galutu2020.stages, preparation } };
  expect(rule.judge(facts('2020-12-30', '2020-12-31', '2021-01-01'), plan)).toMatchObject({
    satisfied: false,
    shortBy: 1,
    details: { lateBy: 1 },
  });
});
