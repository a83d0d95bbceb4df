import type { IsoDate } from './calendar.ts';
import type { RenewalSnapshot } from './community-renewal.ts';
import { definitionOf } from './events/catalog.ts';
import { inTheWay } from './outlook.ts';
import type { Plan } from './plan/plan.ts';
import type { Verdict } from './rules/verdict.ts';
import type { StepEvent } from './step-events.ts';

/** Whether an event does something about a verdict that stands in the way of another one. */
const answers =
  ({ event }: StepEvent) =>
  ({ rule }: Verdict): boolean => {
    const { failed, checks = {} } = definitionOf(event);
    // What is still open is closed by deciding on one of it.
    return rule === 'step.nothing-open' ? Object.hasOwn(checks, 'step.one-of') : rule === failed;
  };

/**
 * What can happen at a step, what is to be done next first: what does something about that which stands in the way of
 * moving on, where there is such a thing, else what moves on; the others as the chart has them. Pure.
 */
export function nextFirst(
  events: readonly StepEvent[],
  snapshot: RenewalSnapshot,
  plan: Plan,
  today: IsoDate,
): StepEvent[] {
  const onward = events.filter(({ way }) => way === 'onward');
  const ways = onward.map(({ event }) => inTheWay(snapshot, event, today, plan));
  const isKept = ways.length > 0 && ways.every((verdicts) => verdicts.length > 0);
  const hindrances = isKept ? ways.flat() : [];
  const rank = (one: StepEvent) =>
    one.way !== 'onward' && hindrances.some(answers(one)) ? 0 : one.way === 'onward' ? 1 : 2;
  return events.toSorted((a, b) => rank(a) - rank(b));
}
