import { createContext, useContext } from 'react';
import type { IsoDate } from '../../../machines/calendar.ts';
import type { EventType } from '../../../machines/events/catalog.ts';
import type { Text } from '../../../machines/text.ts';
import type { Outcome } from './count-at.ts';
import type { KnownPersons } from './known-persons.ts';
import type { Choosing } from './pools.ts';
import type { Suggestion } from './suggestions.ts';

/** What every field of a form needs to know of the form it stands in. */
export interface EventForm {
  readonly type: EventType;
  readonly community: string;
  readonly today: IsoDate;
  readonly values: Readonly<Record<string, unknown>>;
  /** Puts something at a path; undefined empties it. */
  readonly set: (path: string, value: unknown) => void;
  /** What is wrong or not allowed, by path. */
  readonly problems: ReadonlyMap<string, Text>;
  /** Who is elected by the votes that are entered, by the path of these. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly persons: KnownPersons;
  readonly choosing: Choosing;
  readonly suggestions: Readonly<Record<string, Suggestion>>;
  /** Whether people may be added to the ledger from here. */
  readonly mayAddPersons: boolean;
  readonly ledgerRevision: number;
}

const FormContext = createContext<EventForm | null>(null);

export const EventFormProvider = FormContext;

/** The form that a field stands in. */
export function useEventForm(): EventForm {
  const form = useContext(FormContext);
  if (form === null) throw new Error('A field is drawn outside of its form');
  return form;
}
