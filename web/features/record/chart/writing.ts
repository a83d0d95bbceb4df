import {
  type Block,
  blockOf,
  CHIP_MARGIN,
  type Language,
  type Line,
  MARGIN,
} from '../../../../machines/chart/block.ts';
import type { Cause, Place } from '../../../../machines/chart/flow.ts';
import { guardTitle } from '../../../../machines/chart/guard-words.ts';
import type { Direction, Drawing } from '../../../../machines/chart/layout.ts';
import { textWidth, wrap, wrapEvenly } from '../../../../machines/chart/lettering.ts';
import { roleNames } from '../../../components/role-names.ts';

interface Widths {
  readonly step: number;
  readonly leastStep: number;
  readonly chip: number;
}

/** English words run longer: on wider lines the chart becomes no higher for them. */
const WIDTHS: Readonly<Record<Language, Readonly<Record<Direction, Widths>>>> = {
  zh: {
    DOWN: { step: 230, leastStep: 150, chip: 210 },
    RIGHT: { step: 150, leastStep: 150, chip: 190 },
  },
  en: {
    DOWN: { step: 270, leastStep: 170, chip: 250 },
    RIGHT: { step: 170, leastStep: 170, chip: 250 },
  },
};

/** Lanes keep as far from each other as the name of a step is high when one sees the whole. */
const BETWEEN_LANES = 72;

/** Room on a guard's first line for its sign, and at the end of it for figures such as 41/27. */
const SIGN = '　';
const FIGURES = 56;

/** The sign of how a step stands, at the end of the first line of its title. */
export const SIGN_SIZE = 14;
export const SIGN_EDGE = 8;
const SIGN_ROOM = SIGN_SIZE + SIGN_EDGE - MARGIN.x + 4;

const OTHERWISE = { zh: '其他情形', en: 'otherwise' } as const;

function linesOfGuard(guard: string, event: Cause['event'], language: Language, width: number): Line[] {
  return wrap(guardTitle(guard)[language], width - FIGURES, 10).map(
    (text, at): Line => ({
      text: `${SIGN}${text}`,
      size: 10,
      style: 'guard',
      event,
      ...(at === 0 && { guard }),
    }),
  );
}

function linesOfCause({ event, title, guards }: Cause, language: Language, width: number, before = '') {
  const named = guards.flatMap((guard) => linesOfGuard(guard, event, language, width));
  if (title === null)
    return named.length > 0
      ? named
      : [{ text: OTHERWISE[language], size: 10, style: 'guard', event } satisfies Line];
  return [
    ...wrap(`${before}${title[language]}`, width, 11.5).map(
      (text): Line => ({ text, size: 11.5, style: 'event', event }),
    ),
    ...named,
  ];
}

/** As wide as guards with figures need. */
const widest = (lines: readonly Line[], width: number) =>
  lines.some(({ style }) => style === 'guard') ? width : 0;

function boxOf(place: Place, language: Language, { step, leastStep }: Widths): Block {
  const { title, actors, clause, inside } = place;
  const titles = wrapEvenly(title?.[language] ?? '', step, 14, true);
  const lines: Line[] = [
    ...titles.map((text): Line => ({ text, size: 14, style: 'title' })),
    ...wrap(roleNames(actors)[language], step, 10.5).map(
      (text): Line => ({ text, size: 10.5, style: 'small' }),
    ),
    ...(clause === '' ? [] : [{ text: clause, size: 10.5, style: 'small' } satisfies Line]),
    ...inside.flatMap((cause) => linesOfCause(cause, language, step, '↻ ')),
  ];
  const signed = textWidth(titles[0] ?? '', 14, true) + SIGN_ROOM;
  return blockOf(lines, MARGIN, Math.max(leastStep, signed, inside.length > 0 ? widest(lines, step) : 0));
}

function chipOf(causes: readonly Cause[], language: Language, { chip }: Widths): Block {
  const lines = causes.flatMap((cause) => linesOfCause(cause, language, chip));
  return blockOf(lines, CHIP_MARGIN, widest(lines, chip));
}

/** The chart as an inspector reads it: guards in words, with room for how each of them stands. */
export const drawingFor = (language: Language, direction: Direction): Drawing => ({
  direction,
  ...(direction === 'RIGHT' && { apart: BETWEEN_LANES }),
  boxOf: (place) => boxOf(place, language, WIDTHS[language][direction]),
  chipOf: (causes) => chipOf(causes, language, WIDTHS[language][direction]),
});
