import { addDays, earlierOf, type IsoDate, isBefore } from './calendar.ts';
import type { RenewalContext } from './context.ts';
import { latestAct } from './latest-start.ts';
import { daysOf, type Period } from './periods.ts';
import { extendedPlan, isPlanDate, isStatutory, planDate } from './plan/dates.ts';
import type { Plan } from './plan/plan.ts';
import type { PlanDate, Stage, StatutoryDay } from './plan/words.ts';
import { endOf } from './possible-from.ts';

/** Where the due date of a step comes from: its stage, a day of its own in the plan, or a day that an act implies. */
export type DueRule =
  | { readonly stage: Stage }
  | { readonly stage: Stage; readonly rule: Exclude<PlanDate, Stage> | StatutoryDay };

/** `statutory` days follow from an act and no one may extend them; `plan` days are the town's own. */
export interface Due {
  readonly on: IsoDate;
  readonly kind: 'statutory' | 'plan';
}

type Implied = (context: RenewalContext, plan: Plan) => IsoDate | null | undefined;

/** The last day on which it helps: what must hang on a wall after it still fits before election day. */
const beforeElection =
  (...periods: readonly Period[]): Implied =>
  ({ residents: { electionDay } }, plan) =>
    electionDay && periods.reduce((latest, period) => addDays(latest, -daysOf(period, plan)), electionDay);

const implied: Readonly<Record<StatutoryDay, Implied>> = {
  'party-publicity-ends': (context, plan) => endOf('party-publicity', context, plan),
  'absence-notice-latest': beforeElection('voter-list', 'absence-notice'),
  'voter-list-latest': beforeElection('voter-list'),
  'objections-end': (context, plan) => {
    const [first] = context.residents.openObjections.map((one) => one.filedOn).sort();
    if (first) return addDays(first, plan.residents.objection.decideWithinDays);
    return endOf('objections', context, plan);
  },
  'candidates-latest': beforeElection('candidates'),
  'election-day': beforeElection(),
  'run-off-latest': ({ residents: { electionOn, method } }, plan) =>
    electionOn && addDays(electionOn, method === 'direct' ? plan.residents.runoff.withinDays : 0),
  'party-handover-by': ({ party: { meeting } }, plan) =>
    meeting && addDays(meeting.on, plan.followUp.handoverDays.party),
  'residents-handover-by': ({ residents: { electionOn } }, plan) =>
    electionOn && addDays(electionOn, plan.followUp.handoverDays.residents),
};

/** When something is due: with its stage, or on the earlier day that its rule names. */
export function dueOf(due: DueRule, context: RenewalContext, pinned: Plan): Due {
  const plan = extendedPlan(pinned, context.extensions);
  const deadline = planDate(plan, due.stage);
  const rule = 'rule' in due ? due.rule : due.stage;
  const statutory = isStatutory(rule) ? implied[rule](context, plan) : null;
  if (statutory && !isBefore(deadline, statutory)) return { on: statutory, kind: 'statutory' };
  return { on: isPlanDate(rule) ? earlierOf(planDate(plan, rule), deadline) : deadline, kind: 'plan' };
}

/**
 * When a step is due. One that is due with its stage is due as early as the periods demand that the law sets for
 * what comes after it: later than that, the stage cannot be done in time any more.
 */
export function dueOfStep(
  { id, due }: { readonly id: string; readonly due: DueRule },
  context: RenewalContext,
  plan: Plan,
): Due {
  const latest = 'rule' in due ? null : latestAct(id, context, plan);
  return latest === null ? dueOf(due, context, plan) : { on: latest, kind: 'plan' };
}
