import type { Part, Reach } from '../../db/tasks.ts';
import type { EventType } from '../../machines/events/catalog.ts';
import { metaOfStep } from '../../machines/meta-of-step.ts';
import type { Role } from '../../machines/plan/words.ts';
import { bodyHandedOver } from '../../machines/reminders/missing.ts';
import {
  decidedAt,
  eventsOfStep,
  everyStep,
  HANDED_OVER,
  HANDED_OVER_LATE,
  submitting,
  type Way,
} from '../../machines/step-events.ts';
import { mayReadRenewals, mayRecord } from '../permissions.ts';
import type { Person } from '../world.ts';

/** Whoever looks after a whole community is told of everything that is open there, whoever moves it on. */
export const CONCERNED: readonly Role[] = ['community-secretary'];

const rolesFor = (events: readonly EventType[]) => [...new Set(events.flatMap((event) => mayRecord[event]))];

const eventsWith = (step: string, way: Way) =>
  eventsOfStep(step)
    .filter((one) => one.way === way)
    .map(({ event }) => event);

/** Roles on whom a step waits although nothing of theirs moves it on: their opinions are what it waits for. */
function contributors(step: string): Role[] {
  const movers = rolesFor(eventsWith(step, 'onward'));
  const actors = metaOfStep(step)?.actors ?? [];
  return rolesFor(eventsWith(step, 'aside')).filter(
    (role) => actors.includes(role) && !movers.includes(role),
  );
}

const always = (step: string, roles: readonly Role[]): Part[] =>
  roles.map((role) => ({ step, role, late: null }));

function partsOf(step: string): Part[] {
  if (bodyHandedOver(step) === undefined)
    return always(step, [...rolesFor(eventsWith(step, 'onward')), ...contributors(step)]);
  const when = (event: EventType, late: boolean) => mayRecord[event].map((role) => ({ step, role, late }));
  return [...when(HANDED_OVER, false), ...when(HANDED_OVER_LATE, true)];
}

/** Which role moves which step on. */
export const PARTS: readonly Part[] = everyStep.flatMap(partsOf);

/** Steps where the events that lead on are not all for the same roles: which are left depends on what is done. */
function isShared(step: string): boolean {
  const roles = eventsWith(step, 'onward').map((event) => [...mayRecord[event]].sort().join());
  return new Set(roles).size > 1 || contributors(step).length > 0;
}

const SHARED_PARTS = PARTS.filter(({ step }) => isShared(step));

/** The parts of a person's roles in such steps. */
export const sharedPartsOf = ({ appointments }: Person): Part[] =>
  SHARED_PARTS.filter((part) => appointments.some(({ role }) => role === part.role));

export const DECISION_STEPS: readonly string[] = everyStep.filter((step) => decidedAt(step).length > 0);

/** The events by which something is submitted that is decided on at a step. */
export const SUBMITTING: readonly EventType[] = submitting(DECISION_STEPS.flatMap(decidedAt));

/** Where a person has to do with renewals, and in which roles. */
export function reachOf({ appointments }: Person): Reach[] {
  return appointments
    .filter(({ role }) => mayReadRenewals.includes(role))
    .flatMap(({ role, prefixes }) => prefixes.map((prefix) => ({ role, prefix })));
}
