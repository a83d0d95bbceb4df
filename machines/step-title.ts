import { communityRenewal } from './community-renewal.ts';
import type { Text } from './text.ts';

type Node = typeof communityRenewal.root;

/** Every state of the chart, outermost first. */
export function allNodes(node: Node = communityRenewal.root): Node[] {
  return [node, ...Object.values(node.states).flatMap((one) => allNodes(one as Node))];
}

const titles = new Map<string, Text>(
  allNodes().flatMap((node): [string, Text][] =>
    node.meta === undefined
      ? []
      : [[node.path.slice(node.path[0] === 'running' ? 1 : 0).join('.'), node.meta.title]],
  ),
);

/** Handovers are open, and have a title, before the lane that waits for them is entered. */
const EARLY: Readonly<Record<string, string>> = {
  'follow-up.party-handover': 'follow-up.tasks.party-handover.open',
  'follow-up.residents-handover': 'follow-up.tasks.residents-handover.open',
};

/** What an open step is called, by the id that the board and the deadlines give; undefined for an unknown id. */
export function titleOfStep(id: string): Text | undefined {
  return titles.get(EARLY[id] ?? id);
}
