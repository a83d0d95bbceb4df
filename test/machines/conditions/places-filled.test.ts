import { expect, test } from 'vitest';
import { placesFilled } from '../../../machines/conditions/persons.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';

test.each([
  {
    title: 'each place has its person',
    chosen: ['甲', '乙'],
    from: ['甲', '乙', '丙'],
    places: 2,
    shortBy: 0,
  },
  { title: 'one place is open', chosen: ['甲'], from: ['甲', '乙'], places: 2, shortBy: 1 },
  { title: 'one too many', chosen: ['甲', '乙', '丙'], from: ['甲', '乙', '丙'], places: 2, shortBy: 1 },
  { title: 'somebody from elsewhere', chosen: ['甲', '丁'], from: ['甲', '乙'], places: 2, shortBy: 1 },
  { title: 'one person twice', chosen: ['甲', '甲'], from: ['甲', '乙'], places: 2, shortBy: 1 },
  {
    title: 'two persons of one name',
    chosen: ['王示', '王示'],
    from: ['王示', '王示'],
    places: 2,
    shortBy: 0,
  },
  {
    title: 'three where two have that name',
    chosen: ['王示', '王示', '王示'],
    from: ['王示', '王示', '乙'],
    places: 3,
    shortBy: 1,
  },
  { title: 'nobody for no place', chosen: [], from: [], places: 0, shortBy: 0 },
])('$title: $shortBy off', ({ chosen, from, places, shortBy }) => {
  expect(placesFilled.judge({ chosen, from, places }, galutu2020)).toMatchObject({
    satisfied: shortBy === 0,
    shortBy,
  });
});
