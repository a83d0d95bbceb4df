import { row } from './table.ts';

const at = (step: string) => `supervision-committee.${step}`;
const tied = 'the selection ties';
const noFinance = 'nobody selected knows finance';

/** 居务监督委员会推选, 四(二)3. 60 party members, 36 representatives, three seats. */
export const supervisionTable = [
  row('四(二)3(1)', 'five for three seats', 'supervision.recommendation-meeting-held', {
    to: at('first-review'),
  }),
  row('四(二)3(1)', '40 of 60 party members', 'supervision.recommendation-meeting-held', {
    change: () => ({ partyMembersPresent: 40 }),
    fails: ['supervision.recommendation-quorum'],
  }),
  row('四(二)3(1)', '17 of 36 representatives', 'supervision.recommendation-meeting-held', {
    change: () => ({ representativesPresent: 17 }),
    fails: ['supervision.recommendation-quorum'],
  }),
  row('四(二)3(1)', '18 are half of them, which does', 'supervision.recommendation-meeting-held', {
    change: () => ({ representativesPresent: 18 }),
    to: at('first-review'),
  }),
  row('四(二)3(1)', 'four for three seats', 'supervision.recommendation-meeting-held', {
    change: ({ candidates }) => ({ candidates: candidates.slice(1) }),
    fails: ['candidates.supervision'],
  }),
  row('四(二)3(1)', 'short of its quorum', 'supervision.recommendation-meeting-failed', {
    in: 'the supervision recommendation misses its quorum',
    to: at('recommendation'),
  }),
  row('四(二)3(1)', 'given up with a quorum', 'supervision.recommendation-meeting-failed', {
    in: 'the supervision recommendation misses its quorum',
    change: () => ({ partyMembersPresent: 41 }),
    fails: ['step.rule-failed'],
  }),
  row('四(二)3(1)', 'reviewed', 'supervision.first-review-passed', { to: at('town-review') }),
  row('四(二)3(1)', 'not passed', 'supervision.first-review-failed', {
    in: 'the supervision candidates fail the first review',
    to: at('recommendation'),
  }),
  row('四(二)3(2)', 'approved', 'supervision.candidates-approved', { to: at('selection-meeting') }),
  row('四(二)3(2)', 'returned', 'supervision.candidates-returned', {
    in: 'the town returns the supervision candidates',
    to: at('recommendation'),
  }),
  row('三(一)', 'a finding in force', 'supervision.candidates-approved', {
    change: () => ({
      findings: [{ person: 'person-02', code: 2, authority: '某机关', documentNumber: '演练70号' }],
    }),
    fails: ['candidates.qualification'],
  }),
  row('四(二)3(2)', 'the sibling of a member of the residents committee', 'supervision.candidates-approved', {
    change: (_, { context }) => ({
      kinships: [
        {
          a: context.supervision.candidates[1]?.id,
          b: context.residents.elected[0]?.id,
          relation: 'sibling',
        },
      ],
    }),
    fails: ['supervision.avoidance', 'candidates.relatives'],
  }),
  row('三(六)', 'the sibling of a party committee member', 'supervision.candidates-approved', {
    change: (_, { context }) => ({
      kinships: [{ a: context.supervision.candidates[1]?.id, b: 'person-03', relation: 'sibling' }],
    }),
    fails: ['candidates.relatives'],
  }),
  row('四(二)3(3)', 'three selected', 'supervision.selection-meeting-held', { to: at('chair') }),
  row('四(二)3(3)', '28 of 36 are not four fifths', 'supervision.selection-meeting-held', {
    change: () => ({ present: 28, ballotsIssued: 28, ballotsReturned: 28, tallies: [] }),
    fails: ['supervision.selection-quorum'],
  }),
  row('四(二)3(3)', 'votes for one who does not stand', 'supervision.selection-meeting-held', {
    change: () => ({ tallies: [{ id: 'person-40', votes: 3 }] }),
    fails: ['step.known-persons'],
  }),
  row('四(二)3(3)', 'more votes than ballots', 'supervision.selection-meeting-held', {
    change: ({ ballotsReturned, tallies }) => ({
      tallies: tallies.map((one, place) =>
        place === 0 ? { ...one, votes: ballotsReturned + 1 } : { ...one, votes: 0 },
      ),
    }),
    invalid: ['tallies[0].votes'],
  }),
  row('五', 'more ballots back than handed out: void', 'supervision.selection-meeting-held', {
    in: 'the selection is void',
    to: at('selection-meeting'),
  }),
  row('四(二)3(3)', 'one seat stays open: selected again', 'supervision.selection-meeting-held', {
    in: 'the selection leaves a seat open',
    to: at('selection-meeting'),
  }),
  row('四(二)3(3)', 'short of its quorum', 'supervision.selection-meeting-failed', {
    in: 'the selection misses its quorum',
    to: at('selection-meeting'),
  }),
  row('四(二)3(3)', 'given up with a quorum', 'supervision.selection-meeting-failed', {
    in: 'the selection misses its quorum',
    change: () => ({ present: 29 }),
    fails: ['step.rule-failed'],
  }),
  row('四(二)3(3)', 'the last seat is tied', 'supervision.selection-meeting-held', {
    in: tied,
    to: at('tie-vote'),
  }),
  row('四(二)3(3)', 'the tied are voted on again', 'supervision.tie-vote-held', {
    in: tied,
    to: at('chair'),
  }),
  row('四(二)3(3)', 'somebody else is on that ballot', 'supervision.tie-vote-held', {
    in: tied,
    change: () => ({ tallies: [{ id: 'person-40', votes: 3 }] }),
    fails: ['step.known-persons'],
  }),
  row('四(二)3(3)', 'too few stay for it', 'supervision.tie-vote-held', {
    in: tied,
    change: () => ({ present: 28, ballotsIssued: 28, ballotsReturned: 28, tallies: [] }),
    fails: ['supervision.selection-quorum'],
  }),
  row('四(二)3(3)', 'still tied', 'supervision.tie-vote-held', {
    in: tied,
    change: ({ tallies }) => ({ tallies: tallies.map(({ id }) => ({ id, votes: 10 })) }),
    to: at('tie-vote'),
  }),
  row('四(二)3(3)', 'void', 'supervision.tie-vote-held', {
    in: tied,
    change: ({ present }) => ({ ballotsIssued: present - 1 }),
    to: at('tie-vote'),
  }),
  row('四(二)3(1)', 'the discipline commissioner', 'supervision.chair-chosen', { to: at('filing') }),
  row('四(二)3(1)', 'another chair, and nobody excused it', 'supervision.chair-chosen', {
    in: 'another chair, excused',
    before: 'renewal.rule-waived',
    change: ({ members }) => ({ chair: members[1]?.id }),
    fails: ['supervision.composition'],
  }),
  row('四(二)3(1)', 'another chair, excused by the town', 'supervision.chair-chosen', {
    in: 'another chair, excused',
    to: at('filing'),
  }),
  row(
    '四(二)3(1)',
    'an exception for the chair is none for the knowledge of finance',
    'supervision.chair-chosen',
    {
      in: 'another chair, excused',
      change: ({ members }) => ({ members: members.map((one) => ({ ...one, financeOrManagement: false })) }),
      fails: ['supervision.composition'],
    },
  ),
  row('四(二)3(1)', 'nobody knows finance', 'supervision.chair-chosen', {
    change: ({ members }) => ({ members: members.map((one) => ({ ...one, financeOrManagement: false })) }),
    fails: ['supervision.composition'],
  }),
  row('四(二)3(3)', 'one member is missing', 'supervision.chair-chosen', {
    change: ({ members }) => ({
      members: members.slice(0, -1).map((one) => ({ ...one, financeOrManagement: true })),
    }),
    fails: ['step.places-filled'],
  }),
  row('四(二)3(3)', 'a chair who was not selected', 'supervision.chair-chosen', {
    in: 'another chair, excused',
    change: () => ({ chair: 'person-40' }),
    fails: ['step.one-of'],
  }),
  row('四(二)3(1)', 'nobody knows finance: recommended anew', 'supervision.selection-repeated', {
    in: noFinance,
    to: at('recommendation'),
  }),
  row('四(二)3(1)', 'somebody does: nothing to repeat', 'supervision.selection-repeated', {
    in: noFinance,
    change: ({ members }) => ({ members: members.map((one) => ({ ...one, financeOrManagement: true })) }),
    fails: ['step.rule-failed'],
  }),
  row('四(二)3(1)', 'the one who does is left out', 'supervision.selection-repeated', {
    in: noFinance,
    change: ({ members }) => ({ members: members.slice(1) }),
    fails: ['step.places-filled'],
  }),
  row('四(二)3(3)', 'filed', 'supervision.result-filed', { to: 'follow-up.tasks.term-plans.open' }),
];
