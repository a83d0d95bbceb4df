/** Some measured values: the one in the middle, and between which they lie. */
export function spread(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? 0;
  return { least: at(0), median: at(0.5), p99: at(0.99), most: at(1) };
}

/** `1.08 (0.97–1.21)`: the middle, and the lowest and highest of all rounds. */
export function inWords(values: readonly number[], digits = 2): string {
  const { least, median, most } = spread(values);
  const [low, middle, high] = [least, median, most].map((one) => one.toFixed(digits));
  return values.length > 1 ? `${middle} (${low}–${high})` : `${middle}`;
}
