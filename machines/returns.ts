import { definitionOf, type EventType } from './events/catalog.ts';
import { eventsOfStep, everyStep, type StepEvent } from './step-events.ts';

const hasReason = (event: EventType) =>
  Object.hasOwn((definitionOf(event).facts as { properties?: object }).properties ?? {}, 'reason');

const leadsBack = ({ event, way }: StepEvent) => way === 'back' && hasReason(event);

/** The events by which what was done at a step is returned, with the reason. */
export const returnsAt = (step: string): EventType[] =>
  eventsOfStep(step)
    .filter(leadsBack)
    .map(({ event }) => event);

/** Every event by which something is to be done again, by the chart, and that says why: a request returned, an order. */
export const RETURNS: readonly EventType[] = [...new Set(everyStep.flatMap(returnsAt))];

/** The order of the inspection team to do something again (责令退回重做): from any step to any before it. */
export const SENT_BACK = 'renewal.sent-back' satisfies EventType;
