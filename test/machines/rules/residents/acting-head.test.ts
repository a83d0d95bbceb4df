import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { actingHeadRule as rule } from '../../../../machines/rules/residents/acting-head.ts';
import { invalidFields } from '../invalid-fields.ts';

type Votes = Record<string, number>;
const facts = (directorElected: boolean, deputies: Votes, members: Votes) => ({
  directorElected,
  deputies: Object.entries(deputies).map(([id, votes]) => ({ id, votes })),
  members: Object.entries(members).map(([id, votes]) => ({ id, votes })),
});

test.each([
  {
    title: 'the director is elected',
    given: facts(true, { d1: 90, d2: 90 }, { m1: 80 }),
    satisfied: true,
    details: { actingHead: null, tie: [] },
  },
  {
    title: 'the director alone is elected',
    given: facts(true, {}, {}),
    satisfied: true,
    details: { actingHead: null, tie: [] },
  },
  {
    title: 'the deputy with most votes, even if a member has more',
    given: facts(false, { d1: 60, d2: 70 }, { m1: 99 }),
    satisfied: true,
    details: { actingHead: 'd2', tie: [] },
  },
  {
    title: 'without deputies the member with most votes',
    given: facts(false, {}, { m1: 60, m2: 61, m3: 59 }),
    satisfied: true,
    details: { actingHead: 'm2', tie: [] },
  },
  {
    title: 'deputies tie for the lead',
    given: facts(false, { d2: 70, d1: 70, d3: 60 }, { m1: 99 }),
    satisfied: false,
    details: { actingHead: null, tie: ['d1', 'd2'] },
  },
  {
    title: 'members tie for the lead',
    given: facts(false, {}, { m1: 60, m2: 60 }),
    satisfied: false,
    details: { actingHead: null, tie: ['m1', 'm2'] },
  },
  {
    title: 'a tie behind the lead does not matter',
    given: facts(false, { d1: 70, d2: 60, d3: 60 }, {}),
    satisfied: true,
    details: { actingHead: 'd1', tie: [] },
  },
  {
    title: 'nobody is left',
    given: facts(false, {}, {}),
    satisfied: false,
    details: { actingHead: null, tie: [] },
  },
])('四(二)2(4)④: $title', ({ given, satisfied, details }) => {
  const verdict = rule.judge(given, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'residents.acting-head',
    clause: '四(二)2(4)④',
    level: 'mandatory',
    satisfied,
    required: 1,
    actual: satisfied ? 1 : 0,
    shortBy: satisfied ? 0 : 1,
  });
  expect(verdict.details).toEqual(details);
});

test.each([
  {
    given: facts(true, {}, {}),
    zh: '主任1名已选出，无需临时主持',
    en: 'the director is elected, no acting head is needed',
  },
  {
    given: facts(false, { d1: 60, d2: 70 }, {}),
    zh: '主任暂缺，由2名副主任中得票最多（70票）的临时主持工作',
    en: 'no director; of 2 deputies the one with most votes (70) acts',
  },
  {
    given: facts(false, {}, { m1: 60, m2: 60 }),
    zh: '主任暂缺，2名委员同得60票，临时主持人选未定',
    en: 'no director; 2 members tie at 60 votes, the acting head is open',
  },
  {
    given: facts(false, {}, {}),
    zh: '主任、副主任、委员均暂缺，无人可临时主持',
    en: 'no director, deputy or member is left to act',
  },
])('四(二)2(4)④: the message: $en', ({ given, zh, en }) => {
  expect(rule.judge(given, galutu2020).message).toEqual({ zh, en });
});

test.each([
  {
    title: 'a deputy twice',
    given: {
      directorElected: false,
      deputies: [
        { id: 'a', votes: 1 },
        { id: 'a', votes: 2 },
      ],
      members: [],
    },
    fields: ['deputies[1].id'],
  },
  {
    title: 'a member twice',
    given: {
      directorElected: false,
      deputies: [],
      members: [
        { id: 'a', votes: 1 },
        { id: 'a', votes: 1 },
      ],
    },
    fields: ['members[1].id'],
  },
  { title: 'a negative number of votes', given: facts(false, { d1: -1 }, {}), fields: ['deputies[0].votes'] },
])('四(二)2(4)④: $title is invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});
