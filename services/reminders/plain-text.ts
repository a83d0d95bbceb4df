const LONGEST_NAME = 40;

/** What is left out of a community's name, as everybody does: 居民委员会 or 居委会. */
const COMMITTEE = /(?<=.)居(民委员|委)会$/u;

/**
 * A name as others have entered it, made fit for one line of a message: no line breaks or hidden characters, nothing
 * that a mail program or a chat would make a link or a mention of, and not without end.
 */
export function plainName(name: string): string {
  const line = name
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('@', '＠')
    .replaceAll(/:\/\/|\/\//g, '／')
    .replaceAll(/(?<=\w)\.(?=\w)/g, '．')
    .trim()
    .replace(COMMITTEE, '');
  const characters = [...line];
  return characters.length <= LONGEST_NAME ? line : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`;
}

/**
 * What Markdown would take for its own, as the wide character that looks like it: the chats that show these messages
 * do not agree on what a backslash before it means.
 */
const WIDE: Readonly<Record<string, string>> = {
  '*': '＊',
  _: '＿',
  '`': '｀',
  '[': '［',
  ']': '］',
  '<': '＜',
  '>': '＞',
  '#': '＃',
  '~': '～',
  '|': '｜',
  '!': '！',
  '\\': '＼',
};

/** A line of plain text as Markdown shows it unchanged. */
export function inMarkdown(line: string): string {
  return line.replaceAll(/[*_`[\]<>#~|!\\]/g, (character) => WIDE[character] ?? character);
}
