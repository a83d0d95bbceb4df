import type { Kinship } from '../context.ts';
import { type LedgerProblem, problem } from './problem.ts';

const pairOf = ({ a, b }: Kinship) => [a, b].toSorted().join(' ');

/** What is wrong with the declared kinships: somebody unknown, related to themselves, a pair twice. */
export function kinshipProblems(kinships: readonly Kinship[], ids: ReadonlySet<string>): LedgerProblem[] {
  return kinships.flatMap((one, at) => {
    const field = `kinships[${at}]`;
    const unknown = (['a', 'b'] as const).filter((end) => !ids.has(one[end]));
    const first = kinships.findIndex((other) => pairOf(other) === pairOf(one));
    return [
      ...unknown.map((end) =>
        problem(`${field}.${end}`, { zh: '不在台账中', en: `${one[end]} is not in the ledger` }),
      ),
      ...(one.a === one.b ? [problem(field, { zh: '须是两个人', en: 'must be two persons' })] : []),
      ...(first < at
        ? [
            problem(field, {
              zh: `与第${first + 1}条是同两人`,
              en: `is the pair of entry ${first + 1} again`,
            }),
          ]
        : []),
    ];
  });
}
