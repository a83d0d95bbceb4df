import type { Text } from '../../../machines/text.ts';
import { namedIds } from '../../components/facts/named-ids.ts';
import type { ShownPerson } from './use-ledger.ts';

/** Sentences of the rules with the names of persons; without what steps are called, which takes the whole chart. */
export function withNames(text: Text, people: readonly Pick<ShownPerson, 'id' | 'name'>[]): Text {
  const names = new Map(people.map(({ id, name }) => [id, { zh: name, en: name }]));
  return namedIds(text, (id) => names.get(id));
}
