import type { EventType } from '../events/catalog.ts';
import type { Text } from '../text.ts';
import { textWidth } from './lettering.ts';

export type Language = keyof Text;

export interface Line {
  readonly text: string;
  readonly size: number;
  readonly style: 'title' | 'small' | 'event' | 'guard' | 'step' | 'seldom';
  /** Where the line begins to say an event or a guard of it: for whoever marks how it stands. */
  readonly event?: EventType | null;
  readonly guard?: string;
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
