import type { RenewalContext } from '../../machines/context.ts';
import type { Json } from '../../machines/json.ts';
import { type Leaf, replaceLeaves } from '../../machines/personal/leaves.ts';
import { contextShape } from '../../machines/personal/of-context.ts';
import type { Withheld } from '../../machines/personal/withheld.ts';
import { leafFor, type Sight, seesKind } from './masking.ts';

/** Who reads what a renewal remembers: how much of persons they see, and whether reports of violations. */
export interface ContextReader {
  readonly sight: Sight;
  readonly inspector: boolean;
}

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** Whether there is something of it is told to nobody who may not see it: there is always something, or nothing. */
const withEverything = (context: RenewalContext) => ({
  ...context,
  findings: context.findings ?? [],
  corrections: context.corrections ?? [],
});

/** What a renewal remembers, to be looked at: what its reader may not see is masked. */
export function contextFor({ sight, inspector }: ContextReader, context: RenewalContext): Json {
  const masked = replaceLeaves(withEverything(context), contextShape, (leaf) => leafFor(sight, leaf));
  return plain(inspector ? masked : { ...(masked as RenewalContext), openViolations: 'masked' });
}

/** The same to be judged on: what is withheld says so, and is nothing that a rule could take for a fact. */
export function workingContextFor({ sight, inspector }: ContextReader, context: RenewalContext): Json {
  const withheld = (leaf: Leaf): unknown => {
    if (seesKind(sight, leaf.kind)) return leaf.value;
    const shown = leafFor(sight, leaf);
    return {
      withheld: leaf.kind,
      ...(leaf.kind === 'name' && typeof shown === 'string' && { shown }),
    } satisfies Withheld;
  };
  const seen = seesKind(sight, 'finding') ? context : withEverything(context);
  const copy = replaceLeaves(seen, contextShape, withheld) as RenewalContext;
  const openViolations = inspector ? copy.openViolations : ({ withheld: 'report' } satisfies Withheld);
  return plain({ ...copy, openViolations });
}
