import { addDays } from '../../../machines/calendar.ts';
import { row } from './table.ts';

const at = (step: string) => `residents-committee.${step}`;
const objected = 'an objection to the voter list is decided';

/** Who votes, 四(二)2(1)-(3). */
export const residentsVotersTable = [
  row('四(二)2(1)', 'a committee of six', 'residents.election-committee-formed', { to: at('election-plan') }),
  row('四(二)2(1)', 'chair and vice chair are one person', 'residents.election-committee-formed', {
    change: ({ chair }) => ({ viceChair: chair }),
    fails: ['seats.election-committee'],
  }),
  row('四(二)2(1)', 'three members', 'residents.election-committee-formed', {
    change: ({ members }) => ({ members: members.slice(0, 1) }),
    fails: ['seats.election-committee'],
  }),
  row('三(六)', 'chair and vice chair are siblings', 'residents.election-committee-formed', {
    change: ({ chair, viceChair }) => ({ kinships: [{ a: chair, b: viceChair, relation: 'sibling' }] }),
    fails: ['candidates.relatives'],
  }),
  row('四(二)2(1)', 'a reserve who is a member already', 'residents.election-committee-formed', {
    change: ({ chair }) => ({ reserves: [chair] }),
    invalid: ['reserves[0]'],
  }),
  row('四(二)2(2)', 'election day in time', 'residents.election-plan-published', {
    to: at('absence-notice'),
  }),
  row(
    '四(二)2(2)',
    'twenty days to election day: the list needs twenty whole ones',
    'residents.election-plan-published',
    {
      change: ({ on }) => ({ electionDay: addDays(on, 20) }),
      fails: ['step.election-day-reachable'],
    },
  ),
  row('四(二)2(2)', 'twenty-one days', 'residents.election-plan-published', {
    change: ({ on }) => ({ electionDay: addDays(on, 21) }),
    to: at('absence-notice'),
  }),
  row('四(二)2(2)', 'an election day that does not exist', 'residents.election-plan-published', {
    change: () => ({ electionDay: '2021-02-30' }),
    invalid: ['electionDay'],
  }),
  row('四(二)2(2)', 'posted', 'residents.absence-notice-posted', { to: at('voter-registration') }),
  row('四(二)2(2)', 'posted once more', 'residents.absence-notice-posted', {
    before: 'residents.voters-registered',
    to: at('voter-registration'),
  }),
  row('四(二)2(2)', 'a voter from elsewhere, before the notice', 'residents.special-voter-registered', {
    before: 'residents.absence-notice-posted',
    to: at('absence-notice'),
  }),
  row('四(二)2(2)', 'the same one registered elsewhere', 'residents.special-voter-registered', {
    before: 'residents.absence-notice-posted',
    change: () => ({ registeredElsewhere: true }),
    fails: ['residents.voter-eligibility'],
  }),
  row('四(二)2(2)', 'a voter from elsewhere', 'residents.special-voter-registered', {
    in: 'a special voter is registered',
    to: at('voter-registration'),
  }),
  row('四(二)2(2)', 'one of seventeen', 'residents.special-voter-registered', {
    in: 'a special voter is registered',
    change: () => ({ age: 17 }),
    fails: ['residents.voter-eligibility'],
  }),
  row('四(二)2(2)', 'after five whole days', 'residents.voters-registered', { to: at('voter-list') }),
  row('四(二)2(2)', 'on the fifth day', 'residents.voters-registered', {
    change: ({ on }) => ({ on: addDays(on, -1) }),
    fails: ['residents.absence-notice'],
  }),
  row('四(二)2(2)', 'somebody objects to the notice', 'residents.voters-registered', {
    change: () => ({ absenceObjections: 1 }),
    fails: ['residents.absence-notice'],
  }),
  row('四(二)2(2)', '419 of 1400 are not 30 percent', 'residents.voters-registered', {
    change: () => ({ registered: 419 }),
    fails: ['residents.registration-rate'],
  }),
  row('四(二)2(2)', '420 are', 'residents.voters-registered', {
    change: () => ({ registered: 420 }),
    to: at('voter-list'),
  }),
  row('四(二)2(2)', 'more registered than eligible', 'residents.voters-registered', {
    change: ({ eligible }) => ({ registered: eligible + 1 }),
    invalid: ['registered'],
  }),
  ...(
    [
      'residents.voters-registered',
      'residents.voter-list-published',
      'residents.candidates-published',
    ] as const
  ).flatMap((before) => [
    row('四(二)2(2)', `election day is moved before ${before}`, 'residents.election-day-moved', {
      before,
      change: (_, { context }) => ({ electionDay: addDays(context.residents.electionDay ?? '', 1) }),
      to: {
        'residents.voters-registered': at('voter-registration'),
        'residents.voter-list-published': at('voter-list'),
        'residents.candidates-published': at('candidates-publication'),
      }[before],
    }),
    row('四(二)2(2)', `but not to the same day before ${before}`, 'residents.election-day-moved', {
      before,
      change: (_, { context }) => ({ electionDay: context.residents.electionDay ?? '' }),
      fails: ['step.later-election-day'],
    }),
  ]),
  row('四(二)2(2)', 'the list hangs twenty whole days', 'residents.voter-list-published', {
    to: at('voter-list-objections'),
  }),
  row('四(二)2(2)', 'a day too late', 'residents.voter-list-published', {
    change: ({ on }) => ({ on: addDays(on, 1) }),
    today: (on) => addDays(on, 1),
    fails: ['residents.voter-list-publication'],
  }),
  row('四(二)2(2)', 'one registered voter is not on it', 'residents.voter-list-published', {
    change: ({ voters }) => ({ voters: voters - 1 }),
    fails: ['step.everything-done'],
  }),
  row('四(二)2(2)', 'an objection on the second day', 'residents.voter-list-objection-filed', {
    in: objected,
    to: at('voter-list-objections'),
  }),
  row('四(二)2(2)', 'one on the sixth', 'residents.voter-list-objection-filed', {
    in: objected,
    change: ({ on }) => ({ on: addDays(on, 4) }),
    today: (on) => addDays(on, 4),
    fails: ['residents.voter-list-objection'],
  }),
  row('四(二)2(2)', 'decided on the third day', 'residents.voter-list-objection-decided', {
    in: objected,
    to: at('voter-list-objections'),
  }),
  row('四(二)2(2)', 'decided on the fourth', 'residents.voter-list-objection-decided', {
    in: objected,
    change: ({ on }) => ({ on: addDays(on, 1) }),
    today: (on) => addDays(on, 1),
    fails: ['residents.voter-list-objection'],
  }),
  row('四(二)2(2)', 'one that nobody filed', 'residents.voter-list-objection-decided', {
    in: objected,
    change: () => ({ number: '申诉-9' }),
    fails: ['step.one-of'],
  }),
  row('五(二)', 'decided late, recorded as a breach', 'residents.voter-list-objection-decided-late', {
    in: 'an objection to the voter list is decided late',
    to: at('voter-list-objections'),
  }),
  row('五(二)', 'a breach that is none', 'residents.voter-list-objection-decided-late', {
    in: 'an objection to the voter list is decided late',
    change: ({ on }) => ({ on: addDays(on, -1) }),
    fails: ['step.really-late'],
  }),
  row('五(二)', 'a breach about what nobody filed', 'residents.voter-list-objection-decided-late', {
    in: 'an objection to the voter list is decided late',
    change: () => ({ number: '申诉-9' }),
    fails: ['step.one-of', 'step.really-late'],
  }),
  row('四(二)2(2)', 'settled on the sixth day', 'residents.voter-list-settled', {
    to: at('representatives'),
  }),
  row('四(二)2(2)', 'on the fifth, objections are still possible', 'residents.voter-list-settled', {
    change: ({ on }) => ({ on: addDays(on, -1) }),
    fails: ['step.period-passed'],
  }),
  row('四(二)2(2)', 'an objection is open', 'residents.voter-list-settled', {
    in: objected,
    before: 'residents.voter-list-objection-decided',
    change: ({ on }) => ({ on: addDays(on, 3) }),
    today: (on) => addDays(on, 3),
    fails: ['step.nothing-open'],
  }),
  row('四(二)2(2)', 'one voter has no card', 'residents.voter-list-settled', {
    change: ({ voterCards }) => ({ voterCards: voterCards - 1 }),
    fails: ['step.everything-done'],
  }),
  row('四(二)2(3)', '29 for 640 households', 'residents.representatives-elected', {
    change: () => ({ representatives: 29 }),
    fails: ['residents.representatives'],
  }),
  row('四(二)2(3)', '30', 'residents.representatives-elected', {
    change: () => ({ representatives: 30 }),
    to: at('self-nomination'),
  }),
];
