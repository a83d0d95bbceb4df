import { addDays } from '../../../machines/calendar.ts';
import { row } from './table.ts';

const at = (step: string) => `residents-committee.${step}`;
const tied = 'a tie is run off';
const twice = 'a run-off settles nothing';
const short = 'fewer than five are elected';

/** The vote and its counts, 四(二)2(4)③④. 960 are registered. */
export const residentsElectionTable = [
  row('四(二)2(4)④', 'all five elected', 'residents.election-meeting-held', { to: at('result') }),
  row('四(二)2(4)③', 'a day after the published one', 'residents.election-meeting-held', {
    change: ({ on }) => ({ on: addDays(on, 1) }),
    today: (on) => addDays(on, 1),
    fails: ['step.election-day-kept'],
  }),
  row('四(二)2(4)③', '480 of 960 are not more than half', 'residents.election-meeting-held', {
    change: () => ({ voted: 480 }),
    fails: ['residents.turnout'],
  }),
  row('四(二)2(4)③', '481 are', 'residents.election-meeting-held', {
    change: () => ({ voted: 481 }),
    to: at('result'),
  }),
  row('四(二)2(4)③', 'no result announced', 'residents.election-meeting-held', {
    change: ({ agenda }) => ({ agenda: agenda.slice(0, -1) }),
    fails: ['residents.meeting-agenda'],
  }),
  row('四(二)2(4)③', 'a candidate counts the votes', 'residents.election-meeting-held', {
    change: ({ tellers }) => ({ tellers: { ...tellers, candidatesAmongThem: 1 } }),
    fails: ['residents.tellers'],
  }),
  row('四(二)2(4)④', 'no secret booth', 'residents.election-meeting-held', {
    change: ({ polling }) => ({ polling: { ...polling, secretBooth: false } }),
    fails: ['residents.polling-conduct'],
  }),
  row('四(二)2(4)④', 'a mobile box that was not approved', 'residents.election-meeting-held', {
    change: ({ polling }) => ({ polling: { ...polling, mobileBoxes: 2 } }),
    fails: ['residents.polling-conduct'],
  }),
  row('四(二)2(4)③', 'no count of the members', 'residents.election-meeting-held', {
    change: ({ posts }) => ({ posts: posts.slice(0, -1) }),
    fails: ['step.places-filled'],
  }),
  row('四(二)2(4)③', 'the director counted twice, the deputy never', 'residents.election-meeting-held', {
    change: ({ posts }) => ({ posts: [...posts.slice(0, 1), ...posts.slice(0, 1), ...posts.slice(-1)] }),
    fails: ['step.places-filled'],
  }),
  row('四(二)2(4)③', 'votes for one who does not stand', 'residents.election-meeting-held', {
    change: ({ posts }) => ({
      posts: posts.map((one) => ({
        ...one,
        tallies: [...one.tallies, { id: 'person-40', approve: 0, oppose: 1, abstain: 0 }],
      })),
    }),
    fails: ['step.known-persons'],
  }),
  row('四(二)2(4)③', 'the same votes written in', 'residents.election-meeting-held', {
    change: ({ posts }) => ({
      posts: posts.map((one) => ({
        ...one,
        tallies: [...one.tallies, { id: 'person-40', approve: 0, oppose: 1, abstain: 0, writeIn: true }],
      })),
    }),
    to: at('result'),
  }),
  row('四(二)2(4)④', 'more approvals than ballots hold', 'residents.election-meeting-held', {
    change: ({ posts }) => ({
      posts: posts.map((one) => ({
        ...one,
        tallies: one.tallies.map((tally) => ({
          ...tally,
          approve: one.ballotsReturned,
          oppose: 0,
          abstain: 0,
        })),
      })),
    }),
    invalid: ['posts[0].tallies'],
  }),
  row('五', 'more ballots back than handed out: void', 'residents.election-meeting-held', {
    in: 'the residents election is void',
    to: at('election-meeting'),
  }),
  row('四(二)2(4)④', 'the last seat is tied', 'residents.election-meeting-held', {
    in: tied,
    to: at('run-off'),
  }),
  row('四(二)2(4)④', 'four elected', 'residents.election-meeting-held', {
    in: short,
    to: at('supplementary-election'),
  }),
  row('四(二)2(4)④', 'six of seven elected: one seat stays vacant', 'residents.election-meeting-held', {
    in: 'the director is vacant',
    to: at('result'),
  }),
  row('四(二)2(4)③', 'the turnout is missed', 'residents.election-meeting-failed', {
    in: 'the turnout is missed',
    to: at('election-meeting'),
  }),
  row('四(二)2(4)③', 'given up with a turnout', 'residents.election-meeting-failed', {
    in: 'the turnout is missed',
    change: () => ({ voted: 481 }),
    fails: ['step.rule-failed'],
  }),
  row('四(二)2(4)③', 'to be held again on the same day', 'residents.election-meeting-failed', {
    in: 'the turnout is missed',
    change: ({ on }) => ({ electionDay: on }),
    fails: ['step.later-election-day'],
  }),
  row('四(二)2(2)', 'election day is moved', 'residents.election-day-moved', {
    in: 'election day is moved',
    to: at('election-meeting'),
  }),
  row('四(二)2(2)', 'to an earlier day', 'residents.election-day-moved', {
    in: 'election day is moved',
    change: (_, { context }) => ({ electionDay: addDays(context.residents.electionDay ?? '', -1) }),
    fails: ['step.later-election-day'],
  }),
  row('四(二)2(4)④', 'the run-off decides', 'residents.run-off-held', { in: tied, to: at('result') }),
  row('四(二)2(4)④', 'on the third day', 'residents.run-off-held', {
    in: tied,
    change: ({ on }) => ({ on: addDays(on, 3) }),
    today: (on) => addDays(on, 3),
    to: at('result'),
  }),
  row('四(二)2(4)④', 'on the fourth', 'residents.run-off-held', {
    in: tied,
    change: ({ on }) => ({ on: addDays(on, 4) }),
    today: (on) => addDays(on, 4),
    fails: ['residents.runoff'],
  }),
  row('四(二)2(4)④', 'a third of the votes is not more than a third', 'residents.run-off-held', {
    in: tied,
    change: ({ tallies }) => ({
      voted: 600,
      tallies: tallies.map((one, place) => ({ ...one, votes: 200 - place })),
    }),
    fails: ['residents.runoff'],
  }),
  row('四(二)2(4)④', 'of a post that is not tied', 'residents.run-off-held', {
    in: tied,
    change: () => ({ post: 'director' }),
    fails: ['step.one-of'],
  }),
  row('四(二)2(4)④', 'it settles nothing, four are elected', 'residents.run-off-undecided', {
    in: twice,
    to: at('supplementary-election'),
  }),
  row('四(二)2(4)④', 'it settles one of two seats, six are elected', 'residents.run-off-undecided', {
    in: 'a run-off settles one of two seats',
    to: at('result'),
  }),
  row(
    '四(二)2(4)④',
    'held too late: nobody is elected, whoever had most votes',
    'residents.run-off-undecided',
    {
      in: twice,
      change: ({ on, tallies }) => ({
        on: addDays(on, 4),
        tallies: tallies.map((one, place) => ({ ...one, votes: 400 - 100 * place })),
      }),
      today: (on) => addDays(on, 4),
      to: at('supplementary-election'),
    },
  ),
  row('四(二)2(4)④', 'undecided, although somebody won', 'residents.run-off-undecided', {
    in: twice,
    change: ({ tallies }) => ({
      tallies: tallies.map((one, place) => ({ ...one, votes: 300 - 100 * place })),
    }),
    fails: ['step.rule-failed'],
  }),
  row('四(二)2(4)④', 'undecided about a post that is not tied', 'residents.run-off-undecided', {
    in: twice,
    change: () => ({ post: 'deputy' }),
    fails: ['step.one-of', 'step.rule-failed'],
  }),
  row('四(二)2(4)④', 'the shortage is elected', 'residents.supplementary-election-held', {
    in: short,
    to: at('result'),
  }),
  row('四(二)2(4)④', 'nobody again', 'residents.supplementary-election-held', {
    in: short,
    change: ({ posts }) => ({
      posts: posts.map((one) => ({
        ...one,
        tallies: one.tallies.map((tally) => ({
          ...tally,
          approve: 0,
          oppose: one.ballotsReturned,
          abstain: 0,
        })),
      })),
    }),
    to: at('supplementary-election'),
  }),
  row('四(二)2(4)④', 'as many names as seats: no 差额', 'residents.supplementary-election-held', {
    in: short,
    change: ({ posts }) => ({
      posts: posts.map((one) => ({ ...one, tallies: one.tallies.slice(0, 1) })),
    }),
    fails: ['candidates.residents'],
  }),
  row('四(二)2(4)④', 'for a post that is filled', 'residents.supplementary-election-held', {
    in: short,
    change: ({ posts }) => ({ posts: posts.map((one) => ({ ...one, post: 'deputy' })) }),
    fails: ['step.known-persons'],
  }),
  row('四(二)2(4)④', 'the turnout is missed this time', 'residents.supplementary-election-held', {
    in: short,
    change: () => ({ voted: 480 }),
    fails: ['residents.turnout'],
  }),
  row('四(二)2(4)④', 'without a scrutineer', 'residents.supplementary-election-held', {
    in: short,
    change: ({ tellers }) => ({ tellers: { ...tellers, scrutineers: 0 } }),
    fails: ['residents.tellers'],
  }),
  row('四(二)2(4)④', 'the candidates stay in the room', 'residents.supplementary-election-held', {
    in: short,
    change: ({ polling }) => ({ polling: { ...polling, candidatesVotedFirstAndLeft: false } }),
    fails: ['residents.polling-conduct'],
  }),
];
