import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { runoffRule as rule } from '../../../../machines/rules/residents/runoff.ts';
import { invalidFields } from '../invalid-fields.ts';
import { planWith } from './plan-with.ts';

const electionOn = '2021-03-01';
const votesOf = (votes: Record<string, number>) => Object.entries(votes).map(([id, n]) => ({ id, votes: n }));
/** 90 take part, so that a direct run-off takes 31 votes. */
const direct = (seats: number, votes: Record<string, number>, change: object = {}) => ({
  method: 'direct',
  seats,
  tiedIds: ['a', 'b', 'c'],
  electionOn,
  runoffOn: '2021-03-03',
  voted: 90,
  tallies: votesOf(votes),
  ...change,
});
const indirect = (seats: number, votes: Record<string, number>, change: object = {}) =>
  direct(seats, votes, { method: 'indirect', runoffOn: electionOn, ...change });
const settled = { tie: [], openSeats: 0, vacancies: 0, late: false };

test.each([
  {
    title: 'most votes, but 29 of 90',
    given: direct(1, { a: 29, b: 28, c: 27 }),
    details: { ...settled, elected: [], notElected: ['a', 'b', 'c'], vacancies: 1 },
  },
  {
    title: 'most votes, but 30 of 90, a third',
    given: direct(1, { a: 30, b: 29, c: 28 }),
    details: { ...settled, elected: [], notElected: ['a', 'b', 'c'], vacancies: 1 },
  },
  {
    title: 'most votes, and 31 of 90',
    given: direct(1, { b: 31, a: 30, c: 29 }),
    details: { ...settled, elected: ['b'], notElected: ['a', 'c'] },
  },
  {
    title: 'two seats, the top two over a third',
    given: direct(2, { a: 31, b: 60, c: 50 }),
    details: { ...settled, elected: ['b', 'c'], notElected: ['a'] },
  },
  {
    title: 'two seats, one over a third',
    given: direct(2, { a: 60, b: 30, c: 20 }),
    details: { ...settled, elected: ['a'], notElected: ['b', 'c'], vacancies: 1 },
  },
  {
    title: 'tied again over a third',
    given: direct(1, { b: 40, a: 40, c: 10 }),
    details: { ...settled, elected: [], notElected: ['c'], tie: ['a', 'b'], openSeats: 1 },
  },
  {
    title: 'tied again for the second seat',
    given: direct(2, { a: 35, b: 70, c: 35 }),
    details: { ...settled, elected: ['b'], notElected: [], tie: ['a', 'c'], openSeats: 1 },
  },
  {
    title: 'a tie below a third elects nobody and is run off no more',
    given: direct(1, { a: 30, b: 30, c: 30 }),
    details: { ...settled, elected: [], notElected: ['a', 'b', 'c'], vacancies: 1 },
  },
  {
    title: 'nobody came',
    given: direct(1, {}, { voted: 0 }),
    details: { ...settled, elected: [], notElected: ['a', 'b', 'c'], vacancies: 1 },
  },
  {
    title: 'someone without a tally has no votes',
    given: direct(1, { c: 80 }),
    details: { ...settled, elected: ['c'], notElected: ['a', 'b'] },
  },
  {
    title: 'someone without a tally does not tie with someone who has one vote',
    given: indirect(2, { b: 5, a: 1 }),
    details: { ...settled, elected: ['b', 'a'], notElected: ['c'] },
  },
  {
    title: 'on the spot the most votes are enough',
    given: indirect(1, { a: 2, b: 1 }),
    details: { ...settled, elected: ['a'], notElected: ['b', 'c'] },
  },
  {
    title: 'on the spot and tied again',
    given: indirect(1, { a: 20, b: 20, c: 10 }),
    details: { ...settled, elected: [], notElected: ['c'], tie: ['a', 'b'], openSeats: 1 },
  },
  {
    title: 'on the spot and nobody got a vote',
    given: indirect(2, {}, { voted: 0 }),
    details: { ...settled, elected: [], notElected: [], tie: ['a', 'b', 'c'], openSeats: 2 },
  },
])('四(二)2(4)④: $title', ({ given, details }) => {
  const filled = details.elected.length;
  const { parts, ...rest } = rule.judge(given, galutu2020).details;
  expect(rest).toEqual(details);
  expect(rule.judge(given, galutu2020)).toMatchObject({
    rule: 'residents.runoff',
    clause: '四(二)2(4)④',
    level: 'mandatory',
    satisfied: filled === given.seats,
    required: { seats: given.seats },
    actual: { seats: filled },
    shortBy: given.seats - filled,
  });
  expect(parts).toMatchObject([
    { fact: 'runoffOn', satisfied: true, shortBy: 0 },
    { fact: 'seats', satisfied: filled === given.seats, shortBy: given.seats - filled },
  ]);
});

