import { stringifySearchWith } from '@tanstack/react-router';

/**
 * The parameters of an address, each of them text: a division code stands there as it is, neither quoted nor turned
 * into a number. Where one is given twice, the last counts.
 */
export const plainSearchIn = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search));

/** The other way round; what is undefined is left out. */
export const plainSearchOf = stringifySearchWith(String);
