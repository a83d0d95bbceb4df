import { type Piece, piece, sameDay } from '../piece.ts';
import { documentOf } from './documents.ts';

export const termPlans = piece('follow-up.term-plans-adopted', ({ on }) => ({
  on,
  termGoals: true,
  annualGoals: true,
  fiveYearPlan: true,
}));

export const membersTrained = piece(
  'follow-up.members-trained',
  ({ on, cast: { seats } }) => {
    const { director, deputy, member } = seats.residents;
    const members = seats.party + director + deputy + member;
    return { on, members, trained: members };
  },
  { day: sameDay },
);

export const leaversSettled = piece(
  'follow-up.leavers-settled',
  ({ on, cast: { figures } }) => ({
    on,
    leaving: figures.leaving,
    talkedTo: figures.leaving,
    settled: figures.leaving,
  }),
  { day: sameDay },
);

export const organizationsRenewed = piece(
  'follow-up.organizations-renewed',
  ({ on }) => ({ on, youthLeague: true, womensFederation: true }),
  { day: sameDay },
);

export const reportSubmitted = piece('follow-up.report-submitted', ({ on, plan }) => ({
  on,
  documentNumber: documentOf(plan, 19),
}));

export const accepted = piece('follow-up.accepted', ({ on, plan }) => ({
  on,
  archiveComplete: true,
  registerComplete: true,
  documentNumber: documentOf(plan, 20),
}));

/** 后续阶段 (四(三)); the handovers have taken place days after each election. */
export const followUp: readonly Piece[] = [
  termPlans,
  membersTrained,
  leaversSettled,
  organizationsRenewed,
  reportSubmitted,
  accepted,
];
