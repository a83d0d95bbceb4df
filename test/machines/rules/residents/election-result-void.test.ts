import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { electionResultRule as rule } from '../../../../machines/rules/residents/election-result.ts';
import { election, tally } from './an-election.ts';

test.each([
  { title: '89 of 180 returned', returned: 89, issued: 120, voidBecause: ['turnout-missed'] },
  { title: '90 of 180 returned, half', returned: 90, issued: 120, voidBecause: ['turnout-missed'] },
  { title: '91 of 180 returned', returned: 91, issued: 120, voidBecause: [] },
  { title: '119 returned of 120 issued', returned: 119, issued: 120, voidBecause: [] },
  { title: '120 returned of 120 issued', returned: 120, issued: 120, voidBecause: [] },
  {
    title: '121 returned of 120 issued',
    returned: 121,
    issued: 120,
    voidBecause: ['returned-exceed-issued'],
  },
  {
    title: '181 returned, of 180 issued to 180',
    returned: 181,
    issued: 180,
    voidBecause: ['returned-exceed-issued'],
  },
  {
    title: '50 returned of 40 issued to 180',
    returned: 50,
    issued: 40,
    voidBecause: ['returned-exceed-issued', 'turnout-missed'],
  },
])('四(二)2(4)④: $title', ({ returned, issued, voidBecause }) => {
  const tallies = [tally('a', returned - 5), tally('b', 5)];
  const given = election(1, tallies, { ballotsIssued: issued, ballotsReturned: returned });
  const isVoid = voidBecause.length > 0;
  const verdict = rule.judge(given, galutu2020);
  expect(verdict).toMatchObject({
    satisfied: !isVoid,
    required: 1,
    actual: isVoid ? 0 : 1,
    shortBy: isVoid ? 1 : 0,
  });
  expect(verdict.details).toEqual({
    elected: isVoid ? [] : ['a'],
    notElected: isVoid ? ['a', 'b'] : ['b'],
    tie: [],
    openSeats: 0,
    vacancies: isVoid ? 1 : 0,
    void: isVoid,
    voidBecause,
    approvalsNeeded: Math.floor(returned / 2) + 1,
  });
});

test('四(二)2(4)④: with nobody registered the election is void', () => {
  const nobody = { registered: 0, ballotsIssued: 0, ballotsReturned: 0 };
  expect(rule.judge(election(1, [], nobody), galutu2020)).toMatchObject({
    satisfied: false,
    details: { void: true, voidBecause: ['turnout-missed'], vacancies: 1 },
  });
});
