import {
  partyPreliminaryRule,
  partyRecommendedRule,
  residentsCandidatesRule,
  supervisionCandidatesRule,
} from './candidates/numbers.ts';
import { qualificationRule } from './candidates/qualification.ts';
import { relativesRule } from './candidates/relatives.ts';
import { surnameOrderRule } from './candidates/surname-order.ts';

/** Who may stand, how many, and in which order they are named; in the order of the rulebook. */
export const candidatesRules = [
  partyRecommendedRule,
  partyPreliminaryRule,
  residentsCandidatesRule,
  supervisionCandidatesRule,
  qualificationRule,
  relativesRule,
  surnameOrderRule,
] as const;
