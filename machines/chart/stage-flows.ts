import { communityRenewal } from '../community-renewal.ts';
import { STAGES, type Stage } from '../plan/words.ts';
import { stageLabels } from '../rules/labels.ts';
import type { Text } from '../text.ts';
import { type Flow, flowOf } from './flow.ts';
import type { Direction } from './layout.ts';

type StateNode = typeof communityRenewal.root;

export const CONCLUDED: Text = { zh: '换届完成', en: 'concluded' };

function stageNode(stage: Stage): StateNode {
  const running = communityRenewal.root.states.running as StateNode | undefined;
  const found = running?.states[stage as never] as StateNode | undefined;
  if (found === undefined) throw new Error(`The chart has no stage ${stage}`);
  return found;
}

export interface StageFlow {
  readonly stage: Stage;
  readonly flow: Flow;
  readonly direction: Direction;
}

/** The stages in their order as boxes and arrows; those of lanes side by side run from left to right. */
export const stageFlows = (): StageFlow[] =>
  STAGES.map((stage, at) => {
    const next = STAGES[at + 1];
    const flow = flowOf(
      stageNode(stage),
      stageLabels[stage],
      next === undefined ? CONCLUDED : stageLabels[next],
    );
    return { stage, flow, direction: flow.places.some(({ kind }) => kind === 'fork') ? 'RIGHT' : 'DOWN' };
  });
