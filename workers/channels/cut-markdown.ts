const NOTE = '（内容较多，未全部列出）';

/**
 * The text as long as it fits, otherwise its beginning with a note and the link. It ends at a line where there is one
 * in the second half, which leaves no half of a link or of a word in bold; otherwise at a character.
 */
export function cutMarkdown(text: string, link: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const end = `\n\n${NOTE}${link === '' ? '' : `[查看全部](${link})`}`;
  const characters = [...text];
  let [most, tooMany] = [0, characters.length];
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (fits(characters.slice(0, middle).join('') + end)) most = middle;
    else tooMany = middle;
  }
  const kept = characters.slice(0, most).join('');
  const line = kept.lastIndexOf('\n');
  return (line > kept.length / 2 ? kept.slice(0, line) : kept) + end;
}
