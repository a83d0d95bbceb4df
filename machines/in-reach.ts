import type { IsoDate } from './calendar.ts';
import type { RenewalSnapshot } from './community-renewal.ts';
import { latestAct } from './latest-start.ts';
import { metaOfStep } from './meta-of-step.ts';
import { type OpenStep, stageOf } from './open-steps.ts';
import { extendedPlan, isPlanDate, planDate } from './plan/dates.ts';
import type { Plan } from './plan/plan.ts';

/** Two days of a renewal; both null once it is concluded. */
export interface InReach {
  /** The deadline of its stage, as far as it has been put off. */
  readonly stageBy: IsoDate | null;
  /**
   * The last day on which that deadline can still be met, however quick everybody is: after it, the periods that the
   * law sets lead beyond it. Null where no step tells, as while suspended.
   */
  readonly reachBy: IsoDate | null;
}

/** A step with a day of its own in the plan is late after it, and the stage may be done in time all the same. */
function dueOnItsOwn(step: string): boolean {
  const due = metaOfStep(step)?.due;
  return due !== undefined && 'rule' in due && isPlanDate(due.rule);
}

/** Until when the stage of a renewal can still be done in time, as its open steps tell. */
export function inReach(snapshot: RenewalSnapshot, steps: readonly OpenStep[], plan: Plan): InReach {
  const stage = stageOf(snapshot);
  if (stage === null) return { stageBy: null, reachBy: null };
  const { context } = snapshot;
  const days = steps.flatMap(({ id }) => (dueOnItsOwn(id) ? [] : (latestAct(id, context, plan) ?? [])));
  return {
    stageBy: planDate(extendedPlan(plan, context.extensions), stage),
    reachBy: days.sort()[0] ?? null,
  };
}
