import { expect, test } from 'vitest';
import {
  placeNames,
  rectAt,
  type Spot,
  type Wanted,
} from '../../../web/features/record/chart/place-names.ts';

const PANEL = { x: 0, y: 0, width: 200, height: 100 };
const SIZE = { width: 40, height: 14 };

const at = (x: number, y: number) => ({ x, y, width: 20, height: 10 });

function wanted(key: string, box: Wanted['box'], more: Partial<Wanted> = {}): Wanted {
  return { key, box, bounds: PANEL, sizes: [SIZE], best: 0.5, rank: 1, anyway: false, ...more };
}

const place = (names: readonly Wanted[], bars: readonly Wanted['box'][] = []) =>
  placeNames(names, { boxes: names.map(({ box }) => box), bars });

const OVER: Spot = { side: 'over', along: 0.5 };

test('a name with room around it stands over its box, in the middle', () => {
  const box = at(90, 50);
  const placed = place([wanted('a', box)]).get('a');
  expect(placed).toEqual({ spot: OVER, wording: 0 });
  expect(rectAt(OVER, box, SIZE)).toEqual({ x: 80, y: 48, width: 40, height: 14 });
});

test('in lanes it begins where its box begins', () => {
  const box = at(20, 50);
  const spot = place([wanted('a', box, { best: 0 })]).get('a')?.spot ?? OVER;
  expect(rectAt(spot, box, SIZE).x).toBe(20);
});

// The box begins 30, 10 and 9 pixels from the left edge: in the middle a name begins 10 pixels before it.
test.each([
  [30, 20],
  [10, 0],
  [9, 0.25],
])('of a box at %i it begins at %d: moved along no further than to stay within its panel', (x, begins) => {
  const box = at(x, 50);
  const spot = place([wanted('a', box)]).get('a')?.spot ?? OVER;
  expect(spot.side).toBe('over');
  expect(rectAt(spot, box, SIZE).x).toBe(begins);
});

test.each([
  ['along', [at(120, 50)], 'over'],
  ['beside', [at(90, 39)], 'right'],
  ['to the other side', [at(90, 39), at(120, 50)], 'left'],
  ['below', [at(113, 50), at(67, 50)], 'below'],
  ['above', [at(113, 50), at(67, 50), { x: 60, y: 68, width: 80, height: 10 }], 'above'],
] as const)('it covers no box but its own, and moves %s', (_, others, side) => {
  const names = [
    wanted('a', at(90, 50)),
    ...others.map((box, number) => wanted(`other ${number}`, box, { rank: 9, sizes: [] })),
  ];
  expect(place(names).get('a')?.spot.side).toBe(side);
});

test('a shorter wording is taken where the fuller one finds no place, and none where neither does', () => {
  const box = at(90, 50);
  const bounds = { x: 80, y: 45, width: 40, height: 20 };
  const sizes = [{ width: 60, height: 14 }, { width: 41, height: 14 }, SIZE];
  expect(place([wanted('a', box, { bounds, sizes })]).get('a')?.wording).toBe(2);
  expect(place([wanted('a', box, { bounds, sizes: sizes.slice(0, 2) })]).has('a')).toBe(false);
});

test('the more important name is placed first, wherever it comes in the order', () => {
  const bounds = { x: 80, y: 48, width: 50, height: 14 };
  const names = [wanted('a', at(90, 50), { bounds, rank: 2 }), wanted('b', at(100, 50), { bounds, rank: 1 })];
  expect([...placeNames(names, { boxes: [], bars: [] }).keys()]).toEqual(['b']);
});

test('where a renewal stands is named even where there is no room', () => {
  const bounds = { x: 90, y: 50, width: 5, height: 5 };
  const sizes = [{ width: 60, height: 14 }, SIZE];
  const placed = place([wanted('a', at(90, 50), { bounds, sizes, anyway: true })]);
  expect(placed.get('a')).toEqual({ spot: OVER, wording: 1 });
});

test('a bar is covered only by a name that would find no place otherwise', () => {
  const box = at(90, 50);
  const bar = { x: 112, y: 0, width: 2, height: 100 };
  const spot = place([wanted('a', box)], [bar]).get('a')?.spot ?? OVER;
  const { x, width } = rectAt(spot, box, SIZE);
  expect(spot.side).toBe('over');
  expect(x + width < bar.x).toBe(true);
  const bounds = { x: 80, y: 48, width: 40, height: 14 };
  expect(place([wanted('a', box, { bounds })], [bar]).get('a')?.spot).toEqual(OVER);
});
