import { surnameLength } from './compound-surnames.ts';
import { rankOf } from './strokes.ts';

/** Between the parts of a name (艾力更·依明巴海), or to stretch a short one (王　宁): not part of its order. */
const SEPARATOR = /[\s\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65]/u;

/** A 单名 stands before every 双名: the place of its missing character counts as zero strokes. */
const BLANK = 0;

/** A name that cannot be put in order: its strokes are not known, and are never guessed. */
export class UnknownCharacterError extends Error {
  readonly code = 'unknown-character';
  /** Place of the name in the list given, from 0 on. */
  readonly index: number;
  readonly fullName: string;
  /** The first character without strokes; empty when the name has no character at all. */
  readonly character: string;

  constructor(index: number, fullName: string, character: string) {
    const point = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    const found = point ? `no strokes are known for ${character} (U+${point})` : 'no character to order by';
    super(`names[${index}] ${JSON.stringify(fullName)}: ${found}`);
    this.name = 'UnknownCharacterError';
    this.index = index;
    this.fullName = fullName;
    this.character = character;
  }
}

type SortKey = readonly number[];

function sortKey(fullName: string, index: number): SortKey {
  const characters = [...fullName.normalize('NFC')].filter((character) => !SEPARATOR.test(character));
  if (characters.length === 0) throw new UnknownCharacterError(index, fullName, '');
  const ranks = characters.map((character) => {
    const rank = rankOf(character);
    if (rank === undefined) throw new UnknownCharacterError(index, fullName, character);
    return rank;
  });
  const surname = surnameLength(characters);
  return characters.length === surname + 1 ? ranks.toSpliced(surname, 0, BLANK) : ranks;
}

function compareKeys(a: SortKey, b: SortKey): number {
  const at = a.findIndex((rank, place) => rank !== b[place]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}

/**
 * 姓氏笔画 order of two names, 四(二)1(7)②: negative when `a` stands first, 0 only for the same characters.
 * Throws {@link UnknownCharacterError} with index 0 for `a`, 1 for `b`.
 */
export function compareBySurnameStrokes(a: string, b: string): number {
  return compareKeys(sortKey(a, 0), sortKey(b, 1));
}

/**
 * The names in 姓氏笔画 order, 四(二)1(7)②: character by character from the surname on, by number of strokes,
 * then by stroke classes in writing order, then by shape; a 单名 before a 双名. Same names keep their order.
 * Throws {@link UnknownCharacterError} for the first name with a character whose strokes are not known.
 */
export function orderBySurnameStrokes(names: readonly string[]): string[] {
  return names
    .map((name, index) => ({ name, key: sortKey(name, index) }))
    .toSorted((a, b) => compareKeys(a.key, b.key))
    .map(({ name }) => name);
}
