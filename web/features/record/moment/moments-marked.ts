import type { Text } from '../../../../machines/text.ts';
import type { Comparison } from '../../../api/api.gen.ts';

const FROM: Text = { zh: '起', en: 'from' };
const TO: Text = { zh: '止', en: 'to' };

/** The states that a renewal stood in at only one of two moments, with the word that marks them in the chart. */
export function momentsMarked(
  comparison: Pick<Comparison, 'states'> | undefined,
  say: (text: Text) => string,
): ReadonlyMap<string, string> {
  if (comparison === undefined) return new Map();
  const { left, entered } = comparison.states;
  return new Map([
    ...left.map(({ id }): [string, string] => [id, say(FROM)]),
    ...entered.map(({ id }): [string, string] => [id, say(TO)]),
  ]);
}
