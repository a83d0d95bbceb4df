import { allNodes, stepId } from './step-title.ts';
import type { StepMeta } from './vocabulary.ts';

const metas = new Map<string, StepMeta>(
  allNodes().flatMap((node): [string, StepMeta][] =>
    node.meta === undefined ? [] : [[stepId(node), node.meta]],
  ),
);

/** Handovers are open before the lane that waits for them is entered, under a shorter id. */
const inItsLane = (id: string) => `${id.replace(/^follow-up\./, 'follow-up.tasks.')}.open`;

/** What the chart says of a step, open or not, by the id that deadlines give; undefined for an unknown id. */
export function metaOfStep(id: string): StepMeta | undefined {
  return metas.get(id) ?? metas.get(inItsLane(id));
}
