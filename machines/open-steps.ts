import type { RenewalSnapshot } from './community-renewal.ts';
import type { RenewalContext } from './context.ts';
import { type Due, dueOf } from './due.ts';
import { type EventType, isEventType } from './events/catalog.ts';
import { electedOn } from './handover.ts';
import type { Plan } from './plan/plan.ts';
import { STAGES, type Stage } from './plan/words.ts';
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
}

/** Handovers are due days after their own election, long before the follow-up begins. */
function earlyHandovers(snapshot: RenewalSnapshot, plan: Plan): OpenStep[] {
  const { handedOverOn }: RenewalContext = snapshot.context;
  const stage = stageOf(snapshot);
  if (stage === null || stage === 'follow-up') return [];
  const open = (body: 'party' | 'residents', zh: string, en: string): OpenStep => ({
    id: `follow-up.${body}-handover`,
    stage: 'follow-up',
    title: { zh, en },
    clause: '四(三)1',
    actors: ['work-group'],
    documents: ['handover-list'],
    due: dueOf({ rule: `${body}-handover-by`, stage: 'follow-up' }, snapshot.context, plan),
  });
  const step = stepOf(snapshot);
  const elected = (body: 'party' | 'residents') => electedOn(snapshot.context, body, step) !== null;
  return [
    ...(elected('party') && !handedOverOn.party
      ? [open('party', '党组织工作交接', 'Handover of the party organization')]
      : []),
    ...(elected('residents') && !handedOverOn.residents
      ? [open('residents', '居民委员会工作交接', "Handover of the residents' committee")]
      : []),
  ];
}

/** Everything open now, each with its due date. Nothing is open while suspended but the investigation. */
export function openSteps(snapshot: RenewalSnapshot, plan: Plan): OpenStep[] {
  const stage = stageOf(snapshot);
  const steps = activeNodes(snapshot).flatMap((node): OpenStep[] => {
    const meta = node.meta;
    if (meta === undefined || stage === null) return [];
    const id = node.path.slice(node.path[0] === 'running' ? 1 : 0).join('.');
    return [{ ...meta, id, stage, due: dueOf(meta.due, snapshot.context, plan) }];
  });
  return snapshot.context.suspendedAt === null ? [...steps, ...earlyHandovers(snapshot, plan)] : steps;
}
