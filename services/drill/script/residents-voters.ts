import { addDays, earliestAfter, laterOf } from '../../../machines/calendar.ts';
import { needed } from '../../../machines/rules/majority.ts';
import { representativesRule } from '../../../machines/rules/residents/representatives.ts';
import { idsOf } from '../people.ts';
import { type Piece, piece, type Scene } from '../piece.ts';
import { documentOf } from './documents.ts';

/** Voters on the list: those of the cast, or as many as the plan's rate asks for. */
export const registered = ({ cast: { figures }, plan }: Scene) =>
  Math.min(
    figures.eligible,
    Math.max(figures.registered, needed(figures.eligible, plan.residents.registrationRate)),
  );

/** A few more representatives than the plan asks for of so many households. */
export function representatives({ cast: { figures }, plan }: Scene): number {
  const { required } = representativesRule.judge(
    { households: figures.households, representatives: 0 },
    plan,
  );
  return Number(required) + 6;
}

export const electionCommitteeFormed = piece(
  'residents.election-committee-formed',
  ({ on, cast: { electionCommittee, kinships } }) => ({
    on,
    chair: electionCommittee.chair.id,
    viceChair: electionCommittee.viceChair.id,
    members: idsOf(electionCommittee.members),
    reserves: idsOf(electionCommittee.reserves),
    kinships: [...kinships],
  }),
);

/** Election day is the day on which the script holds the meeting next, whether it reaches its quorum or not. */
export const electionPlan = piece('residents.election-plan-published', ({ on, cast, next }) => ({
  on,
  method: cast.method,
  electionDay: next('residents.election-meeting-held', 'residents.election-meeting-failed'),
}));

export const absenceNotice = piece('residents.absence-notice-posted', ({ on }) => ({ on, persons: 12 }));

export const votersRegistered = piece(
  'residents.voters-registered',
  (scene) => ({
    on: scene.on,
    eligible: scene.cast.figures.eligible,
    registered: registered(scene),
    absenceObjections: 0,
  }),
  {
    day: ({ plan, last, before }) =>
      laterOf(
        before,
        earliestAfter(
          last('residents.absence-notice-posted'),
          plan.residents.absenceNoticeDays,
          plan.counting.dayCount,
        ),
      ),
  },
);

export const voterList = piece('residents.voter-list-published', (scene) => ({
  on: scene.on,
  voters: registered(scene),
}));

/** On the day after the last one for objections, or after the decision of the last objection. */
export const voterListSettled = piece(
  'residents.voter-list-settled',
  (scene) => ({ on: scene.on, voterCards: registered(scene) }),
  {
    day: ({ plan, last, before }) =>
      laterOf(
        before,
        addDays(last('residents.voter-list-published'), plan.residents.objection.fileWithinDays + 1),
      ),
  },
);

export const representativesElected = piece('residents.representatives-elected', (scene) => ({
  on: scene.on,
  households: scene.cast.figures.households,
  representatives: representatives(scene),
  groupHeads: 8,
  documentNumber: documentOf(scene.plan, 12),
}));

/** Who votes (四(二)2(1)-(3)). */
export const residentsVoters: readonly Piece[] = [
  electionCommitteeFormed,
  electionPlan,
  absenceNotice,
  votersRegistered,
  voterList,
  voterListSettled,
  representativesElected,
];
