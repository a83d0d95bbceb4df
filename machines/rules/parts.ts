import type { Json } from '../json.ts';
import type { Text } from '../text.ts';
import type { Finding, Level } from './verdict.ts';

/** One of the things that a compound rule asks for at once. */
export interface Part {
  /** The fact that decides it: the key under `required` and `actual`. */
  readonly fact: string;
  readonly required: Json;
  readonly actual: Json;
  /** Persons, days or items, 0 when satisfied. */
  readonly shortBy: number;
  readonly satisfied: boolean;
  readonly level: Level;
  /** Its part of the sentence, with the figures. */
  readonly text: Text;
}

/** The level that speaks: a mandatory part that fails outranks every advisory one. */
function levelOf(parts: readonly Part[]): Level {
  const failed = parts.filter(({ satisfied }) => !satisfied);
  const speaking = failed.length > 0 ? failed : parts;
  return speaking.some(({ level }) => level === 'mandatory') ? 'mandatory' : 'advisory';
}

/**
 * Joins the parts to one finding: `required` and `actual` keyed by fact, `shortBy` their sum, the parts one by
 * one under `details.parts`. A failing finding says what fails, a satisfied one quotes every part.
 */
export function together(parts: readonly Part[], details: Finding['details'] = {}): Finding {
  const failed = parts.filter(({ satisfied }) => !satisfied);
  const said = failed.length > 0 ? failed : parts;
  return {
    satisfied: failed.length === 0,
    level: levelOf(parts),
    required: Object.fromEntries(parts.map(({ fact, required }) => [fact, required])),
    actual: Object.fromEntries(parts.map(({ fact, actual }) => [fact, actual])),
    shortBy: parts.reduce((sum, { shortBy }) => sum + shortBy, 0),
    message: {
      zh: said.map(({ text }) => text.zh).join('；'),
      en: said.map(({ text }) => text.en).join('; '),
    },
    details: { ...details, parts: parts.map(({ text: _, ...part }) => part) },
  };
}
