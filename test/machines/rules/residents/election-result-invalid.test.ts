import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { electionResultRule as rule } from '../../../../machines/rules/residents/election-result.ts';
import { invalidFields } from '../invalid-fields.ts';
import { election, tally } from './an-election.ts';

test.each([
  {
    title: 'more ballots issued than registered',
    given: election(1, [], { ballotsIssued: 181 }),
    fields: ['ballotsIssued'],
  },
  {
    title: 'more returned than registered, though not more than issued',
    given: election(1, [], { ballotsIssued: 200, ballotsReturned: 190 }),
    fields: ['ballotsIssued', 'ballotsReturned'],
  },
  { title: 'more invalid than returned', given: election(1, [], { invalid: 101 }), fields: ['invalid'] },
  {
    title: 'a name twice',
    given: election(2, [tally('a', 10), tally('b', 10), tally('a', 10)]),
    fields: ['tallies[2].id'],
  },
  {
    title: 'more approvals than ballots',
    given: election(2, [tally('a', 10), tally('b', 101)]),
    fields: ['tallies[1].approve'],
  },
  {
    title: 'more marks for one name than ballots',
    given: election(2, [tally('a', 60, 40, 1)]),
    fields: ['tallies[0]'],
  },
  {
    title: 'more approvals than one on each ballot for one seat',
    given: election(1, [tally('a', 60), tally('b', 41)]),
    fields: ['tallies'],
  },
  {
    title: 'more approvals than one on each valid ballot for one seat',
    given: election(1, [tally('a', 60), tally('b', 31)], { invalid: 10 }),
    fields: ['tallies'],
  },
  { title: 'no seats to fill', given: election(0, []), fields: ['seats'] },
  { title: 'an unknown post', given: election(1, [], { post: 'mayor' }), fields: ['post'] },
  {
    title: 'a fraction of a vote',
    given: election(1, [tally('a', 50.5)]),
    fields: ['tallies[0].approve'],
  },
])('四(二)2(4)④: $title is invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test('四(二)2(4)④: as many approvals as seats on every valid ballot are possible', () => {
  const given = election(2, [tally('a', 90), tally('b', 50), tally('c', 40)], { invalid: 10 });
  expect(rule.judge(given, galutu2020).details.elected).toEqual(['a']);
});
