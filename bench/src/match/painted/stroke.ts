/** A straight stroke with round ends, px: what is painted over a shaft. */
export type Point = readonly [number, number];

export interface Line {
  readonly root: Point;
  readonly tip: Point;
}

export interface Stroke extends Line {
  /** Half of its width. */
  readonly half: number;
}

/** Unit vector from root to tip, and the length, at least 1. */
export function axisOf({ root, tip }: Line) {
  const length = Math.max(1, Math.hypot(tip[0] - root[0], tip[1] - root[1]));
  return { ux: (tip[0] - root[0]) / length, uy: (tip[1] - root[1]) / length, length };
}

/** From a point to the nearest one between the ends. */
export function distanceToLine({ root, tip }: Line, [x, y]: Point): number {
  const [dx, dy] = [tip[0] - root[0], tip[1] - root[1]];
  const size = dx * dx + dy * dy;
  const t = size === 0 ? 0 : Math.min(1, Math.max(0, ((x - root[0]) * dx + (y - root[1]) * dy) / size));
  return Math.hypot(x - root[0] - t * dx, y - root[1] - t * dy);
}
