/** Polygons in which nothing is counted: whether a point lies in one, and how much of the frame they take. */
import type { Frame } from "./countingFrame.ts";

export interface MaskedPolygon {
  readonly reason: string;
  readonly polygon: readonly (readonly [number, number])[];
}

/** Even-odd rule. */
export function isInPolygon(
  point: readonly [number, number],
  polygon: readonly (readonly [number, number])[],
): boolean {
  const [x, y] = point;
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [xi, yi] = polygon[i];
    const [xj, yj] = polygon[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/**
 * Area of the frame that no polygon covers, px². Overlapping polygons count once: the frame is sampled on a grid of
 * `step` px (4 by default), which is exact to about step/size of a polygon.
 */
export function unmaskedArea(frame: Frame, masked: readonly MaskedPolygon[], step = 4): number {
  if (masked.length === 0) return frame.width * frame.height;
  let free = 0;
  let all = 0;
  for (let y = frame.y + step / 2; y < frame.y + frame.height; y += step) {
    const near = masked.filter((m) => m.polygon.some((p) => p[1] <= y) && m.polygon.some((p) => p[1] >= y));
    for (let x = frame.x + step / 2; x < frame.x + frame.width; x += step) {
      all++;
      if (!near.some((m) => isInPolygon([x, y], m.polygon))) free++;
    }
  }
  return all === 0 ? 0 : (frame.width * frame.height * free) / all;
}
