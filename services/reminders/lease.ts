/*
 * A delivery is in one worker's hands for as long as its lease lasts: half of that is for writing the message, three
 * eighths for handing it over, and the rest for noting that it was sent, so that nobody else begins before the note.
 */
const WRITING_SHARE = 1 / 2;
const HANDOVER_SHARE = 3 / 8;

/** Half a minute where the lease is the usual two. */
const BACK_OFF_SHARE = 1 / 4;
const LONGEST_FIRST_BACK_OFF = 30;
const LONGEST_BACK_OFF = 3_600;

/** How long after it was taken a message may still be handed over, in milliseconds. */
export const writingMs = (leaseSeconds: number): number => leaseSeconds * 1000 * WRITING_SHARE;

/** How long a channel may take to hand a message over, in milliseconds. */
export const handoverMs = (leaseSeconds: number): number => leaseSeconds * 1000 * HANDOVER_SHARE;

/**
 * How long to wait after so many tries in vain, in seconds: a quarter of the lease, half a minute at most, doubled
 * each time up to an hour. Twenty tries are more than half a day.
 */
export function backOffSeconds(attempts: number, leaseSeconds: number): number {
  const first = Math.min(leaseSeconds * BACK_OFF_SHARE, LONGEST_FIRST_BACK_OFF);
  // Up to a tenth more, so that those that failed together do not come back together.
  return Math.min(first * 2 ** (attempts - 1), LONGEST_BACK_OFF) * (1 + Math.random() / 10);
}
