import Elk, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Language } from '../../machines/chart/block.ts';
import type { Flow } from '../../machines/chart/flow.ts';
import { type Direction, graphOf, type Laid, type Layout, layoutOf } from '../../machines/chart/layout.ts';
import { boxOf, chipOf, type Widths } from './written.ts';

const WIDTHS: Readonly<Record<Direction, Widths>> = {
  DOWN: { step: 236, leastStep: 90, chip: 200 },
  RIGHT: { step: 132, leastStep: 132, chip: 122 },
};

/** Lays a flow out with the Eclipse Layout Kernel, with the names of guards on its arrows. */
export async function layOut(flow: Flow, language: Language, direction: Direction): Promise<Layout> {
  const drawing = {
    direction,
    boxOf: (place: Flow['places'][number]) => boxOf(place, language, WIDTHS[direction]),
    chipOf: (causes: Flow['arrows'][number]['causes']) => chipOf(causes, language, WIDTHS[direction]),
  };
  const laid = await new Elk.default().layout(graphOf(flow, drawing) as ElkNode);
  return layoutOf(flow, laid as Laid, drawing);
}
