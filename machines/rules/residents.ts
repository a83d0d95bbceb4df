import { absenceNoticeRule } from './residents/absence-notice.ts';
import { actingHeadRule } from './residents/acting-head.ts';
import { commitmentsRule } from './residents/commitments.ts';
import { completenessRule } from './residents/completeness.ts';
import { electionCommitteeWithdrawalRule } from './residents/election-committee-withdrawal.ts';
import { electionResultRule } from './residents/election-result.ts';
import { jointReviewRule } from './residents/joint-review.ts';
import { meetingAgendaRule } from './residents/meeting-agenda.ts';
import { pollingConductRule } from './residents/polling-conduct.ts';
import { candidatesPublicationRule, voterListPublicationRule } from './residents/publications.ts';
import { registrationRateRule } from './residents/registration-rate.ts';
import { representativesRule } from './residents/representatives.ts';
import { resultRecordRule } from './residents/result-record.ts';
import { runoffRule } from './residents/runoff.ts';
import { tellersRule } from './residents/tellers.ts';
import { turnoutRule } from './residents/turnout.ts';
import { voterEligibilityRule } from './residents/voter-eligibility.ts';
import { voterListObjectionRule } from './residents/voter-list-objection.ts';

/** 四(二)2, in the rulebook's order. */
export const residentsRules = [
  electionCommitteeWithdrawalRule,
  voterEligibilityRule,
  absenceNoticeRule,
  registrationRateRule,
  voterListPublicationRule,
  voterListObjectionRule,
  representativesRule,
  jointReviewRule,
  candidatesPublicationRule,
  tellersRule,
  commitmentsRule,
  meetingAgendaRule,
  pollingConductRule,
  turnoutRule,
  electionResultRule,
  runoffRule,
  resultRecordRule,
  completenessRule,
  actingHeadRule,
] as const;
