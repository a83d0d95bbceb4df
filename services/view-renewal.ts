import { listRefusedTypes } from '../db/record.ts';
import { dateInTown, type IsoDate } from '../machines/calendar.ts';
import { comingSteps } from '../machines/coming-steps.ts';
import type { Extension } from '../machines/context.ts';
import { heldOpenSteps, openSteps, possibleEvents, stepOf } from '../machines/open-steps.ts';
import { planDate } from '../machines/plan/dates.ts';
import type { Role } from '../machines/plan/words.ts';
import type { Text } from '../machines/text.ts';
import { standingOn } from '../machines/wall-chart/standing.ts';
import type { BoardStatus } from '../machines/wall-chart/status.ts';
import type { Deps } from './deps.ts';
import { type OpenStepView, openStepView } from './open-step-view.ts';
import { type PossibleEvent, possibleEvent } from './possible-event.ts';
import { type Retention, retentionOf } from './privacy/retention.ts';
import { requireReadable } from './reading.ts';
import type { ReasonedAct } from './reasoned-acts.ts';
import { type Renewal, readRenewal } from './renewal.ts';
import { saidOfSteps } from './returned-steps.ts';
import { summaryOf } from './summary.ts';
import { type Moment, momentAt, readMoments } from './time-travel/moments.ts';
import { type StatesEntered, statesEntered } from './time-travel/states-entered.ts';
import { inspects } from './violations/inspectors.ts';
import type { Person } from './world.ts';

/** An open step, and why it is to be done again; null where it is done for the first time. */
export interface StepOfView extends OpenStepView {
  readonly returned: ReasonedAct | null;
}

export interface RenewalView extends StatesEntered {
  readonly id: string;
  readonly community: { readonly code: string; readonly name: string };
  readonly term: number;
  readonly plan: string;
  readonly machineVersion: string;
  /** Of what is shown: the present one, or the one that was asked for. */
  readonly revision: number;
  readonly lastRevision: number;
  /** The present, or as it stood after an event that others may have followed. */
  readonly asOf: 'now' | 'then';
  readonly head: string;
  /** The day of the town; of a moment, the day of its event. */
  readonly today: IsoDate;
  readonly status: 'running' | 'suspended' | 'concluded';
  /** How it lies in time on that day, as the board says it. */
  readonly standing: BoardStatus;
  readonly stage: string | null;
  readonly step: string;
  readonly state: unknown;
  readonly openSteps: readonly StepOfView[];
  /** Why it is suspended, and what was open until then and goes on when it is resumed: its days pass all the same. */
  readonly suspension: (ReasonedAct & { readonly held: readonly OpenStepView[] }) | null;
  /** The steps after this one, and whose they will be. */
  readonly coming: readonly {
    readonly id: string;
    readonly title: Text;
    readonly waitingOn: readonly Role[];
  }[];
  readonly possibleEvents: readonly PossibleEvent[];
  readonly waivers: readonly {
    readonly rule: string;
    readonly on: IsoDate;
    readonly reason: string;
    readonly documentNumber: string;
  }[];
  /** Dates of the plan that the leading group has put off, and what the plan itself says. */
  readonly extensions: readonly (Extension & { readonly plannedOn: IsoDate })[];
  /** How many reports of violations are open: for the inspection team; null for everybody else. */
  readonly openViolations: number | null;
  /** Of what is kept about persons. */
  readonly retention: Retention;
  /** How far the log can be replayed, and `states` known: less than the revision once facts about persons are erased. */
  readonly replayedTo: number;
}

/** As many as a person plans ahead. */
const COMING = 3;

/** The renewal as it stood at a moment. */
const asThen = (renewal: Renewal, { revision, head, snapshot }: Moment): Renewal => ({
  ...renewal,
  revision,
  head,
  snapshot,
  openSteps: openSteps(snapshot, renewal.plan),
});

/**
 * Where a renewal stands, or stood after the event `at`: what is open, on whom it waits, until when, what can happen
 * next, for whom, with which facts and under which guards, and how it came there. Throws DomainError `not-found`, also
 * where it is not the reader's, and for a moment that is not there or cannot be replayed.
 */
export async function viewRenewal(
  deps: Deps,
  id: string,
  person: Person | null,
  at?: number,
): Promise<RenewalView> {
  const { db } = deps.connection;
  const world = await deps.memory.currentWorld();
  const present = await readRenewal(db, world, id);
  requireReadable(world, person, { id, community: present.community.code });
  const { plan, community } = present;
  const retention = await retentionOf(db, id, plan);
  const moments = await readMoments(deps, present, retention.erasedOn !== null);
  const then = at === undefined ? undefined : momentAt(moments, at, present);
  const renewal = then === undefined ? present : asThen(present, then);
  const { snapshot, revision } = renewal;
  const today = then?.on ?? dateInTown(world.clock.now());
  const summary = summaryOf(snapshot, renewal.openSteps, plan);
  // At the present one, whatever was refused there belongs to it; then, it had not been tried yet.
  const refusals = await listRefusedTypes(db, id, then === undefined ? revision + 1 : revision);
  const upToHere = moments.slice(0, revision + 1);
  const { returned, suspension } = await saidOfSteps(deps, renewal, upToHere, person);
  return {
    id,
    community,
    term: renewal.term,
    plan: plan.id,
    machineVersion: renewal.machineVersion,
    revision,
    lastRevision: present.revision,
    asOf: then === undefined ? 'now' : 'then',
    head: renewal.head,
    today,
    status: summary.status,
    standing: standingOn(summary, today),
    stage: summary.stage,
    step: stepOf(snapshot),
    state: snapshot.value,
    openSteps: renewal.openSteps.map((step) => ({
      ...openStepView(step, today, plan),
      returned: returned(step.id),
    })),
    suspension: suspension && {
      ...suspension,
      held: heldOpenSteps(snapshot, plan).map((step) => openStepView(step, today, plan)),
    },
    coming: comingSteps(snapshot, COMING).map(({ id, title, actors }) => ({ id, title, waitingOn: actors })),
    possibleEvents: possibleEvents(snapshot).map((type) => possibleEvent(renewal, type, today, person)),
    waivers: snapshot.context.waivers,
    extensions: (snapshot.context.extensions ?? []).map((one) => ({
      ...one,
      plannedOn: planDate(plan, one.deadline),
    })),
    openViolations: inspects(person, community.code) ? snapshot.context.openViolations.length : null,
    retention,
    replayedTo: moments.length - 1,
    ...statesEntered(
      upToHere,
      refusals.map(({ type, revision, refused_on }) => ({ type, revision, on: refused_on })),
    ),
  };
}
