import type { Json } from '../json.ts';
import type { Text } from '../text.ts';

/** A mandatory rule blocks its step; an advisory one blocks it until the town party committee waives it. */
export type Level = 'mandatory' | 'advisory';

/** What a rule says of facts. Every refusal and every step forward can be explained by its verdicts. */
export interface Verdict {
  readonly rule: string;
  /** The clause of the plan's own document, e.g. 四(二)1(7)②. */
  readonly clause: string;
  readonly level: Level;
  readonly satisfied: boolean;
  /** What it takes, as something a person can act on: a count of people, a date, the parts of a list. */
  readonly required: Json;
  /** What was there, in the same shape as `required`. */
  readonly actual: Json;
  /** By how much it falls short: persons, days or items; 0 when satisfied. */
  readonly shortBy: number;
  /** One sentence that quotes the figures. */
  readonly message: Text;
  /** The reading that was used where the words of the source allow two. */
  readonly reading?: string;
  /** What the rulebook says the rule "returns", e.g. `elected`, `tie`, `earliestNext`. */
  readonly details: Readonly<Record<string, Json>>;
}

/** What a rule's own function answers; the frame adds id and clause, and the level where it is fixed. */
export type Finding = Omit<Verdict, 'rule' | 'clause' | 'level' | 'details'> & {
  readonly level?: Level;
  readonly details?: Verdict['details'];
};
