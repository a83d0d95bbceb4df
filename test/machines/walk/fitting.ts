import type { IsoDate } from '../../../machines/calendar.ts';
import type { RenewalContext } from '../../../machines/context.ts';
import type { EventFacts, EventType } from '../../../machines/events/catalog.ts';
import type { Plan } from '../../../machines/plan/plan.ts';
import type { Random } from './random.ts';

export interface Given<F> {
  /** Facts that were good somewhere else. */
  readonly facts: F;
  readonly context: RenewalContext;
  readonly step: string;
  readonly on: IsoDate;
  readonly plan: Plan;
  readonly random: Random;
}

/** What must be different in facts from elsewhere so that they are about this renewal, as it stands. */
export type Fitting = {
  readonly [T in EventType]?: (given: Given<EventFacts<T>>) => { readonly [key: string]: unknown };
};

/** The names of the invented people, by their ids. */
export type Names = ReadonlyMap<string, string>;
