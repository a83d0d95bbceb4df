import { expect, test } from 'vitest';
import { impossibleTallies, impossibleVotes } from '../../../machines/rules/ballots.ts';

const tally = (id: string, approve: number, oppose: number, abstain: number) => ({
  id,
  approve,
  oppose,
  abstain,
});
const paper = { seats: 2, returned: 50, valid: 48 };

test.each([
  { title: 'marks for one name up to the ballots returned', given: [tally('a', 30, 15, 5)], fields: [] },
  {
    title: 'one mark more',
    given: [tally('b', 1, 0, 0), tally('a', 30, 15, 6)],
    fields: ['tallies[1]'],
  },
  {
    title: 'approvals alone beyond the ballots',
    given: [tally('a', 51, 0, 0)],
    fields: ['tallies[0].approve'],
  },
  {
    title: 'approvals together that fill every seat of every valid ballot',
    given: [tally('a', 48, 0, 0), tally('b', 47, 0, 0), tally('c', 1, 0, 0)],
    fields: [],
  },
  {
    title: 'one approval more together',
    given: [tally('a', 48, 0, 0), tally('b', 48, 0, 0), tally('c', 1, 0, 0)],
    fields: ['tallies'],
  },
  {
    title: 'a name counted twice',
    given: [tally('a', 1, 0, 0), tally('b', 1, 0, 0), tally('a', 2, 0, 0)],
    fields: ['tallies[2].id'],
  },
])('赞成、反对、弃权: $title', ({ given, fields }) => {
  expect(impossibleTallies(given, paper).map(({ field }) => field)).toEqual(fields);
});

test.each([
  { title: 'as many votes as ballots', given: [{ id: 'a', votes: 20 }], fields: [] },
  { title: 'one more', given: [{ id: 'a', votes: 21 }], fields: ['round[0].votes'] },
  {
    title: 'all places of all ballots filled',
    given: ['a', 'b', 'c'].map((id) => ({ id, votes: 20 })),
    fields: [],
  },
  {
    title: 'one mark more than they hold',
    given: [...['a', 'b', 'c'].map((id) => ({ id, votes: 20 })), { id: 'd', votes: 1 }],
    fields: ['round'],
  },
  {
    title: 'a name counted twice',
    given: [
      { id: 'a', votes: 1 },
      { id: 'a', votes: 1 },
    ],
    fields: ['round[1].id'],
  },
])('得票: $title', ({ given, fields }) => {
  expect(impossibleVotes('round', given, { places: 3, ballots: 20 }).map(({ field }) => field)).toEqual(
    fields,
  );
});
