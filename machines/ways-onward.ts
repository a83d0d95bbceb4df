import type { communityRenewal } from './community-renewal.ts';
import { STAGES, type Stage } from './plan/words.ts';
import { allNodes, stepId } from './step-title.ts';
import type { StepMeta } from './vocabulary.ts';

type Node = typeof communityRenewal.root;

/** A state of a stage in which a renewal stands, or through which it passes at once. */
export interface Place {
  readonly id: string;
  readonly stage: Stage;
  /** Missing where nobody has anything to do: a count decides. */
  readonly meta: StepMeta | undefined;
  /** The places that may follow it, by id. */
  readonly onward: readonly string[];
  /** Whether a way leads from it to the end of its stage, as far as its own lane goes. */
  readonly ends: boolean;
}

type Arrival = Node | 'end of the stage';

/** Where one arrives that enters a state: in the innermost ones in it, or behind it where it is a final one. */
function arrivals(node: Node): Arrival[] {
  if (node.type === 'compound') return node.initial.target.flatMap((one) => arrivals(one));
  if (node.type === 'parallel') return Object.values(node.states).flatMap((one) => arrivals(one));
  return node.type === 'final' && node.parent ? afterDone(node.parent) : [node];
}

/** What follows a state of which everything is done; a lane does not wait for the lanes beside it. */
function afterDone(node: Node): Arrival[] {
  if (node.path.length === 2 || node.parent === undefined) return ['end of the stage'];
  const ways = node.transitions.get(`xstate.done.state.${node.id}`);
  return (
    ways?.flatMap(({ target }) => target ?? []).flatMap((one) => arrivals(one)) ?? afterDone(node.parent)
  );
}

function placeOf(node: Node, stage: Stage): Place {
  const ways = [...node.transitions.values()].flat().concat(node.always ?? []);
  const next = ways.flatMap(({ target }) => target ?? []).flatMap((one) => arrivals(one));
  const onward = next.flatMap((one) => (typeof one === 'string' ? [] : [stepId(one)]));
  return {
    id: stepId(node),
    stage,
    meta: node.meta,
    onward: [...new Set(onward)],
    ends: onward.length < next.length,
  };
}

/** Every place of the five stages, as the chart's own definition has them. */
export const places: readonly Place[] = allNodes().flatMap((node): Place[] => {
  const stage = STAGES.find((one) => one === node.path[1]);
  return stage === undefined || node.type !== 'atomic' ? [] : [placeOf(node, stage)];
});
