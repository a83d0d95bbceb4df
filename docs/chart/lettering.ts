/** Text in a picture: how wide it runs and where it breaks, without a font to ask. */

export const FONT =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** Shares of the letter size; a little more than common fonts take, so that nothing runs over its box. */
const WIDE = 1;
const NARROW = 0.34;
const CAPITAL = 0.72;
const USUAL = 0.57;

function widthOf(letter: string): number {
  if (/[\u2e80-\uffef]/.test(letter)) return WIDE;
  if (/[iljtfrI.,:;'!|()[\] -]/.test(letter)) return NARROW;
  return /[A-Zmw@%]/.test(letter) ? CAPITAL : USUAL;
}

/** In the units of `size`. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + widthOf(letter), 0) * size;
}

/** Latin words stay whole, Chinese breaks after any character but before no closing mark. */
const PIECES = /[\u2e80-\uffef][，、。；：）”？！]*|[^\s\u2e80-\uffef]+\s*|\s+/g;

/** The lines of a text that may run as wide as `width`; a word longer than that stands alone. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(PIECES)) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else line += piece;
  }
  return [...lines, line.trimEnd()].filter((one) => one !== '');
}

/** Like {@link wrap}, with lines of about the same length instead of one last word alone. */
export function wrapEvenly(text: string, width: number, size: number): string[] {
  const lines = wrap(text, width, size);
  if (lines.length < 2) return lines;
  for (let narrower = width; ; narrower -= size) {
    const tried = wrap(text, narrower - size, size);
    if (tried.length > lines.length || narrower < size) return wrap(text, narrower, size);
  }
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
