import type { Text } from '../../../../machines/text.ts';
import { arrowKey, boxKey, inset, type Rect, type Whole } from './whole.ts';

/** Something in the chart that can be looked for: a step, or an event on an arrow. */
export interface Found {
  readonly key: string;
  readonly title: Text;
  readonly stage: Text;
  readonly kind: 'step' | 'event';
  readonly rect: Rect;
}

/** Everything that has a name in the chart, in its order; an event once for each arrow that it stands on. */
export function findable(whole: Whole): Found[] {
  return whole.stages.flatMap((placed) => {
    const at = inset(placed);
    const moved = ({ x, y, width, height }: Rect): Rect => ({ x: x + at.x, y: y + at.y, width, height });
    const { title: stage, layout } = placed;
    const steps = layout.boxes.flatMap((box): Found[] =>
      box.place.kind === 'step' && box.place.title !== null
        ? [{ key: boxKey(placed, box), title: box.place.title, stage, kind: 'step', rect: moved(box) }]
        : [],
    );
    const inside = layout.boxes.flatMap((box) =>
      box.place.inside.flatMap(({ title }): Found[] =>
        title === null ? [] : [{ key: boxKey(placed, box), title, stage, kind: 'event', rect: moved(box) }],
      ),
    );
    const events = layout.arrows.flatMap((one) => {
      const { chip } = one;
      if (chip === null) return [];
      const rect = moved({ ...chip, width: chip.block.width, height: chip.block.height });
      return one.arrow.causes.flatMap(({ title }): Found[] =>
        title === null ? [] : [{ key: arrowKey(placed, one), title, stage, kind: 'event', rect }],
      );
    });
    return [...steps, ...inside, ...events];
  });
}
