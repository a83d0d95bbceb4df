/**
 * Which element each row is drawn with: a row that comes into sight takes over that of one that has gone, so that
 * scrolling changes elements and makes none. A row that stays keeps its own, and with it the focus.
 */
export function slotsAfter(
  before: ReadonlyMap<number, number>,
  rows: readonly number[],
): ReadonlyMap<number, number> {
  const staying = new Map(
    rows.flatMap((row) => {
      const slot = before.get(row);
      return slot === undefined ? [] : [[row, slot] as const];
    }),
  );
  const taken = new Set(staying.values());
  const free = [...before.values()].filter((slot) => !taken.has(slot));
  let next = before.size === 0 ? 0 : Math.max(...before.values()) + 1;
  for (const row of rows) if (!staying.has(row)) staying.set(row, free.pop() ?? next++);
  return staying;
}
