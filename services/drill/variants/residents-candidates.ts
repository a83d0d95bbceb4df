import type { Plan } from '../../../machines/plan/plan.ts';
import type { Cast } from '../cast.ts';
import { type Piece, piece, type Scene } from '../piece.ts';
import { documentOf } from '../script/documents.ts';
import {
  candidatesFor,
  jointReviewClosed,
  jointReviewOpinions,
  nominationVote,
  residentsFirstReview,
  residentsInspection,
  residentsPreliminary,
  selfNominations,
} from '../script/residents-candidates.ts';
import { ahead, instead, type Variant, without } from '../vary.ts';

/** The last on the ballot for member; the next one in the list takes the place at the new nomination. */
const last = (scene: Scene) => candidatesFor(scene, 'member').at(-1)?.id ?? '';

const recast = (cast: Cast, { candidates }: Plan) =>
  without(cast, cast.residents.member[cast.seats.residents.member + candidates.residents.member.max - 1]?.id);

const failed = (
  type:
    | 'residents.first-review-failed'
    | 'residents.town-inspection-failed'
    | 'residents.joint-review-failed'
    | 'residents.candidate-withdrawn',
  reason: string,
): Piece => piece(type, (scene) => ({ on: scene.on, person: last(scene), reason }), { recast });

export const firstReviewFailed: Variant = ahead(
  'residents.first-review-passed',
  failed('residents.first-review-failed', '报名材料不符合条件'),
  nominationVote,
);

export const townInspectionFailed: Variant = ahead(
  'residents.town-inspection-passed',
  failed('residents.town-inspection-failed', '考察不合格'),
  nominationVote,
  residentsFirstReview,
);

/** The departments give every opinion a second time, on the new candidates. */
export const jointReviewFailed =
  (plan: Plan): Variant =>
  (pieces) =>
    ahead(
      'residents.joint-review-closed',
      failed('residents.joint-review-failed', '联审部门不同意'),
      nominationVote,
      residentsFirstReview,
      residentsInspection,
      ...jointReviewOpinions(plan),
    )(pieces);

/** Right before the publication one of them gives up, and everything since the nomination is done again. */
export const candidateWithdrawn =
  (plan: Plan): Variant =>
  (pieces) =>
    ahead(
      'residents.candidates-published',
      failed('residents.candidate-withdrawn', '候选人因故退出'),
      nominationVote,
      residentsFirstReview,
      residentsInspection,
      ...jointReviewOpinions(plan),
      jointReviewClosed,
    )(pieces);

/** A member of the election committee leaves, and another is chosen anew. */
export const committeeSupplemented: Variant = ahead(
  'residents.candidates-published',
  piece('residents.election-committee-supplemented', ({ on, plan, cast: { electionCommittee } }) => ({
    on,
    leave: [electionCommittee.viceChair.id],
    join: ['person-70'],
    documentNumber: documentOf(plan, 40),
  })),
);

/** Too few are left to nominate from, so registration opens again. */
export const registrationReopened: Variant = instead(
  'residents.nomination-vote-held',
  selfNominations,
  residentsPreliminary,
  nominationVote,
);
