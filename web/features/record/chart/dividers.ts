import type { Layout } from '../../../../machines/chart/layout.ts';

/**
 * The heights at which one lane ends and the next begins, where a stage has lanes side by side: between the boxes
 * with which they begin. A taller one further along may reach across.
 */
export function dividersOf({ arrows, boxes }: Layout): number[] {
  const forks = new Set(boxes.flatMap(({ place }) => (place.kind === 'fork' ? [place.id] : [])));
  const first = new Set(arrows.flatMap(({ arrow }) => (forks.has(arrow.from) ? [arrow.to] : [])));
  const lanes = boxes.filter(({ place }) => first.has(place.id)).toSorted((a, b) => a.y - b.y);
  return lanes.slice(1).flatMap(({ y }, at) => {
    const before = lanes[at];
    return before === undefined ? [] : [(before.y + before.height + y) / 2];
  });
}
