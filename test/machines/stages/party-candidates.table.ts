import { addDays } from '../../../machines/calendar.ts';
import { row } from './table.ts';

const at = (step: string) => `party-organization.${step}`;

/** From the preliminary candidates to the prepared meeting, 四(二)1(4)-(7)①. */
export const partyCandidatesTable = [
  row('四(二)1(4)', 'six for five seats', 'party.preliminary-candidates-determined', {
    to: at('publicity.to-post'),
  }),
  row('四(二)1(4)', 'five for five', 'party.preliminary-candidates-determined', {
    change: ({ candidates }) => ({ candidates: candidates.slice(1) }),
    fails: ['candidates.party-preliminary'],
  }),
  row('四(二)1(4)', 'seven for five', 'party.preliminary-candidates-determined', {
    change: ({ candidates }) => ({ candidates: [...candidates, { id: 'person-07', name: '石示七' }] }),
    fails: ['candidates.party-preliminary'],
  }),
  row('四(二)1(4)', 'one was not inspected', 'party.preliminary-candidates-determined', {
    change: ({ candidates }) => ({
      candidates: [...candidates.slice(1), { id: 'person-10', name: '巴示十' }],
    }),
    fails: ['step.known-persons'],
  }),
  row('三(六)', 'two of them are married', 'party.preliminary-candidates-determined', {
    change: ({ candidates }) => ({
      kinships: [{ a: candidates[0]?.id, b: candidates[1]?.id, relation: 'spouse' }],
    }),
    fails: ['candidates.relatives'],
  }),
  row('三(一)', 'a finding in force about one of them', 'party.preliminary-candidates-determined', {
    in: 'a finding about a party candidate',
    fails: ['candidates.qualification'],
  }),
  row('三(一)', 'with the next one in the place of that person', 'party.preliminary-candidates-determined', {
    in: 'a finding about a party candidate',
    change: ({ candidates }) => ({
      candidates: [...candidates.slice(0, -1), { id: 'person-07', name: '石示七' }],
    }),
    to: at('publicity.to-post'),
  }),
  row('四(二)1(4)', 'posted in three places', 'party.publicity-posted', { to: at('publicity.posted') }),
  row('四(二)1(4)', 'posted nowhere', 'party.publicity-posted', {
    change: () => ({ places: 0 }),
    fails: ['step.everything-done'],
  }),
  row('四(二)1(4)', 'an objection comes in', 'party.objection-received', {
    in: 'an objection is rejected',
    to: at('publicity.posted'),
  }),
  row('四(二)1(4)', 'it is rejected', 'party.objection-rejected', {
    in: 'an objection is rejected',
    to: at('publicity.posted'),
  }),
  row('四(二)1(4)', 'one that nobody raised is rejected', 'party.objection-rejected', {
    in: 'an objection is rejected',
    change: () => ({ number: '异议-2' }),
    fails: ['step.one-of'],
  }),
  row('四(二)1(4)', 'it is upheld: back to the preliminary candidates', 'party.objection-upheld', {
    in: 'an objection is upheld and the publicity starts again',
    to: at('preliminary-candidates'),
  }),
  row('四(二)1(4)', 'one that nobody raised is upheld', 'party.objection-upheld', {
    in: 'an objection is upheld and the publicity starts again',
    change: () => ({ number: '异议-2' }),
    fails: ['step.one-of'],
  }),
  row('四(二)1(4)', 'on the fifth day: not whole yet', 'party.publicity-completed', {
    change: ({ on }) => ({ on: addDays(on, -1) }),
    fails: ['party.publicity'],
  }),
  row('四(二)1(4)', 'after five whole days', 'party.publicity-completed', { to: at('request') }),
  row('四(二)1(4)', 'a day later does no harm', 'party.publicity-completed', {
    change: ({ on }) => ({ on: addDays(on, 1) }),
    today: (on) => addDays(on, 1),
    to: at('request'),
  }),
  row('四(二)1(4)', 'before it was posted', 'party.publicity-completed', {
    change: ({ on }) => ({ on: addDays(on, -7) }),
    invalid: ['on'],
  }),
  row('四(二)1(4)', 'an objection is still open', 'party.publicity-completed', {
    in: 'an objection is rejected',
    before: 'party.objection-rejected',
    change: ({ on }) => ({ on: addDays(on, 9) }),
    today: (on) => addDays(on, 9),
    fails: ['step.nothing-open'],
  }),
  row('四(二)1(5)', 'requested', 'party.approval-requested', { to: at('county-approval') }),
  row('四(二)1(5)', 'requested while still on display', 'party.approval-requested', {
    before: 'party.publicity-completed',
    fails: ['step.in-order'],
  }),
  row('四(二)1(5)', 'the county approves', 'party.secretary-candidate-approved-by-county', {
    to: at('town-reply'),
  }),
  row('四(二)1(5)', 'the county returns it', 'party.candidates-returned', {
    in: 'the county returns the candidates',
    to: at('preliminary-candidates'),
  }),
  row('四(二)1(5)', 'the town approves', 'party.candidates-approved', { to: at('discipline-commitments') }),
  row('四(二)1(5)', 'the town cannot reply before the county', 'party.candidates-approved', {
    before: 'party.secretary-candidate-approved-by-county',
    fails: ['step.in-order'],
  }),
  row('四(二)1(5)', 'the county decided in the wrong order', 'party.candidates-approved', {
    in: 'the county decided in the wrong order',
    fails: ['party.secretary-approval'],
  }),
  row('四(二)1(5)', 'the town returns it', 'party.candidates-returned', {
    in: 'the town returns the candidates',
    to: at('preliminary-candidates'),
  }),
  row('四(二)1(6)', 'all six signed', 'party.discipline-commitments-signed', {
    to: at('meeting-preparation'),
  }),
  row('四(二)1(6)', 'five of six', 'party.discipline-commitments-signed', {
    change: ({ signed }) => ({ signed: signed - 1 }),
    fails: ['step.everything-done'],
  }),
  row('四(二)1(7)①', 'everything is ready', 'party.meeting-prepared', { to: at('election-meeting') }),
  row('四(二)1(7)①', 'no ballot box', 'party.meeting-prepared', {
    change: ({ ready }) => ({ ready: ready.filter((one) => one !== 'ballot-box') }),
    fails: ['party.meeting-materials'],
  }),
  row('四(二)1(7)①', 'one did not commit to integrity', 'party.meeting-prepared', {
    change: ({ integritySigned }) => ({ integritySigned: integritySigned - 1 }),
    fails: ['party.commitments'],
  }),
  row('四(二)1(7)②', 'in the order of their ids, not of their surnames', 'party.meeting-prepared', {
    change: (_, { context }) => ({ ballotOrder: context.party.candidates.map(({ name }) => name) }),
    fails: ['candidates.surname-order'],
  }),
  row('四(二)1(7)②', 'one name is missing on the ballot', 'party.meeting-prepared', {
    change: ({ ballotOrder }) => ({ ballotOrder: ballotOrder.slice(1) }),
    fails: ['step.places-filled'],
  }),
  row('四(二)1(7)②', 'a name whose strokes nobody knows', 'party.meeting-prepared', {
    change: ({ ballotOrder }) => ({ ballotOrder: ['A示一', ...ballotOrder.slice(1)] }),
    invalid: ['names[0]'],
  }),
];
