import { type IsoDate, isBefore } from './calendar.ts';
import type { RenewalSnapshot } from './community-renewal.ts';
import { definitionOf, type EventType, eventTypes, isEventType } from './events/catalog.ts';
import { bodyHandedOver } from './reminders/missing.ts';
import { isDetour, movingOn, reachOf } from './reminders/moving-on.ts';
import { allNodes, stepId } from './step-title.ts';

/** Where an event leads from a step: further, back to whoever has to do it over, or nowhere by itself. */
export const WAYS = ['onward', 'back', 'aside'] as const;
export type Way = (typeof WAYS)[number];

/** An event that can happen at a step and at no other. */
export interface StepEvent {
  readonly event: EventType;
  readonly way: Way;
}

type Node = ReturnType<typeof allNodes>[number];

/** Where an event may lead from a state, whatever its guards say; undefined where it stays. */
const targetsOf = (node: Node, event: EventType): (Node | undefined)[] =>
  (node.transitions.get(event) ?? []).map(({ target }) => target?.[0]);

/** What an event decides on, by the names that `submits` and `approves` share. */
const approvedBy = (event: EventType): string[] => [definitionOf(event).approves ?? []].flat();

function eventsOf(node: Node): StepEvent[] {
  const events = [...node.transitions.keys()].filter(isEventType);
  const reach = (event: EventType) =>
    Math.max(...targetsOf(node, event).map((target) => reachOf(node, target)));
  const leadsOn = (event: EventType) =>
    targetsOf(node, event).some(
      (target) => target !== undefined && target.order > node.order && !isDetour(target),
    );
  const furthest = Math.max(...events.map(reach));
  const onward = events.some(leadsOn) ? leadsOn : (event: EventType) => reach(event) === furthest;
  // Whoever decides on a request and does not let it pass returns it, also by a detour or where it stays in the step.
  const decided = new Set(events.filter(onward).flatMap(approvedBy));
  const returns = (event: EventType) =>
    approvedBy(event).some((name) => decided.has(name)) ||
    targetsOf(node, event).some((target) => target !== undefined && target.order < node.order);
  return events.map((event) => ({
    event,
    way: onward(event) ? 'onward' : returns(event) ? 'back' : 'aside',
  }));
}

const ofSteps: ReadonlyMap<string, readonly StepEvent[]> = new Map(
  allNodes().flatMap((node): [string, StepEvent[]][] =>
    node.meta === undefined ? [] : [[stepId(node), eventsOf(node)]],
  ),
);

/** A handover is recorded wherever the renewal stands; once its days have passed, only the breach can be. */
export const HANDED_OVER: EventType = 'follow-up.handover-completed';
export const HANDED_OVER_LATE: EventType = 'follow-up.late-handover-recorded';

/** Every step that can be open, by the id that deadlines give, handovers before their lane among them. */
export const everyStep: readonly string[] = [
  ...ofSteps.keys(),
  'follow-up.party-handover',
  'follow-up.residents-handover',
];

/** What can happen at a step by the chart's definition, as far as its guards allow; handovers have no event there. */
export const eventsOfStep = (step: string): readonly StepEvent[] => ofSteps.get(step) ?? [];

/**
 * What can happen at an open step as the renewal stands: of two filings the one that is done moves nothing on any
 * more. Pure: `today` is the day on which it would be recorded.
 */
export function eventsAtStep(
  step: { readonly id: string; readonly dueOn: IsoDate | null },
  snapshot: RenewalSnapshot,
  today: IsoDate,
): StepEvent[] {
  if (bodyHandedOver(step.id) !== undefined) {
    const late = step.dueOn !== null && isBefore(step.dueOn, today);
    return [{ event: late ? HANDED_OVER_LATE : HANDED_OVER, way: 'onward' }];
  }
  const moving = movingOn(step.id, snapshot).map(({ event }) => event);
  return eventsOfStep(step.id).map(({ event, way }) => {
    if (moving.includes(event)) return { event, way: 'onward' };
    return { event, way: way === 'onward' ? 'aside' : way };
  });
}

/** What is decided on at a step, by the names that `submits` and `approves` share; empty where nothing is. */
export function decidedAt(step: string): string[] {
  const onward = eventsOfStep(step).filter(({ way }) => way === 'onward');
  return [...new Set(onward.flatMap(({ event }) => approvedBy(event)))];
}

/** The events that submit something by one of these names. */
export function submitting(names: readonly string[]): EventType[] {
  return eventTypes.filter((event) => {
    const { submits } = definitionOf(event);
    return submits !== undefined && names.includes(submits);
  });
}
