import type { CheckId } from '../conditions/catalog.ts';
import type { EventType } from '../events/catalog.ts';
import { type StepMeta, to, vocabulary } from '../vocabulary.ts';

/** One of the lanes of a parallel stage, with one thing to do: open until it is recorded as complete. */
export function lane(event: EventType, meta: StepMeta, ...checks: [CheckId, ...CheckId[]]) {
  return vocabulary.createStateConfig({
    initial: 'open',
    states: { open: { meta, on: { [event]: to('done', ...checks) } }, done: { type: 'final' } },
  });
}
