import { addDays, daysFrom, type IsoDate } from './calendar.ts';
import type { RenewalContext } from './context.ts';
import { countBack } from './count-back.ts';
import { extendedPlan, planDate } from './plan/dates.ts';
import type { Plan } from './plan/plan.ts';
import { comesBefore, isStep, type Step } from './steps.ts';
import { places } from './ways-onward.ts';

/** The last day on which a step can be entered, and the last one for the act that ends it. */
interface Latest {
  readonly start: IsoDate;
  readonly act: IsoDate;
}

type LatestByStep = ReadonlyMap<string, Latest>;

function latestBySteps(plan: Plan, usually: boolean): LatestByStep {
  const least = countBack(plan, usually);
  return new Map(
    places.flatMap(({ id, stage }): [string, Latest][] => {
      const { lasts = 0, afterwards = Infinity } = least.get(id) ?? {};
      if (!Number.isFinite(afterwards)) return [];
      const act = addDays(planDate(plan, stage), -afterwards);
      return [[id, { act, start: addDays(act, -lasts) }]];
    }),
  );
}

/** What is counted of a plan is kept beside it: it is asked for at every recorded event. */
function oncePerPlan(usually: boolean): (plan: Plan) => LatestByStep {
  const counted = new WeakMap<Plan, LatestByStep>();
  return (plan) => {
    const known = counted.get(plan) ?? latestBySteps(plan, usually);
    counted.set(plan, known);
    return known;
  };
}

const byLaw = oncePerPlan(false);
const asUsual = oncePerPlan(true);

/**
 * The last day for the act that ends a step: later, no way leads to the end of its stage in time, however quick
 * everybody is. Null for what is no step of a stage.
 */
export function latestAct(step: string, { extensions }: RenewalContext, pinned: Plan): IsoDate | null {
  return byLaw(extendedPlan(pinned, extensions)).get(step)?.act ?? null;
}

const DAY_SET: Step = 'residents-committee.election-plan';
const DAY_KEPT: Step = 'residents-committee.election-meeting';

/** Where the election day is known and still to come: earlier steps have yet to set it. */
const countsToElection = (step: string) =>
  step === DAY_KEPT || (isStep(step) && comesBefore(DAY_SET, step) && comesBefore(step, DAY_KEPT));

/**
 * The last day on which a step can begin so that its stage is still done in time, if those who are waited for take
 * as long as they usually do; null for what is no step of a stage. Up to the election it counts back from election
 * day where that is earlier than the stage's deadline makes it: every way to the end of that stage leads through
 * the meeting, so all of them move by the same days.
 */
export function latestStart(step: string, context: RenewalContext, pinned: Plan): IsoDate | null {
  const latest = asUsual(extendedPlan(pinned, context.extensions));
  const start = latest.get(step)?.start;
  if (start === undefined) return null;
  const { electionDay } = context.residents;
  const meeting = latest.get(DAY_KEPT)?.act;
  if (electionDay === null || meeting === undefined || !countsToElection(step)) return start;
  return addDays(start, -Math.max(0, daysFrom(electionDay, meeting)));
}
