import type { TLocalizedValidationError } from 'typebox/error';
import { Settings } from 'typebox/system';

// Every wrong field is named, not the first eight; bodies are bounded, so the list is too.
Settings.Set({ maxErrors: 200 });

/** Whatever is not an identity number of 18 characters; said in words where a schema refuses one. */
export const NO_IDENTITY_NUMBER = '^(?!\\d{17}[\\dXx]$)';

/** A letter or a digit of whatever script: spaces and what nobody sees are no text, and the record is for good. */
export const NOT_BLANK = '[\\p{L}\\p{N}]';
/** Two of them: one is no reason. */
export const IN_WORDS = `${NOT_BLANK}[\\s\\S]*${NOT_BLANK}`;

/** What a text must be, by the pattern that refuses it. */
const SAID: Readonly<Record<string, string>> = {
  [NO_IDENTITY_NUMBER]: 'must not be an identity number: ids are kept for good',
  [NOT_BLANK]: 'must not be blank',
  [IN_WORDS]: 'must have at least 2 letters or digits',
};

/** One thing wrong with the input: where (`tallies[2].approve`) and what was expected. */
export interface Problem {
  readonly field: string;
  readonly detail: string;
}

/** The facts cannot be true, or are not facts at all: an error that names each field, never a verdict. */
export class InvalidFacts extends Error {
  readonly code = 'invalid-facts';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ field, detail }) => `${field}: ${detail}`).join('; '));
    this.name = 'InvalidFacts';
    this.problems = problems;
  }
}

/** `/tallies/2/approve` in JSON Pointer becomes `tallies[2].approve`. */
export function fieldOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}

const join = (field: string, name: string) => (field === '' ? name : `${field}.${name}`);

/** What a schema found, one problem a field, in words. */
export function problemsOf(errors: readonly TLocalizedValidationError[]): Problem[] {
  const found = new Map<string, string>();
  for (const error of errors) {
    const field = fieldOf(error.instancePath);
    if (error.keyword === 'required') {
      for (const name of error.params.requiredProperties) found.set(join(field, name), 'is required');
    } else if (error.keyword === 'additionalProperties') {
      for (const name of error.params.additionalProperties) found.set(join(field, name), 'is not known here');
    } else if (error.keyword === 'type' && error.params.type === 'null') {
      // The other half of a date-or-null: what is wrong is said by the first half.
    } else if (error.keyword === 'enum') {
      found.set(field, `must be one of ${error.params.allowedValues.join(', ')}`);
    } else if (error.keyword === 'pattern' && SAID[String(error.params.pattern)] !== undefined) {
      found.set(field, SAID[String(error.params.pattern)] ?? error.message);
    } else if (error.keyword === 'format') {
      found.set(field, `must be a ${error.params.format} that exists`);
    } else if (error.keyword === 'anyOf' && [...found.keys()].some((name) => name.startsWith(field))) {
      // What no branch accepts was said where it is wrong.
    } else if (!found.has(field)) {
      found.set(field, error.message);
    }
  }
  return [...found].map(([field, detail]) => ({ field: field || '(root)', detail }));
}
