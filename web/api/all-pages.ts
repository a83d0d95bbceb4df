interface Part<Row, After> {
  readonly rows: readonly Row[];
  readonly next: After | null;
}

/** Reads a list to its end, a page after the other. For lists that are searched whole, such as a register. */
export async function allPages<Row, After>(
  read: (after: After | undefined) => Promise<Part<Row, After>>,
): Promise<Row[]> {
  const all: Row[] = [];
  let after: After | undefined;
  do {
    const { rows, next } = await read(after);
    all.push(...rows);
    after = next ?? undefined;
  } while (after !== undefined);
  return all;
}
