import { row } from './table.ts';

const at = (step: string) => `party-organization.${step}`;

/** 两推, 四(二)1(1)-(3). */
export const partyRecommendationTable = [
  row(
    '四(二)1(1)',
    'of sixty members forty are not more than two thirds',
    'party.recommendation-meeting-held',
    {
      change: () => ({ partyMembersPresent: 40 }),
      fails: ['party.recommendation-quorum'],
    },
  ),
  row('四(二)1(1)', 'forty-one are', 'party.recommendation-meeting-held', {
    change: () => ({ partyMembersPresent: 41 }),
    to: at('recommendation-report'),
  }),
  row('四(二)1(1)', 'two of five joint units', 'party.recommendation-meeting-held', {
    change: () => ({ jointUnitRepresentatives: 2 }),
    fails: ['party.recommendation-quorum'],
  }),
  row('四(二)1(1)', 'no joint units: that part is void', 'party.recommendation-meeting-held', {
    change: () => ({ jointUnits: 0, jointUnitRepresentatives: 0 }),
    to: at('recommendation-report'),
  }),
  row('四(二)1(1)', 'one resident fewer than asked for', 'party.recommendation-meeting-held', {
    change: ({ residentsRequired }) => ({ residentsPresent: residentsRequired - 1 }),
    fails: ['party.recommendation-quorum'],
  }),
  row('四(二)1(1)', 'more present than expected', 'party.recommendation-meeting-held', {
    change: ({ partyMembersExpected }) => ({ partyMembersPresent: partyMembersExpected + 1 }),
    invalid: ['partyMembersPresent'],
  }),
  row('四(二)1(1)', 'more votes than ballots', 'party.recommendation-meeting-held', {
    change: ({ ballots }) => ({ tallies: [{ id: 'person-01', votes: ballots + 1 }] }),
    invalid: ['tallies[0].votes'],
  }),
  row('四(二)1(1)', 'a tie across the cut', 'party.recommendation-meeting-held', {
    in: 'the recommendation ties across the cut',
    to: at('recommendation-tie'),
  }),
  row('四(二)1(1)', 'too few above half', 'party.recommendation-meeting-held', {
    in: 'the recommendation falls short and is supplemented',
    to: at('recommendation-supplement'),
  }),
  row('四(二)1(1)', 'short of its quorum: held again', 'party.recommendation-meeting-failed', {
    in: 'the recommendation misses its quorum',
    to: at('recommendation-meeting'),
  }),
  row('四(二)1(1)', 'given up although the quorum is met', 'party.recommendation-meeting-failed', {
    before: 'party.recommendation-meeting-held',
    change: () => ({ partyMembersPresent: 41 }),
    fails: ['step.rule-failed'],
  }),
  row('五', 'the tie is decided', 'party.recommendation-tie-decided', {
    in: 'the recommendation ties across the cut',
    to: at('recommendation-report'),
  }),
  row('五', 'both of the tied are named for one place', 'party.recommendation-tie-decided', {
    in: 'the recommendation ties across the cut',
    change: (_, { context }) => ({ chosen: [...context.party.recommendation.tie] }),
    fails: ['step.places-filled'],
  }),
  row('五', 'somebody who did not tie is named', 'party.recommendation-tie-decided', {
    in: 'the recommendation ties across the cut',
    change: () => ({ chosen: ['person-10'] }),
    fails: ['step.places-filled'],
  }),
  row('四(二)1(1)', 'the shortage is filled', 'party.recommendation-supplemented', {
    in: 'the recommendation falls short and is supplemented',
    to: at('recommendation-report'),
  }),
  row('四(二)1(1)', 'one place stays open', 'party.recommendation-supplemented', {
    in: 'the recommendation falls short and is supplemented',
    change: ({ chosen }) => ({ chosen: chosen.slice(1) }),
    fails: ['step.places-filled'],
  }),
  row('四(二)1(1)', 'short, so the meeting is held again', 'party.recommendation-repeated', {
    in: 'the recommendation falls short and is held again',
    to: at('recommendation-meeting'),
  }),
  row('四(二)1(1)', 'seven for five seats are reported', 'party.recommendation-reported', {
    to: at('town-review'),
  }),
  row('四(二)1(1)', 'six are one too few', 'party.recommendation-reported', {
    change: ({ candidates }) => ({ candidates: candidates.slice(1) }),
    fails: ['candidates.party-recommended'],
  }),
  row(
    '四(二)1(1)',
    'somebody with fewer votes in the place of one with more',
    'party.recommendation-reported',
    {
      change: ({ candidates }) => ({ candidates: [...candidates.slice(1), 'person-10'] }),
      fails: ['step.known-persons'],
    },
  ),
  row('四(二)1(1)', 'one named twice', 'party.recommendation-reported', {
    change: ({ candidates }) => ({ candidates: [...candidates.slice(1), ...candidates.slice(-1)] }),
    fails: ['step.known-persons'],
  }),
  row('四(二)1(1)', 'the town strikes one who was reported', 'party.recommended-person-struck', {
    in: 'the town strikes a person, who is replaced',
    to: at('replacement'),
  }),
  row('四(二)1(1)', 'the town strikes one who was not', 'party.recommended-person-struck', {
    in: 'the town strikes a person, who is replaced',
    change: () => ({ person: 'person-10' }),
    fails: ['step.one-of'],
  }),
  row('四(二)1(1)', 'struck without a reason', 'party.recommended-person-struck', {
    in: 'the town strikes a person, who is replaced',
    change: () => ({ reason: '' }),
    invalid: ['reason'],
  }),
  row('四(二)1(1)', 'replaced from the results', 'party.recommended-person-replaced', {
    in: 'the town strikes a person, who is replaced',
    to: at('town-review'),
  }),
  row('四(二)1(1)', 'the struck person comes back', 'party.recommended-person-replaced', {
    in: 'the town strikes a person, who is replaced',
    change: (_, { context }) => ({ person: context.party.struck[0] ?? '' }),
    fails: ['step.one-of'],
  }),
  row('四(二)1(1)', 'nobody to replace the struck person with', 'party.recommendation-repeated', {
    in: 'the town strikes a person and the meeting is held again',
    to: at('recommendation-meeting'),
  }),
  row('四(二)1(1)', 'accepted', 'party.recommendation-accepted', { to: at('town-recommendation') }),
  row('四(二)1(2)', 'the town recommends seven', 'party.town-recommended', { to: at('inspection-list') }),
  row('四(二)1(2)', 'the town recommends five', 'party.town-recommended', {
    change: ({ candidates }) => ({ candidates: candidates.slice(2) }),
    fails: ['candidates.party-recommended'],
  }),
  row('四(二)1(3)', 'seven are to be inspected', 'party.inspection-list-submitted', { to: at('inspection') }),
  row('四(二)1(3)', 'eight', 'party.inspection-list-submitted', {
    change: ({ candidates }) => ({ candidates: [...candidates, 'person-08'] }),
    fails: ['candidates.party-recommended', 'step.known-persons'],
  }),
  row('四(二)1(3)', 'the candidate for secretary is not among them', 'party.inspection-list-submitted', {
    change: ({ secretaryCandidate }) => ({ secretaryCandidate: { ...secretaryCandidate, id: 'person-10' } }),
    fails: ['step.one-of'],
  }),
  row('三(五)', 'the candidate for secretary is too old', 'party.inspection-list-submitted', {
    change: ({ secretaryCandidate }) => ({
      secretaryCandidate: { ...secretaryCandidate, birthDate: '1970-01-01' },
    }),
    fails: ['team.secretary'],
  }),
  row('四(二)1(3)', 'all departments, with the county', 'party.inspection-recorded', {
    to: at('preliminary-candidates'),
  }),
  row('四(二)1(3)', 'the court was not asked', 'party.inspection-recorded', {
    change: ({ opinions }) => ({ opinions: opinions.filter((one) => one !== 'court') }),
    fails: ['party.inspection-opinions'],
  }),
  row('四(二)1(3)', 'the county took no part', 'party.inspection-recorded', {
    change: () => ({ secretaryCandidateInspectedWithCounty: false }),
    fails: ['party.inspection-opinions'],
  }),
  row('三(一)', 'a finding about somebody who is not inspected', 'party.inspection-recorded', {
    change: () => ({
      findings: [{ person: 'person-10', code: 1, authority: '某机关', documentNumber: '演练1号' }],
    }),
    fails: ['step.known-persons'],
  }),
];
