import { shapeCorrections, strokeCorrections } from './corrections.ts';
import type { Sources } from './sources.ts';

/** GF 3003-1999: 横(1) 竖(2) 撇(3) 点(4) 折(5); 提 counts as 横, 竖钩 as 竖, 捺 as 点, every other one as 折. */
const STROKE_CLASSES = new Map([
  ['横', '1'],
  ['提', '1'],
  ['竖', '2'],
  ['竖钩', '2'],
  ['撇', '3'],
  ['点', '4'],
  ['点2', '4'],
  ['捺', '4'],
]);

/** 先左右，再上下，后整体: enclosed and simple characters are both 整体. */
const SHAPE_RANKS = new Map([
  ['左右结构', 0],
  ['左中右结构', 0],
  ['上下结构', 1],
  ['上中下结构', 1],
  ['品字结构', 1],
  ['半包围结构', 2],
  ['全包围结构', 2],
  ['独体结构', 2],
]);

/** Fewer strokes first; the same count: by the classes in writing order. */
export function compareStrokes(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}

function strokesOf(sources: Sources): Map<string, string> {
  const strokes = new Map<string, string>();
  for (const [character, names] of sources.strokeNames) {
    strokes.set(character, names.map((name) => STROKE_CLASSES.get(name) ?? '5').join(''));
  }
  const corrected = Object.entries(strokeCorrections).map(([character, parts]): [string, string] => {
    const code = parts.map((part) => strokes.get(part) ?? part).join('');
    if (!/^[1-5]+$/.test(code)) throw new Error(`${character}: a part has no strokes: ${parts.join(' ')}`);
    if (strokes.get(character) === code) throw new Error(`${character}: the correction is no longer needed`);
    return [character, code];
  });
  return new Map([...strokes, ...corrected]);
}

/** The state printed each table in this order, so strokes that run backwards in one of them are wrong. */
function checkAgainst(tables: Sources['nationalTables'], strokes: ReadonlyMap<string, string>): void {
  for (const table of tables) {
    const known = table.filter((character) => strokes.has(character));
    known.forEach((character, at) => {
      const before = known[at - 1] ?? character;
      if (compareStrokes(strokes.get(before) ?? '', strokes.get(character) ?? '') > 0) {
        throw new Error(`strokes against the national order: ${before} stands before ${character}`);
      }
    });
  }
}

/**
 * All characters with known strokes, in order: one entry for each sequence of strokes (`112` + `干于亍`).
 * Characters with the very same strokes stand by shape, then by the national order; those of the first
 * table before those of the second, and characters outside the tables last, by code point.
 */
export function buildStrokeTable(sources: Sources): string[] {
  const strokes = strokesOf(sources);
  checkAgainst(sources.nationalTables, strokes);
  const shapes = new Map([...sources.shapes, ...Object.entries(shapeCorrections)]);
  const places = new Map(sources.nationalTables.flat().map((character, place) => [character, place]));
  const shapeRank = (character: string): number => {
    const rank = SHAPE_RANKS.get(shapes.get(character) ?? '');
    if (rank === undefined) throw new Error(`${character} shares its strokes with another and has no shape`);
    return rank;
  };
  const placeOf = (character: string) => places.get(character) ?? 0x110000 + (character.codePointAt(0) ?? 0);

  const characters = Map.groupBy(strokes.keys(), (character) => strokes.get(character) ?? '');
  return [...characters]
    .toSorted(([a], [b]) => compareStrokes(a, b))
    .map(([code, same]) => {
      const inOrder = same.toSorted((a, b) => shapeRank(a) - shapeRank(b) || placeOf(a) - placeOf(b));
      return `${code}${inOrder.join('')}`;
    });
}
