/** What of the record somebody looks at, as the address has it. */
export interface Look {
  /** A revision; undefined for the present. */
  readonly at: number | undefined;
  /** The two moments that are compared. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly as: 'chart' | 'table';
}

function revisionOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/** Reads it from the parameters of an address; whatever makes no sense there is left out. */
export function lookOf(search: Readonly<Record<string, unknown>>): Look {
  const [from, to] = [revisionOf(search.from), revisionOf(search.to)];
  const ordered = from !== undefined && to !== undefined && from <= to;
  return {
    at: revisionOf(search.at),
    from: ordered ? from : undefined,
    to: ordered ? to : undefined,
    as: search.as === 'table' ? 'table' : 'chart',
  };
}
