import type { TSchema } from 'typebox';
import { dateInTown, daysFrom, type IsoDate } from '../machines/calendar.ts';
import { type CheckId, checkOf, isCheck } from '../machines/conditions/catalog.ts';
import { definitionOf, type EventType } from '../machines/events/catalog.ts';
import { possibleEvents, stageOf, stepOf } from '../machines/open-steps.ts';
import { inTheWay } from '../machines/outlook.ts';
import type { Plan } from '../machines/plan/plan.ts';
import type { Role } from '../machines/plan/words.ts';
import type { Verdict } from '../machines/rules/verdict.ts';
import type { Text } from '../machines/text.ts';
import { approvesOwnSubmission } from './acting.ts';
import type { Deps } from './deps.ts';
import { mayRecord, rolesToRecord } from './permissions.ts';
import { type Renewal, readRenewal } from './renewal.ts';
import { summaryOf } from './summary.ts';
import type { Person } from './world.ts';

export interface OpenStepView {
  readonly id: string;
  readonly title: Text;
  readonly clause: string;
  readonly waitingOn: readonly Role[];
  readonly dueOn: IsoDate;
  readonly dueKind: 'statutory' | 'plan';
  /** Days from today to the due date; negative when overdue. */
  readonly daysLeft: number;
  readonly documents: readonly { readonly id: string; readonly title: Text }[];
}

export interface PossibleEvent {
  readonly type: EventType;
  readonly title: Text;
  readonly clause: string;
  readonly roles: readonly Role[];
  /** Whether the person who asks may send it; null where nobody is named. */
  readonly mine: boolean | null;
  readonly facts: TSchema;
  readonly rules: readonly { readonly id: CheckId; readonly title: Text; readonly clause: string }[];
  /** What still stands in the way as far as it can be told today, before any facts are given. */
  readonly inTheWay: readonly Verdict[];
}

export interface RenewalView {
  readonly id: string;
  readonly community: { readonly code: string; readonly name: string };
  readonly term: number;
  readonly plan: string;
  readonly machineVersion: string;
  readonly revision: number;
  readonly head: string;
  readonly today: IsoDate;
  readonly status: 'running' | 'suspended' | 'concluded';
  readonly stage: string | null;
  readonly step: string;
  readonly state: unknown;
  readonly openSteps: readonly OpenStepView[];
  readonly possibleEvents: readonly PossibleEvent[];
  readonly waivers: readonly {
    readonly rule: string;
    readonly on: IsoDate;
    readonly reason: string;
    readonly documentNumber: string;
  }[];
  readonly openViolations: number;
}

/** The titles of documents are the plan's; one it does not name is shown by its id. */
const documentOf = (plan: Plan, id: string) => ({ id, title: plan.documents[id] ?? { zh: id, en: id } });

function possibleEvent(
  renewal: Renewal,
  type: EventType,
  today: IsoDate,
  person: Person | null,
): PossibleEvent {
  const { title, clause, facts, checks = {} } = definitionOf(type);
  const mine =
    person === null
      ? null
      : rolesToRecord(person.appointments, type, renewal.community.code).length > 0 &&
        !approvesOwnSubmission(person, type, renewal);
  return {
    type,
    title,
    clause,
    roles: mayRecord[type],
    mine,
    facts,
    rules: Object.keys(checks)
      .filter(isCheck)
      .map((id) => ({ id, title: checkOf(id).title, clause: checkOf(id).clause })),
    inTheWay: inTheWay(renewal.snapshot, type, today, renewal.plan),
  };
}

/**
 * Where a renewal stands: what is open, on whom it waits, until when, and what can happen next, for whom, with which
 * facts and with what still in the way. Throws DomainError `not-found`.
 */
export async function viewRenewal(deps: Deps, id: string, person: Person | null): Promise<RenewalView> {
  const world = await deps.memory.currentWorld();
  const renewal = await readRenewal(deps.connection.db, world, id);
  const { snapshot, plan } = renewal;
  const today = dateInTown(world.clock.now());
  return {
    id,
    community: renewal.community,
    term: renewal.term,
    plan: plan.id,
    machineVersion: renewal.machineVersion,
    revision: renewal.revision,
    head: renewal.head,
    today,
    status: summaryOf(snapshot, renewal.openSteps).status,
    stage: stageOf(snapshot),
    step: stepOf(snapshot),
    state: snapshot.value,
    openSteps: renewal.openSteps.map((step) => ({
      id: step.id,
      title: step.title,
      clause: step.clause,
      waitingOn: step.actors,
      dueOn: step.due.on,
      dueKind: step.due.kind,
      daysLeft: daysFrom(today, step.due.on),
      documents: step.documents.map((one) => documentOf(plan, one)),
    })),
    possibleEvents: possibleEvents(snapshot).map((type) => possibleEvent(renewal, type, today, person)),
    waivers: snapshot.context.waivers,
    openViolations: snapshot.context.openViolations.length,
  };
}
