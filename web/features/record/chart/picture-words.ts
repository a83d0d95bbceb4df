import { textWidth } from '../../../../machines/chart/lettering.ts';
import type { Text } from '../../../../machines/text.ts';
import type { Renewal } from '../../../api/api.gen.ts';
import { dayInWords } from '../../../language/dates.ts';

const words = {
  about: {
    zh: ({ community, term }: About) => `${community.name} · ${term}年换届流程图`,
    en: ({ community, term }: About) => `${community.name} · chart of the renewal of ${term}`,
  },
  moment: {
    zh: (day: string, revision: number, hash: string) => `${day} · 第${revision}条记录时 · 校验码 ${hash}`,
    en: (day: string, revision: number, hash: string) => `${day} · as of record ${revision} · hash ${hash}`,
  },
} as const;

type About = Pick<Renewal, 'community' | 'term' | 'today' | 'revision' | 'head'>;

/** Of which renewal a picture is, at which moment, and by which hash that can be found in its record. */
export const saidOfPicture = (renewal: About, language: keyof Text): readonly [string, string] => {
  const { today, revision, head } = renewal;
  return [
    words.about[language](renewal),
    words.moment[language](dayInWords(today, language, true), revision, head.slice(0, 8)),
  ];
};

/** The edge of a picture, its letters, and a box of its legend, in the units of the chart. */
export const EDGE = 60;
export const LETTERS = 60;
export const SWATCH = { width: 84, height: 60 };
export const AFTER_SWATCH = 18;
const BETWEEN = 56;

export interface Item {
  readonly key: string;
  /** How a box of that kind is drawn; null for words alone. */
  readonly tone: string | null;
  readonly sign: string;
  readonly text: string;
}

export interface PlacedItem extends Item {
  readonly x: number;
  readonly row: number;
}

/** From left to right, and on another row where one is full. */
export function placedItems(items: readonly Item[], width: number): PlacedItem[] {
  let [x, row] = [EDGE, 0];
  return items.map((item) => {
    const needed = (item.tone === null ? 0 : SWATCH.width + AFTER_SWATCH) + textWidth(item.text, LETTERS);
    if (x > EDGE && x + needed > width - EDGE) [x, row] = [EDGE, row + 1];
    const placed = { ...item, x, row };
    x += needed + BETWEEN;
    return placed;
  });
}
