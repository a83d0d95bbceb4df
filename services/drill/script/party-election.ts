import { addDays } from '../../../machines/calendar.ts';
import { needed } from '../../../machines/rules/majority.ts';
import { idsOf } from '../people.ts';
import { type DayGiven, type Piece, piece, type Scene, sameDay } from '../piece.ts';
import { attending, decided, tallied } from '../votes.ts';
import { documentOf } from './documents.ts';
import { partyCandidates } from './party-candidates.ts';

/** Members who may vote, but for those whom illness keeps in bed, and how many of them come. */
export function attendance({ cast: { figures }, plan }: Scene) {
  return {
    members: figures.partyMembers,
    excluded: {
      'unable-to-express': 0,
      'abroad-over-half-year': 0,
      detained: 0,
      bedridden: figures.bedridden,
      'away-over-half-year': 0,
    },
    townConsent: true,
    meetingResolution: true,
    present: attending(figures.partyMembers - figures.bedridden, plan.party.meetingQuorum),
  };
}

/** The ballots of all present, and what it takes to be elected. */
export function partyBallots(scene: Scene) {
  const { present } = attendance(scene);
  return {
    ballotsIssued: present,
    ballotsReturned: present,
    least: needed(present, scene.plan.party.electionMajority),
  };
}

/** A count in which these are elected, most approvals first, and the others on the ballot are not. */
export function electing(scene: Scene, winners: readonly string[], losers: readonly string[]) {
  const { ballotsIssued, ballotsReturned, least } = partyBallots(scene);
  return {
    ballotsIssued,
    ballotsReturned,
    tallies: tallied(decided(winners, losers, { ballots: ballotsReturned, least }), ballotsReturned),
  };
}

export const electionMeeting = piece('party.election-meeting-held', (scene) => {
  const candidates = idsOf(partyCandidates(scene));
  const { party } = scene.cast.seats;
  return {
    on: scene.on,
    ...attendance(scene),
    agenda: [...scene.plan.party.meetingAgenda],
    ...electing(scene, candidates.slice(0, party), candidates.slice(party)),
  };
});

/** The first plenary follows at once. */
export const leadersElected = piece(
  'party.leaders-elected',
  ({ on, cast }) => {
    const [secretary, commissioner] = cast.party;
    if (!secretary || !commissioner) throw new Error('Nobody stands for secretary and deputy');
    const { id, birthDate, partySince, education } = secretary;
    return {
      on,
      secretary: { id, birthDate, partySince, education },
      deputies: [commissioner.id],
      disciplineCommissioner: commissioner.id,
    };
  },
  { day: sameDay },
);

/** Due days after the members' meeting, so it does not wait for the town's approval. */
export const partyHandover = piece(
  'follow-up.handover-completed',
  ({ on, plan }) => ({ on, body: 'party', items: [...plan.followUp.handoverItems] }),
  {
    day: ({ plan, before, daysBetween }: DayGiven) =>
      addDays(before, Math.min(daysBetween, plan.followUp.handoverDays.party)),
  },
);

export const resultReported = piece('party.result-reported', ({ on, plan }) => ({
  on,
  documentNumber: documentOf(plan, 10),
}));

export const resultApproved = piece('party.result-approved', ({ on, plan }) => ({
  on,
  documentNumber: documentOf(plan, 11),
}));

export const divisionOfWork = piece('party.division-of-work-published', ({ on, cast }) => ({
  on,
  members: idsOf(cast.party.slice(0, cast.seats.party)),
}));

/** 一选 (四(二)1(7)②-(9)). */
export const partyElection: readonly Piece[] = [
  electionMeeting,
  leadersElected,
  partyHandover,
  { ...resultReported, day: sameDay },
  resultApproved,
  divisionOfWork,
];
