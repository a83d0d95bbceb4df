import { addDays } from '../../../machines/calendar.ts';
import { row } from './table.ts';

const at = (step: string) => `residents-committee.${step}`;
const stranger = 'person-40';

/** Who stands, 四(二)2(4)①②. */
export const residentsCandidatesTable = [
  row('四(二)2(4)①', 'applicants for every post', 'residents.self-nominations-closed', {
    to: at('preliminary-candidates'),
  }),
  row('四(二)2(4)①', 'nobody applies', 'residents.self-nominations-closed', {
    change: () => ({ applicants: [] }),
    fails: ['step.everything-done'],
  }),
  row('四(二)2(4)①', 'of those who applied', 'residents.preliminary-candidates-determined', {
    to: at('nomination-vote'),
  }),
  row('四(二)2(4)①', 'one who did not apply', 'residents.preliminary-candidates-determined', {
    change: ({ candidates }) => ({ candidates: [...candidates, stranger] }),
    fails: ['step.known-persons'],
  }),
  row('四(二)2(4)①', 'one more for each post, two for the members', 'residents.nomination-vote-held', {
    to: at('first-review'),
  }),
  row('四(二)2(4)①', 'one more for the members does too', 'residents.nomination-vote-held', {
    change: ({ candidates }) => ({ candidates: candidates.slice(0, -1) }),
    to: at('first-review'),
  }),
  row('四(二)2(4)①', 'no more members than seats', 'residents.nomination-vote-held', {
    change: ({ candidates }) => ({ candidates: candidates.slice(0, -2) }),
    fails: ['candidates.residents'],
  }),
  row('四(二)2(4)①', 'one stands for two posts', 'residents.nomination-vote-held', {
    change: ({ candidates }) => {
      const [director] = candidates;
      const last = candidates.at(-1);
      return {
        candidates: [
          ...candidates.slice(0, -1),
          ...(director && last ? [{ ...director, post: 'member' }] : []),
        ],
      };
    },
    fails: ['step.known-persons', 'step.votes-decide'],
  }),
  row('四(二)2(4)①', 'one with fewer votes in the place of one with more', 'residents.nomination-vote-held', {
    change: ({ posts }) => ({
      posts: posts.map((one) => ({
        ...one,
        tallies: one.tallies.map((tally, place, all) => ({
          ...tally,
          votes: all.at(-1 - place)?.votes ?? 0,
        })),
      })),
    }),
    fails: ['step.votes-decide'],
  }),
  row('四(二)2(4)①', 'more votes than ballots', 'residents.nomination-vote-held', {
    change: () => ({ ballots: 5 }),
    invalid: ['tallies[0].votes', 'tallies[1].votes', 'tallies[2].votes'],
  }),
  row('四(二)2(4)①', 'too few are left: registration opens again', 'residents.self-nominations-closed', {
    in: 'registration of candidates opens again',
    nth: 1,
    to: at('preliminary-candidates'),
  }),
  row('四(二)2(4)①', 'and again nobody applies', 'residents.self-nominations-closed', {
    in: 'registration of candidates opens again',
    nth: 1,
    change: () => ({ applicants: [] }),
    fails: ['step.everything-done'],
  }),
  row('四(二)2(4)①', 'the first review passes', 'residents.first-review-passed', {
    to: at('town-inspection'),
  }),
  row('四(二)2(4)①', 'the first review fails for one', 'residents.first-review-failed', {
    in: 'a candidate fails the first review',
    to: at('nomination-vote'),
  }),
  row('四(二)2(4)①', 'for one who does not stand', 'residents.first-review-failed', {
    in: 'a candidate fails the first review',
    change: () => ({ person: stranger }),
    fails: ['step.one-of'],
  }),
  row('四(二)2(4)①', 'the town finds nothing', 'residents.town-inspection-passed', {
    to: at('joint-review'),
  }),
  row('三(一)', 'a finding in force', 'residents.town-inspection-passed', {
    change: () => ({
      findings: [{ person: 'person-01', code: 3, authority: '某机关', documentNumber: '演练60号' }],
    }),
    fails: ['candidates.qualification'],
  }),
  row('三(一)', 'a finding about somebody who does not stand', 'residents.town-inspection-passed', {
    change: () => ({
      findings: [
        { person: 'person-60', code: 4, authority: '某机关', documentNumber: '演练61号', on: '2017-05-01' },
      ],
    }),
    fails: ['step.known-persons'],
  }),
  row('三(一)', 'one of code 4 that lapsed', 'residents.town-inspection-passed', {
    change: () => ({
      findings: [
        { person: 'person-01', code: 4, authority: '某机关', documentNumber: '演练61号', on: '2017-05-01' },
      ],
    }),
    to: at('joint-review'),
  }),
  row('四(二)2(4)①', 'the inspection fails for one', 'residents.town-inspection-failed', {
    in: 'a candidate fails the inspection',
    to: at('nomination-vote'),
  }),
  row('四(二)2(4)①', 'for one who does not stand', 'residents.town-inspection-failed', {
    in: 'a candidate fails the inspection',
    change: () => ({ person: stranger }),
    fails: ['step.one-of'],
  }),
  row('四(二)2(4)①', 'a department clears all', 'residents.joint-review-opinion-received', {
    to: at('joint-review'),
  }),
  row('四(二)2(4)①', 'a department that takes no part', 'residents.joint-review-opinion-received', {
    change: () => ({ department: 'weather-bureau' }),
    invalid: ['department'],
  }),
  row('四(二)2(4)①', 'one who does not stand', 'residents.joint-review-opinion-received', {
    change: () => ({ cleared: [stranger] }),
    fails: ['step.known-persons'],
  }),
  row('四(二)2(4)①', 'one both cleared and not', 'residents.joint-review-opinion-received', {
    change: ({ cleared }) => ({ notCleared: cleared.slice(0, 1) }),
    fails: ['step.known-persons'],
  }),
  row('四(二)2(4)①', 'all seventeen have answered', 'residents.joint-review-closed', {
    to: at('candidates-publication'),
  }),
  row('四(二)2(4)①', 'the last one has not', 'residents.joint-review-closed', {
    before: 'residents.joint-review-opinion-received',
    nth: 16,
    fails: ['residents.joint-review'],
  }),
  row('四(二)2(4)①', 'one candidate is not cleared', 'residents.joint-review-failed', {
    in: 'a candidate fails the joint review',
    to: at('nomination-vote'),
  }),
  row('四(二)2(4)①', 'one who does not stand', 'residents.joint-review-failed', {
    in: 'a candidate fails the joint review',
    change: () => ({ person: stranger }),
    fails: ['step.one-of'],
  }),
  row('四(二)2(4)①', 'a candidate withdraws', 'residents.candidate-withdrawn', {
    in: 'a candidate withdraws before the publication',
    to: at('nomination-vote'),
  }),
  row('四(二)2(4)①', 'somebody who does not stand withdraws', 'residents.candidate-withdrawn', {
    in: 'a candidate withdraws before the publication',
    change: () => ({ person: stranger }),
    fails: ['step.one-of'],
  }),
  row('四(二)2(1)', 'the election committee is supplemented', 'residents.election-committee-supplemented', {
    in: 'the election committee is supplemented',
    to: at('candidates-publication'),
  }),
  row('四(二)2(1)', 'somebody leaves who is no member', 'residents.election-committee-supplemented', {
    in: 'the election committee is supplemented',
    change: () => ({ leave: [stranger] }),
    fails: ['step.known-persons'],
  }),
  row('四(二)2(1)', 'ten members', 'residents.election-committee-supplemented', {
    in: 'the election committee is supplemented',
    change: () => ({ leave: [], join: ['p-1', 'p-2', 'p-3', 'p-4', 'p-5'] }),
    fails: ['seats.election-committee'],
  }),
  row('四(二)2(4)①', 'five whole days before election day', 'residents.candidates-published', {
    to: at('commitments'),
  }),
  row('四(二)2(4)①', 'a day too late', 'residents.candidates-published', {
    change: ({ on }) => ({ on: addDays(on, 1) }),
    today: (on) => addDays(on, 1),
    fails: ['residents.candidates-publication'],
  }),
  row('四(二)1(7)②', 'members in the order of their votes', 'residents.candidates-published', {
    change: ({ order }, { context }) => ({
      order: {
        ...order,
        member: context.residents.candidates.filter(({ post }) => post === 'member').map(({ name }) => name),
      },
    }),
    fails: ['candidates.surname-order'],
  }),
  row('四(二)2(4)①', 'one name is missing', 'residents.candidates-published', {
    change: ({ order }) => ({ order: { ...order, director: order.director.slice(1) } }),
    fails: ['step.places-filled'],
  }),
  row('四(二)2(1)', 'nobody takes the place of the member who stands', 'residents.candidates-published', {
    in: 'an election committee without reserves',
    fails: ['residents.election-committee-withdrawal'],
  }),
  row('三(六)', 'a candidate is the parent of a party committee member', 'residents.candidates-published', {
    change: (_, { context }) => ({
      kinships: [{ a: context.residents.candidates.at(-1)?.id, b: 'person-02', relation: 'parent' }],
    }),
    fails: ['candidates.relatives'],
  }),
  row('四(二)2(4)①', 'all nine signed', 'residents.commitments-signed', { to: at('introduction') }),
  row('四(二)2(4)①', 'not reviewed', 'residents.commitments-signed', {
    change: () => ({ reviewed: false }),
    fails: ['residents.commitments'],
  }),
  row('四(二)2(4)①', 'one did not commit to resign', 'residents.commitments-signed', {
    change: ({ resignationSigned }) => ({ resignationSigned: resignationSigned - 1 }),
    fails: ['residents.commitments'],
  }),
  row('四(二)2(4)②', 'introduced', 'residents.candidates-introduced', { to: at('election-meeting') }),
];
