import type { IsoDate } from '../calendar.ts';
import { communityRenewal, type RenewalSnapshot } from '../community-renewal.ts';
import { type CheckId, checkIds, isCheck } from '../conditions/catalog.ts';
import { type EventType, isEventType } from '../events/catalog.ts';
import { guardNames } from '../guard-names.ts';
import { activeNodes, stepOf } from '../open-steps.ts';
import { stepId } from '../step-title.ts';
import { isStep, RETURNABLE_STEPS } from '../steps.ts';
import type { RenewalEvent } from '../vocabulary.ts';

/** An event by which a step is done, and the checks on the way that it takes then. */
export interface MovingOn {
  readonly event: EventType;
  readonly checks: readonly CheckId[];
}

type Node = ReturnType<typeof activeNodes>[number];

/** All that the chart asks of a verdict. */
const holding = Object.fromEntries(checkIds.map((id) => [id, [{ satisfied: true }]]));

/** The event as the chart would see it if every check held. */
const succeeding = (type: EventType, on: IsoDate, step: string) =>
  ({ type, facts: { on }, by: '', step, verdicts: holding, waived: [] }) as unknown as RenewalEvent;

/** Steps entered only when a count or a review calls for them: a way round, not the way on. */
export const isDetour = (node: Node) => {
  const id = stepId(node);
  return isStep(id) && id !== 'follow-up' && !RETURNABLE_STEPS.includes(id);
};

const NOWHERE = -1;

/** How far a way leads in the order of the chart; what stays where it is leads nowhere. */
export function reachOf(node: Node, target: Node | undefined): number {
  return target === undefined || target === node ? NOWHERE : target.order;
}

const openNode = (step: string, snapshot: RenewalSnapshot) =>
  activeNodes(snapshot).find((one) => one.meta !== undefined && stepId(one) === step);

/** The events that can happen at an open step and at no other, whatever they lead to. */
export function eventsAt(step: string, snapshot: RenewalSnapshot): EventType[] {
  return [...(openNode(step, snapshot)?.transitions.keys() ?? [])].filter(isEventType);
}

/**
 * The events that move an open step on, of all that can happen there: not those that leave it where it is, say that
 * something failed, or send it back, unless there are no others. Empty for a step that is not open, or that has no
 * event of its own.
 */
export function movingOn(step: string, snapshot: RenewalSnapshot): MovingOn[] {
  const node = openNode(step, snapshot);
  if (node === undefined) return [];
  const ways = eventsAt(step, snapshot).flatMap((event) => {
    const imagined = succeeding(event, snapshot.context.latestOn, stepOf(snapshot));
    const [way] = communityRenewal
      .getTransitionData(snapshot, imagined)
      .filter(({ source }) => source === node);
    if (way === undefined) return [];
    const [target] = way.target ?? [];
    const reach = reachOf(node, target);
    const onward = reach > node.order && target !== undefined && !isDetour(target);
    return [{ event, onward, reach, checks: guardNames(way.guard).filter(isCheck) }];
  });
  const furthest = Math.max(...ways.map(({ reach }) => reach));
  const chosen = ways.some(({ onward }) => onward)
    ? ways.filter(({ onward }) => onward)
    : ways.filter(({ reach }) => reach === furthest);
  return chosen.map(({ event, checks }) => ({ event, checks }));
}
