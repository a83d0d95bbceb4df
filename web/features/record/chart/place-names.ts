import type { Size } from './view.ts';
import type { Rect } from './whole.ts';

/** A name that wants a place at its box. All lengths in pixels. */
export interface Wanted {
  readonly key: string;
  /** One of the boxes that names have to keep clear of; its own may do without. */
  readonly box: Rect;
  /** The panel of its stage, below the title. */
  readonly bounds: Rect;
  /** Of its wordings, from the fullest to the shortest. */
  readonly sizes: readonly Size[];
  /** Which part of the name best stands over the same part of its box: the beginning or the middle. */
  readonly best: 0 | 0.5;
  /** The least comes first. */
  readonly rank: number;
  /** Stands on its box even where no place is free. */
  readonly anyway: boolean;
}

/** Where a name stands by its box; `along`, from 0 to 1, is the part of the one that lies at the same part of the other. */
export interface Spot {
  readonly side: 'over' | 'right' | 'left' | 'below' | 'above';
  readonly along: number;
}

export interface PlacedName {
  readonly spot: Spot;
  /** Which of its wordings. */
  readonly wording: number;
}

/** Between a name and the box that it stands beside. */
const BESIDE = 3;
/** Between two names, or a name and a box that is not its own. */
const CLEAR = 1;

const ALONG = Array.from({ length: 17 }, (_, at) => at / 16);

/** Over its box before beside it, moved along as little as may be. */
function spotsFrom(best: number): Spot[] {
  const alongs = ALONG.toSorted((a, b) => Math.abs(a - best) - Math.abs(b - best));
  const every = (side: Spot['side']) => alongs.map((along) => ({ side, along }));
  const beside = (['right', 'left'] as const).map((side) => ({ side, along: 0.5 }));
  return [...every('over'), ...beside, ...every('below'), ...every('above')];
}

const SPOTS: Readonly<Record<Wanted['best'], readonly Spot[]>> = { 0: spotsFrom(0), 0.5: spotsFrom(0.5) };

export function rectAt({ side, along }: Spot, box: Rect, { width, height }: Size): Rect {
  const x = box.x + (box.width - width) * along;
  const y = box.y + (box.height - height) / 2;
  const at: Readonly<Record<Spot['side'], { x: number; y: number }>> = {
    over: { x, y },
    right: { x: box.x + box.width + BESIDE, y },
    left: { x: box.x - BESIDE - width, y },
    below: { x, y: box.y + box.height + BESIDE },
    above: { x, y: box.y - BESIDE - height },
  };
  return { ...at[side], width, height };
}

const meet = (a: Rect, b: Rect) =>
  a.x < b.x + b.width + CLEAR &&
  b.x < a.x + a.width + CLEAR &&
  a.y < b.y + b.height + CLEAR &&
  b.y < a.y + a.height + CLEAR;

export const isWithin = (inner: Rect, outer: Rect) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

interface Drawn {
  /** No name covers one that is not its own. */
  readonly boxes: readonly Rect[];
  /** Are covered only by a name that would find no place otherwise. */
  readonly bars: readonly Rect[];
}

/**
 * Gives each name the first free place at its box, the more important ones first: within its panel, clear of names
 * placed before and of boxes that are not its own. Where its fullest wording finds none, a shorter one is tried. What
 * finds no place at all is not in the answer.
 */
export function placeNames(wanted: readonly Wanted[], { boxes, bars }: Drawn): Map<string, PlacedName> {
  const taken: Rect[] = [];
  const placed = new Map<string, PlacedName>();
  const isFree = (rect: Rect, { box, bounds }: Wanted) =>
    isWithin(rect, bounds) &&
    !taken.some((one) => meet(one, rect)) &&
    !boxes.some((one) => one !== box && meet(one, rect));
  const crossesBar = (rect: Rect) => bars.some((bar) => meet(bar, rect));
  const settle = (one: Wanted): PlacedName | undefined => {
    const { box, best } = one;
    for (const [wording, size] of one.sizes.entries()) {
      const free = SPOTS[best].filter((spot) => isFree(rectAt(spot, box, size), one));
      const spot = free.find((each) => !crossesBar(rectAt(each, box, size))) ?? free[0];
      if (spot !== undefined) return { spot, wording };
    }
    if (!one.anyway) return undefined;
    return { spot: { side: 'over', along: best }, wording: Math.max(0, one.sizes.length - 1) };
  };
  for (const one of wanted.toSorted((a, b) => a.rank - b.rank)) {
    const found = settle(one);
    const size = found && one.sizes[found.wording];
    if (found === undefined || size === undefined) continue;
    placed.set(one.key, found);
    taken.push(rectAt(found.spot, one.box, size));
  }
  return placed;
}
