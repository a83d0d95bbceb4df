import type { Place } from './grid-keys.ts';

/** Scrolls sideways until a cell is not under the column of names, nor beyond the edge. */
export function keptInView(scroll: HTMLElement, cell: HTMLElement, column: number): void {
  if (column === 0) return;
  const name = scroll.querySelector<HTMLElement>('.chart-name')?.offsetWidth ?? 0;
  const [left, right] = [cell.offsetLeft - name, cell.offsetLeft + cell.offsetWidth];
  if (left < scroll.scrollLeft) scroll.scrollLeft = left;
  else if (right > scroll.scrollLeft + scroll.clientWidth) scroll.scrollLeft = right - scroll.clientWidth;
}

/** Where an element of the chart stands; undefined where it is no cell. */
export function placeOfCell(element: Element): Place | undefined {
  const cell = element.closest<HTMLElement>('[data-column]');
  const row = cell?.closest<HTMLElement>('[data-row]');
  if (!cell || !row) return undefined;
  return { row: Number(row.dataset.row), column: Number(cell.dataset.column) };
}
