import type { Problem } from '../rules/invalid-facts.ts';
import type { Text } from '../text.ts';

/** One thing wrong with what is said of a person; `detail` is the English of `text`. */
export interface LedgerProblem extends Problem {
  readonly text: Text;
}

export const problem = (field: string, text: Text): LedgerProblem => ({ field, detail: text.en, text });
