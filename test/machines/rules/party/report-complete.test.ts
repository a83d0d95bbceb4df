import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { reportCompleteRule as rule } from '../../../../machines/rules/party/report-complete.ts';
import { invalidFields } from '../invalid-fields.ts';

const complete = {
  meetingOn: '2021-01-12',
  expected: 60,
  present: 52,
  results: [
    { id: 'a', votes: 50 },
    { id: 'b', votes: 41 },
    { id: 'c', votes: 12 },
  ],
  committee: ['a', 'b'],
  secretary: 'a',
  deputies: ['b'],
};
const contents = ['meetingOn', 'expected', 'present', 'results', 'committee', 'secretary', 'deputies'];
const nothing = Object.fromEntries(contents.map((content) => [content, null]));

test.each([
  { title: 'everything is there', given: complete, missing: [] },
  ...contents.map((content) => ({
    title: `${content} is missing`,
    given: { ...complete, [content]: null },
    missing: [content],
  })),
  { title: 'no results', given: { ...complete, results: [] }, missing: ['results'] },
  { title: 'nobody on the committee', given: { ...complete, committee: [] }, missing: ['committee'] },
  { title: 'no deputy', given: { ...complete, deputies: [] }, missing: ['deputies'] },
  {
    title: 'an attendance of 0 is reported, however bad',
    given: { ...complete, present: 0, results: [{ id: 'a', votes: 0 }] },
    missing: [],
  },
  { title: 'nothing is there', given: nothing, missing: contents },
])('四(二)1(8): $title', ({ given, missing }) => {
  expect(rule.judge(given, galutu2020)).toMatchObject({
    rule: 'party.report-complete',
    clause: '四(二)1(8)',
    level: 'mandatory',
    satisfied: missing.length === 0,
    required: contents,
    actual: contents.filter((content) => !missing.includes(content)),
    shortBy: missing.length,
    details: { missing },
  });
});

test.each([
  {
    title: 'complete',
    given: complete,
    zh: '选举情况报告须7项，已有7项',
    en: '7 of 7 contents of the report are there',
  },
  {
    title: 'two missing',
    given: { ...complete, results: [], meetingOn: null },
    zh: '选举情况报告须7项，已有5项，缺党员大会时间、选举结果和获得票数',
    en: '5 of 7 contents of the report are there, missing date of the meeting, results with votes',
  },
])('四(二)1(8): the message, $title', ({ given, zh, en }) => {
  expect(rule.judge(given, galutu2020).message).toEqual({ zh, en });
});

test.each([
  { title: 'more present than expected', given: { ...complete, present: 61 }, fields: ['present'] },
  {
    title: 'more votes than members present',
    given: { ...complete, results: [...complete.results, { id: 'd', votes: 53 }] },
    fields: ['results[3].votes'],
  },
  {
    title: 'a name twice in the results',
    given: { ...complete, results: [...complete.results, { id: 'a', votes: 1 }] },
    fields: ['results[3].id'],
  },
  { title: 'a member twice', given: { ...complete, committee: ['a', 'b', 'b'] }, fields: ['committee[2]'] },
  { title: 'a deputy twice', given: { ...complete, deputies: ['b', 'b'] }, fields: ['deputies[1]'] },
  {
    title: 'a result without votes',
    given: { ...complete, results: [{ id: 'a' }] },
    fields: ['results[0].votes'],
  },
])('四(二)1(8): $title: invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});
