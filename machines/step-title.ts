import { communityRenewal } from './community-renewal.ts';
import { stageLabels } from './rules/labels.ts';
import type { Text } from './text.ts';

type Node = typeof communityRenewal.root;

/** Every state of the chart, outermost first. */
export function allNodes(node: Node = communityRenewal.root): Node[] {
  return [node, ...Object.values(node.states).flatMap((one) => allNodes(one as Node))];
}

/** `party-organization.publicity.posted`: the path of a state without the frame that can be suspended. */
export function stepId({ path }: Pick<Node, 'path'>): string {
  return path.slice(path[0] === 'running' ? 1 : 0).join('.');
}

/** The id of a state as the chart is drawn: {@link stepId}, and `running` for the frame of the stages. */
export const chartId = (node: Pick<Node, 'path'>): string => stepId(node) || node.path.join('.');

const titles = new Map<string, Text>(
  allNodes().flatMap((node): [string, Text][] =>
    node.meta === undefined ? [] : [[stepId(node), node.meta.title]],
  ),
);

/** Handovers are open, and have a title, before the lane that waits for them is entered. */
const EARLY: Readonly<Record<string, string>> = {
  'follow-up.party-handover': 'follow-up.tasks.party-handover.open',
  'follow-up.residents-handover': 'follow-up.tasks.residents-handover.open',
};

/** The state of an open or held step, by the id that the board and the deadlines give; undefined for an unknown one. */
export const nodeOfStep = (id: string): Node | undefined => nodes.get(EARLY[id] ?? id);

const nodes = new Map(allNodes().map((node) => [stepId(node), node]));

const stages: Readonly<Record<string, Text>> = stageLabels;

/** A step in several parts is called what one begins it with. */
const beginningOf = (id: string) => [...titles].find(([part]) => part.startsWith(`${id}.`))?.[1];

/**
 * What a step is called, by the id that the board, the deadlines and an order to go back give; the preparation, whose
 * lanes are one step to go back to, is called what the stage is. Undefined for an unknown id.
 */
export function titleOfStep(id: string): Text | undefined {
  return titles.get(EARLY[id] ?? id) ?? stages[id] ?? beginningOf(id);
}
