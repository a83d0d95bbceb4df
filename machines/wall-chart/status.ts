import { addDays, type IsoDate, isBefore } from '../calendar.ts';
import type { Form } from '../plan/reminders.ts';
import type { Text } from '../text.ts';
import type { CellState } from './cells.ts';

/** Due within so many days is close. */
export const CLOSE_DAYS = 3;

/** How what is open lies in time, the most pressing last. */
export const LIGHTS = ['on-track', 'close', 'behind', 'overdue'] as const;
export type Light = (typeof LIGHTS)[number];

/**
 * How a community lies in time. `close`: something must begin, or is due, within {@link CLOSE_DAYS}. `behind`: a day
 * has passed by which something had to begin, though it is not due yet. `overdue`: something was due. `out-of-reach`:
 * no way leads to the end of the stage in time any more, though its deadline is still to come.
 */
export const BOARD_STATUSES = ['not-started', ...LIGHTS, 'out-of-reach', 'suspended', 'concluded'] as const;
export type BoardStatus = (typeof BOARD_STATUSES)[number];

/** An open step in time. */
export interface InTime {
  readonly dueOn: IsoDate;
  readonly startBy: IsoDate | null;
}

/** The day by which an open step has to move: to begin where it can be told, to be done otherwise. */
export const actBy = ({ dueOn, startBy }: InTime): IsoDate => startBy ?? dueOn;

/** How one open step lies in time. */
export function lightOf(open: InTime, today: IsoDate): Light {
  if (isBefore(open.dueOn, today)) return 'overdue';
  if (isBefore(actBy(open), today)) return 'behind';
  return isBefore(addDays(today, CLOSE_DAYS), actBy(open)) ? 'on-track' : 'close';
}

/** Whether a day that the law sets is close or has passed. */
export const isStatutoryAtRisk = (
  { kind, ...open }: InTime & { readonly kind: 'statutory' | 'plan' },
  today: IsoDate,
): boolean => kind === 'statutory' && !isBefore(addDays(today, CLOSE_DAYS), actBy(open));

/** The notices (蓝黄红督办单) whose colours they have; none where there is nothing to press for. */
export const COLOURS: Readonly<Partial<Record<BoardStatus, Extract<Form, 'blue' | 'yellow' | 'red'>>>> = {
  close: 'blue',
  behind: 'yellow',
  overdue: 'red',
  'out-of-reach': 'red',
};

export const statusLabels: Readonly<Record<BoardStatus, Text>> = {
  'not-started': { zh: '未启动', en: 'Not started' },
  'on-track': { zh: '正常', en: 'On track' },
  close: { zh: '临近', en: 'Close' },
  behind: { zh: '滞后', en: 'Behind' },
  overdue: { zh: '逾期', en: 'Late' },
  'out-of-reach': { zh: '赶不上', en: 'Out of reach' },
  suspended: { zh: '已暂停', en: 'Suspended' },
  concluded: { zh: '已完成', en: 'Concluded' },
};

/** Beside the colour, for whoever sees none. */
export const STATUS_SIGNS: Readonly<Record<BoardStatus, string>> = {
  'not-started': '·',
  'on-track': '○',
  close: '◷',
  behind: '▲',
  overdue: '✕',
  'out-of-reach': '⊘',
  suspended: '‖',
  concluded: '★',
};

/** The same for a cell of the chart; an open one has the sign of its light. */
export const SIGNS: Readonly<Record<Light | Exclude<CellState, 'open'>, string>> = {
  done: '✓',
  'not-yet': '·',
  'when-needed': '',
  suspended: '‖',
  // A circle would read as a nought before the days.
  'on-track': '▷',
  close: STATUS_SIGNS.close,
  behind: STATUS_SIGNS.behind,
  overdue: STATUS_SIGNS.overdue,
};