test.each([
  { make: direct, runoffOn: '2021-03-01', dueOn: '2021-03-04', late: 0 },
  { make: direct, runoffOn: '2021-03-03', dueOn: '2021-03-04', late: 0 },
  { make: direct, runoffOn: '2021-03-04', dueOn: '2021-03-04', late: 0 },
  { make: direct, runoffOn: '2021-03-05', dueOn: '2021-03-04', late: 1 },
  { make: indirect, runoffOn: '2021-03-01', dueOn: '2021-03-01', late: 0 },
  { make: indirect, runoffOn: '2021-03-02', dueOn: '2021-03-01', late: 1 },
])('四(二)2(4)④: a $make.name run-off on $runoffOn is $late days late', ({ make, runoffOn, dueOn, late }) => {
  expect(rule.judge(make(1, { a: 60 }, { runoffOn }), galutu2020)).toMatchObject({
    satisfied: late === 0,
    required: { runoffOn: dueOn },
    actual: { runoffOn, seats: 1 },
    shortBy: late,
    details: { elected: ['a'], late: late > 0 },
  });
});

test('四(二)2(4)④: the message quotes the days, the votes needed and the result', () => {
  expect(rule.judge(direct(1, { a: 40, b: 40 }, { runoffOn: '2021-03-06' }), galutu2020).message).toEqual({
    zh: '再次投票期限为2021-03-04，实为2021-03-06，逾期2日；参加投票90人，当选须31票（超过1/3），应选1名，当选0名，2名得票仍相同',
    en: 'run-off due 2021-03-04, done 2021-03-06, 2 days late; 90 voted, 31 votes needed (more than 1/3); 0 of 1 elected, 2 tied again',
  });
  expect(rule.judge(indirect(1, { a: 50 }), galutu2020).message).toEqual({
    zh: '再次投票期限为2021-03-01，实为2021-03-01；参加投票90人，应选1名，当选1名',
    en: 'run-off due 2021-03-01, done 2021-03-01; 90 voted; 1 of 1 elected',
  });
});

test.each([
  { title: 'someone who did not tie', given: direct(1, { a: 40, x: 20 }), fields: ['tallies[1].id'] },
  {
    title: 'a run-off before the election',
    given: direct(1, {}, { runoffOn: '2021-02-28' }),
    fields: ['runoffOn'],
  },
  {
    title: 'the same person tied twice',
    given: direct(1, {}, { tiedIds: ['a', 'b', 'a'] }),
    fields: ['tiedIds[2]'],
  },
  { title: 'no more tied than seats', given: direct(3, { a: 40 }), fields: ['tiedIds'] },
  {
    title: 'a name counted twice',
    given: direct(1, {}, { tallies: [...votesOf({ a: 10 }), ...votesOf({ a: 10 })] }),
    fields: ['tallies[1].id'],
  },
  { title: 'more votes for one than voted', given: direct(2, { a: 91 }), fields: ['tallies[0].votes'] },
  {
    title: 'more votes than one from each for one seat',
    given: direct(1, { a: 50, b: 41 }),
    fields: ['tallies'],
  },
  { title: 'no seats', given: direct(0, {}), fields: ['seats'] },
])('四(二)2(4)④: $title is invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test('四(二)2(4)④: days, share and reading are those of the plan', () => {
  const higherRule = { num: 1, den: 3, compare: 'at-least', source: 'law' } as const;
  const plan = planWith({
    runoff: { withinDays: 1, votesOfVoted: { num: 1, den: 2, compare: 'more-than', higherRule } },
  });
  expect(rule.judge(direct(1, { a: 45 }), plan)).toMatchObject({
    satisfied: false,
    required: { runoffOn: '2021-03-02', seats: 1 },
    actual: { runoffOn: '2021-03-03', seats: 0 },
    shortBy: 2,
    reading: 'more-than 1/2; law: at-least 1/3',
  });
  expect(rule.judge(indirect(1, { a: 45 }), plan)).not.toHaveProperty('reading');
});
