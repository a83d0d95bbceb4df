import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import {
  candidatesPublicationRule,
  voterListPublicationRule,
} from '../../../../machines/rules/residents/publications.ts';
import { invalidFields } from '../invalid-fields.ts';
import { planWith } from './plan-with.ts';

const electionDay = '2021-03-01';
const list = { rule: voterListPublicationRule, id: 'residents.voter-list-publication', clause: '四(二)2(2)' };
const candidates = {
  rule: candidatesPublicationRule,
  id: 'residents.candidates-publication',
  clause: '四(二)2(4)①',
};

test.each([
  { ...list, title: '21 whole days', publishedOn: '2021-02-07', latest: '2021-02-08', late: 0 },
  { ...list, title: '20 whole days', publishedOn: '2021-02-08', latest: '2021-02-08', late: 0 },
  { ...list, title: '19 whole days', publishedOn: '2021-02-09', latest: '2021-02-08', late: 1 },
  { ...list, title: 'on election day', publishedOn: '2021-03-01', latest: '2021-02-08', late: 21 },
  { ...list, title: 'after election day', publishedOn: '2021-03-02', latest: '2021-02-08', late: 22 },
  { ...candidates, title: '6 whole days', publishedOn: '2021-02-22', latest: '2021-02-23', late: 0 },
  { ...candidates, title: '5 whole days', publishedOn: '2021-02-23', latest: '2021-02-23', late: 0 },
  { ...candidates, title: '4 whole days', publishedOn: '2021-02-24', latest: '2021-02-23', late: 1 },
])('$clause: $id, $title before the election', ({ rule, id, clause, publishedOn, latest, late }) => {
  const verdict = rule.judge({ publishedOn, electionDay }, galutu2020);
  expect(verdict).toMatchObject({
    rule: id,
    clause,
    level: 'mandatory',
    satisfied: late === 0,
    required: latest,
    actual: publishedOn,
    shortBy: late,
    reading: 'whole-days-between',
  });
  expect(verdict.details).toEqual({ latestPublication: latest });
});

test('the message names the list, the days and the last day', () => {
  expect(list.rule.judge({ publishedOn: '2021-02-09', electionDay }, galutu2020).message).toEqual({
    zh: '选民名单须在选举日2021-03-01的20日前（不迟于2021-02-08）公布，实为2021-02-09，迟1日',
    en: 'the voter list is due 20 days before election day 2021-03-01, by 2021-02-08; published 2021-02-09, 1 day late',
  });
  expect(candidates.rule.judge({ publishedOn: '2021-02-23', electionDay }, galutu2020).message).toEqual({
    zh: '正式候选人名单须在选举日2021-03-01的5日前（不迟于2021-02-23）公布，实为2021-02-23',
    en: 'the list of candidates is due 5 days before election day 2021-03-01, by 2021-02-23; published 2021-02-23',
  });
});

test.each([
  { ...list, days: 20, publishedOn: '2021-02-09' },
  { ...candidates, days: 5, publishedOn: '2021-02-24' },
])('$id: read as a difference on the calendar, $days days are enough', ({ rule, publishedOn }) => {
  expect(
    rule.judge({ publishedOn, electionDay }, planWith({}, { dayCount: 'calendar-difference' })),
  ).toMatchObject({
    satisfied: true,
    required: publishedOn,
    shortBy: 0,
    reading: 'calendar-difference',
    details: { latestPublication: publishedOn },
  });
});

test.each([list, candidates])('$id: the days are those of the plan', ({ rule }) => {
  const plan = planWith({ voterListDays: 10, candidatesDays: 10 });
  expect(rule.judge({ publishedOn: '2021-02-19', electionDay }, plan)).toMatchObject({
    satisfied: false,
    required: '2021-02-18',
    shortBy: 1,
  });
});

test.each([
  {
    ...list,
    title: 'a day that does not exist',
    given: { publishedOn: '2021-02-29', electionDay },
    fields: ['publishedOn'],
  },
  { ...candidates, title: 'no election day', given: { publishedOn: '2021-02-20' }, fields: ['electionDay'] },
])('$id: $title is invalid', ({ rule, given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});
