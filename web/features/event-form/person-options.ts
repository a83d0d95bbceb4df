import type { Text } from '../../../machines/text.ts';
import type { Option } from './fields/options.tsx';
import { type KnownPersons, nameOf } from './known-persons.ts';

/** Persons as something to choose from: by name, with what tells two of one name apart. */
export const optionsOf = (
  ids: readonly string[],
  persons: KnownPersons,
  say: (text: Text) => string,
): Option[] =>
  ids.map((id) => {
    const trait = persons.get(id)?.trait;
    return { value: id, label: nameOf(persons, id), ...(trait && { more: say(trait) }) };
  });
