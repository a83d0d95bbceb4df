import type { RenewalTable } from '../db/tables.ts';
import { type IsoDate, isBefore } from '../machines/calendar.ts';
import type { RenewalSnapshot } from '../machines/community-renewal.ts';
import { inReach } from '../machines/in-reach.ts';
import { heldSteps, type OpenStep, stageOf } from '../machines/open-steps.ts';
import type { Plan } from '../machines/plan/plan.ts';
import { actBy } from '../machines/wall-chart/status.ts';

const byDay = (a: IsoDate, b: IsoDate) => (isBefore(a, b) ? -1 : Number(isBefore(b, a)));

/** Whether a renewal runs. */
function statusOf(snapshot: RenewalSnapshot): RenewalTable['status'] {
  if (snapshot.hasTag('concluded')) return 'concluded';
  return snapshot.hasTag('suspended') ? 'suspended' : 'running';
}

/** What the board says of a renewal, or counts by. */
export function summaryOf(snapshot: RenewalSnapshot, steps: readonly OpenStep[], plan: Plan) {
  const soonestFirst = steps.toSorted((a, b) => byDay(a.due.on, b.due.on));
  const [firstToAct = null] = steps
    .map(({ due, startBy }) => actBy({ dueOn: due.on, startBy }))
    .toSorted(byDay);
  return {
    status: statusOf(snapshot),
    stage: stageOf(snapshot),
    steps: soonestFirst.map((step) => step.id),
    held: heldSteps(snapshot),
    waitingOn: [...new Set(soonestFirst.flatMap((step) => step.actors))],
    dueOn: soonestFirst[0]?.due.on ?? null,
    actBy: firstToAct,
    ...inReach(snapshot, steps, plan),
  };
}

interface Which {
  readonly renewal: string;
  readonly community: string;
  readonly term: number;
  readonly plan: string;
}

/** The row of a renewal that begins. */
export const standingRow = (which: Which, summary: ReturnType<typeof summaryOf>) => ({
  ...which,
  revision: 0,
  status: summary.status,
  stage: summary.stage,
  steps: summary.steps,
  held: summary.held,
  waiting_on: summary.waitingOn,
  due_on: summary.dueOn,
  act_by: summary.actBy,
  stage_by: summary.stageBy,
  reach_by: summary.reachBy,
});
