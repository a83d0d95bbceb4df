/** Text in a picture: how wide it runs and where it breaks, without a font to ask. */

export const FONT =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** Shares of the letter size as in the widest of common fonts, so that nothing runs over its box. */
const WIDE = 1;
const NARROW = 0.4;
const CAPITAL = 0.8;
const USUAL = 0.615;
const BOLD = 1.1;

function widthOf(letter: string): number {
  if (/[\u2e80-\uffef]/.test(letter)) return WIDE;
  if (/[iljtfrI.,:;'!|()[\] -]/.test(letter)) return NARROW;
  return /[A-Zmw@%]/.test(letter) ? CAPITAL : USUAL;
}

/** In the units of `size`. Bold Latin letters are wider; Chinese ones are not. */
export function textWidth(text: string, size: number, bold = false): number {
  const wider = (width: number) => (bold && width < WIDE ? width * BOLD : width);
  return [...text].reduce((sum, letter) => sum + wider(widthOf(letter)), 0) * size;
}

/** Latin words stay whole, Chinese breaks after any character but before no closing mark. */
const PIECES = /[\u2e80-\uffef][，、。；：）”？！]*|[^ \u2e80-\uffef]+ *| +/g;

/** The lines of a text that may run as wide as `width`; a word longer than that stands alone. */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(PIECES)) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size, bold) > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else line += piece;
  }
  return [...lines, line.trimEnd()].filter((one) => one !== '');
}

/** Like {@link wrap}, with lines of about the same length instead of one last word alone. */
export function wrapEvenly(text: string, width: number, size: number, bold = false): string[] {
  const lines = wrap(text, width, size, bold);
  if (lines.length < 2) return lines;
  for (let narrower = width; ; narrower -= size) {
    const tried = wrap(text, narrower - size, size, bold);
    if (tried.length > lines.length || narrower < size) return wrap(text, narrower, size, bold);
  }
}
