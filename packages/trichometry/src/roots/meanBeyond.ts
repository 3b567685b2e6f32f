/** What lies beyond the end of a shaft: shade, or the blue of a root under the skin. */
import type { Plane } from "../picture/plane.ts";

/** An end of a shaft, working pixels, and the unit vector that leads away from the shaft. */
export interface ShaftEnd {
  readonly x: number;
  readonly y: number;
  readonly ux: number;
  readonly uy: number;
}

export interface StripOptions {
  /** Distance of the strip from the shaft's axis, working pixels. @default 0 */
  readonly aside?: number;
  /** Values above count as this. @default no limit */
  readonly most?: number;
}

/** Mean of a plane in a strip 3–18 working pixels beyond an end, 7 wide; 0 where it lies outside. */
export function meanBeyond(plane: Plane, { x, y, ux, uy }: ShaftEnd, options: StripOptions = {}): number {
  const { aside = 0, most = Number.POSITIVE_INFINITY } = options;
  let sum = 0;
  let n = 0;
  for (let t = 3; t <= 18; t++) {
    for (let d = aside - 3; d <= aside + 3; d++) {
      const px = Math.round(x + t * ux - d * uy);
      const py = Math.round(y + t * uy + d * ux);
      if (px < 0 || py < 0 || px >= plane.width || py >= plane.height) continue;
      sum += Math.min(most, plane.data[py * plane.width + px]);
      n++;
    }
  }
  return n > 0 ? sum / n : 0;
}
