import { expect, test } from 'vitest';
import { placeAfter, rowsWithActive, tabStop } from '../../../../web/features/board/grid-keys.ts';
import { slotsAfter } from '../../../../web/features/board/slots.ts';

const extent = { rows: 100, columns: 59, inSight: 20 };
const from = { row: 50, column: 10 };
const after = (key: string, ctrlKey = false, place = from) => placeAfter({ key, ctrlKey }, place, extent);

test.each([
  ['ArrowUp', false, { row: 49, column: 10 }],
  ['ArrowDown', false, { row: 51, column: 10 }],
  ['ArrowLeft', false, { row: 50, column: 9 }],
  ['ArrowRight', false, { row: 50, column: 11 }],
  ['PageUp', false, { row: 30, column: 10 }],
  ['PageDown', false, { row: 70, column: 10 }],
  ['Home', false, { row: 50, column: 0 }],
  ['End', false, { row: 50, column: 58 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 99, column: 58 }],
])('%s (with control: %s) leads to its cell', (key, control, place) => {
  expect(after(key, control)).toEqual(place);
});

test('no key leads out of the grid, and other keys lead nowhere', () => {
  expect(after('ArrowUp', false, { row: 0, column: 0 })).toEqual({ row: 0, column: 0 });
  expect(after('PageDown', false, { row: 95, column: 58 })).toEqual({ row: 99, column: 58 });
  expect(after('a')).toBeUndefined();
});

test('the row that the keyboard is at is drawn also when it is out of sight', () => {
  const range = { startIndex: 10, endIndex: 13, overscan: 1, count: 100 };
  expect(rowsWithActive(range, 12)).toEqual([9, 10, 11, 12, 13, 14]);
  expect(rowsWithActive(range, 50)).toEqual([9, 10, 11, 12, 13, 14, 50]);
  expect(rowsWithActive(range, 100)).toEqual([9, 10, 11, 12, 13, 14]);
});

test('Tab always leads to one cell that is drawn', () => {
  expect(tabStop({ row: 12, column: 58 }, [10, 11, 12], 59)).toEqual({ row: 12, column: 58 });
  // Folded away since.
  expect(tabStop({ row: 12, column: 58 }, [10, 11, 12], 20)).toEqual({ row: 12, column: 0 });
  // On its way, or out of sight.
  expect(tabStop({ row: 50, column: 10 }, [10, 11, 12], 59)).toEqual({ row: 10, column: 0 });
  expect(tabStop({ row: 0, column: 0 }, [], 59)).toBeUndefined();
});

test('a row keeps its element while it is in sight; one that comes takes over that of one that went', () => {
  const first = slotsAfter(new Map(), [0, 1, 2]);
  const second = slotsAfter(first, [1, 2, 3]);
  expect([second.get(1), second.get(2)]).toEqual([first.get(1), first.get(2)]);
  expect(second.get(3)).toBe(first.get(0));
  const grown = slotsAfter(second, [1, 2, 3, 4]);
  expect(new Set(grown.values()).size).toBe(4);
});
