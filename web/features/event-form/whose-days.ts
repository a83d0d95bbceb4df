import type { RenewalContext } from '../../../machines/context.ts';
import type { EventType } from '../../../machines/events/catalog.ts';

const idsOf = (members: readonly { readonly id: string }[]) => members.map(({ id }) => id);

const WHOSE: { readonly [T in EventType]?: (context: RenewalContext) => readonly string[] } = {
  'party.inspection-list-submitted': ({ party }) => [...party.reported, ...party.recommendedByTown],
  'party.leaders-elected': ({ party }) => idsOf(party.elected),
  'residents.result-announced': ({ party, residents }) => idsOf([...party.elected, ...residents.elected]),
};

/** For whom a form may ask the days of birth and of joining, each once; nobody where it asks for none. */
export const whoseDays = (type: EventType, context: RenewalContext): readonly string[] => [
  ...new Set(WHOSE[type]?.(context)),
];
