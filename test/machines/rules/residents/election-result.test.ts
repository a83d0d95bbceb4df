import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { electionResultRule as rule } from '../../../../machines/rules/residents/election-result.ts';
import { election, tally } from './an-election.ts';
import { planWith } from './plan-with.ts';

const open = { tie: [], openSeats: 0, vacancies: 0, void: false, voidBecause: [] };

test.each([
  {
    title: '49 of 100 approvals',
    given: election(1, [tally('a', 49, 51)]),
    details: { ...open, elected: [], notElected: ['a'], vacancies: 1 },
  },
  {
    title: '50 of 100 approvals, half',
    given: election(1, [tally('a', 50, 50)]),
    details: { ...open, elected: [], notElected: ['a'], vacancies: 1 },
  },
  {
    title: '51 of 100 approvals',
    given: election(1, [tally('a', 51, 49)]),
    details: { ...open, elected: ['a'], notElected: [] },
  },
  {
    title: 'more over half than seats: most approvals first',
    given: election(2, [tally('a', 55), tally('b', 70), tally('c', 60), tally('d', 15)]),
    details: { ...open, elected: ['b', 'c'], notElected: ['a', 'd'] },
  },
  {
    title: 'fewer over half than seats',
    given: election(3, [tally('a', 80), tally('b', 60), tally('c', 50), tally('d', 40)]),
    details: { ...open, elected: ['a', 'b'], notElected: ['c', 'd'], vacancies: 1 },
  },
  {
    title: 'someone written in wins over the candidate',
    given: election(1, [tally('candidate', 40), { ...tally('written-in', 60), writeIn: true }]),
    details: { ...open, elected: ['written-in'], notElected: ['candidate'] },
  },
  {
    title: 'two tie for the last seat',
    given: election(2, [tally('a', 60), tally('b', 70), tally('c', 60)]),
    details: { ...open, elected: ['b'], notElected: [], tie: ['a', 'c'], openSeats: 1 },
  },
  {
    title: 'three tie for two seats',
    given: election(2, [tally('c', 60), tally('a', 60), tally('b', 60), tally('d', 10)]),
    details: { ...open, elected: [], notElected: ['d'], tie: ['a', 'b', 'c'], openSeats: 2 },
  },
  {
    title: 'the same approvals within the seats are no tie',
    given: election(2, [tally('b', 60), tally('a', 60), tally('c', 55)]),
    details: { ...open, elected: ['a', 'b'], notElected: ['c'] },
  },
  {
    title: 'the same approvals below the majority are no tie',
    given: election(2, [tally('a', 60), tally('b', 50), tally('c', 50)]),
    details: { ...open, elected: ['a'], notElected: ['b', 'c'], vacancies: 1 },
  },
  {
    title: 'invalid ballots weigh in the majority',
    given: election(1, [tally('a', 50, 30)], { invalid: 20 }),
    details: { ...open, elected: [], notElected: ['a'], vacancies: 1 },
  },
  {
    title: 'nobody stood',
    given: election(2, []),
    details: { ...open, elected: [], notElected: [], vacancies: 2 },
  },
])('四(二)2(4)④: $title', ({ given, details }) => {
  const verdict = rule.judge(given, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'residents.election-result',
    clause: '四(二)2(4)④',
    level: 'mandatory',
    satisfied: details.elected.length === given.seats,
    required: given.seats,
    actual: details.elected.length,
    shortBy: given.seats - details.elected.length,
  });
  expect(verdict.details).toEqual({ ...details, approvalsNeeded: 51 });
});

test('四(二)2(4)④: the message quotes the majority and the result, or why the election is void', () => {
  const tied = election(3, [tally('a', 80), tally('b', 60), tally('c', 60), tally('d', 60)], {
    post: 'deputy',
  });
  expect(rule.judge(tied, galutu2020).message).toEqual({
    zh: '副主任选举：收回选票100张，当选须赞成票51张（超过1/2），应选3名，当选1名，3名得票相同，尚有2个名额未定，须再次投票',
    en: 'deputy director: 51 of 100 ballots needed (more than 1/2); 1 of 3 elected, 3 tied for 2 open, to be voted on again',
  });
  const few = election(1, [], { method: 'indirect', registered: 50, ballotsIssued: 20, ballotsReturned: 25 });
  expect(rule.judge(few, galutu2020).message).toEqual({
    zh: '委员选举：发出选票20张，收回25张，多出5张；居民代表50人，收回选票25张，须26张（超过1/2），还差1张，选举无效',
    en: 'member: 25 ballots returned of 20 issued, 5 too many; 25 ballots returned of 50 representatives; 26 needed (more than 1/2), 1 short; the election is void',
  });
});

test('四(二)2(4)④: majority, turnout and reading are those of the plan', () => {
  const plan = planWith({
    electionMajority: {
      num: 2,
      den: 3,
      compare: 'at-least',
      higherRule: { num: 1, den: 2, compare: 'more-than', source: 'law' },
    },
    turnout: {
      direct: { num: 2, den: 3, compare: 'at-least' },
      indirect: galutu2020.residents.turnout.indirect,
    },
  });
  const judged = (registered: number, approve: number) =>
    rule.judge(election(1, [tally('a', approve)], { registered }), plan);
  expect(judged(150, 66)).toMatchObject({
    satisfied: false,
    reading: 'at-least 2/3; law: more-than 1/2',
    details: { void: false, vacancies: 1, approvalsNeeded: 67 },
  });
  expect(judged(150, 67)).toMatchObject({ satisfied: true });
  expect(judged(151, 67)).toMatchObject({ satisfied: false, details: { void: true } });
});
