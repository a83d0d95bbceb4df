import type { Point } from './layout.ts';

const CORNER = 5;

export const round = (n: number) => Math.round(n * 10) / 10;

/** A way along right angles, its corners rounded. */
export function path(points: readonly Point[]): string {
  const [start, ...rest] = points;
  if (start === undefined) return '';
  const steps = rest.map((point, at) => {
    const after = rest[at + 1];
    const before = points[at];
    if (after === undefined || before === undefined) return `L${round(point.x)} ${round(point.y)}`;
    const towards = (other: Point): Point => {
      const length = Math.hypot(other.x - point.x, other.y - point.y);
      const share = length === 0 ? 0 : Math.min(CORNER, length / 2) / length;
      return { x: point.x + (other.x - point.x) * share, y: point.y + (other.y - point.y) * share };
    };
    const [into, out] = [towards(before), towards(after)];
    return `L${round(into.x)} ${round(into.y)}Q${round(point.x)} ${round(point.y)} ${round(out.x)} ${round(out.y)}`;
  });
  return `M${round(start.x)} ${round(start.y)}${steps.join('')}`;
}
