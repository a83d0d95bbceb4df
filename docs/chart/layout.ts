import Elk, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { type Block, boxOf, chipOf, type Language, type Widths } from './block.ts';
import type { Arrow, Flow, Place } from './flow.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedBox extends Point {
  readonly place: Place;
  readonly block: Block;
  readonly width: number;
  readonly height: number;
}

export interface PlacedArrow {
  readonly arrow: Arrow;
  readonly points: readonly Point[];
  readonly chip: (Point & { readonly block: Block }) | null;
}

/** A flow with a place on the page for everything. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly arrows: readonly PlacedArrow[];
}

export type Direction = 'DOWN' | 'RIGHT';

const WIDTHS: Readonly<Record<Direction, Widths>> = {
  DOWN: { step: 236, leastStep: 90, chip: 200 },
  RIGHT: { step: 150, leastStep: 150, chip: 150 },
};

/** Steps stay in the order of the chart; only what really leads back is drawn upwards. */
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  // A lane begins at its fork, however short it is.
  'elk.layered.layering.strategy': 'LONGEST_PATH_SOURCE',
  'elk.layered.nodePlacement.strategy': process.env.NP ?? 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.spacing.nodeNode': '24',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
  'elk.layered.spacing.nodeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.padding': '[top=16,left=16,bottom=16,right=16]',
};

const PADDING = 16;
const BAR = 6;
const DOT = 14;
const DIAMOND = 22;

/** A fork or join is a bar across its lanes, `bar` long. */
function sizeOf(place: Place, block: Block, bar: number): { width: number; height: number } {
  if (place.kind === 'entry') return { width: DOT, height: DOT };
  if (place.kind === 'count') return { width: DIAMOND, height: DIAMOND };
  if (place.kind === 'fork' || place.kind === 'join')
    return { width: BAR, height: bar };
  return { width: block.width, height: block.height };
}

function graphOf({ places, arrows }: Flow, language: Language, direction: Direction, bar: number): ElkNode {
  return {
    id: 'flow',
    layoutOptions: { ...OPTIONS, 'elk.direction': direction },
    children: places.map((place) => ({
      id: place.id,
      ...sizeOf(place, boxOf(place, language, WIDTHS[direction]), bar),
      layoutOptions:
        place.kind === 'entry'
          ? { 'elk.layered.layering.layerConstraint': 'FIRST' }
          : place.kind === 'exit'
            ? { 'elk.layered.layering.layerConstraint': 'LAST' }
            : {},
    })),
    edges: arrows.map(({ from, to, causes }, at) => {
      const { width, height } = chipOf(causes, language, WIDTHS[direction]);
      const label = { id: `label-${at}`, text: ' ', width, height, layoutOptions: { 'elk.edgeLabels.inline': 'true' } };
      return {
        id: `arrow-${at}`,
        sources: [from],
        targets: [to],
        labels: causes.length === 0 ? [] : [label],
      };
    }),
  };
}

/** Lays a flow out with the Eclipse Layout Kernel. The same flow always comes out the same. */
export async function layOut(flow: Flow, language: Language, direction: Direction): Promise<Layout> {
  const short = await new Elk().layout(graphOf(flow, language, direction, BAR));
  const acrossAll = Math.max(BAR, (short.height ?? 0) - 4 * PADDING);
  const laid = await new Elk().layout(graphOf(flow, language, direction, acrossAll));
  const boxes = flow.places.map((place, at): PlacedBox => {
    const { x = 0, y = 0, width = 0, height = 0 } = laid.children?.[at] ?? {};
    return { place, block: boxOf(place, language, WIDTHS[direction]), x, y, width, height };
  });
  const arrows = flow.arrows.map((arrow, at): PlacedArrow => {
    const edge = laid.edges?.[at];
    const [section] = edge?.sections ?? [];
    const [label] = edge?.labels ?? [];
    if (section === undefined) throw new Error(`${arrow.from} to ${arrow.to} has no way`);
    return {
      arrow,
      points: [section.startPoint, ...(section.bendPoints ?? []), section.endPoint],
      chip:
        label === undefined
          ? null
          : { x: label.x ?? 0, y: label.y ?? 0, block: chipOf(arrow.causes, language, WIDTHS[direction]) },
    };
  });
  return { width: Math.ceil(laid.width ?? 0), height: Math.ceil(laid.height ?? 0), boxes, arrows };
}
