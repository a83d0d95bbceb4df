import type { PersonalKind } from './mark.ts';

/**
 * What stands in a working copy in the place of what its reader may not see. Whatever is judged on it cannot be told
 * there, and is left open: {@link isWithheld} is asked before anything is read.
 */
export interface Withheld {
  readonly withheld: PersonalKind;
  /** What may be shown instead: 张**. */
  readonly shown?: string;
}

export function isWithheld(value: unknown): value is Withheld {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'withheld');
}
