import { saveLedgerKinships } from '../../db/ledger.ts';
import type { Kinship } from '../../machines/context.ts';
import { kinshipProblems } from '../../machines/ledger/kinship-problems.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import type { Deps } from '../deps.ts';
import { changeLedger, type LedgerChange } from './change-ledger.ts';

const textOf = ({ a, b, relation }: Kinship) => JSON.stringify([a, b, relation]);

/** Those of one list that are not in the other. */
const without = (kinships: readonly Kinship[], others: readonly Kinship[]) => {
  const there = new Set(others.map(textOf));
  return kinships.filter((one) => !there.has(textOf(one)));
};

/** Puts a list of kinships in the place of the one before. Throws InvalidFacts; DomainError as {@link changeLedger}. */
export async function saveKinships(
  deps: Deps,
  command: LedgerChange & { readonly kinships: readonly Kinship[] },
): Promise<{ revision: number }> {
  const { revision } = await changeLedger(deps, command, async (tx, ledger) => {
    const problems = kinshipProblems(command.kinships, new Set(ledger.people.map(({ id }) => id)));
    if (problems.length > 0) throw new InvalidFacts(problems);
    const changed = [
      ...without(ledger.kinships, command.kinships),
      ...without(command.kinships, ledger.kinships),
    ];
    if (changed.length > 0) await saveLedgerKinships(tx, command.community, command.kinships);
    // Who is related to whom is about both; how they are is not kept.
    const people = [...new Set(changed.flatMap(({ a, b }) => [a, b]))];
    return {
      kept: people.map((person) => ({
        kind: 'ledger.kinships-changed',
        person,
        detail: { fields: 'kinships' },
      })),
      answer: undefined,
    };
  });
  return { revision };
}
