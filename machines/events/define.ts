import type { Static, TSchema } from 'typebox';
import type { IsoDate } from '../calendar.ts';
import type { CheckFacts, CheckId } from '../conditions/catalog.ts';
import type { RenewalContext } from '../context.ts';
import type { PersonalKind } from '../personal/mark.ts';
import type { Plan } from '../plan/plan.ts';
import type { Verdict } from '../rules/verdict.ts';
import type { Text } from '../text.ts';

/** Verdicts by check; a check that is judged once a post has one verdict for each. */
export type Verdicts = { readonly [Id in CheckId]?: readonly Verdict[] };

/** What a check may look at when its facts are drawn from an event. */
export interface Given<F> {
  readonly facts: F;
  readonly context: RenewalContext;
  readonly plan: Plan;
  /** The step where the renewal stands, e.g. `party-organization.publicity`. */
  readonly step: string;
  /** What a step is called; the chart knows, and it is made of these events. */
  readonly titleOf: (step: string) => Text | undefined;
}

/** What an accepted event may look at when it writes into the context. */
export interface Accepted<F> {
  readonly facts: F;
  readonly context: RenewalContext;
  readonly verdicts: Verdicts;
  readonly by: string;
  readonly step: string;
}

/** Days are left out of a verdict by what its rule calls them, which none that judges ids does. */
type Quotable = Exclude<PersonalKind, 'day'>;

type Checks<F> = {
  readonly [Id in CheckId]?: (given: Given<F>) => CheckFacts<Id> | readonly CheckFacts<Id>[];
};

/**
 * What can happen to a renewal: the facts it brings, the checks that are drawn from them, and what it leaves in
 * the context. The chart says where it may happen and which of the checks must hold there; a check that no
 * guard names is judged and recorded all the same, and its outcome chooses the way.
 */
export interface EventDefinition<F extends TSchema = TSchema> {
  readonly title: Text;
  readonly clause: string;
  readonly facts: F;
  readonly checks?: Checks<Static<F>>;
  readonly record?: (accepted: Accepted<Static<F>>) => Partial<RenewalContext>;
  /**
   * Checks that repeat in their verdicts what is personal in these facts, or in what the renewal remembers, although
   * others are judged by them on ids alone, and of which kind it is. The verdict of a rule on facts about persons is
   * personal by itself.
   */
  readonly quotes?: { readonly [Id in CheckId]?: Quotable };
  /** The event says that this rule was missed and something is held again: refused where the rule is met. */
  readonly failed?: CheckId;
  /** Marks the actor as the submitter of something that another person must approve. */
  readonly submits?: string;
  /** Nobody who submitted this, or one of these, may send the event. */
  readonly approves?: string | readonly string[];
  /** Days of these facts that cannot lie before that of the act: what is not signed yet is not posted. */
  readonly notBeforeAct?: readonly Extract<keyof Static<F>, string>[];
  /** May be dated before the latest act: it belongs to no place in the order of the steps. */
  readonly anyDate?: true;
  /** One of several tasks without an order among themselves: so may this, but what comes after them all may not. */
  readonly sideBySide?: true;
}

export function defineEvent<F extends TSchema>(definition: EventDefinition<F>): EventDefinition<F> {
  return definition;
}

/** The ids that a verdict names under `details`. */
export function idsIn(verdicts: Verdicts, check: CheckId, detail: string): string[] {
  const value = verdicts[check]?.[0]?.details[detail];
  return Array.isArray(value) ? value.map(String) : [];
}

/** The number that a verdict names under `details`; 0 where it names none. */
export function numberIn(verdicts: Verdicts, check: CheckId, detail: string): number {
  const value = verdicts[check]?.[0]?.details[detail];
  return typeof value === 'number' ? value : 0;
}

/** The count of an election as its verdict tells it. */
export function countIn(verdicts: Verdicts, check: CheckId) {
  return {
    void: verdicts[check]?.[0]?.details.void === true,
    tie: idsIn(verdicts, check, 'tie'),
    openSeats: numberIn(verdicts, check, 'openSeats'),
    vacancies: numberIn(verdicts, check, 'vacancies'),
  };
}

/** A date that must have been recorded by an earlier step; its absence is a fault of the chart. */
export function recorded(date: IsoDate | null, what: string): IsoDate {
  if (date === null) throw new Error(`${what} was not recorded before it was needed`);
  return date;
}
