import type { Static } from 'typebox';
import { correctionEvents } from './correction.ts';
import type { EventDefinition } from './define.ts';
import { followUpEvents } from './follow-up.ts';
import { partyCandidatesEvents } from './party-candidates.ts';
import { partyElectionEvents } from './party-election.ts';
import { partyRecommendationEvents } from './party-recommendation.ts';
import { preparationEvents } from './preparation.ts';
import { residentsCandidatesEvents } from './residents-candidates.ts';
import { residentsElectionEvents } from './residents-election.ts';
import { residentsVotersEvents } from './residents-voters.ts';
import { supervisionEvents } from './supervision.ts';
import { throughoutEvents } from './throughout.ts';

/** Everything that can happen to a renewal, in the order of the plan. */
export const events = {
  ...preparationEvents,
  ...partyRecommendationEvents,
  ...partyCandidatesEvents,
  ...partyElectionEvents,
  ...residentsVotersEvents,
  ...residentsCandidatesEvents,
  ...residentsElectionEvents,
  ...supervisionEvents,
  ...followUpEvents,
  ...throughoutEvents,
  ...correctionEvents,
};

export type EventType = keyof typeof events;
export type EventFacts<T extends EventType> = Static<(typeof events)[T]['facts']>;

export const eventTypes = Object.keys(events) as EventType[];

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(events, type);
}

/**
 * The definition for code that handles any event alike. Its facts are typed `never` to callers on purpose: they
 * come out of the definition's own schema check.
 */
export function definitionOf(type: EventType): EventDefinition {
  return events[type] as unknown as EventDefinition;
}
