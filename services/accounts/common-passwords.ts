/** Known to everybody who knows this product. */
const WORDS_OF_THE_PLACE = ['huanjie', 'galutu', 'wushenqi', '换届', '社区', '嘎鲁图', '乌审旗'];

/** Shorter ones are found in any text, and say nothing about the whole of it; a word in Chinese is never that short. */
const isWord = (part: string) => part.length >= 4 || /^\p{Script=Han}{2,}$/u.test(part);

let known: Promise<ReadonlySet<string>> | undefined;

/** Read when the first password is set, and kept: fifty thousand words. */
function listed(): Promise<ReadonlySet<string>> {
  known ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set([...dictionary['passwords-common'], ...WORDS_OF_THE_PLACE]),
  );
  return known;
}

const isRepeated = (text: string) => /^(.{1,6}?)\1+.{0,3}$/u.test(text);

/** 123456789012, abcdefghijkl, 987654321098: each character follows the one before. */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const follows = (by: number) =>
    codes.every((code, at) => {
      const before = codes[at - 1];
      return before === undefined || code === before + by || Math.abs(code - before) === 9;
    });
  return follows(1) || follows(-1);
}

function isTwoOf(words: ReadonlySet<string>, text: string): boolean {
  for (let at = 1; at < text.length; at++) {
    const parts = [text.slice(0, at), text.slice(at)];
    if (parts.every((part) => isWord(part) && words.has(part))) return true;
  }
  return false;
}

/**
 * Whether a password is one that is tried first: one of the list, whatever its case; one or two of them with digits
 * and signs around; a few characters over and over, or in a row. Of the list itself few are as long as a password has
 * to be, so it is what people make of them that counts.
 */
export async function isCommon(password: string): Promise<boolean> {
  const text = password.normalize('NFKC').toLowerCase();
  if (isRepeated(text) || isRun(text)) return true;
  const words = await listed();
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const joined = core.replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return [text, core, joined].some((one) => words.has(one) || isTwoOf(words, one));
}
