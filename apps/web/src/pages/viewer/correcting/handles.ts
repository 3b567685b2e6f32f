/** Handles of a hair's path: its points, and between them places where a point can be pulled out. Px of the picture. */
import type { Place } from "../camera.ts";
import type { Point } from "./simplifyStroke.ts";

export interface Handle {
  readonly at: Point;
  /** Place of the point in the path as it will be. */
  readonly point: number;
  /** True for a place between two points: dragging makes a new one. */
  readonly between: boolean;
}

/** Points first, so that they win where a middle lies as near. */
export function handlesOf(path: readonly Point[]): Handle[] {
  const points = path.map((at, point) => ({ at, point, between: false }));
  const middles = path.slice(1).map(([x, y], k) => {
    const [ax, ay] = path[k] as Point;
    return { at: [(x + ax) / 2, (y + ay) / 2] as Point, point: k + 1, between: true };
  });
  return [...points, ...middles];
}

/** The handle nearest to a place within `reach`; null when none is. */
export function handleAt(path: readonly Point[], place: Place, reach: number): Handle | null {
  let best: Handle | null = null;
  let least = reach;
  for (const handle of handlesOf(path)) {
    const distance = Math.hypot(handle.at[0] - place.x, handle.at[1] - place.y);
    if (distance < least) {
      least = distance;
      best = handle;
    }
  }
  return best;
}

/** The path with the handle's point at a place. */
export function pathWith(path: readonly Point[], handle: Handle, to: Place): Point[] {
  const at: Point = [to.x, to.y];
  return handle.between
    ? [...path.slice(0, handle.point), at, ...path.slice(handle.point)]
    : path.map((p, k) => (k === handle.point ? at : p));
}
