/** Choices that follow from one number, so that a walk can be taken again and made shorter. */
export interface Random {
  /** From 0 up to but not including n. */
  readonly below: (n: number) => number;
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T | undefined;
  readonly shuffled: <T>(from: readonly T[]) => T[];
}

/** mulberry32: 32 bits of state, enough for the choices of one step. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (n: number) => next() % Math.max(1, n);
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (from) => from[below(from.length)],
    shuffled: (from) =>
      from
        .map((one) => ({ one, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one),
  };
}
