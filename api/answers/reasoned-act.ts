import { closed, integer, isoDate, nullable, string, text } from './building.ts';

export const reasonedActParts = {
  type: string,
  title: text,
  revision: integer,
  on: isoDate,
  by: closed({ id: string, name: nullable(string), role: string }, 'Actor'),
  reason: nullable(string),
  documentNumber: nullable(string),
};

/** A return, an order to do something again, a suspension: what was done to a renewal, by whom and why. */
export const reasonedAct = closed(reasonedActParts, 'ReasonedAct');
