import { addDays } from '../../../machines/calendar.ts';
import { type DayGiven, type Piece, piece, sameDay } from '../piece.ts';
import { documentOf } from './documents.ts';

/** The lanes run side by side: what waits for nothing is done on the first day, or on the second. */
const nextDay = ({ before, daysBetween }: DayGiven) => addDays(before, Math.min(1, daysBetween));

export const planDrafted = piece('preparation.plan-drafted', ({ on, cast, plan }) => ({
  on,
  sections: [...plan.preparation.planSections],
  form: cast.form,
  partySeats: cast.seats.party,
  residentsSeats: { ...cast.seats.residents },
  supervisionSeats: cast.seats.supervision,
}));

export const planReturned = piece('preparation.plan-returned', ({ on }) => ({
  on,
  reason: '进度安排未细化到天',
}));

export const planApproved = piece('preparation.plan-approved', ({ on }) => ({ on }), { day: nextDay });

export const filedWithPartyOffice = piece(
  'preparation.plan-filed-with-party-office',
  ({ on, plan }) => ({ on, documentNumber: documentOf(plan, 1) }),
  { day: nextDay },
);

export const filedWithCivilAffairs = piece(
  'preparation.plan-filed-with-civil-affairs',
  ({ on, plan }) => ({ on, documentNumber: documentOf(plan, 2) }),
  { day: sameDay },
);

/** 准备阶段 (四(一)): all on three days at most. */
export const preparation: readonly Piece[] = [
  piece('preparation.survey-recorded', ({ on, cast: { figures } }) => ({
    on,
    teamMembers: figures.formerTeam,
    teamMembersInLedger: figures.formerTeam,
    reserveCandidates: 6,
    riskList: true,
  })),
  piece(
    'preparation.rectification-recorded',
    ({ on, cast: { form, figures } }) => ({ on, form, partyMembers: figures.partyMembers }),
    { day: sameDay },
  ),
  piece(
    'preparation.audit-recorded',
    ({ on, plan }) => ({
      on,
      areas: [...plan.preparation.auditAreas],
      openFindings: 0,
      documentNumber: documentOf(plan, 3),
    }),
    { day: sameDay },
  ),
  { ...planDrafted, day: sameDay },
  piece(
    'preparation.talks-recorded',
    ({ on, cast: { figures } }) => ({
      on,
      members: figures.formerTeam,
      talkedTo: figures.formerTeam,
      leadersTalkedToByTownSecretary: true,
    }),
    { day: sameDay },
  ),
  planApproved,
  piece(
    'preparation.training-recorded',
    ({ on, cast: { figures } }) => ({
      on,
      staff: figures.staff,
      trained: figures.staff,
      passed: figures.staff,
    }),
    { day: sameDay },
  ),
  piece('preparation.publicity-recorded', ({ on }) => ({ on, channels: ['banners', 'chat-groups'] }), {
    day: sameDay,
  }),
  filedWithPartyOffice,
  filedWithCivilAffairs,
];
