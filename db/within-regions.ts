import { type RawBuilder, sql } from 'kysely';

/** Beyond that many regions a list of ranges costs more to plan than it spares. */
const MOST_RANGES = 20;

/** `:` follows the digits; compared by bytes, as the indexes over codes are. */
const range = (code: RawBuilder<unknown>, prefix: string) =>
  sql<boolean>`(${code} ~>=~ ${prefix} and ${code} ~<~ ${`${prefix}:`})`;

/**
 * Whether a code begins with one of some prefixes; undefined is everything. Written as ranges, so that the planner sees
 * how few they are and begins there where they are few.
 */
export function withinRegions(
  code: RawBuilder<unknown>,
  regions: readonly string[] | undefined,
): RawBuilder<boolean> {
  if (regions === undefined) return sql<boolean>`true`;
  if (regions.length === 0) return sql<boolean>`false`;
  if (regions.length <= MOST_RANGES)
    return sql<boolean>`(${sql.join(
      regions.map((prefix) => range(code, prefix)),
      sql` or `,
    )})`;
  return sql<boolean>`exists (
    select from unnest(${[...regions]}::text[]) as region where starts_with(${code}, region))`;
}
