/** The value of a plane between its pixels. */
import type { Plane } from "./plane.ts";

/** Bilinear; 0 outside. */
export function sample(plane: Plane, x: number, y: number): number {
  const i = Math.floor(x);
  const j = Math.floor(y);
  if (i < 0 || j < 0 || i + 1 >= plane.width || j + 1 >= plane.height) return 0;
  const tx = x - i;
  const ty = y - j;
  const o = j * plane.width + i;
  const d = plane.data;
  const top = d[o] + tx * (d[o + 1] - d[o]);
  const low = d[o + plane.width] + tx * (d[o + plane.width + 1] - d[o + plane.width]);
  return top + ty * (low - top);
}
