import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';

/**
 * What nobody sees, and what turns the order of what others read: control characters but line ends and tabs, and the
 * marks that override the direction of writing. Marks that belong to a script, as joiners do, stay.
 */
const UNSEEN = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

const LINE_ENDS = /\r\n?/g;

/**
 * What somebody typed, as it is kept: without what nobody sees and the space around it. Characters are counted as
 * people count them, not as they are stored. Throws InvalidFacts for one that is too short or too long.
 */
export function typed(field: string, text: string, { min = 0, max }: { min?: number; max: number }): string {
  const kept = text.replaceAll(LINE_ENDS, '\n').replaceAll(UNSEEN, '').trim();
  const length = [...kept].length;
  if (length < min || length > max)
    throw new InvalidFacts([{ field, detail: `has ${length} characters, but must have ${min} to ${max}` }]);
  return kept;
}

/** The same for what may be left out; null where nothing was typed. */
export function typedIfAny(field: string, text: string | undefined, max: number): string | null {
  return typed(field, text ?? '', { max }) || null;
}
