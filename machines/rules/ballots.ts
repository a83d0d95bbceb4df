import type { Static } from 'typebox';
import { once } from './contradictions.ts';
import type { Problem } from './invalid-facts.ts';
import type { tally, votes } from './schema.ts';

/**
 * Votes that these ballots cannot hold (rulebook section 1): more marks for one name than ballots came back,
 * more approvals than valid ballots with `seats` marks each. A ballot that marks more persons is not valid.
 */
export function impossibleTallies(
  tallies: readonly Static<typeof tally>[],
  { seats, returned, valid }: { seats: number; returned: number; valid: number },
): Problem[] {
  const approvals = tallies.reduce((sum, { approve }) => sum + approve, 0);
  const tooMany = tallies.flatMap(({ approve, oppose, abstain }, at) => {
    const marks = approve + oppose + abstain;
    if (marks <= returned) return [];
    const field = approve > returned ? `tallies[${at}].approve` : `tallies[${at}]`;
    return [{ field, detail: `${marks} votes, but only ${returned} ballots were returned` }];
  });
  return [
    ...once(
      'tallies',
      tallies.map(({ id }) => id),
      'id',
    ),
    ...tooMany,
    ...together(approvals, seats, valid),
  ];
}

/** The same of a recommendation or a run-off, where a ballot names up to `places` persons and no one is opposed. */
export function impossibleVotes(
  field: string,
  named: readonly Static<typeof votes>[],
  { places, ballots }: { places: number; ballots: number },
): Problem[] {
  const total = named.reduce((sum, one) => sum + one.votes, 0);
  return [
    ...once(
      field,
      named.map(({ id }) => id),
      'id',
    ),
    ...named.flatMap(({ votes: got }, at) =>
      got > ballots
        ? [{ field: `${field}[${at}].votes`, detail: `${got} votes, but only ${ballots} ballots` }]
        : [],
    ),
    ...together(total, places, ballots, field),
  ];
}

function together(marks: number, places: number, ballots: number, field = 'tallies'): Problem[] {
  return marks > places * ballots
    ? [{ field, detail: `${marks} votes together, but ${ballots} ballots hold at most ${places * ballots}` }]
    : [];
}
