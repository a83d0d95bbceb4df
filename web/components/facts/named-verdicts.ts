import { ruleOf } from '../../../machines/rules/catalog.ts';
import { titleOfStep } from '../../../machines/step-title.ts';
import type { Text } from '../../../machines/text.ts';
import { namedIds } from './named-ids.ts';
import type { Names } from './value-in-words.ts';

/** Verdicts as people read them. */
export function namedVerdicts<V extends { readonly message: Text }>(
  verdicts: readonly V[],
  names: Names,
): V[] {
  const called = (id: string): Text | undefined => {
    const name = names.get(id);
    return name === undefined ? (titleOfStep(id) ?? ruleOf(id)?.title) : { zh: name, en: name };
  };
  return verdicts.map((one) => ({ ...one, message: namedIds(one.message, called) }));
}
