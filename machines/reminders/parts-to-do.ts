import type { RenewalSnapshot } from '../community-renewal.ts';
import { definitionOf, type EventType } from '../events/catalog.ts';
import { givenAt } from '../given.ts';
import type { Plan } from '../plan/plan.ts';
import type { Text } from '../text.ts';
import { begun } from './nothing-entered.ts';

interface Part extends Text {
  readonly required: number;
}

/** The pieces of work that an event asks to be done to the last one, with how many there are where that is known. */
export function partsToDo(type: EventType, snapshot: RenewalSnapshot, plan: Plan): Text[] {
  const { facts, checks } = definitionOf(type);
  const draw = checks?.['step.everything-done'];
  if (draw === undefined) return [];
  const given = givenAt(snapshot, begun(facts, 0, {}), plan);
  const { parts } = draw(given as never) as unknown as { parts: readonly Part[] };
  return parts.map(({ zh, en, required }) =>
    required > 1 ? { zh: `${zh}（${required}）`, en: `${en} (${required})` } : { zh, en },
  );
}
