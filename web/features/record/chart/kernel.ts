import Elk from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import type { Language } from '../../../../machines/chart/block.ts';
import { graphOf, type Laid, layoutOf } from '../../../../machines/chart/layout.ts';
import { stageFlows } from '../../../../machines/chart/stage-flows.ts';
import { type Whole, wholeOf } from './whole.ts';
import { drawingFor } from './writing.ts';

/** Lays the whole chart out, in a worker so that the page does not stand still meanwhile. */
export async function layOutWhole(language: Language): Promise<Whole> {
  const kernel = new Elk({ workerUrl });
  try {
    const laid = await Promise.all(
      stageFlows().map(async ({ stage, flow, direction }) => {
        const drawing = drawingFor(language, direction);
        const answer = await kernel.layout(graphOf(flow, drawing) as never);
        return { stage, title: flow.title, layout: layoutOf(flow, answer as Laid, drawing) };
      }),
    );
    return wholeOf(laid);
  } finally {
    kernel.terminateWorker();
  }
}
