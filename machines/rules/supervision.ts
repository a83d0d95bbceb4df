import { avoidanceRule } from './supervision/avoidance.ts';
import { compositionRule } from './supervision/composition.ts';
import { recommendationQuorumRule } from './supervision/recommendation-quorum.ts';
import { selectionQuorumRule } from './supervision/selection-quorum.ts';

/** Supervision committee, 四(二)3, in the order of the rulebook. */
export const supervisionRules = [
  recommendationQuorumRule,
  compositionRule,
  avoidanceRule,
  selectionQuorumRule,
] as const;
