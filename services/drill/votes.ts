import type { Threshold } from '../../machines/plan/plan.ts';
import { needed } from '../../machines/rules/majority.ts';

export interface Votes {
  readonly id: string;
  readonly votes: number;
}

/** Present with a little to spare above what the share asks of the total, and never more than the total. */
export function attending(total: number, threshold: Threshold): number {
  return Math.min(total, needed(total, threshold) + Math.trunc(total / 10));
}

/**
 * A count in which each winner reaches `least`, each with fewer votes than the one before, and no loser does.
 * All votes together fit on the ballots, each of which marks as many persons as there are winners.
 */
export function decided(
  winners: readonly string[],
  losers: readonly string[],
  { ballots, least }: { readonly ballots: number; readonly least: number },
): Votes[] {
  const step = Math.max(1, Math.trunc((ballots - least) / (winners.length + 1)));
  const won = winners.map((id, at) => ({ id, votes: ballots - step * (at + 1) }));
  const left = won.reduce((sum, { votes }) => sum + ballots - votes, 0);
  const each = Math.min(least - 1, Math.trunc(left / Math.max(1, losers.length)));
  return [...won, ...losers.map((id, at) => ({ id, votes: Math.max(0, each - at) }))];
}

/** Approvals with everyone else of the ballots against, but for one who abstains. */
export function tallied(counted: readonly Votes[], ballots: number) {
  return counted.map(({ id, votes }) => {
    const abstain = Math.min(1, ballots - votes);
    return { id, approve: votes, oppose: ballots - votes - abstain, abstain };
  });
}
