import type { Text } from '../text.ts';

/**
 * Why something is demanded, for whoever has to do it: one line on what it asks, one on what it is good for.
 * No figures: those stand in the plan and are shown beside it.
 */
export interface Explanation {
  /** Of the document the plan comes from, as the rule or the step names it, e.g. 四(二)1(7)②. */
  readonly clause: string;
  readonly asks: Text;
  readonly why: Text;
}

export type Explanations = Readonly<Record<string, Explanation>>;
