import type { Text } from '../../../machines/text.ts';
import { namedVerdicts } from '../../components/facts/named-verdicts.ts';
import { withDaysInWords } from '../../language/dates.ts';
import { type KnownPersons, namesOf } from './known-persons.ts';
import { markedFacts } from './marked-facts.ts';
import type { Choosing } from './pools.ts';
import { WHOLE } from './problem-words.ts';
import type { Standing } from './standing.ts';

/** What is said under each field: that it is wrong, that it is no number, or that with it the rules are not met. */
export function saidAtFields(
  choosing: Choosing,
  { facts, notMet, notNumbers, problems }: Standing,
  persons: KnownPersons,
): ReadonlyMap<string, Text> {
  const marks = markedFacts(choosing, facts, namedVerdicts(notMet, namesOf(persons)));
  return new Map([
    ...[...marks].map(([path, text]) => [path, withDaysInWords(text)] as const),
    ...notNumbers.map((path) => [path, WHOLE] as const),
    ...problems,
  ]);
}
