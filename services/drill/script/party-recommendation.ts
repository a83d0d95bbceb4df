import { needed } from '../../../machines/rules/majority.ts';
import { idsOf } from '../people.ts';
import { type Piece, piece, type Scene } from '../piece.ts';
import { attending, decided } from '../votes.ts';
import { documentOf } from './documents.ts';

/** As many as the seats and the largest surplus that the plan allows for recommendations. */
export const recommended = ({ cast, plan }: Scene) =>
  idsOf(cast.party.slice(0, cast.seats.party + plan.candidates.partyRecommended.max));

/** Everyone at the recommendation meeting hands in one ballot. */
export function recommendationFigures({ cast: { figures }, plan }: Scene) {
  const { partyMembers, jointUnits } = plan.party.recommendation;
  const present = {
    partyMembersExpected: figures.partyMembers,
    partyMembersPresent: attending(figures.partyMembers, partyMembers),
    jointUnits: figures.jointUnits,
    jointUnitRepresentatives: attending(figures.jointUnits, jointUnits),
    residentsRequired: figures.residentsRequired,
    residentsPresent: figures.residentsRequired + 4,
  };
  const ballots = present.partyMembersPresent + present.jointUnitRepresentatives + present.residentsPresent;
  return { ...present, democraticEvaluation: { ballots, satisfied: ballots - 3 }, ballots };
}

/** The least votes of a recommendation. */
export const recommendationLeast = (scene: Scene) =>
  needed(recommendationFigures(scene).ballots, scene.plan.party.recommendation.votes);

export const recommendationMeeting = piece('party.recommendation-meeting-held', (scene) => {
  const figures = recommendationFigures(scene);
  const chosen = recommended(scene);
  const others = idsOf(scene.cast.party).filter((one) => !chosen.includes(one));
  return {
    on: scene.on,
    ...figures,
    tallies: decided(chosen, others, { ballots: figures.ballots, least: recommendationLeast(scene) }),
  };
});

export const recommendationReport = piece('party.recommendation-reported', (scene) => ({
  on: scene.on,
  candidates: recommended(scene),
  documentNumber: documentOf(scene.plan, 4),
}));

export const recommendationAccepted = piece('party.recommendation-accepted', ({ on }) => ({ on }));

export const townRecommendation = piece('party.town-recommended', (scene) => ({
  on: scene.on,
  candidates: recommended(scene),
  documentNumber: documentOf(scene.plan, 5),
}));

export const inspectionList = piece('party.inspection-list-submitted', (scene) => {
  const [secretary] = scene.cast.party;
  if (!secretary) throw new Error('Nobody stands for secretary');
  const { id, birthDate, partySince, education } = secretary;
  return {
    on: scene.on,
    candidates: recommended(scene),
    secretaryCandidate: { id, birthDate, partySince, education },
    documentNumber: documentOf(scene.plan, 6),
  };
});

export const inspection = piece('party.inspection-recorded', ({ on, plan }) => ({
  on,
  opinions: [...plan.party.inspectionDepartments],
  secretaryCandidateInspectedWithCounty: true,
  findings: [],
}));

/** 两推 (四(二)1(1)-(3)). */
export const partyRecommendation: readonly Piece[] = [
  recommendationMeeting,
  recommendationReport,
  recommendationAccepted,
  townRecommendation,
  inspectionList,
  inspection,
];
