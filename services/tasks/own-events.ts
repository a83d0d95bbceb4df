import type { IsoDate } from '../../machines/calendar.ts';
import type { EventType } from '../../machines/events/catalog.ts';
import { metaOfStep } from '../../machines/meta-of-step.ts';
import { nextFirst } from '../../machines/next-first.ts';
import { inTheWay } from '../../machines/outlook.ts';
import { eventsAtStep, eventsOfStep, type StepEvent } from '../../machines/step-events.ts';
import { approvesOwnSubmission } from '../acting.ts';
import { rolesToRecord } from '../permissions.ts';
import type { Renewal } from '../renewal.ts';
import type { Person } from '../world.ts';

/** What can happen at an open step of a renewal as it stands, what is to be done next first. */
export function eventsAt(renewal: Renewal, step: string, today: IsoDate): StepEvent[] {
  const dueOn = renewal.openSteps.find(({ id }) => id === step)?.due.on ?? null;
  const events = eventsAtStep({ id: step, dueOn }, renewal.snapshot, today);
  return nextFirst(events, renewal.snapshot, renewal.plan, today);
}

/** Those of them that a person may send: theirs by their roles, and no decision on what they submitted themselves. */
export function ownEvents(events: readonly StepEvent[], renewal: Renewal, person: Person): StepEvent[] {
  return events.filter(
    ({ event }) =>
      rolesToRecord(person.appointments, event, renewal.community.code).length > 0 &&
      !approvesOwnSubmission(person, event, renewal),
  );
}

/** An opinion for which a step waits: by one of its actors, and never what leads on, be it done already. */
function isOpinion(event: EventType, step: string, renewal: Renewal, person: Person): boolean {
  const actors = metaOfStep(step)?.actors ?? [];
  return (
    eventsOfStep(step).some((one) => one.event === event && one.way === 'aside') &&
    rolesToRecord(person.appointments, event, renewal.community.code).some((role) => actors.includes(role))
  );
}

/**
 * Whether a step waits for a person: they can move it on; or it waits for their opinion, which does not move it by
 * itself, and something is still in the way of those who can.
 */
export function waitsFor(renewal: Renewal, step: string, person: Person, today: IsoDate): boolean {
  const events = eventsAt(renewal, step, today);
  const own = ownEvents(events, renewal, person);
  if (own.some(({ way }) => way === 'onward')) return true;
  return (
    own.some(({ event }) => isOpinion(event, step, renewal, person)) &&
    events.some(
      ({ event, way }) =>
        way === 'onward' && inTheWay(renewal.snapshot, event, today, renewal.plan).length > 0,
    )
  );
}
