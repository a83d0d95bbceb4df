import { EDUCATION } from '../plan/words.ts';
import { educationLabels } from '../rules/labels.ts';
import type { Text } from '../text.ts';
import type { LedgerField, LedgerFields } from './person.ts';
import { lastDayOf, readDate } from './read-date.ts';
import { readPosts } from './read-posts.ts';

/** What stands in a cell; a day that Excel knows as one comes as its text. */
export type Cell = string | number | boolean | null;
export type LedgerCells = { readonly [F in LedgerField]?: Cell };

/** What a cell says, what is wrong with it, or nothing where it is empty. `note`: how it was understood. */
export type Reading<F extends LedgerField = LedgerField> =
  | { readonly value: LedgerFields[F]; readonly month?: string; readonly note?: Text }
  | { readonly fault: Text };

const textOf = (cell: string | number | boolean) => String(cell).normalize('NFKC').trim();
/** Spaces stand between the characters of a name of two, so that it is as wide as one of three. */
const nameOf = (cell: string | number | boolean) => {
  const text = textOf(cell);
  return /^[\p{Script=Han}\s·]+$/u.test(text) ? text.replaceAll(/\s/g, '') : text.replaceAll(/\s+/g, ' ');
};

const NOTHING = /^(无|没有|否|[-—–/]+|n\/?a|none)$/i;

const mustBe = (zh: string, en: string): { fault: Text } => ({
  fault: { zh: `应写${zh}`, en: `must be ${en}` },
});

function wordOf<T>(cell: Cell, words: readonly (readonly [RegExp, T])[]): T | undefined {
  if (cell === null) return undefined;
  const text = textOf(cell).replaceAll(/\s/g, '');
  return words.find(([pattern]) => pattern.test(text))?.[1];
}

const TRUTH = [
  [/^(是|有|√|✓|✔|对|y|yes|true|1)$/i, true],
  [/^(否|无|没有|不是|×|✗|✘|x|n|no|false|0|[-—–/]+)$/i, false],
] as const;

const SCHOOLING = [
  [/博士/, 'doctor'],
  [/硕士|研究生|^研$/, 'master'],
  [/本科|学士|大学$/, 'bachelor'],
  [/大专|专科|高职/, 'college'],
  [/高中|中专|中技|技校|职高|中职/, 'high-school'],
  [/初中/, 'junior-high'],
  [/小学/, 'primary'],
  [/^(无|文盲|无学历|未上学)$/, 'none'],
  ...EDUCATION.map((word) => [new RegExp(`^${educationLabels[word].en}$|^${word}$`, 'i'), word] as const),
] as const;

/** A licence has a grade: 初级, 助理社会工作师. */
const LICENCE = [...TRUTH, [/初级|中级|高级|助理|社会工作师|社工师|已取得|持证/, true]] as const;

const truth = (cell: Cell): Reading<'reserve'> => {
  const value = wordOf(cell, TRUTH);
  return value === undefined ? mustBe('“是”或“否”', 'yes or no') : { value };
};

/** The day of a cell; a month alone is read as the day that is stricter for whoever it is about. */
function day(cell: Cell, stricter: 'first' | 'last'): Reading<'birthDate'> {
  if (typeof cell !== 'string' && typeof cell !== 'number') return mustBe('日期', 'a date');
  const written = readDate(cell);
  if ('zh' in written) return { fault: written };
  if (written.month === undefined) return { value: written.day };
  const value = stricter === 'first' ? `${written.month}-01` : lastDayOf(written.month);
  return {
    value,
    month: written.month,
    note: { zh: `只写到月份，按${value}计`, en: `only the month is given: counted as ${value}` },
  };
}

const isNothing = (cell: Cell) => typeof cell === 'string' && NOTHING.test(textOf(cell));
const dayOrNothing = (cell: Cell, stricter: 'first' | 'last'): Reading<'partySince'> =>
  isNothing(cell) ? { value: null } : day(cell, stricter);

const READERS: { readonly [F in LedgerField]: (cell: string | number | boolean) => Reading<F> } = {
  name: (cell) => ({ value: nameOf(cell) }),
  gender(cell) {
    const value = wordOf(cell, [
      [/^(女|女性|f|female)$/i, 'female'],
      [/^(男|男性|m|male)$/i, 'male'],
    ] as const);
    return value === undefined ? mustBe('“男”或“女”', 'male or female') : { value };
  },
  // Older is stricter, and so is a later day of joining.
  birthDate: (cell) => day(cell, 'first'),
  ethnicity(cell) {
    const text = textOf(cell).replaceAll(/\s/g, '');
    return {
      value: /^[\p{Script=Han}]+$/u.test(text) && !/族$|其他|未识别/.test(text) ? `${text}族` : textOf(cell),
    };
  },
  education(cell) {
    const value = wordOf(cell, SCHOOLING);
    return value === undefined
      ? mustBe('小学、初中、高中、大专、本科、硕士或博士', `one of ${EDUCATION.join(', ')}`)
      : { value };
  },
  partySince: (cell) =>
    wordOf(cell, [[/群众|共青团员|非党员/, true]]) ? { value: null } : dayOrNothing(cell, 'last'),
  socialWorkLicence(cell) {
    const value = wordOf(cell, LICENCE);
    return value === undefined ? mustBe('“是”或“否”', 'yes or no') : { value };
  },
  socialWorkDegree: truth,
  financeOrManagement: truth,
  posts(cell) {
    const value = isNothing(cell) ? [] : readPosts(String(cell));
    return 'zh' in value ? { fault: value } : { value };
  },
  postsSince: (cell) => dayOrNothing(cell, 'last'),
  reserve: truth,
  household(cell) {
    const value = wordOf(cell, [
      [/外|非本|不在本|^(否|elsewhere)$/i, 'elsewhere'],
      [/本|^(是|here)$/i, 'here'],
    ] as const);
    return value === undefined ? mustBe('“本社区”或“外地”', 'here or elsewhere') : { value };
  },
  phone: (cell) => (isNothing(cell) ? { value: null } : { value: textOf(cell).replaceAll(/\s+/g, ' ') }),
};

export const isEmptyCell = (cell: Cell | undefined): cell is null | undefined =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

/** Reads the cell of a column in the words of offices; undefined where it is empty. */
export function readCell<F extends LedgerField>(field: F, cell: Cell | undefined): Reading<F> | undefined {
  return isEmptyCell(cell) ? undefined : READERS[field](cell);
}
