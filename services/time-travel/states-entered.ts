import type { IsoDate } from '../../machines/calendar.ts';
import { communityRenewal, type RenewalSnapshot } from '../../machines/community-renewal.ts';
import { activeNodes, besideStages, heldSteps } from '../../machines/open-steps.ts';
import { allNodes, chartId, nodeOfStep } from '../../machines/step-title.ts';
import type { Text } from '../../machines/text.ts';
import type { RenewalEvent } from '../../machines/vocabulary.ts';
import type { Moment } from './moments.ts';

/** One stay in a state; `left…` is null while it lasts. A count is entered and left by the same event. */
export interface Stay {
  readonly enteredAt: number;
  readonly enteredOn: IsoDate;
  readonly leftAt: number | null;
  readonly leftOn: IsoDate | null;
  /** What ended it though nothing was done with the state; null where it lasts, or was left by what belongs to it. */
  readonly cutShortBy: CutShort | null;
}

export type CutShort = 'suspended' | 'sent-back';

export interface RefusedAttempt {
  readonly type: string;
  /** The revision at which the renewal stood. */
  readonly revision: number;
  readonly on: IsoDate;
}

/** A state of the chart that was entered at least once. */
export interface EnteredState {
  /** `party-organization.publicity`; `running` for the frame of all five stages. */
  readonly id: string;
  readonly title: Text | null;
  readonly active: boolean;
  readonly stays: readonly Stay[];
  /** Attempts at what this state would have taken. */
  readonly refusedAt: readonly RefusedAttempt[];
  /** Rules that failed here and passed by a waiver. */
  readonly waivedRules: readonly string[];
}

export interface StatesEntered {
  readonly states: readonly EnteredState[];
  /** Attempts at what no state took where the renewal stood then. */
  readonly refusedOutOfOrder: readonly RefusedAttempt[];
  /** Steps that were open when it was suspended, by the ids that the board has; empty while it runs. */
  readonly held: readonly string[];
}

type Node = ReturnType<typeof activeNodes>[number];

const NODES = allNodes().filter((node) => node.path.length > 0);
const SUSPENDED = nodeOfStep('suspended')?.id;

/** Transitions that an event takes from where the renewal stands: from which states, and to which. */
const taken = (snapshot: RenewalSnapshot, event: RenewalEvent) =>
  communityRenewal.getTransitionData(snapshot, event);

/** States that are left in the moment they are entered: what comes next is decided by what was counted. */
function passedAtOnce(before: RenewalSnapshot, event: RenewalEvent, after: RenewalSnapshot): string[] {
  const stillThere = new Set(after._nodes.map(({ id }) => id));
  return taken(before, event)
    .flatMap(({ target }) => target ?? [])
    .filter(({ id, always }) => (always?.length ?? 0) > 0 && !stillThere.has(id))
    .map(({ id }) => id);
}

interface Open {
  readonly enteredAt: number;
  readonly enteredOn: IsoDate;
}

const CUTS_SHORT: Readonly<Partial<Record<RenewalEvent['type'], CutShort>>> = {
  'renewal.suspended': 'suspended',
  'renewal.sent-back': 'sent-back',
};

/** Suspended itself is left by being sent back as it is by being resumed. */
const cutShort = (id: string, event: RenewalEvent | null): CutShort | null =>
  event === null || id === SUSPENDED ? null : (CUTS_SHORT[event.type] ?? null);

/** The states in which it stands, and those that are open beside the stage though its chart comes to them later. */
const statesAt = (snapshot: RenewalSnapshot): Set<string> =>
  new Set([
    ...snapshot._nodes.map(({ id }) => id),
    ...besideStages(snapshot).flatMap((step) => nodeOfStep(step)?.id ?? []),
  ]);

/** Every stay in every state, by the id of its node. */
function staysIn(moments: readonly Moment[]): Map<string, Stay[]> {
  const stays = new Map<string, Stay[]>();
  const open = new Map<string, Open>();
  const add = (id: string, stay: Stay) => stays.set(id, [...(stays.get(id) ?? []), stay]);
  let before: RenewalSnapshot | undefined;
  for (const { revision, on, snapshot, event } of moments) {
    const now = statesAt(snapshot);
    for (const [id, since] of open)
      if (!now.has(id)) {
        add(id, { ...since, leftAt: revision, leftOn: on, cutShortBy: cutShort(id, event) });
        open.delete(id);
      }
    if (before !== undefined && event !== null)
      for (const id of passedAtOnce(before, event, snapshot))
        add(id, { enteredAt: revision, enteredOn: on, leftAt: revision, leftOn: on, cutShortBy: null });
    for (const id of now) if (!open.has(id)) open.set(id, { enteredAt: revision, enteredOn: on });
    before = snapshot;
  }
  for (const [id, since] of open) add(id, { ...since, leftAt: null, leftOn: null, cutShortBy: null });
  return stays;
}

/** Rules that passed by a waiver, by the state that the event was taken from. */
function waivedIn(moments: readonly Moment[]): Map<string, Set<string>> {
  const waived = new Map<string, Set<string>>();
  for (const [at, { event }] of moments.entries()) {
    const before = moments[at - 1];
    if (event === null || before === undefined || event.waived.length === 0) continue;
    for (const { source } of taken(before.snapshot, event))
      waived.set(source.id, new Set([...(waived.get(source.id) ?? []), ...event.waived]));
  }
  return waived;
}

const takes = (nodes: readonly Node[], type: string) =>
  nodes.filter((node) => [...node.transitions.keys()].some((one) => one === type));

/**
 * Which states were entered and left, where something was refused and what passed by a waiver, as far as moments and
 * refusals go. Pure; in the order of the chart.
 */
export function statesEntered(
  moments: readonly Moment[],
  refusals: readonly RefusedAttempt[],
): StatesEntered {
  const [stays, waived] = [staysIn(moments), waivedIn(moments)];
  const refused = new Map<string, RefusedAttempt[]>();
  const refusedOutOfOrder: RefusedAttempt[] = [];
  for (const attempt of refusals) {
    const at = moments[attempt.revision];
    const nodes = at === undefined ? [] : takes(activeNodes(at.snapshot), attempt.type);
    if (nodes.length === 0) refusedOutOfOrder.push(attempt);
    for (const { id } of nodes) refused.set(id, [...(refused.get(id) ?? []), attempt]);
  }
  const last = moments.at(-1)?.snapshot;
  return {
    states: NODES.flatMap((node): EnteredState[] => {
      const its = stays.get(node.id);
      if (its === undefined) return [];
      return [
        {
          id: chartId(node),
          title: node.meta?.title ?? null,
          active: its.at(-1)?.leftAt === null,
          stays: its,
          refusedAt: refused.get(node.id) ?? [],
          waivedRules: [...(waived.get(node.id) ?? [])],
        },
      ];
    }),
    refusedOutOfOrder,
    held: last === undefined ? [] : heldSteps(last),
  };
}
