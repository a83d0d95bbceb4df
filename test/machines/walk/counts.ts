import { decided, tallied, type Votes } from '../../../services/drill/votes.ts';
import type { Random } from './random.ts';

/** Votes of an election: as a rule all seats are filled, now and then one is left open or tied. */
export function votesFor(
  random: Random,
  ids: readonly string[],
  seats: number,
  { ballots, least }: { readonly ballots: number; readonly least: number },
): Votes[] {
  const order = random.chance(50) ? [...ids] : random.shuffled(ids);
  const kind = random.below(10);
  if (kind === 0) return decided(order.slice(0, seats - 1), order.slice(seats - 1), { ballots, least });
  if (kind === 1 && order.length > seats) {
    const sure = decided(order.slice(0, seats - 1), [], { ballots, least });
    const rivals = order.slice(seats - 1).map((id, at) => ({ id, votes: at < 2 ? least : 0 }));
    return [...sure, ...rivals];
  }
  return decided(order.slice(0, seats), order.slice(seats), { ballots, least });
}

/** The same as approvals, with ballots handed out and returned; once in a while one too many comes back. */
export function approvalsFor(
  random: Random,
  ids: readonly string[],
  seats: number,
  given: { readonly ballots: number; readonly least: number },
) {
  return {
    ballotsIssued: random.chance(4) ? given.ballots - 1 : given.ballots,
    ballotsReturned: given.ballots,
    tallies: tallied(votesFor(random, ids, seats, given), given.ballots),
  };
}
