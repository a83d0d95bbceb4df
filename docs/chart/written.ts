import {
  type Block,
  blockOf,
  CHIP_MARGIN,
  type Language,
  type Line,
  MARGIN,
} from '../../machines/chart/block.ts';
import type { Cause, Place } from '../../machines/chart/flow.ts';
import { textWidth, wrap, wrapEvenly } from '../../machines/chart/lettering.ts';
import { roleLabels } from '../../machines/rules/labels.ts';
import type { Text } from '../../machines/text.ts';

/** How wide text may run: in a picture from top to bottom, and in one of lanes from left to right. */
export interface Widths {
  readonly step: number;
  /** Boxes are at least so wide; in lanes they are all alike. */
  readonly leastStep: number;
  readonly chip: number;
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
