import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';

export const LONGEST_NOTE = 500;

/** A note without the space around it, or null where nothing is left. Throws InvalidFacts for one that is too long. */
export function noteIn(text: string | undefined, field = 'note'): string | null {
  const note = text?.trim() ?? '';
  const length = [...note].length;
  if (length > LONGEST_NOTE)
    throw new InvalidFacts([{ field, detail: `has ${length} characters, but may have ${LONGEST_NOTE}` }]);
  return note === '' ? null : note;
}
