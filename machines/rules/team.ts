import { compositionRule } from './team/composition.ts';
import { oneShoulderRule } from './team/one-shoulder.ts';
import { secretaryRule } from './team/secretary.ts';

/** The two committees together, 三(三)-(五), in the order of the rulebook. */
export const teamRules = [secretaryRule, oneShoulderRule, compositionRule] as const;
