import type { EventFacts, EventType } from '../../machines/events/catalog.ts';
import type { Role } from '../../machines/plan/words.ts';
import { mayRecord } from '../permissions.ts';

interface ActOf<T extends EventType> {
  readonly type: T;
  readonly facts: EventFacts<T>;
  /** In which role somebody records it. */
  readonly as: Role;
}

/** One act of a scripted renewal: an event with its facts, whose `on` is its day, and who records it. */
export type Act = { [T in EventType]: ActOf<T> }[EventType];

/** The role that records an event as a rule: the first one that may. */
export function recorderOf(type: EventType): Role {
  const [first] = mayRecord[type];
  if (first === undefined) throw new Error(`Nobody may record ${type}`);
  return first;
}

export function act<T extends EventType>(
  type: T,
  facts: EventFacts<T>,
  as: Role = recorderOf(type),
): Extract<Act, { type: T }> {
  return { type, facts, as } as Extract<Act, { type: T }>;
}
