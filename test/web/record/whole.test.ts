import { expect, test } from 'vitest';
import { STAGES } from '../../../machines/plan/words.ts';
import { dividersOf } from '../../../web/features/record/chart/dividers.ts';
import { findable } from '../../../web/features/record/chart/find-steps.ts';
import { boxKey, HEAD, inset, type Rect, rectOfState } from '../../../web/features/record/chart/whole.ts';
import { wholeIn } from './laid-out.ts';

const whole = await wholeIn('zh', 'screen');

const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test.each(['screen', 'phone'] as const)(
  'on a %s the five stages stand beside or below each other, none over another, all on the page',
  async (shape) => {
    const { stages, apart, width, height } = await wholeIn('zh', shape);
    const rects: Rect[] = [...stages, apart];
    expect(stages).toHaveLength(5);
    for (const [at, one] of rects.entries()) {
      expect(rects.slice(at + 1).filter((other) => overlap(one, other))).toEqual([]);
      expect(one.x + one.width <= width && one.y + one.height <= height).toBe(true);
    }
  },
);

test('on a phone the stages stand below each other in their order', async () => {
  const { stages } = await wholeIn('zh', 'phone');
  expect(new Set(stages.map(({ x }) => x)).size).toBe(1);
  expect(stages.toSorted((a, b) => a.y - b.y).map(({ stage }) => stage)).toEqual([...STAGES]);
});

test.each(['screen', 'phone'] as const)(
  'on a %s every box lies within its stage, below its title',
  async (shape) => {
    for (const placed of (await wholeIn('zh', shape)).stages) {
      const at = inset(placed);
      for (const { x, y, width, height } of placed.layout.boxes) {
        expect(x + at.x >= placed.x && x + at.x + width <= placed.x + placed.width).toBe(true);
        expect(y + at.y >= placed.y + HEAD && y + at.y + height <= placed.y + placed.height).toBe(true);
      }
    }
  },
);

test('lanes are divided between each two of them, and none begins on a divider', () => {
  const dividers = Object.fromEntries(whole.stages.map(({ stage, layout }) => [stage, dividersOf(layout)]));
  expect(dividers['party-organization']).toEqual([]);
  for (const { stage, layout } of whole.stages) {
    const lanes = layout.arrows.filter(({ arrow }) => arrow.from.endsWith('.fork')).length;
    expect(dividers[stage]?.length).toBe(Math.max(0, lanes - 1));
    const first = layout.arrows
      .filter(({ arrow }) => arrow.from.endsWith('.fork'))
      .map(({ arrow }) => arrow.to);
    const boxes = layout.boxes.filter(({ place }) => first.includes(place.id));
    for (const line of dividers[stage] ?? [])
      expect(boxes.filter(({ y, height }) => y < line && line < y + height)).toEqual([]);
  }
});

test('steps and events are found by name, and a step by its state', () => {
  const all = findable(whole);
  expect(all.filter(({ kind }) => kind === 'step').length).toBeGreaterThan(60);
  expect(all.some(({ kind, title }) => kind === 'event' && title.zh === '镇党委批复候选人')).toBe(true);
  const keys = new Set(whole.stages.flatMap((one) => one.layout.boxes.map((box) => boxKey(one, box))));
  for (const { key } of all.filter(({ kind }) => kind === 'step')) expect(keys.has(key)).toBe(true);
  expect(rectOfState(whole, 'party-organization.election-meeting')?.width).toBeGreaterThan(100);
  expect(rectOfState(whole, 'nowhere')).toBeUndefined();
});
