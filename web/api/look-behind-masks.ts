import { type Answer, ask } from './client.ts';

const UNMASK = 'POST /api/communities/{code}/ledger/unmask' as const;

/** What a list masks of somebody in the ledger, as it is. */
export type Unmasked = Answer<typeof UNMASK>['people'][number];

/** So many are shown at once. */
const AT_ONCE = 100;

export async function lookBehindMasks(
  code: string,
  people: readonly string[],
  reason: string,
): Promise<readonly Unmasked[]> {
  const shown: Unmasked[] = [];
  for (let at = 0; at < people.length; at += AT_ONCE) {
    const body = { people: people.slice(at, at + AT_ONCE), reason };
    shown.push(...(await ask(UNMASK, { params: { code }, body })).people);
  }
  return shown;
}

interface Look {
  readonly code: string;
  /** Of the ledger: another state of it is another look. */
  readonly revision: number;
  readonly people: readonly string[];
  readonly reason: string;
}

/**
 * The options of a query for what is masked of people. Each look is kept with its reason, so it is taken when it is
 * needed, not again for what else may have changed, and the answer is gone with whatever it was drawn in.
 */
export const lookOf = ({ code, revision, people, reason }: Look) => ({
  queryKey: ['look behind masks', code, revision, reason, people],
  queryFn: () => lookBehindMasks(code, people, reason),
  staleTime: 'static' as const,
  gcTime: 0,
});

/** People with what was shown of them in the place of what is masked. */
export function withShown<P extends { readonly id: string }>(
  people: readonly P[],
  shown: readonly Unmasked[],
): P[] {
  const byId = new Map(shown.map((one) => [one.id, one]));
  return people.map((one) => ({ ...one, ...byId.get(one.id) }));
}
