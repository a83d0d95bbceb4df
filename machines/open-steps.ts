import { earlierOf, type IsoDate } from './calendar.ts';
import type { RenewalSnapshot } from './community-renewal.ts';
import type { RenewalContext } from './context.ts';
import { type Due, dueOfStep } from './due.ts';
import { type EventType, isEventType } from './events/catalog.ts';
import { electedOn } from './handover.ts';
import { latestStart } from './latest-start.ts';
import type { Plan } from './plan/plan.ts';
import { STAGES, type Stage } from './plan/words.ts';
import { possibleFrom } from './possible-from.ts';
import { stepId } from './step-title.ts';
import type { Text } from './text.ts';
import type { StepMeta } from './vocabulary.ts';

/** The states in which a renewal stands, in the order of the chart: the way it came there makes no difference. */
export function activeNodes(snapshot: RenewalSnapshot) {
  return snapshot._nodes.toSorted((a, b) => a.order - b.order);
}

/** The types of event that have a transition from where the renewal stands; whether it is open is for the guards. */
export function possibleEvents(snapshot: RenewalSnapshot): EventType[] {
  const found = new Set<EventType>();
  for (const node of activeNodes(snapshot))
    for (const type of node.transitions.keys()) if (isEventType(type)) found.add(type);
  return [...found];
}

const isStage = (name: string | undefined): name is Stage => STAGES.some((stage) => stage === name);

/** The stage in which it stands, or where it was suspended, or null once concluded. */
export function stageOf(snapshot: RenewalSnapshot): Stage | null {
  const found = activeNodes(snapshot).find((node) => node.path.length === 2 && isStage(node.key));
  const held = snapshot.context.suspendedAt?.split('.')[0];
  if (found !== undefined && isStage(found.key)) return found.key;
  return isStage(held) ? held : null;
}

/** The place in the order of the steps: `party-organization.publicity`, or the stage where lanes run side by side. */
export function stepOf(snapshot: RenewalSnapshot): string {
  if (snapshot.context.suspendedAt !== null) return 'suspended';
  const stage = stageOf(snapshot);
  if (stage === null) return 'concluded';
  if (stage === 'preparation' || stage === 'follow-up') return stage;
  const inner = activeNodes(snapshot).find((node) => node.path.length === 3 && node.path[1] === stage);
  return inner === undefined ? stage : `${stage}.${inner.key}`;
}

/** Something that is still to be done: where, what, by whom and until when. */
export interface OpenStep extends Omit<StepMeta, 'due'> {
  readonly id: string;
  readonly stage: Stage;
  readonly due: Due;
  /**
   * The last day on which it can begin so that its stage is still done in time, never after it is due. Null where
   * nothing is left to begin: while suspended, and where a period runs since the step was entered.
   */
  readonly startBy: IsoDate | null;
  /** The first day on which it can be done, where it waits for a period to pass. */
  readonly possibleFrom: IsoDate | null;
}

/** When a step is due, and by when it has to begin. */
function datesOf(id: string, meta: Pick<StepMeta, 'due' | 'lasts'>, context: RenewalContext, plan: Plan) {
  const due = dueOfStep({ id, due: meta.due }, context, plan);
  const latest = meta.lasts === undefined ? latestStart(id, context, plan) : null;
  return {
    due,
    startBy: latest && earlierOf(latest, due.on),
    possibleFrom: possibleFrom(meta.lasts, context, plan),
  };
}

type Body = 'party' | 'residents';

const earlyHandover = (body: Body) => `follow-up.${body}-handover`;

/** The bodies that have been elected by a step before the follow-up, and whose handover is still to come. */
function toHandOver(snapshot: RenewalSnapshot, step: string): Body[] {
  const { context } = snapshot;
  const stage = stageOf(snapshot);
  if (stage === null || stage === 'follow-up') return [];
  return (['party', 'residents'] as const).filter(
    (body) => electedOn(context, body, step) !== null && !context.handedOverOn[body],
  );
}

/** What is open though the stage of it is still to come; nothing while suspended. */
export const besideStages = (snapshot: RenewalSnapshot): string[] =>
  snapshot.context.suspendedAt === null ? toHandOver(snapshot, stepOf(snapshot)).map(earlyHandover) : [];

const HANDOVERS: Readonly<Record<Body, Text>> = {
  party: { zh: '党组织工作交接', en: 'Handover of the party organization' },
  residents: { zh: '居民委员会工作交接', en: "Handover of the residents' committee" },
};

/** Handovers are due days after their own election, long before the follow-up begins. */
function earlyHandovers(snapshot: RenewalSnapshot, step: string, plan: Plan): OpenStep[] {
  return toHandOver(snapshot, step).map((body) => ({
    id: earlyHandover(body),
    stage: 'follow-up',
    title: HANDOVERS[body],
    clause: '四(三)1',
    actors: ['work-group'],
    documents: ['handover-list'],
    ...datesOf(
      `follow-up.tasks.${body}-handover.open`,
      { due: { rule: `${body}-handover-by`, stage: 'follow-up' } },
      snapshot.context,
      plan,
    ),
  }));
}

/** Everything open now, each with its due date. Nothing is open while suspended but the investigation. */
export function openSteps(snapshot: RenewalSnapshot, plan: Plan): OpenStep[] {
  const stage = stageOf(snapshot);
  const steps = activeNodes(snapshot).flatMap((node): OpenStep[] => {
    const meta = node.meta;
    if (meta === undefined || stage === null) return [];
    const id = stepId(node);
    return [{ ...meta, id, stage, ...datesOf(id, meta, snapshot.context, plan) }];
  });
  return snapshot.context.suspendedAt === null
    ? [...steps, ...earlyHandovers(snapshot, stepOf(snapshot), plan)]
    : steps;
}

/** The steps that a suspended renewal goes back to when it is resumed. */
const heldNodes = (snapshot: RenewalSnapshot) =>
  Object.values(snapshot.historyValue)
    .flat()
    .filter(({ meta }) => meta !== undefined);

/** What was open until the renewal was suspended, and will be again when it is resumed; nothing otherwise. */
export function heldSteps(snapshot: RenewalSnapshot): string[] {
  const { suspendedAt }: RenewalContext = snapshot.context;
  if (suspendedAt === null) return [];
  return [...heldNodes(snapshot).map(stepId), ...toHandOver(snapshot, suspendedAt).map(earlyHandover)];
}

/** {@link heldSteps} with their due dates, which go on meanwhile; there is nothing to begin by. */
export function heldOpenSteps(snapshot: RenewalSnapshot, plan: Plan): OpenStep[] {
  const { suspendedAt } = snapshot.context;
  const stage = stageOf(snapshot);
  if (suspendedAt === null || stage === null) return [];
  const steps = heldNodes(snapshot).flatMap((node): OpenStep[] => {
    const id = stepId(node);
    return node.meta === undefined
      ? []
      : [{ ...node.meta, id, stage, ...datesOf(id, node.meta, snapshot.context, plan) }];
  });
  return [...steps, ...earlyHandovers(snapshot, suspendedAt, plan)].map((step) => ({
    ...step,
    startBy: null,
  }));
}
