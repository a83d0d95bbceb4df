import type { Post } from '../../../machines/context.ts';
import type { Plan } from '../../../machines/plan/plan.ts';
import { needed } from '../../../machines/rules/majority.ts';
import { orderBySurnameStrokes } from '../../../machines/rules/surname/order.ts';
import type { Person } from '../people.ts';
import { idsOf } from '../people.ts';
import { type Piece, piece, type Scene, sameDay } from '../piece.ts';
import { decided } from '../votes.ts';
import { documentOf } from './documents.ts';
import { representatives } from './residents-voters.ts';

export const POSTS: readonly Post[] = ['director', 'deputy', 'member'];

/** The posts that this community fills. */
export const postsOf = ({ cast }: Pick<Scene, 'cast'>) =>
  POSTS.filter((post) => cast.seats.residents[post] > 0);

/** Those on the ballot of a post: its seats and the largest surplus that the plan allows. */
export const candidatesFor = ({ cast, plan }: Scene, post: Post): readonly Person[] =>
  cast.residents[post].slice(0, cast.seats.residents[post] + plan.candidates.residents[post].max);

export const applicants = (scene: Scene) =>
  postsOf(scene).flatMap((post) => scene.cast.residents[post].map(({ id, name }) => ({ id, name, post })));

export const residentsCandidates = (scene: Scene) =>
  postsOf(scene).flatMap((post) => candidatesFor(scene, post).map(({ id, name }) => ({ id, name, post })));

export const selfNominations = piece('residents.self-nominations-closed', (scene) => ({
  on: scene.on,
  applicants: applicants(scene),
}));

export const residentsPreliminary = piece('residents.preliminary-candidates-determined', (scene) => ({
  on: scene.on,
  candidates: idsOf(applicants(scene)),
}));

export const nominationVote = piece('residents.nomination-vote-held', (scene) => {
  const ballots = representatives(scene) - 2;
  return {
    on: scene.on,
    ballots,
    posts: postsOf(scene).map((post) => {
      const named = idsOf(candidatesFor(scene, post));
      const others = idsOf(scene.cast.residents[post]).filter((one) => !named.includes(one));
      const least = needed(ballots, scene.plan.residents.electionMajority);
      return { post, tallies: decided(named, others, { ballots, least }) };
    }),
    candidates: residentsCandidates(scene),
  };
});

export const residentsFirstReview = piece('residents.first-review-passed', ({ on, plan }) => ({
  on,
  documentNumber: documentOf(plan, 13),
}));

export const residentsInspection = piece('residents.town-inspection-passed', ({ on }) => ({
  on,
  findings: [],
}));

/** One opinion of each department that the plan asks, on the same day. */
export const jointReviewOpinions = ({ residents }: Plan): readonly Piece[] =>
  residents.reviewingDepartments.map((department, at) =>
    piece(
      'residents.joint-review-opinion-received',
      (scene) => ({
        on: scene.on,
        department,
        cleared: idsOf(residentsCandidates(scene)),
        notCleared: [],
        documentNumber: documentOf(scene.plan, 100 + at),
      }),
      at === 0 ? {} : { day: sameDay },
    ),
  );

export const jointReviewClosed = piece('residents.joint-review-closed', ({ on, plan }) => ({
  on,
  documentNumber: documentOf(plan, 14),
}));

export const candidatesPublished = piece('residents.candidates-published', (scene) => {
  const order = (post: Post) =>
    scene.cast.seats.residents[post] > 0
      ? orderBySurnameStrokes(candidatesFor(scene, post).map(({ name }) => name))
      : [];
  return {
    on: scene.on,
    order: { director: order('director'), deputy: order('deputy'), member: order('member') },
    kinships: [...scene.cast.kinships],
  };
});

export const residentsCommitments = piece('residents.commitments-signed', (scene) => {
  const signed = residentsCandidates(scene).length;
  return {
    on: scene.on,
    candidacySigned: signed,
    integritySigned: signed,
    resignationSigned: signed,
    reviewed: true,
    publicizedOn: scene.on,
  };
});

export const candidatesIntroduced = piece('residents.candidates-introduced', ({ on }) => ({
  on,
  form: 'residents-assembly',
}));

/** Who stands (四(二)2(4)①②). */
export const residentsCandidacy = (plan: Plan): readonly Piece[] => [
  selfNominations,
  residentsPreliminary,
  nominationVote,
  residentsFirstReview,
  residentsInspection,
  ...jointReviewOpinions(plan),
  jointReviewClosed,
  candidatesPublished,
  residentsCommitments,
  candidatesIntroduced,
];
