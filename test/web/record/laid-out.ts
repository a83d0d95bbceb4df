import Elk, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Language } from '../../../machines/chart/block.ts';
import { graphOf, type Laid, layoutOf } from '../../../machines/chart/layout.ts';
import { stageFlows } from '../../../machines/chart/stage-flows.ts';
import { type Shape, type Whole, wholeOf } from '../../../web/features/record/chart/whole.ts';
import { drawingFor } from '../../../web/features/record/chart/writing.ts';

/** The package is CommonJS: for Node the class lies one deeper than for a bundler, as which the console's types see it. */
const Kernel = (Elk as unknown as { readonly default: typeof Elk }).default;
const kernel = new Kernel();

const layOut = (language: Language) =>
  Promise.all(
    stageFlows().map(async ({ stage, flow, direction }) => {
      const drawing = drawingFor(language, direction);
      const laid = (await kernel.layout(graphOf(flow, drawing) as ElkNode)) as Laid;
      return { stage, title: flow.title, layout: layoutOf(flow, laid, drawing) };
    }),
  );

const laid = new Map<Language, ReturnType<typeof layOut>>();

/** The whole chart as the console lays it out. */
export async function wholeIn(language: Language, shape: Shape): Promise<Whole> {
  const stages = laid.get(language) ?? layOut(language);
  laid.set(language, stages);
  return wholeOf(await stages, shape);
}
