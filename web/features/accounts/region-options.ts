import type { Text } from '../../../machines/text.ts';
import { regionInWords } from '../../components/regions.ts';

type Communities = Parameters<typeof regionInWords>[1];

/** Where codes of divisions are cut: county, town, community. */
const LEVELS = [6, 9, 12] as const;

/** The division prefixes that an administrator may give roles for, the larger ones first, each in words. */
export function regionOptions(
  regions: readonly string[],
  communities: Communities,
  say: (text: Text) => string,
): { value: string; label: string }[] {
  const below = communities.flatMap(({ code }) =>
    LEVELS.map((digits) => code.slice(0, digits)).filter((prefix) =>
      regions.some((one) => prefix.startsWith(one)),
    ),
  );
  return [...new Set([...regions, ...below])]
    .sort((a, b) => a.length - b.length || a.localeCompare(b))
    .map((value) => ({ value, label: say(regionInWords(value, communities)) }));
}
