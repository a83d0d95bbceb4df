import type { Static } from 'typebox';
import { type RuleFacts, type RuleId, ruleOf, rules } from '../rules/catalog.ts';
import { deadlinesInOrder, extendable, laterDeadline } from './extensions.ts';
import { findingOnRecord } from './findings.ts';
import { periodPassed, reallyLate, waivable } from './lateness.ts';
import {
  electionDayKept,
  electionDayReachable,
  laterElectionDay,
  meetingFailed,
  seatsCut,
  selectionCounted,
} from './meetings.ts';
import { knownPersons, onePerson, placesFilled, votesDecide } from './persons.ts';
import { bodyElected, earlierStep, everythingDone, inOrder, nothingOpen } from './progress.ts';

/**
 * What the order of the steps itself demands, said in the same form as the rules of the rulebook: a named
 * condition with a verdict. They hold inside the chart only and are not offered as calculators.
 */
export const conditions = [
  knownPersons,
  placesFilled,
  votesDecide,
  onePerson,
  findingOnRecord,
  everythingDone,
  nothingOpen,
  inOrder,
  earlierStep,
  bodyElected,
  meetingFailed,
  electionDayKept,
  electionDayReachable,
  laterElectionDay,
  seatsCut,
  selectionCounted,
  reallyLate,
  periodPassed,
  waivable,
  extendable,
  laterDeadline,
  deadlinesInOrder,
] as const;

type AnyCondition = (typeof conditions)[number];
export type ConditionId = AnyCondition['id'];

/** A check is a rule of the rulebook or a named condition of the chart: what a guard may be called. */
export type CheckId = RuleId | ConditionId;
export type CheckFacts<Id extends CheckId> = Id extends RuleId
  ? RuleFacts<Id>
  : Static<Extract<AnyCondition, { id: Id }>['facts']>;

const byId = new Map<string, AnyCondition>(conditions.map((condition) => [condition.id, condition]));

export function checkOf(id: CheckId) {
  const check = byId.get(id) ?? ruleOf(id);
  if (check === undefined) throw new Error(`No rule or condition is called ${id}`);
  return check;
}

export const checkIds: readonly CheckId[] = [...rules, ...conditions].map((check) => check.id);

export function isCheck(name: string): name is CheckId {
  return byId.has(name) || ruleOf(name) !== undefined;
}
