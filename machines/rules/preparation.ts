import { auditCompleteRule } from './preparation/audit.ts';
import { planCompleteRule } from './preparation/community-plan.ts';
import { planFiledRule } from './preparation/filing.ts';
import { organizationFormRule } from './preparation/organization-form.ts';
import { talksCompleteRule } from './preparation/talks.ts';
import { trainingCompleteRule } from './preparation/training.ts';

/** 四(一): what must be in place before the first election, in the order of the rulebook. */
export const preparationRules = [
  organizationFormRule,
  planCompleteRule,
  planFiledRule,
  talksCompleteRule,
  trainingCompleteRule,
  auditCompleteRule,
] as const;
