import { roleLabels } from '../../machines/rules/labels.ts';
import type { Text } from '../../machines/text.ts';
import type { Cause, Place } from './flow.ts';
import { textWidth, wrap, wrapEvenly } from './lettering.ts';

export type Language = keyof Text;

export interface Line {
  readonly text: string;
  readonly size: number;
  readonly style: 'title' | 'small' | 'event' | 'guard' | 'step' | 'seldom';
}

/** Lines of text, and the room they take with a margin around. */
export interface Block {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

const LEADING = 1.35;
export const MARGIN = { x: 12, y: 8 };
export const CHIP_MARGIN = { x: 7, y: 4 };

/** How wide text may run: in a picture from top to bottom, and in one of lanes from left to right. */
export interface Widths {
  readonly step: number;
  /** Boxes are at least so wide; in lanes they are all alike. */
  readonly leastStep: number;
  readonly chip: number;
}

const lineHeight = ({ size }: Line) => Math.round(size * LEADING);

/** The baselines of a block's lines, from its top edge. */
export function baselines({ lines }: Block, top: number): number[] {
  let y = top;
  return lines.map((line) => {
    y += lineHeight(line);
    return y - Math.round(line.size * 0.35);
  });
}

export function blockOf(lines: readonly Line[], margin: { x: number; y: number }, least = 0): Block {
  const widest = Math.max(
    least,
    ...lines.map(({ text, size, style }) => textWidth(text, size, style === 'title')),
  );
  const height = lines.reduce((sum, line) => sum + lineHeight(line), 0);
  return { lines, width: Math.ceil(widest + 2 * margin.x), height: height + 2 * margin.y };
}

const OWN_FAMILIES = ['step', 'outcome', 'party', 'residents', 'supervision', 'preparation', 'follow-up'];

/** A guard without the family that the picture is about; the families of other rules stay. */
function shortened(guard: string): string {
  const [, not = '', family = '', name = ''] = /^(not )?(?:([a-z-]+)\.)?(.*)$/.exec(guard) ?? [];
  return `${not}${family === '' || OWN_FAMILIES.includes(family) ? name : `${family}.${name}`}`;
}

const OTHERWISE: Text = { zh: '其他情形', en: 'otherwise' };

function linesOfCause({ title, guards }: Cause, language: Language, width: number, before = ''): Line[] {
  const text = title === null ? '' : `${before}${title[language]}`;
  const named = guards.map(shortened).join('\u00a0· ');
  if (title === null && named === '') return [{ text: OTHERWISE[language], size: 10, style: 'guard' }];
  return [
    ...wrap(text, width, 11).map((line): Line => ({ text: line, size: 11, style: 'event' })),
    ...wrap(named, width, 9.5).map((line): Line => ({ text: line, size: 9.5, style: 'guard' })),
  ];
}

/** What is written on an arrow. */
export function chipOf(causes: readonly Cause[], language: Language, { chip }: Widths): Block {
  return blockOf(
    causes.flatMap((cause) => linesOfCause(cause, language, chip)),
    CHIP_MARGIN,
  );
}

/** Who acts, and the clause behind it, which is never broken. */
function wrapWithClause(who: string, clause: string, width: number): string[] {
  const lines = wrap(who, width, 10);
  const last = [lines.at(-1) ?? '', clause].filter((text) => text !== '').join('  ');
  return textWidth(last, 10) > width
    ? [...lines, clause]
    : [...lines.slice(0, -1), last].filter((text) => text !== '');
}

/** What is written in a box: the step, who acts under which clause, and what may happen there. */
export function boxOf(
  { title, clause, actors, inside }: Place,
  language: Language,
  { step, leastStep }: Widths,
): Block {
  const who = actors.map((role) => roleLabels[role][language]).join(language === 'zh' ? '、' : ', ');
  const below = wrapWithClause(who, clause, step);
  return blockOf(
    [
      ...wrapEvenly(title?.[language] ?? '', step, 13, true).map(
        (text): Line => ({ text, size: 13, style: 'title' }),
      ),
      ...below.map((text): Line => ({ text, size: 10, style: 'small' })),
      ...inside.flatMap((cause) => linesOfCause(cause, language, step, '↻ ')),
    ],
    MARGIN,
    leastStep,
  );
}
