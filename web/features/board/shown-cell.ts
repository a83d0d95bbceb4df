import type { IsoDate } from '../../../machines/calendar.ts';
import type { Text } from '../../../machines/text.ts';
import { daysOf } from '../../../machines/wall-chart/cell-text.ts';
import { type Cell, type CellState, cellsOf } from '../../../machines/wall-chart/cells.ts';
import { COLUMNS, placeOfStep } from '../../../machines/wall-chart/columns.ts';
import {
  isStatutoryAtRisk,
  LIGHTS,
  type Light,
  lightOf,
  SIGNS,
} from '../../../machines/wall-chart/status.ts';
import type { ShownColumn } from './columns-shown.ts';
import type { Community } from './use-board.ts';

export type OpenStep = Community['open'][number];
export type Tone = Light | Exclude<CellState, 'open'>;

/** What stands in a cell: colour, sign and days say the same. */
export interface ShownCell {
  readonly tone: Tone;
  /** `◷3`; empty where there is nothing to say. */
  readonly text: string;
  /** See {@link daysOf}; null where nothing is open. */
  readonly days: number | null;
  /** How much of a folded stage is done: `3/7`; empty otherwise. */
  readonly part: string;
  /** The step that presses most; null where nothing is open. */
  readonly step: Text | null;
  readonly open: readonly OpenStep[];
  /** A statutory day that is close or has passed. */
  readonly atRisk: boolean;
}

/** What a tone is called, in the order of the legend, and its sign: that of the status which a community gets by it. */
export const TONES: Readonly<Record<Tone, { readonly sign: string; readonly title: Text }>> = {
  done: { sign: SIGNS.done, title: { zh: '完成', en: 'done' } },
  'on-track': { sign: SIGNS['on-track'], title: { zh: '办理中', en: 'under way' } },
  close: { sign: SIGNS.close, title: { zh: '临近', en: 'close' } },
  behind: { sign: SIGNS.behind, title: { zh: '滞后', en: 'behind' } },
  overdue: { sign: SIGNS.overdue, title: { zh: '逾期', en: 'late' } },
  suspended: { sign: SIGNS.suspended, title: { zh: '暂停', en: 'suspended' } },
  'not-yet': { sign: SIGNS['not-yet'], title: { zh: '未到', en: 'not yet' } },
  'when-needed': { sign: SIGNS['when-needed'], title: { zh: '按需', en: 'only when needed' } },
};

function openCell(open: readonly [OpenStep, ...OpenStep[]], today: IsoDate): ShownCell {
  const pressing = (one: OpenStep) => LIGHTS.indexOf(lightOf(one, today));
  const worst = open.reduce((a, b) => (pressing(b) > pressing(a) ? b : a));
  const tone = lightOf(worst, today);
  const days = daysOf(worst, today);
  const atRisk = open.some((one) => isStatutoryAtRisk(one, today));
  const step = COLUMNS[placeOfStep(worst.step) ?? -1]?.title ?? null;
  return { tone, text: `${TONES[tone].sign}${days}`, days, part: '', step, open, atRisk };
}

const resting = (tone: Tone, part = ''): ShownCell => ({
  tone,
  text: part || TONES[tone].sign,
  days: null,
  part,
  step: null,
  open: [],
  atRisk: false,
});

/** By tone, one for all cells in which nothing is open. */
const RESTING = {
  done: resting('done'),
  suspended: resting('suspended'),
  'not-yet': resting('not-yet'),
  'when-needed': resting('when-needed'),
};

/** A whole stage in one cell: what presses most, or how much of it is done. */
function foldedCell(cells: readonly Cell<OpenStep>[], today: IsoDate): ShownCell {
  const [first, ...others] = cells.flatMap((cell) => (cell.state === 'open' ? [cell.open] : []));
  if (first !== undefined) return openCell([first, ...others], today);
  if (cells.some(({ state }) => state === 'suspended')) return RESTING.suspended;
  const usual = cells.filter(({ state }) => state !== 'when-needed');
  const done = usual.filter(({ state }) => state === 'done').length;
  if (done === usual.length) return RESTING.done;
  return done === 0 ? RESTING['not-yet'] : resting('not-yet', `${done}/${usual.length}`);
}

/** A community's cells under the columns that are shown. */
export function shownCells(
  community: Community,
  columns: readonly ShownColumn[],
  today: IsoDate,
): ShownCell[] {
  const { renewal, stage, open, held } = community;
  const cells = cellsOf({ started: renewal !== null, stage, open, held });
  return columns.map(({ places, folded }) => {
    if (folded)
      return foldedCell(
        places.flatMap((place) => cells[place] ?? []),
        today,
      );
    const cell = cells[places[0] ?? -1];
    if (cell?.state === 'open') return openCell([cell.open], today);
    return RESTING[cell?.state ?? 'not-yet'];
  });
}

/**
 * A cell in words, for whoever does not see it: `选举大会：逾期 5 天`. With what stands in it where that is words itself,
 * so that whoever speaks to the page may say what they see.
 */
export function cellInWords({ tone, text, days, part, step }: ShownCell, column: ShownColumn): Text {
  const { zh, en } = TONES[tone].title;
  const seen = (language: keyof Text) =>
    column.folded && (step !== null || part !== '') ? `${text} ${step?.[language] ?? ''} ` : '';
  const says = (zhWords: string, enWords: string) => ({
    zh: `${column.title.zh}：${seen('zh')}${zhWords}`,
    en: `${column.title.en}: ${seen('en')}${enWords}`,
  });
  if (days === null) return says(zh, en);
  const amount = Math.abs(days);
  if (tone === 'overdue' || tone === 'behind') return says(`${zh} ${amount} 天`, `${en} by ${amount} days`);
  return says(`${zh}，余 ${amount} 天`, `${en}, ${amount} days left`);
}
