import type { ChannelKind } from '../../db/tables.ts';
import type { ParcelItem } from '../../services/channels.ts';
import { toldLine } from './reminder-town.ts';

/** One message as a receiver has accepted it. */
export interface Copy {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly person: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly items: readonly ParcelItem[];
}

export interface Tally {
  /** What should have been told and was not. */
  readonly lost: readonly string[];
  /** What was told and should not have been. */
  readonly invented: readonly string[];
  /** What was told in two messages: under two ids. */
  readonly toldTwice: readonly string[];
  /** Copies whose id has been there before: which one, whose, and how many milliseconds later. */
  readonly doubles: readonly string[];
  /** Those of them that say something else than the first one, or to somebody else. */
  readonly forged: readonly string[];
}

/** Every message once, and under its own id. */
export const ONCE: Tally = { lost: [], invented: [], toldTwice: [], doubles: [], forged: [] };

const linesOf = (copy: Copy) =>
  copy.items.flatMap((item) => item.rungs.map((rung) => toldLine(copy, item, rung)));

const saysTheSame = (one: Copy, other: Copy) =>
  linesOf(one).toSorted().join('\n') === linesOf(other).toSorted().join('\n');

/** Compares what has reached the receivers, in the order in which it did, with what was to reach them. */
export function tallyOf(copies: readonly Copy[], expected: ReadonlySet<string>): Tally {
  const firsts = new Map<string, Copy>();
  const told = new Set<string>();
  const toldTwice: string[] = [];
  const doubles: string[] = [];
  const forged: string[] = [];
  for (const copy of copies.toSorted((a, b) => a.at - b.at)) {
    const first = firsts.get(copy.id);
    if (first === undefined) {
      firsts.set(copy.id, copy);
      for (const line of linesOf(copy)) {
        if (told.has(line)) toldTwice.push(line);
        told.add(line);
      }
    } else {
      const double = `${copy.id} to ${copy.person} again after ${copy.at - first.at} ms`;
      doubles.push(double);
      if (!saysTheSame(first, copy)) forged.push(double);
    }
  }
  return {
    lost: [...expected.difference(told)],
    invented: [...told.difference(expected)],
    toldTwice,
    doubles,
    forged,
  };
}

/** Counts what has been told in a list that grows: how many lines by now. Asked often, it looks at each copy once. */
export function toldCounter<T>(accepted: readonly T[], copyOf: (one: T) => Copy): () => number {
  const told = new Set<string>();
  let seen = 0;
  return () => {
    for (const one of accepted.slice(seen)) for (const line of linesOf(copyOf(one))) told.add(line);
    seen = accepted.length;
    return told.size;
  };
}
