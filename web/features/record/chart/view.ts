import type { Rect, Whole } from './whole.ts';

/** Where the chart lies in its window: a point of the chart times `scale`, moved by `x` and `y`, in pixels. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Level = 'far' | 'middle' | 'near';

const FARTHEST = 0.05;
const NEAREST = 2.5;

/** Letters in a box, in its own units, that can be read as soon as it is lettered. */
export const LEAST_LETTERS = 20;
const LETTERED = 0.5;

/** What can be read at a scale: names beside the boxes, names in them, everything. */
export function levelOf(scale: number): Level {
  if (scale < LETTERED) return 'far';
  return scale < 0.72 ? 'middle' : 'near';
}

export const within = (scale: number) => Math.min(NEAREST, Math.max(FARTHEST, scale));

/** Shows a rectangle as large as it fits, in the middle; not larger than `atMost`. */
export function fitted(rect: Rect, window: Size, atMost = 1, margin = 12): View {
  const room = (size: number) => Math.max(1, size - 2 * margin);
  const scale = within(Math.min(atMost, room(window.width) / rect.width, room(window.height) / rect.height));
  return {
    scale,
    x: window.width / 2 - (rect.x + rect.width / 2) * scale,
    y: window.height / 2 - (rect.y + rect.height / 2) * scale,
  };
}

/** Below that there are more steps than lines of letters, one above the other. */
const CROWDED = 0.12;

/** As much of the chart as can be read: the whole, or its beginning in full width where the whole would be too small. */
export function overview({ width, height }: Size, window: Size): View {
  const all = fitted({ x: 0, y: 0, width, height }, window);
  if (all.scale >= CROWDED) return all;
  return fitted({ x: 0, y: 0, width, height: (width * window.height) / window.width }, window);
}

const STEPS_A_DOUBLING = 16;

/** The next smaller of the scales for which the names of steps get their places: what fits at it fits above it. */
export const scaleStep = (scale: number): number =>
  2 ** (Math.floor(Math.log2(scale) * STEPS_A_DOUBLING) / STEPS_A_DOUBLING);

/** Zooms by a factor; the point of the window that is given stays where it is. */
export function zoomed({ scale, x, y }: View, by: number, at: { x: number; y: number }): View {
  const next = within(scale * by);
  const share = next / scale;
  return { scale: next, x: at.x - (at.x - x) * share, y: at.y - (at.y - y) * share };
}

export const moved = (view: View, by: { x: number; y: number }): View => ({
  ...view,
  x: view.x + by.x,
  y: view.y + by.y,
});

/** Keeps some of the chart in the window, so that nobody loses it. */
export function kept(view: View, window: Size, { width, height }: Pick<Whole, 'width' | 'height'>): View {
  const room = 60;
  const clamp = (value: number, size: number, extent: number) =>
    Math.min(size - room, Math.max(room - extent * view.scale, value));
  return { ...view, x: clamp(view.x, window.width, width), y: clamp(view.y, window.height, height) };
}

/** What of the chart is in the window. */
export const shown = ({ scale, x, y }: View, { width, height }: Size): Rect => ({
  x: -x / scale,
  y: -y / scale,
  width: width / scale,
  height: height / scale,
});
