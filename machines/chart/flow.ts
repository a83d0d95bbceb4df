import type { communityRenewal } from '../community-renewal.ts';
import { definitionOf, type EventType, isEventType } from '../events/catalog.ts';
import { guardNames } from '../guard-names.ts';
import type { Role } from '../plan/words.ts';
import { chartId } from '../step-title.ts';
import type { Text } from '../text.ts';

type StateNode = typeof communityRenewal.root;

/** What makes a renewal move: an event by its title, or nobody where a count decides; and the guards before it. */
export interface Cause {
  readonly event: EventType | null;
  readonly title: Text | null;
  readonly guards: readonly string[];
}

export interface Place {
  readonly id: string;
  /** As the record names it, `party-organization.publicity`; null for what is drawn and is no state. */
  readonly state: string | null;
  /** `count` states are left at once, by what was counted; `fork` and `join` begin and end lanes side by side. */
  readonly kind: 'entry' | 'step' | 'count' | 'fork' | 'join' | 'exit';
  readonly title: Text | null;
  readonly clause: string;
  readonly actors: readonly Role[];
  readonly statutory: boolean;
  /** What is recorded at the step without leaving it. */
  readonly inside: readonly Cause[];
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly causes: readonly Cause[];
}

/** One stage as boxes and arrows: nested states drawn flat, since their nesting says nothing that the arrows do not. */
export interface Flow {
  readonly title: Text;
  readonly places: readonly Place[];
  readonly arrows: readonly Arrow[];
}

const bare = { state: null, title: null, clause: '', actors: [], statutory: false, inside: [] };
const ENTRY = 'entry';
const EXIT = 'exit';

const forkOf = (lanes: StateNode) => `${lanes.id}.fork`;
const joinOf = (lanes: StateNode) => `${lanes.id}.join`;
const childrenOf = (node: StateNode) => Object.values(node.states) as StateNode[];

function causeOf({ eventType, guard }: { eventType: string; guard?: unknown }): Cause {
  return {
    ...(isEventType(eventType)
      ? { event: eventType, title: definitionOf(eventType).title }
      : { event: null, title: null }),
    guards: guardNames(guard),
  };
}

/** Where something comes that is done with a state: what its `onDone` names. */
function afterDone(node: StateNode): StateNode {
  const [then] = node.transitions.get(`xstate.done.state.${node.id}`) ?? [];
  const [target] = (then?.target ?? []) as StateNode[];
  if (target === undefined) throw new Error(`Nothing follows ${node.id}`);
  return target;
}

/** Draws one stage. `next` is what follows it, as the reader calls it. */
export function flowOf(stage: StateNode, title: Text, next: Text): Flow {
  const places = new Map<string, Place>();
  const arrows = new Map<string, Arrow>();
  const isInside = (node: StateNode) => node === stage || node.id.startsWith(`${stage.id}.`);

  /** The place where a transition into `node` ends up. */
  const arriveAt = (node: StateNode): string => {
    if (!isInside(node)) return EXIT;
    if (node.type === 'parallel') return forkOf(node);
    if (node.type === 'compound') return arriveAt(node.initial.target[0] as StateNode);
    if (node.type !== 'final') return node.id;
    const parent = node.parent as StateNode;
    return parent.parent?.type === 'parallel' && isInside(parent.parent as StateNode)
      ? joinOf(parent.parent as StateNode)
      : arriveAt(afterDone(parent));
  };
  const connect = (from: string, to: string, ...causes: Cause[]) => {
    const known = arrows.get(`${from} ${to}`)?.causes ?? [];
    arrows.set(`${from} ${to}`, { from, to, causes: [...known, ...causes] });
  };
  const addLeaf = (node: StateNode) => {
    const inside: Cause[] = [];
    for (const way of [...[...node.transitions.values()].flat(), ...(node.always ?? [])]) {
      const [target] = (way.target ?? []) as StateNode[];
      if (target === undefined || target === node) inside.push(causeOf(way));
      else connect(node.id, arriveAt(target), causeOf(way));
    }
    const { title = null, clause = '', actors = [] } = node.meta ?? {};
    const statutory = node.tags.includes('statutory');
    places.set(node.id, {
      id: node.id,
      state: chartId(node),
      kind: node.meta === undefined ? 'count' : 'step',
      title,
      clause,
      actors,
      statutory,
      inside,
    });
  };
  const addLanes = (lanes: StateNode) => {
    places.set(forkOf(lanes), { ...bare, id: forkOf(lanes), kind: 'fork' });
    for (const lane of childrenOf(lanes)) {
      connect(forkOf(lanes), arriveAt(lane));
      add(lane);
    }
    places.set(joinOf(lanes), { ...bare, id: joinOf(lanes), kind: 'join' });
    connect(joinOf(lanes), arriveAt(afterDone(lanes)));
  };
  const add = (node: StateNode): void => {
    if (node.type === 'parallel') addLanes(node);
    else if (node.type === 'compound') childrenOf(node).forEach(add);
    else if (node.type === 'atomic') addLeaf(node);
  };

  places.set(ENTRY, { ...bare, id: ENTRY, kind: 'entry' });
  connect(ENTRY, arriveAt(stage));
  add(stage);
  places.set(EXIT, { ...bare, id: EXIT, kind: 'exit', title: next });
  return { title, places: [...places.values()], arrows: [...arrows.values()] };
}
