import { isEventType } from '../../../machines/events/catalog.ts';
import { type DraftOf, readDraft } from './draft.ts';
import { formOf } from './form-model.ts';
import { heldBy } from './held-values.ts';
import { firstValues, type Prefilling } from './prefill.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a link to a form may bring along: facts in words, and the form whose figures are taken over. */
export interface Brought {
  readonly from?: string;
  readonly facts: Values;
}

/** Reads what the address says; whatever is no fact of the event is left out later. */
export function broughtIn(search: Readonly<Record<string, unknown>>): Brought {
  const { from, ...facts } = search;
  const texts = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === 'number' ? String(value) : value,
  ]);
  return { facts: Object.fromEntries(texts), ...(typeof from === 'string' && { from }) };
}

/** The figures of the form that somebody comes from, as far as this one asks for them too. */
function carriedOver(of: DraftOf, from: string | undefined): Values {
  if (from === undefined || !isEventType(of.type)) return {};
  return heldBy(formOf(of.type), readDraft(localStorage, { ...of, type: from })?.values);
}

/** The form as it is first seen, with what the way to it brings along. */
export function begunWith(prefilling: Prefilling, of: DraftOf, { from, facts }: Brought): Values {
  return {
    ...firstValues(prefilling),
    ...carriedOver(of, from),
    ...heldBy(formOf(prefilling.choosing.type), facts),
  };
}
