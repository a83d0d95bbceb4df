import { daysFrom, type IsoDate } from '../calendar.ts';
import type { Cell } from './cells.ts';
import { actBy, type InTime, lightOf, SIGNS } from './status.ts';

type OpenInTime = InTime & { readonly step: string };

/**
 * Days until it has to move: to begin where that can be told, to be done otherwise; negative once that has passed.
 * Of what is overdue, by how many days.
 */
export function daysOf(open: InTime, today: IsoDate): number {
  return lightOf(open, today) === 'overdue' ? daysFrom(open.dueOn, today) : daysFrom(today, actBy(open));
}

/** What stands in a cell: its sign, and of an open one its days. */
export function cellText(cell: Cell<OpenInTime>, today: IsoDate): string {
  if (cell.state !== 'open') return SIGNS[cell.state];
  return `${SIGNS[lightOf(cell.open, today)]}${daysOf(cell.open, today)}`;
}
