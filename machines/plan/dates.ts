import type { IsoDate } from '../calendar.ts';
import type { Extension } from '../context.ts';
import type { Plan } from './plan.ts';
import { PLAN_DATES, type PlanDate, STAGES, STATUTORY_DAYS, type StatutoryDay } from './words.ts';

export function isPlanDate(name: string): name is PlanDate {
  return PLAN_DATES.some((one) => one === name);
}

export function isStatutory(name: string): name is StatutoryDay {
  return STATUTORY_DAYS.some((one) => one === name);
}

/** The day that a plan sets under a name: the end of a stage, the report, the acceptance. */
export function planDate(plan: Plan, name: PlanDate): IsoDate {
  if (name === 'report') return plan.followUp.reportBy;
  if (name === 'acceptance') return plan.followUp.acceptanceBy;
  return plan.stages[name].deadline;
}

/** The date that may not come before another one: that of the next stage, of what the report leads to. */
export function dateAfter(name: PlanDate): PlanDate | undefined {
  if (name === 'report') return 'acceptance';
  if (name === 'acceptance') return 'follow-up';
  return STAGES[STAGES.indexOf(name) + 1];
}

type PutOff = Pick<Extension, 'deadline' | 'until'>;

function withDate(plan: Plan, { deadline, until }: PutOff): Plan {
  if (deadline === 'report') return { ...plan, followUp: { ...plan.followUp, reportBy: until } };
  if (deadline === 'acceptance') return { ...plan, followUp: { ...plan.followUp, acceptanceBy: until } };
  const { [deadline]: stage } = plan.stages;
  return { ...plan, stages: { ...plan.stages, [deadline]: { ...stage, deadline: until } } };
}

/** By the list of extensions, which is never changed in place, then by plan, beside which more is kept. */
const made = new WeakMap<readonly PutOff[], WeakMap<Plan, Plan>>();

/**
 * The plan with the dates that a renewal's extensions have put off; the very same object where there are none, and
 * for a plan that has them already. Whatever judges or dates by a snapshot and a plan begins with this, so that
 * nobody who calls it has to think of extensions.
 */
export function extendedPlan(plan: Plan, extensions: readonly PutOff[] | undefined): Plan {
  if (extensions === undefined || extensions.length === 0) return plan;
  const known = made.get(extensions) ?? new WeakMap<Plan, Plan>();
  made.set(extensions, known);
  const before = known.get(plan);
  if (before !== undefined) return before;
  const extended = extensions.reduce(withDate, plan);
  known.set(plan, extended);
  known.set(extended, extended);
  return extended;
}
