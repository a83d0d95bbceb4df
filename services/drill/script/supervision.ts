import { idsOf } from '../people.ts';
import { type Piece, piece, type Scene, sameDay } from '../piece.ts';
import { attending, decided } from '../votes.ts';
import { documentOf } from './documents.ts';
import { representatives } from './residents-voters.ts';

/** Those who stand: the seats and the largest surplus of the plan. */
export const supervisionCandidates = ({ cast, plan }: Scene) =>
  cast.supervision.slice(0, cast.seats.supervision + plan.candidates.supervision.max);

export function recommendationAttendance(scene: Scene) {
  const { partyMembers: expected } = scene.cast.figures;
  const thresholds = scene.plan.supervision.recommendation;
  return {
    partyMembersExpected: expected,
    partyMembersPresent: attending(expected, thresholds.partyMembers),
    representativesExpected: representatives(scene),
    representativesPresent: attending(representatives(scene), thresholds.representatives),
  };
}

export const supervisionRecommendation = piece('supervision.recommendation-meeting-held', (scene) => ({
  on: scene.on,
  ...recommendationAttendance(scene),
  candidates: supervisionCandidates(scene).map(({ id, name }) => ({ id, name })),
}));

export const supervisionFirstReview = piece('supervision.first-review-passed', ({ on, plan }) => ({
  on,
  documentNumber: documentOf(plan, 16),
}));

export const supervisionApproved = piece('supervision.candidates-approved', ({ on, cast, plan }) => ({
  on,
  findings: [],
  kinships: [...cast.kinships],
  documentNumber: documentOf(plan, 17),
}));

/** A meeting of the representatives, with all who are needed. */
export function assembly(scene: Scene) {
  const expected = representatives(scene);
  const present = attending(expected, scene.plan.supervision.selection.representatives);
  return {
    meeting: 'representatives' as const,
    expected,
    present,
    ballotsIssued: present,
    ballotsReturned: present,
  };
}

export const selectionMeeting = piece('supervision.selection-meeting-held', (scene) => {
  const ids = idsOf(supervisionCandidates(scene));
  const { supervision: seats } = scene.cast.seats;
  const { ballotsReturned: ballots, ...meeting } = assembly(scene);
  return {
    on: scene.on,
    ...meeting,
    ballotsReturned: ballots,
    tallies: decided(ids.slice(0, seats), ids.slice(seats), { ballots, least: Math.trunc(ballots / 2) + 1 }),
  };
});

export const chairChosen = piece(
  'supervision.chair-chosen',
  ({ on, cast }) => {
    const members = cast.supervision.slice(0, cast.seats.supervision);
    const [chair] = members;
    if (!chair) throw new Error('Nobody stands for the supervision committee');
    return {
      on,
      chair: chair.id,
      members: members.map(({ id, financeOrManagement }) => ({ id, financeOrManagement })),
    };
  },
  { day: sameDay },
);

export const supervisionFiled = piece('supervision.result-filed', ({ on, plan }) => ({
  on,
  documentNumber: documentOf(plan, 18),
}));

/** 居务监督委员会推选 (四(二)3). */
export const supervision: readonly Piece[] = [
  supervisionRecommendation,
  supervisionFirstReview,
  supervisionApproved,
  selectionMeeting,
  chairChosen,
  supervisionFiled,
];
