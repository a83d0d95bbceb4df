import type { Static } from 'typebox';
import { candidatesRules } from './candidates.ts';
import { followUpRules } from './follow-up.ts';
import { partyRules } from './party.ts';
import { preparationRules } from './preparation.ts';
import { residentsRules } from './residents.ts';
import { seatsRules } from './seats.ts';
import { supervisionRules } from './supervision.ts';
import { teamRules } from './team.ts';

/** Every rule of the rulebook, in its order. The ids are the public interface. */
export const rules = [
  ...preparationRules,
  ...seatsRules,
  ...candidatesRules,
  ...partyRules,
  ...residentsRules,
  ...supervisionRules,
  ...teamRules,
  ...followUpRules,
] as const;

type AnyRule = (typeof rules)[number];
export type RuleId = AnyRule['id'];
export type RuleFacts<Id extends RuleId> = Static<Extract<AnyRule, { id: Id }>['facts']>;

const byId = new Map<string, AnyRule>(rules.map((rule) => [rule.id, rule]));

export function ruleOf(id: string): AnyRule | undefined {
  return byId.get(id);
}
