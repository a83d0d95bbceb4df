/** A name with the votes it got; who may be ranked at all (the majority) is decided before. */
export interface Ranked {
  readonly id: string;
  readonly votes: number;
}

/** Who has which seat. `elected` and `tie` never share a name; `elected` and `vacancies` never exceed the seats. */
export interface Filled {
  /** Certainly in, most votes first. */
  readonly elected: string[];
  /** Those among whom the last seats are still open. */
  readonly tie: string[];
  /** Seats that are neither filled nor at stake in the tie. */
  readonly vacancies: number;
}

/** Most votes first. The same votes go by id, so that a count in another order gives the same answer. */
export function byVotes<T extends Ranked>(names: readonly T[]): T[] {
  return names.toSorted((a, b) => b.votes - a.votes || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * Fills the seats of an election or a recommendation from those who passed its majority, in any order.
 * Names with the same votes across the cut are not chosen among here: that takes another vote or a decision.
 */
export function fillSeats(seats: number, ranked: readonly Ranked[]): Filled {
  const order = byVotes(ranked);
  const firstOut = order[seats];
  if (firstOut === undefined) {
    return { elected: order.map(({ id }) => id), tie: [], vacancies: seats - order.length };
  }
  const lastIn = order[seats - 1];
  const tied = lastIn !== undefined && lastIn.votes === firstOut.votes ? firstOut.votes : null;
  return {
    elected: order
      .slice(0, seats)
      .filter(({ votes }) => votes !== tied)
      .map(({ id }) => id),
    tie: order.filter(({ votes }) => votes === tied).map(({ id }) => id),
    vacancies: 0,
  };
}

/** Seats at stake in the tie: what is left when the elected have theirs and the vacancies are set apart. */
export function openSeats(seats: number, { elected, vacancies }: Filled): number {
  return seats - elected.length - vacancies;
}
