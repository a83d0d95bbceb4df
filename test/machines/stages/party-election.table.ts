import { addDays } from '../../../machines/calendar.ts';
import { row } from './table.ts';

const at = (step: string) => `party-organization.${step}`;
const tied = 'the party election ties';
const vacant = 'a party seat is vacant and elected again';

/** 一选, 四(二)1(7)②-(9). 57 are expected: 60 members without three who are bedridden. */
export const partyElectionTable = [
  row('四(二)1(7)②', 'five elected', 'party.election-meeting-held', { to: at('plenary') }),
  row('四(二)1(7)②', '45 of 57 are not more than four fifths', 'party.election-meeting-held', {
    change: () => ({ present: 45, ballotsIssued: 45, ballotsReturned: 45, tallies: [] }),
    fails: ['party.meeting-quorum'],
  }),
  row('四(二)1(7)②', '46 are', 'party.election-meeting-held', {
    change: () => ({ present: 46, ballotsIssued: 46, ballotsReturned: 46, tallies: [] }),
    to: at('shortage'),
  }),
  row('四(二)1(7)', 'three left out without the consent of the town', 'party.election-meeting-held', {
    change: () => ({ townConsent: false }),
    fails: ['party.expected-attendance'],
  }),
  row('四(二)1(7)②', 'no speeches', 'party.election-meeting-held', {
    change: ({ agenda }) => ({ agenda: agenda.filter((one) => one !== 'speeches') }),
    fails: ['party.meeting-agenda'],
  }),
  row('四(二)1(7)②', 'votes for somebody who does not stand', 'party.election-meeting-held', {
    change: ({ tallies }) => ({
      tallies: [...tallies, { id: 'person-10', approve: 1, oppose: 0, abstain: 0 }],
    }),
    fails: ['step.known-persons'],
  }),
  row('四(二)1(7)②', 'more present than expected', 'party.election-meeting-held', {
    change: () => ({ present: 58 }),
    invalid: ['present'],
  }),
  row('四(二)1(7)②', 'more votes for one than ballots', 'party.election-meeting-held', {
    change: ({ tallies, ballotsReturned }) => ({
      tallies: tallies.map((one, place) => (place === 0 ? { ...one, oppose: ballotsReturned } : one)),
    }),
    invalid: ['tallies[0]'],
  }),
  row('五', 'more ballots back than handed out: void, held again', 'party.election-meeting-held', {
    in: 'the party election is void',
    to: at('election-meeting'),
  }),
  row('四(二)1(7)②', 'the last seat is tied', 'party.election-meeting-held', {
    in: tied,
    to: at('tie-vote'),
  }),
  row('四(二)1(7)②', 'one seat is vacant', 'party.election-meeting-held', { in: vacant, to: at('shortage') }),
  row('四(二)1(7)②', 'given up for want of a quorum', 'party.election-meeting-failed', {
    in: 'the members meeting misses its quorum',
    to: at('election-meeting'),
  }),
  row('四(二)1(7)②', 'given up with a quorum', 'party.election-meeting-failed', {
    in: 'the members meeting misses its quorum',
    change: () => ({ present: 46 }),
    fails: ['step.rule-failed'],
  }),
  row('四(二)1(7)②', 'the tied are voted on again', 'party.tie-vote-held', { in: tied, to: at('plenary') }),
  row('四(二)1(7)②', 'somebody else is on that ballot', 'party.tie-vote-held', {
    in: tied,
    change: ({ tallies }) => ({ tallies: tallies.map((one) => ({ ...one, id: `${one.id}-other` })) }),
    fails: ['step.known-persons'],
  }),
  row('四(二)1(7)②', 'too few stay for the second vote', 'party.tie-vote-held', {
    in: tied,
    change: () => ({ present: 45, ballotsIssued: 45, ballotsReturned: 45, tallies: [] }),
    fails: ['party.meeting-quorum'],
  }),
  row('四(二)1(7)②', 'still tied', 'party.tie-vote-held', {
    in: tied,
    change: ({ tallies, ballotsReturned }) => ({
      tallies: tallies.map(({ id }) => ({
        id,
        approve: Math.trunc(ballotsReturned / 2),
        oppose: 0,
        abstain: 0,
      })),
    }),
    // Half of those present is not more than half: nobody passes, and the seat is vacant.
    to: at('shortage'),
  }),
  row('四(二)1(7)②', 'a void second vote is taken again', 'party.tie-vote-held', {
    in: 'the vote on the tie is void',
    to: at('tie-vote'),
  }),
  row('五', 'the shortage is elected', 'party.supplementary-election-held', {
    in: vacant,
    to: at('plenary'),
  }),
  row('五', 'nobody again', 'party.supplementary-election-held', {
    in: vacant,
    change: () => ({ tallies: [] }),
    to: at('shortage'),
  }),
  row('五', 'tied this time', 'party.supplementary-election-held', {
    in: 'two party seats are vacant, one of them tied',
    to: at('tie-vote'),
  }),
  row('五', 'one who is already elected stands again', 'party.supplementary-election-held', {
    in: vacant,
    change: ({ tallies }) => ({
      tallies: [...tallies.slice(1), { id: 'person-01', approve: 0, oppose: 0, abstain: 0 }],
    }),
    fails: ['step.known-persons'],
  }),
  row('五', 'short of the quorum', 'party.supplementary-election-held', {
    in: vacant,
    change: () => ({ present: 45, ballotsIssued: 45, ballotsReturned: 45, tallies: [] }),
    fails: ['party.meeting-quorum'],
  }),
  row('五', 'the seats are cut to those elected', 'party.seats-cut', {
    in: 'a party seat is vacant and cut',
    to: at('plenary'),
  }),
  row('五', 'cut to fewer than are elected', 'party.seats-cut', {
    in: 'a party seat is vacant and cut',
    change: () => ({ seats: 3 }),
    fails: ['step.seats-cut'],
  }),
  row('三(三)', 'secretary, deputy and commissioner', 'party.leaders-elected', { to: at('result-report') }),
  row('三(三)', 'no deputy is the discipline commissioner', 'party.leaders-elected', {
    change: () => ({ disciplineCommissioner: 'person-03' }),
    fails: ['party.leaders'],
  }),
  row('四(二)1(7)②', 'the secretary was not elected', 'party.leaders-elected', {
    change: ({ secretary }) => ({ secretary: { ...secretary, id: 'person-06' } }),
    fails: ['party.leaders'],
  }),
  row('三(五)', 'the secretary has no college education', 'party.leaders-elected', {
    change: ({ secretary }) => ({ secretary: { ...secretary, education: 'high-school' } }),
    fails: ['team.secretary'],
  }),
  row('四(二)1(8)', 'reported', 'party.result-reported', { to: at('result-approval') }),
  row('四(二)1(8)', 'the result is approved', 'party.result-approved', { to: at('division-of-work') }),
  row('四(二)1(8)', 'it is returned', 'party.result-returned', {
    in: 'the party result is returned',
    to: at('result-report'),
  }),
  row('四(二)1(9)', 'published', 'party.division-of-work-published', {
    to: 'residents-committee.election-committee',
  }),
  row('四(二)1(9)', 'one member is missing', 'party.division-of-work-published', {
    change: ({ members }) => ({ members: members.slice(1) }),
    fails: ['step.places-filled'],
  }),
  row('四(三)1', 'the party hands over in time', 'follow-up.handover-completed', { to: at('result-report') }),
  row('四(三)1', 'without the seal', 'follow-up.handover-completed', {
    change: ({ items }) => ({ items: items.filter((one) => one !== 'seal') }),
    fails: ['follow-up.handover'],
  }),
  row('四(三)1', 'nothing is handed over before the plenary', 'follow-up.handover-completed', {
    before: 'party.leaders-elected',
    fails: ['step.handover-open'],
  }),
  row('四(三)1', 'on the eighth day', 'follow-up.handover-completed', {
    in: 'the party hands over late',
    before: 'follow-up.late-handover-recorded',
    fails: ['follow-up.handover'],
  }),
  row('五(二)', 'recorded as a breach', 'follow-up.late-handover-recorded', {
    in: 'the party hands over late',
    to: 'residents-committee.voter-registration',
  }),
  row('五(二)', 'a breach that is none yet', 'follow-up.late-handover-recorded', {
    in: 'the party hands over late',
    change: ({ on }) => ({ on: addDays(on, -3) }),
    fails: ['step.really-late'],
  }),
  row('五(二)', 'late, and not even whole', 'follow-up.late-handover-recorded', {
    in: 'the party hands over late',
    change: () => ({ items: ['seal'] }),
    fails: ['step.everything-done'],
  }),
  row('五(二)', 'late for a body that is not elected', 'follow-up.late-handover-recorded', {
    in: 'the party hands over late',
    change: () => ({ body: 'residents' }),
    fails: ['step.handover-open', 'step.really-late'],
  }),
];
