import { isEventType } from '../machines/events/catalog.ts';
import { type Shown, shownTo, sightOf } from './privacy/masking.ts';
import type { Person } from './world.ts';

/** What was recorded of an event for a community, as a reader may see it. */
export function attemptFor(
  person: Person | null,
  community: string,
  event: { readonly type: string; readonly facts: unknown; readonly verdicts: unknown },
): Shown {
  const { type } = event;
  return shownTo(sightOf(person, community), type, event, isEventType(type));
}
