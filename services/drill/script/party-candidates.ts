import { earliestAfter, laterOf } from '../../../machines/calendar.ts';
import { orderBySurnameStrokes } from '../../../machines/rules/surname/order.ts';
import { type DayGiven, type Piece, piece, type Scene } from '../piece.ts';
import { documentOf } from './documents.ts';

/** Those on the ballot: the seats and the largest surplus of preliminary candidates. */
export const partyCandidates = ({ cast, plan }: Scene) =>
  cast.party.slice(0, cast.seats.party + plan.candidates.partyPreliminary.max);

export const preliminaryCandidates = piece('party.preliminary-candidates-determined', (scene) => ({
  on: scene.on,
  candidates: partyCandidates(scene).map(({ id, name }) => ({ id, name })),
}));

export const publicityPosted = piece('party.publicity-posted', ({ on }) => ({ on, places: 3 }));

/** The days on display are the plan's own. */
export const publicityCompleted = piece('party.publicity-completed', ({ on }) => ({ on }), {
  day: ({ plan, last, before }: DayGiven) =>
    laterOf(
      before,
      earliestAfter(last('party.publicity-posted'), plan.party.publicityDays, plan.counting.dayCount),
    ),
});

export const approvalRequested = piece('party.approval-requested', ({ on, plan }) => ({
  on,
  documentNumber: documentOf(plan, 7),
}));

export const countyApproved = piece('party.secretary-candidate-approved-by-county', ({ on, plan }) => ({
  on,
  countyDepartmentOn: on,
  countyCommitteeOn: on,
  documentNumber: documentOf(plan, 8),
}));

export const candidatesApproved = piece('party.candidates-approved', ({ on, plan }) => ({
  on,
  documentNumber: documentOf(plan, 9),
}));

export const disciplineCommitments = piece('party.discipline-commitments-signed', (scene) => ({
  on: scene.on,
  signed: partyCandidates(scene).length,
  publicizedOn: scene.on,
}));

export const meetingPrepared = piece('party.meeting-prepared', (scene) => {
  const candidates = partyCandidates(scene);
  return {
    on: scene.on,
    ready: [...scene.plan.party.meetingMaterials],
    candidacySigned: candidates.length,
    integritySigned: candidates.length,
    resignationSigned: candidates.length,
    ballotOrder: orderBySurnameStrokes(candidates.map(({ name }) => name)),
  };
});

/** From the preliminary candidates to the last preparation of the meeting (四(二)1(4)-(7)①). */
export const partyCandidacy: readonly Piece[] = [
  preliminaryCandidates,
  publicityPosted,
  publicityCompleted,
  approvalRequested,
  countyApproved,
  candidatesApproved,
  disciplineCommitments,
  meetingPrepared,
];
