import type { Text } from '../text.ts';
import { byVotes, fillSeats, openSeats } from './count.ts';

/** What a count of approvals leads to, for one post or body. `elected`, `tie` and `notElected` share no name. */
export interface ElectionResult {
  readonly elected: string[];
  readonly notElected: string[];
  /** Those among whom the `openSeats` last seats are still open. */
  readonly tie: string[];
  readonly openSeats: number;
  readonly vacancies: number;
  readonly void: boolean;
  /** Why the election is void, e.g. `returned-exceed-issued`; empty when it is not. */
  readonly voidBecause: string[];
}

/**
 * Counts an election: who passed the majority (`passes`, of approvals) takes the seats, most approvals first.
 * A void one fills no seat, however the votes fell: it is held again.
 */
export function electionResult(
  seats: number,
  tallies: readonly { readonly id: string; readonly approve: number }[],
  passes: (approve: number) => boolean,
  voidBecause: readonly string[],
): ElectionResult {
  const isVoid = voidBecause.length > 0;
  const ranked = tallies.map(({ id, approve }) => ({ id, votes: approve }));
  const filled = fillSeats(seats, isVoid ? [] : ranked.filter(({ votes }) => passes(votes)));
  const decided = new Set([...filled.elected, ...filled.tie]);
  return {
    ...filled,
    notElected: byVotes(ranked)
      .map(({ id }) => id)
      .filter((id) => !decided.has(id)),
    openSeats: openSeats(seats, filled),
    void: isVoid,
    voidBecause: [...voidBecause],
  };
}

/** 应选5名，当选3名，缺额2名 */
export function resultInWords(
  seats: number,
  { elected, tie, openSeats: open, vacancies }: ElectionResult,
): Text {
  return {
    zh: [
      `应选${seats}名，当选${elected.length}名`,
      ...(open > 0 ? [`${tie.length}名得票相同，尚有${open}个名额未定，须再次投票`] : []),
      ...(vacancies > 0 ? [`缺额${vacancies}名`] : []),
    ].join('，'),
    en: [
      `${elected.length} of ${seats} elected`,
      ...(open > 0 ? [`${tie.length} tied for ${open} open, to be voted on again`] : []),
      ...(vacancies > 0 ? [`${vacancies} vacant`] : []),
    ].join(', '),
  };
}
