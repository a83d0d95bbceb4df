import type { Block } from './block.ts';
import type { Arrow, Cause, Flow, Place } from './flow.ts';

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

/** How a flow is drawn: which way it runs, and what is written in its boxes and on its arrows. */
export interface Drawing {
  readonly direction: Direction;
  /** Between boxes side by side, where more room is wanted than {@link OPTIONS} leave. */
  readonly apart?: number;
  readonly boxOf: (place: Place) => Block;
  readonly chipOf: (causes: readonly Cause[]) => Block;
}

interface Sized {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly layoutOptions: Readonly<Record<string, string>>;
}

/** What is asked of the Eclipse Layout Kernel. */
export interface Graph {
  readonly id: string;
  readonly layoutOptions: Readonly<Record<string, string>>;
  readonly children: readonly Sized[];
  readonly edges: readonly {
    readonly id: string;
    readonly sources: readonly string[];
    readonly targets: readonly string[];
    readonly labels: readonly (Sized & { readonly text: string })[];
  }[];
}

interface Section {
  readonly startPoint: Point;
  readonly bendPoints?: readonly Point[];
  readonly endPoint: Point;
}

/** What it answers: the same graph with a place for everything, in the same order. */
export interface Laid {
  readonly width?: number;
  readonly height?: number;
  readonly children?: readonly {
    readonly x?: number;
    readonly y?: number;
    readonly width?: number;
    readonly height?: number;
  }[];
  readonly edges?: readonly {
    readonly sections?: readonly Section[];
    readonly labels?: readonly { readonly x?: number; readonly y?: number }[];
  }[];
}

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

/** One comes in at the beginning and goes out at the end, whatever leads back. */
function layerOf(kind: Place['kind']): Sized['layoutOptions'] {
  if (kind === 'entry') return { 'elk.layered.layering.layerConstraint': 'FIRST' };
  return kind === 'exit' ? { 'elk.layered.layering.layerConstraint': 'LAST' } : {};
}

/** What the Eclipse Layout Kernel has to know of a flow. */
export function graphOf({ places, arrows }: Flow, { direction, apart, boxOf, chipOf }: Drawing): Graph {
  return {
    id: 'flow',
    layoutOptions: {
      ...OPTIONS,
      'elk.direction': direction,
      ...(direction === 'RIGHT' && LANES),
      ...(apart !== undefined && { 'elk.spacing.nodeNode': String(apart) }),
    },
    children: places.map((place) => ({
      id: place.id,
      ...sizeOf(
        place,
        boxOf(place),
        arrows.filter(({ from, to }) => from === place.id || to === place.id).length,
      ),
      layoutOptions: layerOf(place.kind),
    })),
    edges: arrows.map(({ from, to, causes }, at) => {
      const { width, height } = chipOf(causes);
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

/** The page that comes of what the kernel has answered. The same flow always comes out the same. */
export function layoutOf(flow: Flow, laid: Laid, { boxOf, chipOf }: Drawing): Layout {
  const boxes = flow.places.map((place, at): PlacedBox => {
    const { x = 0, y = 0, width = 0, height = 0 } = laid.children?.[at] ?? {};
    return { place, block: boxOf(place), x, y, width, height };
  });
  const arrows = flow.arrows.map((arrow, at): PlacedArrow => {
    const edge = laid.edges?.[at];
    const [section] = edge?.sections ?? [];
    const [label] = edge?.labels ?? [];
    if (section === undefined) throw new Error(`${arrow.from} to ${arrow.to} has no way`);
    return {
      arrow,
      points: [section.startPoint, ...(section.bendPoints ?? []), section.endPoint],
      chip: label === undefined ? null : { x: label.x ?? 0, y: label.y ?? 0, block: chipOf(arrow.causes) },
    };
  });
  return withBars({ width: Math.ceil(laid.width ?? 0), height: Math.ceil(laid.height ?? 0), boxes, arrows });
}
