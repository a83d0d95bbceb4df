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
  RIGHT: { step: 132, leastStep: 132, chip: 122 },
};

/** Steps stay in the order of the chart; only what really leads back is drawn upwards. */
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  // A lane begins at its fork, however short it is.
  'elk.layered.layering.strategy': 'LONGEST_PATH_SOURCE',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.spacing.nodeNode': '24',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
  'elk.layered.spacing.nodeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.padding': '[top=16,left=16,bottom=16,right=16]',
};

const BAR = 6;
/** The ways of lanes are drawn straight in the end and need no room to bend. */
const LANES = { 'elk.layered.spacing.edgeEdgeBetweenLayers': '1' };

const OVERHANG = 18;
const DOT = 14;
const COUNT = { least: 34, perArrow: 13, height: 14 };

/** A count is wide enough for `arrows` of them to come and go; bars get their length at the end. */
function sizeOf(place: Place, block: Block, arrows: number): { width: number; height: number } {
  if (place.kind === 'entry') return { width: DOT, height: DOT };
  if (place.kind === 'count')
    return { width: Math.max(COUNT.least, arrows * COUNT.perArrow), height: COUNT.height };
  if (place.kind === 'fork' || place.kind === 'join') return { width: BAR, height: BAR };
  return { width: block.width, height: block.height };
}

function graphOf({ places, arrows }: Flow, language: Language, direction: Direction): ElkNode {
  return {
    id: 'flow',
    layoutOptions: { ...OPTIONS, 'elk.direction': direction, ...(direction === 'RIGHT' && LANES) },
    children: places.map((place) => ({
      id: place.id,
      ...sizeOf(
        place,
        boxOf(place, language, WIDTHS[direction]),
        arrows.filter(({ from, to }) => from === place.id || to === place.id).length,
      ),
      layoutOptions:
        place.kind === 'entry'
          ? { 'elk.layered.layering.layerConstraint': 'FIRST' }
          : place.kind === 'exit'
            ? { 'elk.layered.layering.layerConstraint': 'LAST' }
            : {},
    })),
    edges: arrows.map(({ from, to, causes }, at) => {
      const { width, height } = chipOf(causes, language, WIDTHS[direction]);
      const label = {
        id: `label-${at}`,
        text: ' ',
        width,
        height,
        layoutOptions: { 'elk.edgeLabels.inline': 'true' },
      };
      return {
        id: `arrow-${at}`,
        sources: [from],
        targets: [to],
        labels: causes.length === 0 ? [] : [label],
      };
    }),
  };
}

const isBar = (kind: Place['kind'] | undefined) => kind === 'fork' || kind === 'join';

/** Stretches forks and joins over their lanes, which then run straight out of the one and into the other. */
function withBars(layout: Layout): Layout {
  const boxOf = new Map(layout.boxes.map((box) => [box.place.id, box]));
  const levels = new Map<string, number[]>();
  const reach = (bar: string, y: number) => levels.set(bar, [...(levels.get(bar) ?? []), y]);
  const arrows = layout.arrows.map((placed): PlacedArrow => {
    const { from, to } = placed.arrow;
    const [source, target] = [boxOf.get(from), boxOf.get(to)];
    const [start, end] = [placed.points[0], placed.points.at(-1)];
    if (start === undefined || end === undefined) return placed;
    if (source?.place.kind === 'fork') {
      reach(from, end.y);
      return { ...placed, points: [{ x: start.x, y: end.y }, end] };
    }
    if (target?.place.kind !== 'join') return placed;
    reach(to, start.y);
    return { ...placed, points: [start, { x: end.x, y: start.y }] };
  });
  const boxes = layout.boxes.map((box) => {
    const across = isBar(box.place.kind) ? (levels.get(box.place.id) ?? []) : [];
    if (across.length === 0) return box;
    const top = Math.min(...across) - OVERHANG;
    return { ...box, y: top, height: Math.max(...across) + OVERHANG - top };
  });
  return { ...layout, boxes, arrows };
}

/** Lays a flow out with the Eclipse Layout Kernel. The same flow always comes out the same. */
export async function layOut(flow: Flow, language: Language, direction: Direction): Promise<Layout> {
  const laid = await new Elk.default().layout(graphOf(flow, language, direction));
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
  return withBars({ width: Math.ceil(laid.width ?? 0), height: Math.ceil(laid.height ?? 0), boxes, arrows });
}
