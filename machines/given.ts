import type { RenewalSnapshot } from './community-renewal.ts';
import type { Given } from './events/define.ts';
import { stepOf } from './open-steps.ts';
import { extendedPlan } from './plan/dates.ts';
import type { Plan } from './plan/plan.ts';
import { titleOfStep } from './step-title.ts';

/** What the checks of an event are told where a renewal stands: its facts, as far as there are any, and the rest. */
export const givenAt = <F>(snapshot: RenewalSnapshot, facts: F, pinned: Plan): Given<F> => ({
  facts,
  context: snapshot.context,
  plan: extendedPlan(pinned, snapshot.context.extensions),
  step: stepOf(snapshot),
  titleOf: titleOfStep,
});
