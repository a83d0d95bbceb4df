import table from './strokes.json' with { type: 'json' };

interface Place {
  readonly rank: number;
  readonly strokes: string;
}

/** An entry is a sequence of strokes and the characters written so, in order: `112干于亍`. */
function places(entries: readonly string[]): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const entry of entries) {
    const at = entry.search(/[^1-5]/);
    const strokes = entry.slice(0, at);
    for (const character of entry.slice(at)) found.set(character, { rank: found.size + 1, strokes });
  }
  return found;
}

const PLACES = places(table.characters);

/** The character's place among all characters in stroke order, from 1 on; undefined when its strokes are not known. */
export function rankOf(character: string): number | undefined {
  return PLACES.get(character)?.rank;
}

/** Its strokes in writing order, 横1 竖2 撇3 点4 折5: `1121` for 王. Their number is the length. */
export function strokesOf(character: string): string | undefined {
  return PLACES.get(character)?.strokes;
}
