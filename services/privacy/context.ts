import type { RenewalContext } from '../../machines/context.ts';
import type { Json } from '../../machines/json.ts';
import { type Leaf, replaceLeaves } from '../../machines/personal/leaves.ts';
import { contextShape } from '../../machines/personal/of-context.ts';
import type { Withheld } from '../../machines/personal/withheld.ts';
import { leafFor, type Sight, seesKind } from './masking.ts';

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** Whether there is something of it is told to nobody who may not see it: there is always something, or nothing. */
const withEverything = (context: RenewalContext) => ({
  ...context,
  findings: context.findings ?? [],
  corrections: context.corrections ?? [],
});

/** What a renewal remembers, to be looked at: what its reader may not see is masked. */
export const contextFor = (sight: Sight, context: RenewalContext): Json =>
  plain(replaceLeaves(withEverything(context), contextShape, (leaf) => leafFor(sight, leaf)));

/** The same to be judged on: what is withheld says so, and is nothing that a rule could take for a fact. */
export function workingContextFor(sight: Sight, context: RenewalContext): Json {
  const withheld = (leaf: Leaf): unknown => {
    if (seesKind(sight, leaf.kind)) return leaf.value;
    const shown = leafFor(sight, leaf);
    return {
      withheld: leaf.kind,
      ...(leaf.kind === 'name' && typeof shown === 'string' && { shown }),
    } satisfies Withheld;
  };
  const seen = seesKind(sight, 'finding') ? context : withEverything(context);
  return plain(replaceLeaves(seen, contextShape, withheld));
}
